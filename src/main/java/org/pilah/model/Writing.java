package org.pilah.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A note on a segment while it is typed. It is saved every few seconds, each time as an action of its own; for undo
/// these are one step, until somebody rests, or does anything else.
public record Writing(SegmentId segment, Note note) {
    /// After a longer rest the next words are another step.
    private static final Duration REST = Duration.ofMinutes(2);

    /// What is typed on a segment.
    public enum Note {
        PARAPHRASE,
        MEMO
    }

    /// What was typed, if nothing else was done.
    public static Optional<Writing> in(Change change) {
        List<Change> single = change.each();
        return single.size() == 1
                        && single.getFirst() instanceof Change.Alter(Segment before, Segment after)
                        && after.equals(before.withNotes(after.paraphrase(), after.memo()))
                ? note(before, after).map(note -> new Writing(after.id(), note))
                : Optional.empty();
    }

    private static Optional<Note> note(Segment before, Segment after) {
        boolean paraphrase = !before.paraphrase().equals(after.paraphrase());
        boolean memo = !before.memo().equals(after.memo());
        return paraphrase == memo ? Optional.empty() : Optional.of(paraphrase ? Note.PARAPHRASE : Note.MEMO);
    }

    /// Whether these can be two savings of the same writing, as far as it can be told without their words: done,
    /// not undone or redone, by the same person, soon after one another.
    public static boolean maySpan(Action later, Action earlier) {
        return earlier.undoes() == 0
                && later.undoes() == 0
                && earlier.by().equals(later.by())
                && Duration.between(earlier.at(), later.at()).compareTo(REST) <= 0;
    }
}

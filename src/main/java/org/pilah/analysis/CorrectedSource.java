package org.pilah.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilah.analysis.CorrectedPassages.Fate;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Correction;
import org.pilah.model.Review;
import org.pilah.model.Rewording;
import org.pilah.model.Rewording.Laid;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Shift;
import org.pilah.model.Source;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// A source after a correction of its text: everything that changes with it, as changes that make it so, in an order
/// in which they fit and of which the inverse fits too.
///
/// What becomes of passages stands with `CorrectedPassages`, of turns with `CorrectedTurns`, of the parts of the text
/// with `CorrectedParts`. A segment that was only moved keeps its digest; one whose words changed gets the digest of
/// its new words, and a `Review`. A review that is there already keeps the words the segment was coded on and becomes
/// graver at most; when a later correction brings exactly these words back, it goes.
public final class CorrectedSource {
    private final Coded coded;
    private final Correction correction;
    private final Source after;
    private final List<TextPart> parts;
    /// Segments that only move, as they are then.
    private final Map<SegmentId, Segment> moves = new HashMap<>();
    /// Segments that an edit reaches into, and what becomes of them.
    private final Set<SegmentId> apart = new LinkedHashSet<>();
    private final List<Change> reached = new ArrayList<>();
    private int moved;
    private int reviewed;

    /// What is known of the source: its text, its segments, and which of these wait for a look.
    public record Coded(
            Source source, List<TextPart> parts, List<CodedSegment> segments, Map<SegmentId, Review> reviews) {
        public Coded {
            parts = List.copyOf(parts);
            segments = List.copyOf(segments);
            reviews = Map.copyOf(reviews);
        }
    }

    /// Turns and speakers as they were heard in the whole corrected text, for the words that are new in it.
    public record Heard(List<Turn> turns, List<Source.Speaker> speakers) {
        public static final Heard NOTHING = new Heard(List.of(), List.of());

        public Heard {
            turns = List.copyOf(turns);
            speakers = List.copyOf(speakers);
        }
    }

    private CorrectedSource(Coded coded, Correction correction, Heard heard) {
        this.coded = coded;
        this.correction = correction;
        Source before = coded.source();
        var shift = new Shift(correction);
        var words = new PartedText(coded.parts());
        var correcting = new CorrectedParts(correction, coded.parts());
        var corrected = correcting.words();
        if (corrected.isEmpty()) {
            throw new IllegalArgumentException("nothing would be left of the text");
        }
        var turning = new CorrectedTurns(shift, words, corrected);
        List<Turn> turns = turning.of(
                coded.parts().stream().flatMap(part -> part.turns().stream()).toList(), heard.turns());
        after = before.withCharacters(corrected.length())
                .withSpeakers(speakers(before.speakers(), turning.renamed(), turns, heard.speakers()));
        parts = correcting.after(turns);
        var passages = new CorrectedPassages(shift, corrected);
        for (CodedSegment each : coded.segments()) {
            Segment segment = each.segment();
            follow(segment, passages.of(segment.passage()), words, corrected);
        }
    }

    /// What the correction makes of the source.
    ///
    /// @throws IllegalArgumentException when nothing would be left of the text
    public static CorrectedSource of(Coded coded, Correction correction, Heard heard) {
        return new CorrectedSource(coded, correction, heard);
    }

    /// The correction as it is kept: its edits, and of what follows from them only what no rule tells. Where the
    /// text is too long for that, or the rule would not lead to exactly what was found here, everything by name.
    public List<Change> changes() {
        return rewording().map(this::briefly).orElseGet(this::byName);
    }

    /// The correction as everything by name that changes with it, before and after: the text, and each segment that
    /// moves. This is how all corrections were kept at first.
    public List<Change> byName() {
        var changes = new ArrayList<>(CorrectedParts.changes(coded.parts(), parts));
        for (CodedSegment each : coded.segments()) {
            Segment now = moves.get(each.segment().id());
            if (now != null) {
                changes.add(new Change.Alter(each.segment(), now));
            }
        }
        changes.addAll(reached);
        if (!after.equals(coded.source())) {
            // Nothing may ever reach beyond the length, neither on the way there nor on the way back.
            changes.add(grows() ? 0 : changes.size(), new Change.Alter(coded.source(), after));
        }
        return changes;
    }

    private Optional<Rewording> rewording() {
        Source voiced = coded.source().withSpeakers(after.speakers());
        List<Segment> were =
                coded.segments().stream().map(CodedSegment::segment).toList();
        List<Segment> are = were.stream()
                .map(segment -> moves.getOrDefault(segment.id(), segment))
                .toList();
        try {
            var rewording = Rewording.between(
                    new Laid(voiced, coded.parts(), were), new Laid(after, parts, are), correction, apart);
            return Optional.of(rewording).filter(each -> each.weight() <= TextPart.LONGEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Change> briefly(Rewording rewording) {
        var changes = new ArrayList<>(reached);
        changes.add(grows() ? 0 : changes.size(), new Change.Correct(rewording));
        if (!after.speakers().equals(coded.source().speakers())) {
            changes.addFirst(new Change.Alter(coded.source(), coded.source().withSpeakers(after.speakers())));
        }
        return changes;
    }

    private boolean grows() {
        return after.characters() > coded.source().characters();
    }

    /// How many segments lie elsewhere or on other words now.
    public int moved() {
        return moved;
    }

    /// How many segments had words changed or deleted.
    public int reviewed() {
        return reviewed;
    }

    private void follow(Segment segment, Fate fate, PartedText words, PartedText corrected) {
        if (fate.reason().isPresent()) {
            apart.add(segment.id());
        }
        String were = fate.reason().isEmpty() ? "" : quote(words, segment);
        String are = fate.reason().isEmpty()
                ? ""
                : corrected.subSequence(fate.passage().start(), fate.passage().end());
        // Whoever lost all words may have come upon the same ones elsewhere.
        boolean other =
                fate.reason().isPresent() && (fate.reason().get() != Review.Reason.CHANGED || !were.equals(are));
        Segment now = other ? segment.on(fate.passage(), are) : segment.movedTo(fate.passage());
        if (!now.equals(segment)) {
            moved++;
            if (fate.reason().isPresent()) {
                reached.add(new Change.Alter(segment, now));
            } else {
                moves.put(segment.id(), now);
            }
        }
        if (other) {
            reviewed++;
            review(
                    segment.id(),
                    fate.reason().get(),
                    were,
                    are,
                    Optional.ofNullable(coded.reviews().get(segment.id())));
        }
    }

    private void review(SegmentId id, Review.Reason reason, String were, String are, Optional<Review> known) {
        known.ifPresentOrElse(
                review -> again(review, reason, are), () -> reached.add(new Change.Add(Review.of(id, reason, were))));
    }

    private void again(Review known, Review.Reason reason, String are) {
        if (reason == Review.Reason.CHANGED && known.isOn(are)) {
            reached.add(new Change.Remove(known));
        } else if (reason.compareTo(known.reason()) > 0) {
            reached.add(new Change.Alter(known, new Review(known.segment(), reason, known.before())));
        }
    }

    private static String quote(PartedText words, Segment segment) {
        int end = Math.min(segment.passage().end(), words.length());
        return words.subSequence(Math.min(segment.passage().start(), end), end);
    }

    /// The voices of the source: whose label was corrected keeps role and case under the new name; who speaks in
    /// new words only joins.
    private static List<Source.Speaker> speakers(
            List<Source.Speaker> known, Map<String, String> renamed, List<Turn> turns, List<Source.Speaker> heard) {
        Set<String> speaking = new LinkedHashSet<>();
        turns.forEach(turn -> speaking.add(turn.speaker()));
        var names = new LinkedHashSet<String>();
        var all = new ArrayList<Source.Speaker>();
        for (Source.Speaker each : known) {
            String now = renamed.getOrDefault(each.label(), each.label());
            boolean gone = !now.equals(each.label()) && !speaking.contains(each.label());
            boolean taken = known.stream().anyMatch(other -> other.label().equals(now));
            if (!gone && names.add(each.label())) {
                all.add(each);
            }
            if (!now.equals(each.label()) && !taken && names.add(now)) {
                all.add(new Source.Speaker(now, each.role(), each.caseId()));
            }
        }
        for (Source.Speaker each : heard) {
            if (speaking.contains(each.label()) && names.add(each.label())) {
                all.add(each);
            }
        }
        return all;
    }
}

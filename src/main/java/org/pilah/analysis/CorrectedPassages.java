package org.pilah.analysis;

import java.util.Optional;
import org.pilah.model.Edit;
import org.pilah.model.Passage;
import org.pilah.model.Review.Reason;
import org.pilah.model.Shift;

/// What becomes of passages when their text is corrected. Think of every character as itself through the correction:
///
/// - A passage keeps the characters it had. With each edit that took one of them, and each insertion between two of
///   them, it takes in all the words that came there.
/// - So a passage that no edit reaches is moved only and has its words exactly. What is inserted right before or
///   right behind it stays outside.
/// - Where edits lie wholly inside, its words were changed: `CHANGED`, also when one edit replaces all of them.
/// - Where an edit reaches over a border, nobody can say which of the new words belong to it. It takes them all
///   rather than lose one: `BORDER`.
/// - Where nothing is left of it, and nothing came in its place, it lies on the nearest word of the text that is
///   left, since a passage is never empty and a segment never dropped in silence: `DELETED`.
final class CorrectedPassages {
    private final Shift shift;
    private final NearestWord nearest;

    CorrectedPassages(Shift shift, CharSequence corrected) {
        this.shift = shift;
        this.nearest = new NearestWord(corrected);
    }

    /// A passage after the correction, and why a person should look at it, if one should.
    record Fate(Passage passage, Optional<Reason> reason) {}

    Fate of(Passage passage) {
        int first = shift.firstBehind(passage.start());
        int after = first;
        while (after < shift.count() && shift.edit(after).start() < passage.end()) {
            after++;
        }
        int start = passage.start() + shift.grownBefore(first);
        int end = passage.end() + shift.grownBefore(after);
        if (first == after) {
            return new Fate(new Passage(passage.source(), start, end), Optional.empty());
        }
        Edit head = shift.edit(first);
        Edit tail = shift.edit(after - 1);
        boolean over = head.start() < passage.start() || tail.end() > passage.end();
        start = Math.min(start, shift.start(first));
        end = Math.max(end, shift.end(after - 1));
        return start == end
                ? new Fate(nearest.to(start, passage.source()), Optional.of(Reason.DELETED))
                : new Fate(
                        new Passage(passage.source(), start, end), Optional.of(over ? Reason.BORDER : Reason.CHANGED));
    }
}

package org.pilah.exchange.correct;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.SegmentId;
import org.pilah.project.OpenProject;

/// The segments that a correction of their text put up for a look, and what it takes to say that somebody looked.
public final class Reviews {
    /// As many settled ones as go into one line.
    private static final int FEW = 200;

    private final OpenProject project;

    public Reviews(OpenProject project) {
        this.project = project;
    }

    /// Those that wait, in order of sources and text.
    public List<ReviewedSegment> open() {
        return project.material().reviews();
    }

    /// The words of the segment as they are now.
    public String words(ReviewedSegment one) {
        var passage = one.segment().passage();
        return project.material().text(passage.source(), passage.start(), passage.end());
    }

    /// The change by which these were looked at.
    public static Change settled(Collection<ReviewedSegment> looked) {
        List<Change> changes = looked.stream()
                .map(each -> (Change) new Change.Remove(each.review()))
                .toList();
        return changes.size() == 1 ? changes.getFirst() : new Change.All(changes);
    }

    /// Somebody looked at these, which is one step that can be undone.
    ///
    /// @throws Problem when one of them does not wait for a look
    public int settle(Collection<SegmentId> ids, String by) {
        Set<SegmentId> wanted = new TreeSet<>(ids);
        List<ReviewedSegment> found = open().stream()
                .filter(each -> wanted.remove(each.segment().id()))
                .toList();
        if (!wanted.isEmpty()) {
            throw new Problem("review.unknown", wanted.iterator().next().value());
        }
        if (found.isEmpty()) {
            return 0;
        }
        Change change = settled(found);
        if (found.size() <= FEW) {
            project.apply(change, by);
        } else {
            project.batch(by, batch -> change.each().forEach(batch::apply));
        }
        return found.size();
    }
}

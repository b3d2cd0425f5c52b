package org.pilah.project;

import java.util.HashSet;
import java.util.Set;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Display;
import org.pilah.model.Framework;
import org.pilah.model.Item;
import org.pilah.model.Judgement;
import org.pilah.model.Memo;
import org.pilah.model.Proposition;
import org.pilah.model.Relation;
import org.pilah.model.Review;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.TextPart;
import org.pilah.store.ProjectStore;

/// Refuses what would leave something pointing nowhere among texts, segments and codings. The snapshot refuses the
/// rest itself, and the tables refuse an id that is taken.
final class Guard {
    private final ProjectStore.Pending pending;
    /// Segments that came with the action at hand: asking the tables for each would keep them from taking rows
    /// in bulk.
    private final Set<SegmentId> fresh = new HashSet<>();

    Guard(ProjectStore.Pending pending) {
        this.pending = pending;
    }

    /// The action at hand is over.
    void forget() {
        fresh.clear();
    }

    /// Refuses the change if it does not fit.
    ///
    /// @param study the snapshot just before this single change
    void check(Change single, Study study) {
        switch (single) {
            case Change.Add(var item) -> refuse(!mayCome(item, study), single);
            case Change.Remove(var item) -> refuse(!mayGo(item), single);
            case Change.Alter(var before, var after) -> refuse(!isThere(before) || !mayStand(after, study), single);
            case Change.Correct(var rewording) -> refuse(!isThere(rewording, study), single);
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        }
    }

    private boolean mayCome(Item item, Study study) {
        return switch (item) {
            case TextPart part -> mayStand(part, study);
            case Segment segment -> mayStand(segment, study) && fresh.add(segment.id());
            case Coding coding -> mayStand(coding, study);
            case Review review -> mayStand(review, study);
            case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> true;
            case Code _, Case _, Source _ -> true;
        };
    }

    private boolean mayStand(Item item, Study study) {
        return switch (item) {
            case TextPart part ->
                study.source(part.source())
                        .filter(source -> part.end() <= source.characters())
                        .isPresent();
            case Segment segment ->
                study.source(segment.passage().source())
                                .filter(source -> segment.passage().end() <= source.characters())
                                .isPresent()
                        && (segment.caseId().isNone()
                                || study.caseWith(segment.caseId()).isPresent());
            case Coding coding -> study.code(coding.code()).isPresent() && stands(coding.segment());
            case Review review -> stands(review.segment());
            case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> true;
            case Code _, Case _, Source _ -> true;
        };
    }

    private boolean stands(SegmentId segment) {
        return fresh.contains(segment) || pending.segment(segment).isPresent();
    }

    private boolean mayGo(Item item) {
        return isThere(item)
                && switch (item) {
                    case Segment segment -> !pending.hasCodings(segment.id()) && leaves(segment.id());
                    case Code code -> !pending.isUsed(code.id());
                    case Source source -> !pending.hasSegments(source.id()) && !pending.hasText(source.id());
                    case Case one -> !pending.ownsSegments(one.id().value());
                    case TextPart _, Coding _, Review _ -> true;
                    case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> true;
                };
    }

    private boolean leaves(SegmentId segment) {
        fresh.remove(segment);
        return true;
    }

    private boolean isThere(Item item) {
        return switch (item) {
            case Segment segment ->
                pending.segment(segment.id()).filter(segment::equals).isPresent();
            case Coding coding -> pending.coding(coding).filter(coding::equals).isPresent();
            case TextPart part -> pending.part(part).filter(part::equals).isPresent();
            case Review review ->
                pending.review(review.segment()).filter(review::equals).isPresent();
            case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> true;
            case Code _, Case _, Source _ -> true;
        };
    }

    private boolean isThere(Rewording rewording, Study study) {
        return study.source(rewording.source())
                .map(source -> pending.laid(source))
                .filter(rewording::fits)
                .isPresent();
    }

    private static void refuse(boolean wrong, Change change) {
        if (wrong) {
            throw new Problem("project.does-not-fit", change.type());
        }
    }
}

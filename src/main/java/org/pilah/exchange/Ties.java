package org.pilah.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.pilah.model.Ref;
import org.pilah.model.Relation;
import org.pilah.model.Review;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.TextPart;

/// What points at things that leave a study. It stands without them from then on, or leaves with them where it was
/// about nothing else: a memo on a source, a relation one end of which is gone, a judgement of a case. A conclusion
/// stays, whatever it stands on.
final class Ties {
    /// What a memo can be about besides things: a quality such as a technique does not keep it.
    private static final Set<String> THINGS =
            Set.of("framework", "code", "case", "source", "segment", "coding", "memo", "relation", "judgement");

    private final Set<Ref> gone;
    private final Map<Item, Optional<Item>> after = new LinkedHashMap<>();

    private Ties(Set<Ref> gone) {
        this.gone = new HashSet<>(gone);
    }

    /// The changes that loosen the study from what goes.
    static List<Change> cut(Study study, Set<Ref> going) {
        var ties = new Ties(going);
        int before;
        // What leaves may itself be pointed at.
        do {
            before = ties.gone.size();
            study.items().forEach(ties::look);
        } while (ties.gone.size() > before);
        var changes = new ArrayList<Change>();
        ties.after.forEach((item, loose) -> changes.add(
                loose.<Change>map(left -> new Change.Alter(item, left)).orElseGet(() -> new Change.Remove(item))));
        return changes;
    }

    private void look(Item item) {
        Optional<Item> loose = loosened(item);
        if (!loose.equals(Optional.of(item))) {
            after.put(item, loose);
        }
        if (loose.isEmpty()) {
            gone.add(new Ref(item.noun(), item.key()));
        }
    }

    private Optional<Item> loosened(Item item) {
        return switch (item) {
            case Memo memo -> loosened(memo);
            case Relation one ->
                gone.contains(one.from()) || gone.contains(one.to())
                        ? Optional.empty()
                        : Optional.of(new Relation(
                                one.id(),
                                one.type(),
                                one.from(),
                                one.to(),
                                one.sign(),
                                one.note(),
                                left(one.evidence())));
            case Judgement one ->
                gone.contains(one.target())
                        ? Optional.empty()
                        : Optional.of(new Judgement(
                                one.id(),
                                one.target(),
                                one.criterion(),
                                one.verdict(),
                                one.reason(),
                                left(one.evidence()),
                                left(one.counterEvidence()),
                                one.status(),
                                one.by()));
            case Proposition one -> Optional.of(one.withEvidence(left(one.evidence()), left(one.counterEvidence())));
            case Details _, Framework _, Code _, Case _, Source _, Display _ -> Optional.of(item);
            case TextPart _, Segment _, Coding _, Review _ -> Optional.of(item);
        };
    }

    private Optional<Item> loosened(Memo memo) {
        List<Ref> left =
                memo.about().stream().filter(ref -> !gone.contains(ref)).toList();
        boolean onlyOfThose =
                left.size() < memo.about().size() && things(left).findAny().isEmpty();
        return onlyOfThose
                ? Optional.empty()
                : Optional.of(new Memo(memo.id(), memo.title(), memo.kind(), memo.date(), memo.text(), left));
    }

    private static Stream<Ref> things(List<Ref> refs) {
        return refs.stream().filter(ref -> THINGS.contains(ref.kind()));
    }

    private List<SegmentId> left(List<SegmentId> evidence) {
        return evidence.stream()
                .filter(id -> !gone.contains(new Ref("segment", id.value())))
                .toList();
    }
}

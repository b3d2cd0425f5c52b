package org.pilah.ui.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pilah.analysis.Footing;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;

/// What is done to propositions, from whichever screen. Each gesture is one step that can be undone; one that would
/// change nothing leaves no trace. For the screen's thread only.
public final class Propositions {
    private final Desk desk;

    public Propositions(Desk desk) {
        this.desk = desk;
    }

    /// On which side of a proposition a passage stands.
    public enum Side {
        FOR,
        AGAINST
    }

    /// All of them, in the order of their numbers.
    public List<Proposition> all() {
        return Footing.inOrder(desk.study().propositions());
    }

    public Optional<Proposition> find(ItemId id) {
        return desk.study().find(Proposition.class, id.value());
    }

    /// Its number, from 1.
    public int number(ItemId id) {
        return 1 + all().stream().map(Proposition::id).toList().indexOf(id);
    }

    /// Begins one with these words, which may be empty, and these passages for it; `done` hears of its
    /// id when it is on the disk.
    public void begin(String text, List<SegmentId> evidence, Consumer<ItemId> done) {
        var id = new ItemId(Ids.next());
        List<SegmentId> distinct = evidence.stream().distinct().toList();
        desk.apply(
                at -> new Change.Add(new Proposition(
                        id, text, "", Proposition.Status.TENTATIVE, 0, at.toString(), distinct, List.of(), List.of())),
                () -> done.accept(id));
    }

    /// Puts the passages on this side. What stood on the other one changes over.
    public void put(ItemId id, Side side, List<SegmentId> segments) {
        alter(id, before -> {
            List<SegmentId> supporting = side == Side.FOR
                    ? with(before.evidence(), segments)
                    : without(before.evidence(), Set.copyOf(segments));
            List<SegmentId> opposing = side == Side.AGAINST
                    ? with(before.counterEvidence(), segments)
                    : without(before.counterEvidence(), Set.copyOf(segments));
            return before.withEvidence(supporting, opposing);
        });
    }

    /// Takes the passage away from the proposition; the passage itself stays.
    public void drop(ItemId id, SegmentId segment) {
        alter(
                id,
                before -> before.withEvidence(
                        without(before.evidence(), Set.of(segment)),
                        without(before.counterEvidence(), Set.of(segment))));
    }

    /// Gives it another state: what it is when its turn comes, so that gestures that follow one another quickly do
    /// not get in each other's way.
    public void alter(ItemId id, UnaryOperator<Proposition> change) {
        find(id).ifPresent(now -> {
            if (!change.apply(now).equals(now)) {
                desk.apply(
                        at -> {
                            Proposition before = find(id).orElse(now);
                            return new Change.Alter(before, change.apply(before));
                        },
                        () -> {});
            }
        });
    }

    public void remove(ItemId id) {
        find(id).ifPresent(proposition -> desk.apply(new Change.Remove(proposition)));
    }

    private static List<SegmentId> with(List<SegmentId> there, List<SegmentId> more) {
        var all = new LinkedHashSet<>(there);
        all.addAll(more);
        return List.copyOf(all);
    }

    private static List<SegmentId> without(List<SegmentId> there, Set<SegmentId> gone) {
        return there.stream().filter(each -> !gone.contains(each)).toList();
    }
}

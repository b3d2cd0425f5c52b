package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.FrameworkId;
import org.pilah.model.Study;
import org.pilah.ui.condense.CodeTree.Branch;

/// Where codes may go in the tree, and the changes that bring them there. Knows one moment of the study.
final class CodeMoves {
    private final Study study;
    private final CodeTree tree;

    CodeMoves(Study study, CodeTree tree) {
        this.study = study;
        this.tree = tree;
    }

    /// A place in the tree: beneath a parent, or as a root of a framework or of none, before a sibling or, for
    /// `NONE`, behind all.
    record Target(CodeId parent, FrameworkId framework, CodeId before) {}

    /// How a code is let go of on a row.
    enum Side {
        BEFORE,
        INTO,
        AFTER
    }

    /// A step by which a code is moved from where it stands.
    enum Step {
        UP,
        DOWN,
        OUT,
        IN
    }

    /// Where a code comes when it is let go of there; empty where it may not go.
    Optional<Target> target(Code code, CodeRow row, Side side) {
        return row.key().equals(code.id().value())
                ? Optional.empty()
                : place(row, side)
                        .map(target -> keepingFramework(code, besides(code, target)))
                        .filter(target -> mayGo(code, target));
    }

    /// Where the step leads; empty where there is nowhere to go.
    Optional<Target> target(Code code, Step step) {
        List<Branch> way = tree.way(code.id().value());
        if (way.isEmpty()) {
            return Optional.empty();
        }
        List<Branch> siblings = tree.siblings(code.id().value());
        int at = siblings.indexOf(way.getLast());
        return switch (step) {
            case UP -> at > 0 ? target(code, siblings.get(at - 1).row(), Side.BEFORE) : Optional.empty();
            case DOWN ->
                at + 1 < siblings.size() ? target(code, siblings.get(at + 1).row(), Side.AFTER) : Optional.empty();
            case IN -> at > 0 ? target(code, siblings.get(at - 1).row(), Side.INTO) : Optional.empty();
            case OUT -> way.size() > 1 ? target(code, way.get(way.size() - 2).row(), Side.AFTER) : Optional.empty();
        };
    }

    /// Whether the code has a place that nobody changes.
    static boolean isFixed(Code code) {
        return code.id().equals(Marking.OUTSIDE) || code.id().equals(Marking.IN_VIVO);
    }

    private boolean mayGo(Code code, Target target) {
        return !isFixed(code)
                && study.code(code.id()).isPresent()
                && !study.reach(code.id()).contains(target.parent());
    }

    /// Where a code is to stand before itself, it is to stand before the next one.
    private Target besides(Code code, Target target) {
        return target.before().equals(code.id()) ? new Target(target.parent(), target.framework(), next(code)) : target;
    }

    private Optional<Target> place(CodeRow row, Side side) {
        return switch (row) {
            case CodeRow.Heading(var framework) -> Optional.of(beside(framework.id(), side));
            case CodeRow.Entry(var code)
            when side == Side.INTO ->
                // What is outside all frameworks may not be there yet.
                study.code(code.id()).map(there -> new Target(there.id(), FrameworkId.NONE, CodeId.NONE));
            case CodeRow.Entry(var code)
            when code.parent().isNone() && isFixed(code) ->
                side == Side.BEFORE
                        ? Optional.of(new Target(CodeId.NONE, FrameworkId.NONE, CodeId.NONE))
                        : Optional.empty();
            case CodeRow.Entry(var code) ->
                Optional.of(new Target(code.parent(), context(code), side == Side.BEFORE ? code.id() : next(code)));
        };
    }

    private Target beside(FrameworkId framework, Side side) {
        List<Code> roots = study.codesBeneath(CodeId.NONE).stream()
                .filter(root -> root.framework().equals(framework))
                .toList();
        return switch (side) {
            case BEFORE ->
                new Target(CodeId.NONE, FrameworkId.NONE, roots.getFirst().id());
            case INTO -> new Target(CodeId.NONE, framework, next(roots.getLast()));
            case AFTER -> new Target(CodeId.NONE, FrameworkId.NONE, next(roots.getLast()));
        };
    }

    /// The framework under whose heading a root is shown.
    private FrameworkId context(Code code) {
        return code.parent().isNone() && tree.isHeaded(code.framework()) ? code.framework() : FrameworkId.NONE;
    }

    private CodeId next(Code code) {
        List<Code> siblings = study.codesBeneath(code.parent());
        int at = siblings.indexOf(code) + 1;
        return at < siblings.size() ? siblings.get(at).id() : CodeId.NONE;
    }

    /// Beneath another code, and as the one root of its framework, a code goes on saying where it is from.
    private Target keepingFramework(Code code, Target target) {
        boolean stays = !target.parent().isNone()
                || (code.parent().isNone()
                        && target.framework().isNone()
                        && context(code).isNone());
        return stays ? new Target(target.parent(), code.framework(), target.before()) : target;
    }

    /// The changes by which the code comes there; none when it is there already.
    List<Change> move(Code code, Target target) {
        List<Code> siblings = new ArrayList<>(study.codesBeneath(target.parent()));
        siblings.removeIf(each -> each.id().equals(code.id()));
        int at = siblings.size();
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id().equals(target.before())) {
                at = i;
            }
        }
        var changes = new ArrayList<Change>();
        int place = at == 0 ? 0 : siblings.get(at - 1).position() + 1;
        alter(code, code.beneath(target.parent(), target.framework(), place), changes);
        // Those behind make room only as far as they have to.
        for (int i = at; i < siblings.size() && siblings.get(i).position() <= place; i++) {
            place++;
            alter(siblings.get(i), siblings.get(i).at(place), changes);
        }
        return changes;
    }

    private static void alter(Code before, Code after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change.Alter(before, after));
        }
    }
}

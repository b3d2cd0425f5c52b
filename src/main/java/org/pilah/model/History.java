package org.pilah.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// What can be undone and redone, learned from the actions in order. Nothing of it is stored: the file tells it.
///
/// An action is undone by one that undoes it, together with those after it, and redone by one that undoes the
/// undoing. Not safe across threads.
public final class History {
    private final Deque<Action> undoable = new ArrayDeque<>();
    private final Deque<Action> redoable = new ArrayDeque<>();

    /// Takes in the next action.
    public void add(Action action) {
        if (isTop(redoable, action.undoes())) {
            redoable.pop();
            undoable.push(action);
        } else if (isUndoable(action.undoes())) {
            undoable.removeIf(each -> each.revision() >= action.undoes());
            redoable.push(action);
        } else {
            undoable.push(action);
            redoable.clear();
        }
    }

    /// The action that undo would take back.
    public Optional<Action> undo() {
        return Optional.ofNullable(undoable.peek());
    }

    /// What one undo takes back, the last action first: with it those before it, as long as each goes on from the
    /// one before.
    public List<Action> undoStep(BiPredicate<Action, Action> goesOnFrom) {
        var step = new ArrayList<Action>();
        for (Action earlier : undoable) {
            if (!step.isEmpty() && !goesOnFrom.test(step.getLast(), earlier)) {
                break;
            }
            step.add(earlier);
        }
        return step;
    }

    /// The undoing that redo would take back.
    public Optional<Action> redo() {
        return Optional.ofNullable(redoable.peek());
    }

    private boolean isUndoable(long revision) {
        return revision > 0
                && undoable.stream()
                        .takeWhile(action -> action.revision() >= revision)
                        .anyMatch(action -> action.revision() == revision);
    }

    private static boolean isTop(Deque<Action> stack, long revision) {
        Action top = stack.peek();
        return revision > 0 && top != null && top.revision() == revision;
    }
}

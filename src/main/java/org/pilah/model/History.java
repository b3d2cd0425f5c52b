package org.pilah.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What can be undone and redone, learned from the actions in order. Nothing of it is stored: the file tells it.
///
/// An action is undone by one that undoes it, and redone by one that undoes the undoing. Not safe across threads.
public final class History {
    private final Deque<Action> undoable = new ArrayDeque<>();
    private final Deque<Action> redoable = new ArrayDeque<>();

    /// Takes in the next action.
    public void add(Action action) {
        if (isTop(undoable, action.undoes())) {
            undoable.pop();
            redoable.push(action);
        } else if (isTop(redoable, action.undoes())) {
            redoable.pop();
            undoable.push(action);
        } else {
            undoable.push(action);
            redoable.clear();
        }
    }

    /// The action that undo would take back.
    public Optional<Action> undo() {
        return Optional.ofNullable(undoable.peek());
    }

    /// The undoing that redo would take back.
    public Optional<Action> redo() {
        return Optional.ofNullable(redoable.peek());
    }

    private static boolean isTop(Deque<Action> stack, long revision) {
        Action top = stack.peek();
        return revision > 0 && top != null && top.revision() == revision;
    }
}

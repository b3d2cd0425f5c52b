package org.pilah.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Questions that replace one another, such as those of a field while somebody types: one is worked on at a time,
/// of those that wait only the newest is asked, and an answer that was overtaken is not shown.
///
/// For the screen's thread only.
public final class Latest {
    private final Background background;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private long newest;
    private boolean busy;

    public Latest(Background background) {
        this.background = background;
    }

    public <T> void ask(Supplier<T> work, Consumer<T> show, Consumer<Throwable> refused) {
        long mine = ++newest;
        waiting.clear();
        waiting.add(() -> background.ask(
                work,
                answer -> finish(() -> showIf(mine, answer, show)),
                failure -> finish(() -> showIf(mine, failure, refused))));
        next();
    }

    /// Answers that are still under way are not shown.
    public void forget() {
        newest++;
        waiting.clear();
    }

    private <T> void showIf(long mine, T answer, Consumer<T> show) {
        if (mine == newest) {
            show.accept(answer);
        }
    }

    private void finish(Runnable show) {
        busy = false;
        try {
            show.run();
        } finally {
            next();
        }
    }

    private void next() {
        if (!busy && !waiting.isEmpty()) {
            busy = true;
            waiting.poll().run();
        }
    }
}

package org.pilah.task;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// One piece of slow work that a person can watch and stop. The worker reports through it; whoever watches is
/// called on the screen's thread, and no more often than the screen keeps up with.
public final class Job implements Progress {
    private final String title;
    private final Executor screen;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile String thing = "";
    private volatile long done;
    private volatile long all;
    private volatile boolean stopped;
    private volatile boolean over;

    Job(String title, Executor screen) {
        this.title = title;
        this.screen = screen;
    }

    /// What is being done, in the person's words.
    public String title() {
        return title;
    }

    /// The thing at hand: a file's or source's name; empty before the first report.
    public String thing() {
        return thing;
    }

    /// How much is behind, 0 to 1; negative while nobody knows.
    public double share() {
        return all <= 0 ? -1 : Math.clamp((double) done / all, 0, 1);
    }

    /// Whether it has ended, in whatever way.
    public boolean isOver() {
        return over;
    }

    /// Asks it to stop at its next step.
    public void stop() {
        stopped = true;
        tell();
    }

    /// Calls the watcher after each report and at the end.
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    @Override
    public void at(String what, long doneSteps, long allSteps) {
        thing = what;
        done = doneSteps;
        all = allSteps;
        tell();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    void end() {
        over = true;
        tell();
    }

    private void tell() {
        if (!watchers.isEmpty() && told.compareAndSet(false, true)) {
            screen.execute(() -> {
                told.set(false);
                watchers.forEach(Runnable::run);
            });
        }
    }
}

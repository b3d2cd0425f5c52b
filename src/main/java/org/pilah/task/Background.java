package org.pilah.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Work beside the screen: questions and long jobs on a few workers, and one line in which things are done in the
/// order in which they were asked for.
///
/// Answers come back on the screen's thread; failures go to one handler there, a stopped job to nobody. Callable
/// from any thread.
public final class Background implements AutoCloseable {
    private static final int WORKERS = 3;
    private static final int PATIENCE_SECONDS = 20;

    private final Executor screen;
    private final Executor workers;
    private final Executor line;
    private final Function<Duration, Executor> later;
    private final Consumer<Throwable> failed;
    private final List<ExecutorService> own;
    private final List<Job> jobs = new CopyOnWriteArrayList<>();
    private final List<Consumer<Job>> watchers = new CopyOnWriteArrayList<>();

    private Background(
            Executor screen,
            Executor workers,
            Executor line,
            Function<Duration, Executor> later,
            Consumer<Throwable> failed,
            List<ExecutorService> own) {
        this.screen = screen;
        this.workers = workers;
        this.line = line;
        this.later = later;
        this.failed = failed;
        this.own = own;
    }

    /// With threads of its own, which end with `close`.
    public static Background started(Executor screen, Consumer<Throwable> failed) {
        ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().daemon().name("pilah-work-", 1).factory());
        ExecutorService line = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("pilah-writer").factory());
        return new Background(
                screen,
                workers,
                line,
                wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, screen),
                failed,
                List.of(line, workers));
    }

    /// Without threads: everything happens at once where it is asked for, and what is for later never. For tests.
    public static Background immediate(Consumer<Throwable> failed) {
        return immediate(failed, later -> {});
    }

    /// As `immediate`; what is for later goes there.
    public static Background immediate(Consumer<Throwable> failed, Executor later) {
        return new Background(Runnable::run, Runnable::run, Runnable::run, wait -> later, failed, List.of());
    }

    /// The screen's thread.
    public Executor screen() {
        return screen;
    }

    /// The screen's thread after a while.
    public Executor after(Duration wait) {
        return later.apply(wait);
    }

    /// Jobs that are under way.
    public List<Job> jobs() {
        return List.copyOf(jobs);
    }

    /// Calls the watcher, on the screen's thread, with each job that begins.
    public void watch(Consumer<Job> watcher) {
        watchers.add(watcher);
    }

    /// A short question that nobody needs to watch.
    public <T> void ask(Supplier<T> work, Consumer<T> show) {
        workers.execute(() -> carryOut(work, show, failed));
    }

    /// As `ask`, with an ending of its own for failures.
    public <T> void ask(Supplier<T> work, Consumer<T> show, Consumer<Throwable> refused) {
        workers.execute(() -> carryOut(work, show, refused));
    }

    /// Long work, shown under this title, with its progress and a way to stop it.
    public <T> Job run(String title, Function<Progress, T> work, Consumer<T> show) {
        return run(title, work, show, failed);
    }

    /// As `run`, with an ending of its own for failures; being stopped is none.
    public <T> Job run(String title, Function<Progress, T> work, Consumer<T> show, Consumer<Throwable> refused) {
        return start(workers, title, work, show, refused);
    }

    /// Long work that changes the study: it waits for its turn in the line.
    public <T> Job runInLine(String title, Function<Progress, T> work, Consumer<T> show, Consumer<Throwable> refused) {
        return start(line, title, work, show, refused);
    }

    /// Work that is done in the order in which it was asked for.
    public <T> void inLine(Supplier<T> work, Consumer<T> show, Consumer<Throwable> refused) {
        line.execute(() -> carryOut(work, show, refused));
    }

    private <T> Job start(
            Executor where, String title, Function<Progress, T> work, Consumer<T> show, Consumer<Throwable> refused) {
        var job = new Job(title, screen);
        jobs.add(job);
        screen.execute(() -> watchers.forEach(watcher -> watcher.accept(job)));
        where.execute(() -> {
            try {
                carryOut(() -> work.apply(job), show, refused);
            } finally {
                jobs.remove(job);
                job.end();
            }
        });
        return job;
    }

    private <T> void carryOut(Supplier<T> work, Consumer<T> show, Consumer<Throwable> refused) {
        T answer;
        try {
            answer = work.get();
        } catch (Progress.Stopped e) {
            return;
        } catch (RuntimeException | Error e) {
            screen.execute(() -> refused.accept(e));
            return;
        }
        screen.execute(() -> show.accept(answer));
    }

    /// Asks all jobs to stop, waits until what was begun is done, and lets go of the threads.
    @Override
    public void close() {
        jobs.forEach(Job::stop);
        own.forEach(ExecutorService::shutdown);
        for (ExecutorService each : own) {
            try {
                boolean ended = each.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assert ended : "a job did not look at its flag";
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this wait", e);
            }
        }
    }
}

package org.pilah.task;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Slow work on many things: a few threads work ahead, the caller takes the results in order.
///
/// No more results wait than there are threads, so memory stays bounded however slow the taker is. Whatever the
/// work throws, the caller gets, and no thread is left behind.
public final class Ahead {
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private Ahead() {}

    public static <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> take) {
        Queue<Future<R>> waiting = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("pilah-ahead-", 1).factory())) {
            Iterator<T> rest = things.iterator();
            while (rest.hasNext() || !waiting.isEmpty()) {
                while (rest.hasNext() && waiting.size() <= THREADS) {
                    T thing = rest.next();
                    waiting.add(workers.submit(() -> work.apply(thing)));
                }
                take.accept(waiting.remove().get());
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this work", e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}

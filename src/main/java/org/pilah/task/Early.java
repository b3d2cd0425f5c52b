package org.pilah.task;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Work that begins at once, on a thread of its own, so that its result is there when it is asked for. Whatever the
/// work throws, the asker gets. For any thread.
public final class Early<T> implements Supplier<T> {
    private final CompletableFuture<T> result;

    private Early(CompletableFuture<T> result) {
        this.result = result;
    }

    public static <T> Early<T> begin(Supplier<T> work) {
        return new Early<>(CompletableFuture.supplyAsync(
                work, run -> Thread.ofPlatform().daemon().name("pilah-early").start(run)));
    }

    /// Waits until it is there.
    @Override
    public T get() {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }
}

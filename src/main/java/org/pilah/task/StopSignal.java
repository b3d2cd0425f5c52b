package org.pilah.task;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;

/// The wish to stop that reaches a program from outside (Ctrl+C, the end of a session). The work sees it as a
/// flag
/// and ends in order; only then does the program end.
public final class StopSignal {
    /// Work that does not look at the flag for so long is left behind; what it acknowledged is on the disk.
    private static final int PATIENCE_SECONDS = 10;

    private StopSignal() {}

    /// Does the work, which is told by its flag when it should stop, and gives its answer.
    public static int during(ToIntFunction<BooleanSupplier> work) {
        var wanted = new AtomicBoolean();
        var done = new CountDownLatch(1);
        Thread.Builder thread = Thread.ofPlatform().name("pilah-stop");
        Runtime.getRuntime().addShutdownHook(thread.unstarted(() -> stop(wanted, done)));
        try {
            return work.applyAsInt(wanted::get);
        } finally {
            done.countDown();
        }
    }

    private static void stop(AtomicBoolean wanted, CountDownLatch done) {
        wanted.set(true);
        try {
            boolean inOrder = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert inOrder : "the work did not look at its flag";
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this wait", e);
        }
    }
}

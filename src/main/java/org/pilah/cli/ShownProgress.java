package org.pilah.cli;

import java.util.function.BooleanSupplier;
import org.pilah.task.Progress;

/// Shows how far slow work is, a few times a second. Safe in any thread.
final class ShownProgress implements Progress {
    private static final long PAUSE = 150_000_000;

    private final Output output;
    private final BooleanSupplier stopped;
    private long next = System.nanoTime() + PAUSE;

    ShownProgress(Output output, BooleanSupplier stopped) {
        this.output = output;
        this.stopped = stopped;
    }

    @Override
    public synchronized void at(String what, long done, long all) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE;
            long percent = all <= 0 ? 0 : Math.clamp(100 * done / all, 0, 100);
            output.progress(percent + " %  " + what);
        }
    }

    @Override
    public boolean stopped() {
        return stopped.getAsBoolean();
    }
}

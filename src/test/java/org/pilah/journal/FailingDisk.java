package org.pilah.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;

/// A disk on which the n-th write, force or cut fails, or every one from the n-th on until it is repaired.
final class FailingDisk implements Disk {
    /// How it fails.
    enum Fault {
        /// Once, with nothing written.
        ONCE,
        /// Once, in the middle of what was to be written.
        HALF,
        /// From then on, with nothing written.
        FULL,
        /// From then on, the first time in the middle.
        HALF_THEN_FULL
    }

    private final Fault fault;
    private final int failing;
    private int calls;
    private boolean repaired;

    /// `failing` counts from 1.
    FailingDisk(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
    }

    static FailingDisk neverFailing() {
        return new FailingDisk(Fault.ONCE, Integer.MAX_VALUE);
    }

    @Override
    public FileChannel open(Path path, OpenOption... options) throws IOException {
        return new FailingChannel(FileChannel.open(path, options), this);
    }

    void repair() {
        repaired = true;
    }

    /// Whether it came to the failing call.
    boolean struck() {
        return calls >= failing;
    }

    /// Asked before each call; says whether this one fails.
    boolean fails() {
        calls++;
        boolean lasting = fault == Fault.FULL || fault == Fault.HALF_THEN_FULL;
        return !repaired && (lasting ? calls >= failing : calls == failing);
    }

    /// Whether a failing write gets half of its bytes onto the disk.
    boolean writesHalf() {
        return calls == failing && (fault == Fault.HALF || fault == Fault.HALF_THEN_FULL);
    }
}

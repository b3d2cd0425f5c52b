package org.pilah.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Walks through a study file line by line with little memory. Confined to one thread.
final class Scan {
    private final FileChannel file;
    private final ByteBuffer block = ByteBuffer.allocate(1 << 18);
    private final long end;
    private long position;
    private byte[] line = new byte[1 << 16];
    private int length;
    private long start;
    private boolean ended;

    /// From byte `from` up to byte `end`.
    Scan(FileChannel file, long from, long end) {
        this.file = file;
        this.position = from;
        this.end = end;
        this.start = from;
        block.limit(0);
    }

    /// Moves on to the next line; false at the end. What follows the last line end counts as a line without
    /// end.
    boolean next() throws IOException {
        start = position - block.remaining();
        length = 0;
        ended = false;
        while (!ended && (block.hasRemaining() || fill())) {
            takeUpToLineEnd();
        }
        return length > 0 || ended;
    }

    /// The line's bytes without the line end; valid up to the next call of `next`.
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    /// The byte of the file at which the line begins.
    long start() {
        return start;
    }

    /// Whether a line end follows.
    boolean ended() {
        return ended;
    }

    /// Whether there is a zero byte in the line. Reads it once more, so that lines beyond the limit are
    /// answered for too.
    boolean holdsZero() throws IOException {
        var bytes = ByteBuffer.allocate(1 << 16);
        long at = start;
        int got = 1;
        while (got > 0 && at < start + length) {
            bytes.clear().limit((int) Math.min(bytes.capacity(), start + length - at));
            got = file.read(bytes, at);
            for (int i = 0; i < got; i++) {
                if (bytes.get(i) == 0) {
                    return true;
                }
            }
            at += got;
        }
        return false;
    }

    private boolean fill() throws IOException {
        block.clear();
        block.limit((int) Math.min(block.capacity(), end - position));
        int got = block.hasRemaining() ? file.read(block, position) : -1;
        block.flip();
        if (got <= 0) {
            block.limit(0);
            return false;
        }
        position += got;
        return true;
    }

    private void takeUpToLineEnd() {
        byte[] array = block.array();
        int from = block.position();
        int to = from;
        while (to < block.limit() && array[to] != '\n') {
            to++;
        }
        int more = to - from;
        // A line beyond the limit is not one of ours: its length is counted on, its bytes are not kept.
        if ((long) length + more <= LineBytes.LONGEST) {
            if (length + more > line.length) {
                line = Arrays.copyOf(line, Math.max(length + more, Math.min(LineBytes.LONGEST, line.length * 2)));
            }
            System.arraycopy(array, from, line, length, more);
        }
        length = (int) Math.min(Integer.MAX_VALUE, (long) length + more);
        ended = to < block.limit();
        block.position(ended ? to + 1 : to);
    }
}

package org.pilah.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// A stream that tells now and then how much of it was read; where the listener stops the work, reading stops.
final class CountedStream extends FilterInputStream {
    private static final int STEP = 1 << 16;

    private final LongConsumer listener;
    private long read;
    private long told;

    CountedStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read - told >= STEP) {
            told = read;
            listener.accept(read);
        }
    }
}

package org.pilah.importer;

import java.io.InputStream;
import java.util.function.LongConsumer;

/// A stream that tells now and then how much of it was read; where the listener stops the work, reading stops.
final class CountedStream extends CountingStream {
    private static final int STEP = 1 << 16;

    private final LongConsumer listener;
    private long read;
    private long told;

    CountedStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    void count(int more) {
        read += more;
        if (read - told >= STEP) {
            told = read;
            listener.accept(read);
        }
    }
}

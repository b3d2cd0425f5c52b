package org.pilah.importer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that hears of all that is read from it.
abstract class CountingStream extends FilterInputStream {
    CountingStream(InputStream in) {
        super(in);
    }

    /// So many bytes more were read. Whatever it throws ends the reading.
    abstract void count(int more);

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
}

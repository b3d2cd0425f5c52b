package org.pilah.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/// A file on a failing disk. Writes little at a time, as a channel may.
final class FailingChannel extends FileChannel {
    private static final int AT_ONCE = 700;

    private final FileChannel real;
    private final FailingDisk disk;

    FailingChannel(FileChannel real, FailingDisk disk) {
        this.real = real;
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = write(bytes, real.position());
        real.position(real.position() + written);
        return written;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        boolean fails = disk.fails();
        int length = Math.min(AT_ONCE, bytes.remaining());
        if (fails && !disk.writesHalf()) {
            throw full();
        }
        ByteBuffer part = bytes.slice(bytes.position(), fails ? length / 2 : length);
        int written = real.write(part, position);
        bytes.position(bytes.position() + written);
        if (fails) {
            throw full();
        }
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        // What is forced outlives the machine, which here outlives the test.
        if (disk.fails()) {
            throw full();
        }
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        if (disk.fails()) {
            throw full();
        }
        real.truncate(size);
        return this;
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return real.read(bytes, position);
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        return real.read(buffers, offset, length);
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return real.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}

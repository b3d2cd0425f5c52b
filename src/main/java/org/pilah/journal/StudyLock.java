package org.pilah.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;
import org.pilah.model.Access;

/// One writer. A lock of the operating system on a byte far behind the file's end, so that it hinders no reader and
/// goes away with its process; and, since such locks do not hold within one process, a list of what this one
/// writes.
///
/// Closing any handle on a file drops all locks of the process on it. So handles of readers on a file that is
/// written here are kept until its writer is done.
final class StudyLock {
    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;

    /// Locks belong to processes, so this list does too: what is written here, with the readers' handles to be
    /// closed later. Guarded by itself.
    private static final Map<Path, List<FileChannel>> WRITTEN_HERE = new HashMap<>();

    private final Path file;
    private final Access access;
    private @Nullable FileLock lock;

    private StudyLock(Path file, Access access) {
        this.file = file;
        this.access = access;
    }

    /// To be asked before the file is opened.
    static StudyLock claim(Path path, Access access) {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
        synchronized (WRITTEN_HERE) {
            if (access == Access.WRITE && WRITTEN_HERE.putIfAbsent(real, new ArrayList<>()) != null) {
                throw new Problem("journal.open-elsewhere", path);
            }
        }
        return new StudyLock(real, access);
    }

    boolean mayWrite() {
        return access == Access.WRITE;
    }

    void lock(FileChannel channel, Path path) throws IOException {
        if (!mayWrite()) {
            return;
        }
        try {
            lock = channel.tryLock(FAR_BEHIND, 1, false);
        } catch (OverlappingFileLockException e) {
            throw new Problem(e, "journal.open-elsewhere", path);
        }
        if (lock == null) {
            throw new Problem("journal.open-elsewhere", path);
        }
    }

    /// Takes the lock anew: something else in this process that opened and closed the file, such as the system's
    /// window for choosing files, has dropped it without a word.
    ///
    /// @throws Problem when another program has taken it meanwhile
    void hold(FileChannel channel, Path path) {
        try {
            if (lock != null) {
                lock.release();
                lock = null;
            }
            lock(channel, path);
        } catch (IOException e) {
            throw new Problem(e, "journal.not-writable", path);
        }
    }

    /// Closes the file, or leaves that to its writer.
    void release(FileChannel channel) throws IOException {
        synchronized (WRITTEN_HERE) {
            List<FileChannel> later = WRITTEN_HERE.get(file);
            if (!mayWrite() && later != null) {
                later.add(channel);
                return;
            }
            try (channel) {
                giveBack();
            }
        }
    }

    /// When the file could not even be opened.
    void giveBack() throws IOException {
        synchronized (WRITTEN_HERE) {
            List<FileChannel> later = mayWrite() ? WRITTEN_HERE.remove(file) : null;
            if (later != null) {
                for (FileChannel reader : later) {
                    reader.close();
                }
            }
        }
    }
}

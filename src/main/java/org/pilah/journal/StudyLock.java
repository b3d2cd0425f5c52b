package org.pilah.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;

/// One writer. A lock of the operating system on a byte far behind the file's end, so that it hinders no reader and
/// goes away with its process; and, since such locks do not hold within one process, a list of what this one
/// writes.
final class StudyLock {
    /// For readers.
    static final StudyLock NONE = new StudyLock(Path.of(""));

    private static final long FAR_BEHIND = Long.MAX_VALUE - 1;

    /// Locks belong to processes, so this list does too.
    private static final Set<Path> WRITTEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path claimed;
    private @Nullable FileLock lock;

    private StudyLock(Path claimed) {
        this.claimed = claimed;
    }

    /// To be asked before the file is opened: closing a second handle would drop the first one's lock.
    static StudyLock claim(Path path) {
        Path real;
        try {
            real = path.toRealPath();
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
        if (!WRITTEN_HERE.add(real)) {
            throw new Problem("journal.open-elsewhere", path);
        }
        return new StudyLock(real);
    }

    void lock(FileChannel file, Path path) throws IOException {
        if (this == NONE) {
            return;
        }
        try {
            lock = file.tryLock(FAR_BEHIND, 1, false);
        } catch (OverlappingFileLockException e) {
            throw new Problem(e, "journal.open-elsewhere", path);
        }
        if (lock == null) {
            throw new Problem("journal.open-elsewhere", path);
        }
    }

    /// After the file was closed, or instead.
    void release() {
        WRITTEN_HERE.remove(claimed);
    }
}

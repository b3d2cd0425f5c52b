package org.pilah.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Where study files are opened. The program has one; the tests bring another one that fails.
interface Disk {
    Disk REAL = FileChannel::open;

    FileChannel open(Path path, OpenOption... options) throws IOException;

    /// Copies the bytes between two places to a new file and forces it. Leaves no half copy behind.
    default void copy(FileChannel file, long from, long to, Path target) throws IOException {
        FileChannel copy = open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (copy) {
            long at = from;
            while (at < to) {
                long done = file.transferTo(at, to - at, copy);
                if (done <= 0) {
                    throw new IOException("the file became shorter");
                }
                at += done;
            }
            copy.force(true);
        } catch (IOException e) {
            Files.delete(target);
            throw e;
        }
    }

    /// Makes the name of a new file as lasting as its bytes, where the system offers that.
    static void forceName(Path file) {
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            // Windows does not open folders and some network drives do not force them; both see to names themselves.
            return;
        }
    }
}

package org.pilah;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A disk of its own in memory, small enough to be filled, that can be closed for writing even to an administrator.
/// Where no such disk can be had (another system than Linux, or another user than root) the test is skipped.
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    public static SmallDisk at(Path folder, int kilobytes) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                isDone("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString()),
                "no disk of its own can be had here: that needs Linux and its root");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /// Takes all room that is left, in a file that can be deleted.
    public Path fill() throws IOException {
        Path filler = folder.resolve("filler");
        byte[] page = new byte[1024];
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    public void closeForWriting() {
        assumeTrue(isDone("mount", "-o", "remount,ro", folder.toString()), "the disk cannot be closed for writing");
    }

    @Override
    public void close() {
        isDone("umount", "-l", folder.toString());
    }

    private static boolean isDone(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

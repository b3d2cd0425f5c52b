package org.pilah.exporter;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/// A folder for what POI must lay aside while it writes, beside the file that comes of it and readable by the user
/// alone: no word of a study gets into the folder for everybody's temporary files. Closing removes it.
final class ScratchFolder implements TempFileCreationStrategy, AutoCloseable {
    private final Path folder;

    private ScratchFolder(Path folder) {
        this.folder = folder;
    }

    static ScratchFolder beside(Path target) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(target.toAbsolutePath().getParent(), "."));
    }

    /// What POI lays aside in the course of this work, it lays aside here.
    void during(Runnable work) {
        TempFile.withStrategy(this, () -> {
            work.run();
            return this;
        });
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix).toFile();
    }

    @Override
    public void close() throws IOException {
        List<Path> left;
        try (var all = Files.walk(folder)) {
            left = all.toList();
        }
        for (Path each : left.reversed()) {
            Files.delete(each);
        }
    }
}

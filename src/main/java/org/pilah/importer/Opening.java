package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pilah.messages.Problem;

/// Opens a file the researcher chose, and says in one sentence why it cannot be.
final class Opening {
    private Opening() {}

    /// What is done with the file.
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T file(Path file, Reading<T> reading) {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw new Problem("import.folder", name);
        }
        if (!Files.exists(file)) {
            throw new Problem("import.missing", file.toString());
        }
        try {
            return reading.read();
        } catch (IOException e) {
            throw new Problem(e, "import.unreadable", name);
        }
    }
}

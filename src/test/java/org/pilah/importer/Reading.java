package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// What tests of importers have in common.
final class Reading {
    private static final SourceImporter IMPORTER = new SourceImporter();

    private Reading() {}

    /// A file among the tests' own.
    static Path sample(String name) {
        try {
            return Path.of(Objects.requireNonNull(Reading.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static ImportedSource read(Path file) {
        return IMPORTER.read(file, ImportOptions.DETECT, Progress.SILENT);
    }

    static ImportedSource read(Path folder, String name, String content) throws IOException {
        return read(Files.writeString(folder.resolve(name), content));
    }

    /// The turns as `speaker seconds: words`.
    static List<String> turns(ImportedSource source) {
        return source.turns().stream()
                .map(turn -> turn.speaker() + " " + turn.seconds() + ": "
                        + source.text().substring(turn.body(), turn.end()))
                .toList();
    }

    static void assertRefused(String key, Path file) {
        Problem problem = assertThrows(Problem.class, () -> read(file));
        assertEquals(key, problem.key());
    }
}

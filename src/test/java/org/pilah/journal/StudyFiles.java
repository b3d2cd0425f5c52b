package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pilah.Samples;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.StudyId;

/// Study files as the tests need them.
final class StudyFiles {
    static final Header HEADER = new Header(new StudyId("study-1"), Samples.TITLE, Samples.TIME);

    private StudyFiles() {}

    /// One action a change.
    static void write(Path path, List<Change> changes) {
        try (Journal journal = Journal.create(path, HEADER)) {
            changes.forEach(change -> append(journal, change));
        }
    }

    static void append(Journal journal, Change change) {
        journal.append(Samples.TIME, "siti", 0, change);
    }

    /// All changes in the acknowledged lines.
    static List<Change> changes(Journal journal) {
        var changes = new ArrayList<Change>();
        journal.read(0, line -> {
            if (line.content() instanceof Line.Did(var change)) {
                changes.add(change);
            }
        });
        return changes;
    }

    static List<Change> changes(Path path) {
        try (Journal journal = Journal.open(path, Access.READ)) {
            return changes(journal);
        }
    }

    /// Adds lines sealed as if the program had written them. Each is given without its closing brace.
    static void addSealed(Path path, String... contents) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String last = new String(bytes, bytes.length - 67, 64, StandardCharsets.US_ASCII);
        var lines = new java.io.ByteArrayOutputStream();
        lines.write(bytes);
        for (String content : contents) {
            byte[] line = content.getBytes(StandardCharsets.UTF_8);
            last = LineBytes.hash(last, line, line.length);
            lines.write(line);
            lines.write(LineBytes.seal(last));
        }
        Files.write(path, lines.toByteArray());
    }

    /// The key of the problem that this meets.
    static String problem(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    static String problemOnOpening(Path path) {
        return problem(() -> Journal.open(path, Access.READ).close());
    }

    static Instant minute(int number) {
        return Samples.TIME.plusSeconds(60L * number);
    }
}

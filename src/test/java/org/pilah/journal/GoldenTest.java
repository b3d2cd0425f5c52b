package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Corrections;
import org.pilah.Samples;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.Condition;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// A study written by a released version opens in every later one. The file `golden-1.pilah` was written once and
/// is never written again; a later form gets a file of its own beside it.
class GoldenTest {
    private static final List<Change> BATCH = Samples.changes().subList(0, 5);

    @TempDir
    private Path folder;

    @Test
    void studyOfTheFirstFormIsReadAsItWasWritten() throws IOException {
        Path file = Files.write(folder.resolve("golden-1.pilah"), golden());
        var lines = new ArrayList<Line>();

        try (Journal journal = Journal.open(file, Access.WRITE)) {
            assertEquals(new Condition.Sound(), journal.condition());
            assertEquals(StudyFiles.HEADER, journal.header());
            journal.verify();
            journal.read(0, lines::add);
        }

        assertArrayEquals(golden(), Files.readAllBytes(file));
        assertEquals(expected(lines), lines);
    }

    /// Lines of one meaning stay lines of the same bytes: a program of a later version that undoes an action,
    /// or compares two copies, may rely on it.
    @Test
    void theSameActionsAreStillWrittenAsTheSameBytes() throws IOException {
        Path file = folder.resolve("today.pilah");

        write(file);

        // The batch's name is random, so bytes differ from there on.
        int same = Arrays.mismatch(golden(), Files.readAllBytes(file));
        String reached = new String(golden(), StandardCharsets.UTF_8);
        int batch = reached.substring(0, reached.indexOf("\"batch\":\"")).getBytes(StandardCharsets.UTF_8).length
                + "\"batch\":\"".length();
        assertEquals(true, same >= batch, "differs at byte " + same);
    }

    /// Before 0.1.0 was released, segments that come with their codings got a briefer form; what was written
    /// before is read as ever.
    @Test
    void segmentsWithTheirCodingsAreReadAndWrittenAsInTheirGoldenFile() throws IOException {
        Path file = Files.write(folder.resolve("golden-1-coded.pilah"), golden("golden-1-coded.pilah"));
        Path today = folder.resolve("today.pilah");

        StudyFiles.write(today, Samples.coded());

        assertEquals(Samples.coded(), StudyFiles.changes(file));
        assertArrayEquals(golden("golden-1-coded.pilah"), Files.readAllBytes(today));
    }

    /// Reviews joined the form before 0.1.0 was released.
    @Test
    void reviewsAreReadAndWrittenAsInTheirGoldenFile() throws IOException {
        Path file = Files.write(folder.resolve("golden-1-review.pilah"), golden("golden-1-review.pilah"));
        Path today = folder.resolve("today.pilah");

        StudyFiles.write(today, Samples.reviews());

        assertEquals(Samples.reviews(), StudyFiles.changes(file));
        assertArrayEquals(golden("golden-1-review.pilah"), Files.readAllBytes(today));
    }

    /// Corrections kept as their edits joined the form before 0.1.0 was released.
    @Test
    void correctionsAreReadAndWrittenAsInTheirGoldenFile() throws IOException {
        Path file = Files.write(folder.resolve("golden-1-correct.pilah"), golden("golden-1-correct.pilah"));
        Path today = folder.resolve("today.pilah");

        StudyFiles.write(today, Corrections.changes());

        assertEquals(Corrections.changes(), StudyFiles.changes(file));
        assertArrayEquals(golden("golden-1-correct.pilah"), Files.readAllBytes(today));
    }

    /// The file tells where nothing but its words moved: the rule that says it, and the sums that vouch for it, are
    /// part of the form.
    @Test
    void correctionsOfTheGoldenFileLeadWhereTheyLed() throws IOException {
        Path file = Files.write(folder.resolve("golden-1-correct.pilah"), golden("golden-1-correct.pilah"));
        var folders = new Folders(folder.resolve("cache"), folder.resolve("data"));

        try (var project = OpenProject.open(file, Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT)) {
            assertEquals("""
                Peneliti: Apa BKM yang baru itu?
                Bu Ani: BKM 💧💧 itu badan milik warga!
                Peneliti: Siapa ketuanya?
                Bu Ani: Saya.
                """, project.material().text(Corrections.SOURCE));
            assertEquals(
                    List.of("Apa", "BKM 💧💧 itu", "BKM 💧💧 itu badan", "itu", "badan milik warga!", "Saya"),
                    quotes(project));
            assertEquals(
                    List.of("Peneliti 0", "Bu Ani 33", "Peneliti 73", "Bu Ani 99"),
                    project.material().turns(Corrections.SOURCE).stream()
                            .map(turn -> turn.speaker() + " " + turn.start())
                            .toList());
            assertEquals(List.of(), project.check(Progress.SILENT).findings());
        }
    }

    private static List<String> quotes(OpenProject project) {
        return project.material().segments(Corrections.SOURCE).stream()
                .map(each -> each.segment().passage())
                .map(passage -> project.material().text(passage.source(), passage.start(), passage.end()))
                .toList();
    }

    /// How the file was written.
    static void write(Path file) {
        try (Journal journal = Journal.create(file, StudyFiles.HEADER)) {
            List<Change> changes = Samples.changes();
            changes.forEach(change -> StudyFiles.append(journal, change));
            journal.append(
                    Samples.TIME,
                    Samples.HARD,
                    changes.size(),
                    changes.getLast().inverse());
            Journal.Batch batch = journal.batch(Samples.TIME, "budi", changes.size() + 1L);
            BATCH.forEach(batch::write);
            batch.close();
        }
    }

    /// What the file says; the batch's name and the places are taken from the lines found.
    private static List<Line> expected(List<Line> found) {
        var expected = new ArrayList<Line>();
        List<Change> changes = Samples.changes();
        changes.forEach(change -> add(expected, found, "siti", 0, "", new Line.Did(change)));
        add(
                expected,
                found,
                Samples.HARD,
                changes.size(),
                "",
                new Line.Did(changes.getLast().inverse()));
        String name = found.getLast().batch();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Change change : BATCH) {
            add(expected, found, "budi", changes.size() + 1L, name, new Line.Did(change));
            counts.merge(change.type(), 1L, Long::sum);
        }
        add(expected, found, "budi", changes.size() + 1L, name, new Line.Closed(changes.size() + 2L, counts));
        return expected;
    }

    private static void add(
            List<Line> lines, List<Line> found, String by, long undoes, String batch, Line.Content content) {
        Line at = found.get(lines.size());
        lines.add(new Line(lines.size() + 1L, Samples.TIME, by, undoes, batch, content, at.place(), at.size()));
    }

    private static byte[] golden() throws IOException {
        return golden("golden-1.pilah");
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}

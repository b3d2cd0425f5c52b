package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.messages.Problem;
import org.pilah.model.Source;
import org.pilah.task.Progress;

class OriginalFilesTest {
    private static final String TALK = "P: Apa?\nJ: Ini.\n";

    @TempDir
    Path folder;

    private Field field;
    private OriginalFiles originals;
    private Path beside;

    @BeforeEach
    void open() {
        field = new Field(folder);
        Path study = field.project().path();
        originals = OriginalFiles.of(study);
        beside = study.resolveSibling(String.valueOf(study.getFileName()).replace(".pilah", ".files"));
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void aFileThatComesInIsKeptUnchangedUnderItsDigest() throws IOException {
        take(field.file("wawancara.TXT", TALK), field.file("kosong.txt", ""));

        Source source = field.project().study().sources().getFirst();
        assertEquals(List.of(source.sha256() + ".txt"), kept());
        assertEquals(TALK, Files.readString(originals.find(source)));
        assertEquals(List.of(), originals.missing(field.project().study()));
    }

    @Test
    void undoingLeavesItAndTakingItAgainKeepsItOnce() throws IOException {
        Path file = field.file("a.txt", TALK);

        take(file);
        field.project().undo(Field.BY);
        take(file);
        new SourceIntake(field.project())
                .take(List.of(file), Wishes.PLAIN.withTwice(Twice.TAKE_AGAIN), Field.BY, Progress.SILENT);

        assertEquals(1, kept().size());
        assertEquals(2, field.sources().size());
    }

    @Test
    void oneThatIsMissingOrAlteredIsSaidToBe() throws IOException {
        take(field.file("a.txt", TALK), field.file("b.txt", "lain\n"));
        List<Source> sources = field.project().study().sources();
        Files.delete(beside.resolve(sources.getFirst().sha256() + ".txt"));
        Files.writeString(beside.resolve(sources.getLast().sha256() + ".txt"), "palsu\n");

        assertEquals("original.missing", problem(sources.getFirst()));
        assertEquals("original.altered", problem(sources.getLast()));
        assertEquals(
                List.of(sources.getFirst()), originals.missing(field.project().study()));
    }

    @Test
    void whereNoCopyCanBeKeptTheWordsComeInAllTheSame() throws IOException {
        Files.writeString(beside, "a file where the folder would be");

        var report = take(field.file("a.txt", TALK));

        assertEquals(1, report.taken());
        assertEquals(
                List.of("original.notKept"),
                report.notKept().stream().map(Problem::key).toList());
        assertEquals(List.of("a"), field.sources());
    }

    @Test
    void pastedWordsHaveNoOriginal() {
        var pasted = new SourceIntake.Prepared(
                new SourceIntake.Origin.Pasted("catatan", "isi"), "", Wishes.PLAIN, List.of());

        var report = new SourceIntake(field.project()).take(List.of(pasted), Field.BY, Progress.SILENT);

        assertEquals(List.of(), report.notKept());
        assertEquals(List.of(), originals.missing(field.project().study()));
    }

    private SourceIntake.Report take(Path... files) {
        return new SourceIntake(field.project()).take(List.of(files), Wishes.PLAIN, Field.BY, Progress.SILENT);
    }

    private String problem(Source source) {
        return assertThrows(Problem.class, () -> originals.find(source)).key();
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(beside)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}

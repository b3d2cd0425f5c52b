package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.SourceIntake.Outcome;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Source;
import org.pilah.task.Progress;

class SourceIntakeTest {
    private static final String TALK = "Peneliti: Airnya bagaimana, Bu?\nIbu Siti: Lancar sekali sekarang.\n";

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void manyFilesAreOneStepThatCanBeUndone() {
        Path one = field.file("satu.txt", TALK);
        Path other = field.file("dua.txt", "Catatan hari kedua.\n");

        var report = take(Wishes.PLAIN, one, other);
        List<String> taken = field.sources();
        field.project().undo(Field.BY);

        assertEquals(2, report.taken());
        assertEquals(List.of("dua", "satu"), taken.stream().sorted().toList());
        assertEquals(List.of(), field.sources());
    }

    @Test
    void aFileThatIsInAlreadyIsRefusedByTheNameItHas() {
        take(Wishes.PLAIN, field.file("bu-siti.txt", TALK));

        var again = take(Wishes.PLAIN, field.file("salinan.txt", TALK));

        assertEquals(List.of("salinan.txt is in the study already, as bu-siti."), refusals(again));
        assertEquals(List.of("bu-siti"), field.sources());
        assertEquals(1, field.steps());
    }

    @Test
    void aFileThatIsThereTwiceInOneChoiceComesInOnce() {
        var report = take(Wishes.PLAIN, field.file("a.txt", TALK), field.file("b.txt", TALK));

        assertEquals(List.of("b.txt is in the study already, as a."), refusals(report));
        assertEquals(List.of("a"), field.sources());
    }

    @Test
    void aFileIsTakenAgainUnderAFurtherNameWhenThatIsWished() {
        Path file = field.file("bu-siti.txt", TALK);
        var plain = Wishes.PLAIN;
        var again = new Wishes(plain.kind(), "", "", "", "", "", ImportOptions.DETECT, Twice.TAKE_AGAIN);

        take(plain, file);
        take(again, file);
        take(again, file);

        assertEquals(List.of("bu-siti", "bu-siti (2)", "bu-siti (3)"), field.sources());
    }

    @Test
    void differentFilesOfOneNameGetNamesThatTellThemApart() {
        take(
                Wishes.PLAIN,
                field.file("hari1/Catatan.txt", "Hari satu.\n"),
                field.file("hari2/catatan.txt", "Hari dua.\n"));

        assertEquals(List.of("Catatan", "catatan (2)"), field.sources());
        assertEquals(
                List.of("catatan", "catatan-2"),
                field.project().study().sources().stream().map(Source::key).toList());
    }

    @Test
    void aFolderGivesAllItHoldsInNaturalOrderAndSaysWhatWasPassedOver() {
        field.file("transkrip/w10.txt", "Sepuluh.\n");
        field.file("transkrip/w2.txt", "Dua.\n");
        field.file("transkrip/lama/w1.txt", "Satu.\n");
        field.file("transkrip/foto.jpg", "-");
        field.file("transkrip/.sembunyi.txt", "-");

        var report = take(Wishes.PLAIN, folder.resolve("in/transkrip"));

        assertEquals(List.of("w1", "w2", "w10"), field.sources());
        assertEquals(
                List.of(
                        ".sembunyi.txt is hidden and was passed over.",
                        "foto.jpg is of a kind that Pilah does not read and" + " was passed over."),
                report.skipped().stream()
                        .map(skipped -> skipped.sentence(Messages.english()))
                        .sorted()
                        .toList());
    }

    @Test
    void aBadFileAmongGoodOnesIsReportedAndTheOthersGoOn() throws IOException {
        Path good = field.file("a.txt", TALK);
        Path empty = field.file("b.txt", " \n");
        Path fake = field.file("c.docx", "PK\u0003\u0004 dan bukan apa-apa");
        Path gone = folder.resolve("in/d.txt");
        Path bytes = Files.write(folder.resolve("in/e.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, (byte) 0xff, 0, 3});
        Path last = field.file("f.txt", "Masih ada.\n");

        var report = take(Wishes.PLAIN, good, empty, fake, gone, bytes, last);

        assertEquals(List.of("a", "f"), field.sources());
        assertEquals(
                List.of(
                        "b.txt holds no words.",
                        "c.docx is damaged or cut short.",
                        "There is no file " + gone + ".",
                        "e.txt is not a text, whatever its name says."),
                refusals(report));
    }

    @Test
    void whereEveryFileIsBadNothingHappensToTheStudy() throws IOException {
        byte[] before = Files.readAllBytes(field.project().path());

        var report = take(Wishes.PLAIN, field.file("b.txt", ""));

        assertEquals(0, report.taken());
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    @Test
    void anEmptyChoiceIsRefused() throws IOException {
        Path nothing = Files.createDirectories(folder.resolve("in/kosong"));

        Problem problem = assertThrows(Problem.class, () -> take(Wishes.PLAIN, nothing));

        assertEquals("No file was chosen that could be a source.", problem.sentence(Messages.english()));
    }

    @Test
    void aCaseThatIsNamedIsMadeOnceAndOwnsTheSources() {
        var wishes = new Wishes(
                Source.Kind.FOCUS_GROUP,
                "Kelompok Tani",
                "2026-11",
                "balai",
                "diskusi kelompok terarah",
                "2",
                ImportOptions.DETECT,
                Twice.REFUSE);

        take(wishes, field.file("a.txt", TALK), field.file("b.txt", "Kami bertani.\n"));
        take(wishes, field.file("c.txt", "Kami masih bertani.\n"));

        assertEquals(List.of("Kelompok Tani"), field.caseNames());
        assertEquals(
                List.of("kelompok-tani 2026-11 balai fgd 2"),
                field.project().study().sources().stream()
                        .map(source -> String.join(
                                " ",
                                source.caseId().value(),
                                source.date(),
                                source.place(),
                                source.technique(),
                                source.wave()))
                        .distinct()
                        .toList());
    }

    @Test
    void whatComesInKeepsItsWordsItsTurnsAndWhereItCameFrom() {
        var report = take(Wishes.PLAIN, field.file("bu-siti.txt", TALK));

        Source source = field.project().study().sources().getFirst();
        var material = field.project().material();
        assertTrue(report.outcomes().getFirst() instanceof Outcome.Taken);
        assertEquals(TALK.strip(), material.text(source.id()).strip());
        assertEquals(
                List.of("Peneliti", "Ibu Siti"),
                material.turns(source.id()).stream().map(turn -> turn.speaker()).toList());
        assertEquals("bu-siti.txt", source.file());
        assertEquals(64, source.sha256().length());
        assertEquals("interview", source.technique());
    }

    private SourceIntake.Report take(Wishes wishes, Path... files) {
        return new SourceIntake(field.project()).take(List.of(files), wishes, Field.BY, Progress.SILENT);
    }

    private static List<String> refusals(SourceIntake.Report report) {
        return report.outcomes().stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).problem().sentence(Messages.english()))
                .toList();
    }
}

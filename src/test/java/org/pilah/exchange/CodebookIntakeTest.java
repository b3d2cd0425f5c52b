package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.framework.Catalogue;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.Bilingual;
import org.pilah.model.Cell;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.task.Progress;

class CodebookIntakeTest {
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
    void codesComeInWithTheirParentsWhereverTheseStandInOneStep() {
        var report = take("""
            kode;induk;definisi;kapan digunakan;kapan tidak digunakan;contoh;alias;warna
            Bersih;Air;Air tanpa bau;Gunakan bila jernih;Jangan gunakan bila hujan;Airnya bening;"jernih; bening";biru
            Air;Layanan;;;;;;
            Layanan;;;;;;;
            Air / Listrik;;Satu kode bernama begini;;;;;
            """);
        List<String> codes = codes();
        Code clean =
                field.project().study().code(new CodeId("layanan-air-bersih")).orElseThrow();
        field.project().undo(Field.BY);

        assertEquals(4, report.added());
        assertEquals(List.of("Layanan", "Layanan / Air", "Layanan / Air / Bersih", "Air / Listrik"), codes);
        assertEquals(Bilingual.same("Gunakan bila jernih"), clean.useWhen());
        assertEquals(Bilingual.same("Jangan gunakan bila hujan"), clean.leaveOutWhen());
        assertEquals(Bilingual.same("Airnya bening"), clean.example());
        assertEquals(List.of("jernih", "bening"), clean.aliases());
        assertEquals(List.of("Columns that were not read: warna."), Field.sentences(report.remarks()));
        assertEquals(List.of(), codes());
    }

    @Test
    void withoutAColumnForParentsANameIsAPath() {
        var report = take("code,definition\nLayanan / Air > Bersih,Tanpa bau\nLayanan,Semua layanan\n");

        assertEquals(3, report.added());
        assertEquals(List.of("Layanan", "Layanan / Air", "Layanan / Air / Bersih"), codes());
        assertEquals(
                Bilingual.same("Semua layanan"),
                field.project()
                        .study()
                        .code(new CodeId("layanan"))
                        .orElseThrow()
                        .definition());
    }

    @Test
    void aCodeThatIsThereTakesWhatTheTableSaysInItsLanguageAndKeepsTheRest() {
        addFactors();
        Code before = field.project().study().code(new CodeId("factor-budget")).orElseThrow();

        var report = take("""
            id,code,definition
            factor-budget,Anggaran dan dana,
            factor-time,Waktu,Segala soal waktu
            """);

        Code after = field.project().study().code(new CodeId("factor-budget")).orElseThrow();
        assertEquals(2, report.altered());
        assertEquals(new Bilingual("Anggaran dan dana", before.name().english()), after.name());
        assertEquals(before.definition(), after.definition());
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCodebookPutsOutComesInAgainAsItIs(Language language) throws IOException {
        addFactors();
        Path file = folder.resolve("in/codebook.xlsx");
        Files.createDirectories(file.getParent());
        var messages = language == Language.ENGLISH ? Messages.english() : Messages.indonesian();
        new WorkbookExport(field.project(), messages).writeCodebook(file, byCase(), Progress.SILENT);
        byte[] before = Files.readAllBytes(field.project().path());

        var report = take(file, language);

        assertEquals(0, report.added() + report.altered());
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    @Test
    void whatOneStudyPutsOutMakesTheSameTreeInAnother() throws IOException {
        addFactors();
        field.project()
                .apply(
                        Catalogue.shipped()
                                .adoption(List.of("adi-stages"), field.project().study()),
                        Field.BY);
        Path file = folder.resolve("codebook.xlsx");
        new WorkbookExport(field.project(), Messages.indonesian()).writeCodebook(file, byCase(), Progress.SILENT);
        Files.createDirectories(folder.resolve("other"));

        try (var other = new Field(folder.resolve("other"))) {
            new CodebookIntake(other.project())
                    .take(file, Language.INDONESIAN, ImportOptions.DETECT, Field.BY, Progress.SILENT);

            assertEquals(lines(field), lines(other));
        }
    }

    @Test
    void aCodeThatIsThereStaysWhereItIsAndThatIsSaid() {
        take("code,parent\nAir,\nListrik,\n");

        var report = take("id,code,parent\nair,Air,Listrik\n");

        assertEquals(
                List.of("Line 2: Air is in the study already and stays where it is in the tree."),
                Field.sentences(report.remarks()));
        assertEquals(List.of("Air", "Listrik"), codes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        code,parent;Air,Layanan           | has rows whose parent is neither in the table nor in the study: 2.
        code,parent;A,B;B,A               | has rows whose parent is neither in the table nor in the study: 2, 3.
        code,definition;Air,satu;Air,dua  | has rows whose code stands in the table before: 3.
        code,definition;,satu             | has rows without the name of a code: 2.
        code,definition;Air               | has rows with more or fewer cells than headings: 2.
        id,code;Air Bersih,Air            | has ids that cannot be ids: 2.
        definition,example;satu,dua       | has no column for the code's name.
        """)
    void aTableThatIsNotSoundIsRefusedWhole(String table, String sentence) throws IOException {
        byte[] before = Files.readAllBytes(field.project().path());

        Problem problem = assertThrows(Problem.class, () -> take(table.strip().replace(";", "\n") + "\n"));

        assertEquals("codes.csv " + sentence, problem.sentence(Messages.english()));
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    private void addFactors() {
        field.project()
                .apply(
                        Catalogue.shipped()
                                .adoption(List.of("factors"), field.project().study()),
                        Field.BY);
    }

    private CodebookIntake.Report take(String table) {
        return take(field.file("codes.csv", table), Language.INDONESIAN);
    }

    private CodebookIntake.Report take(Path file, Language language) {
        return new CodebookIntake(field.project())
                .take(file, language, ImportOptions.DETECT, Field.BY, Progress.SILENT);
    }

    private List<String> codes() {
        return field.project().study().codes().stream()
                .map(code -> field.project().study().pathName(code.id(), Language.INDONESIAN))
                .toList();
    }

    /// Each code as the codebook shows it, in the order of the tree.
    private static List<String> lines(Field field) {
        var study = field.project().study();
        return study.codes().stream()
                .map(code -> String.join(
                        "|",
                        code.id().value(),
                        study.pathName(code.id(), Language.INDONESIAN),
                        code.definition().indonesian(),
                        code.useWhen().indonesian(),
                        code.leaveOutWhen().indonesian(),
                        code.example().indonesian()))
                .toList();
    }

    private static MatrixSpec byCase() {
        return new MatrixSpec(
                Axis.of(Axis.Dimension.CODE),
                Axis.of(Axis.Dimension.CASE),
                Cell.COUNT,
                new Query.All(),
                MatrixSpec.Reach.WITH_DESCENDANTS);
    }
}

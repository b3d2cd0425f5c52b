package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Problem;
import org.pilah.model.CodeId;
import org.pilah.model.Query;
import org.pilah.model.StudyWords;
import org.pilah.model.StudyWords.Entry;
import org.pilah.query.QueryParser;
import org.pilah.task.Progress;

class WordsIntakeTest {
    private static final String TALK = """
        P: Siapa yang dapat?
        Ibu S: Yang KPM saja, datanya dari DTKS.
        Bapak J: Semua keluarga penerima manfaat didata ulang, kata keluarga saya.
        Ibu S: Kami gk diundang, belom pernah.
        Ibu S: The training empowered us, kami sekarang berani bicara.
        """;

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("w1", TALK);
        keep(new Entry("KPM", "keluarga penerima manfaat"), new Entry("DTKS", "data terpadu"));
    }

    @AfterEach
    void close() {
        field.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KPM, 2",
        "kpm, 2",
        "keluarga penerima manfaat, 2",
        "'KPM OR DTKS', 2",
        "'keluarga penerima manfaat NOT diundang', 2",
        "'NOT KPM', 3",
        "keluarga, 1",
        "'\"KPM\"', 1",
        "'KPM NEAR/3 data', 2",
        "'didata NEAR/2 KPM', 2",
        "data terpadu, 1",
    })
    void eitherFormFindsTheOther(String question, long found) {
        assertEquals(found, hits(question));
    }

    @Test
    void spellingsThatEveryStudyKnowsNeedNoList() {
        assertEquals(1, hits("tidak diundang"));
    }

    @Test
    void wordsOfTheOtherLanguageAreFoundInAMixedSource() {
        assertEquals(List.of(1L, 1L), List.of(hits("empowered"), hits("berani")));
    }

    @Test
    void autoCodingSuggestsBothForms() {
        field.code("penerima", "Penerima", CodeId.NONE);

        List<String> found = new AutoCoding(field.project())
                .suggestions(query("KPM"), new CodeId("penerima"), Unit.MATCH, Progress.SILENT).stream()
                        .map(AutoCoding.Suggestion::quote)
                        .toList();

        assertEquals(List.of("KPM", "keluarga penerima manfaat"), found);
    }

    @Test
    void aListThatIsTakenBackIsNotUsedAnyMore() {
        field.project().undo(Field.BY);

        assertEquals(1, hits("KPM"));
    }

    @Test
    void aTableOfTwoColumnsIsReadWithAndWithoutHeadings() {
        List<Entry> expected =
                List.of(new Entry("KPM", "keluarga penerima manfaat"), new Entry("RT", "rukun tetangga"));

        Path with = field.file("a.csv", "Singkatan;Artinya\nKPM;keluarga penerima manfaat\nRT;rukun tetangga\n");
        Path without = field.file("b.csv", "KPM;keluarga penerima manfaat\nRT;rukun tetangga\n");

        assertEquals(expected, WordsIntake.read(with, ImportOptions.DETECT, Progress.SILENT));
        assertEquals(expected, WordsIntake.read(without, ImportOptions.DETECT, Progress.SILENT));
        assertEquals(expected, WordsIntake.pasted("KPM\tkeluarga penerima manfaat\nRT = rukun tetangga\n"));
    }

    @Test
    void aTableWithoutPairsIsRefused() {
        Path file = field.file("c.csv", "KPM\nRT\n");

        Problem refused =
                assertThrows(Problem.class, () -> WordsIntake.read(file, ImportOptions.DETECT, Progress.SILENT));

        assertEquals("words.none", refused.key());
    }

    private void keep(Entry... entries) {
        new WordsIntake(field.project()).keep(new StudyWords(List.of(entries)), Field.BY);
    }

    private Query query(String question) {
        return QueryParser.parse(question, field.project().study());
    }

    private long hits(String question) {
        return field.project()
                .words(Progress.SILENT)
                .search(query(question), 10)
                .total();
    }
}

package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.importer.CasesTable;
import org.pilah.importer.NumberForm;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;

class CaseIntakeTest {
    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("01-siti", "Peneliti: Airnya bagaimana, Bu?\nIbu Siti: Lancar.\n");
        field.has("02-fgd", "Peneliti: Bagaimana?\nIbu Siti: Lancar.\nPak Budi: Keruh.\nPak Budi: Kalau hujan.\n");
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void casesComeInWithTypedAttributesInOneStep() {
        var report = field.cases("""
            kasus;jenis;usia;pendapatan;rasio;bergabung;dusun
            Ibu Siti;orang;41;1.157.000;1,5;2020-02-10;Krajan
            Pak Budi;orang;58;900.000;0,25;2021-03-11;Krajan
            Bu Rini;orang;33;750.000;2;2020-12-01;Ngasem
            """);
        List<String> cases = cases();
        field.project().undo(Field.BY);

        assertEquals(3, report.added());
        assertEquals(
                List.of(
                        "Ibu Siti {usia=41, pendapatan=1157000, rasio=1.5, bergabung=2020-02-10, dusun=Krajan}",
                        "Pak Budi {usia=58, pendapatan=900000, rasio=0.25, bergabung=2021-03-11, dusun=Krajan}",
                        "Bu Rini {usia=33, pendapatan=750000, rasio=2, bergabung=2020-12-01, dusun=Ngasem}"),
                cases);
        assertEquals(List.of(), field.caseNames());
    }

    @Test
    void whatEachColumnWasFoundToHoldIsReported() {
        var report = field.cases("""
            kasus;usia;pendapatan;skor;dusun;cerita
            A;41;1.157.000;1,234.5;Krajan;panjang
            B;58;900.000;2,000.25;Krajan;lebih panjang
            C;33;750.000;3,100.75;Ngasem;pendek
            D;36;800.000;3,000.75;Ngasem;pendek sekali
            """);

        assertEquals(
                List.of(
                        "usia NUMBER PLAIN",
                        "pendapatan NUMBER INDONESIAN",
                        "skor NUMBER ENGLISH",
                        "dusun CHOICE",
                        "cerita TEXT"),
                report.columns().stream()
                        .map(column -> column.name() + " " + column.type()
                                + (column.type() == CasesTable.Type.NUMBER ? " " + column.form() : ""))
                        .toList());
        assertEquals(NumberForm.INDONESIAN, report.columns().get(1).form());
    }

    @Test
    void sourcesAndSpeakersAreLinkedAndWhatIsNotThereIsSaid() {
        var report = field.cases("""
            case,source,speaker
            Ibu Siti,01-siti.txt,Ibu Siti
            Pak Budi,03-hilang,pak budi
            Pak Lurah,,Lurah
            """);

        assertEquals(
                List.of(
                        "Line 3: Pak Budi names the source 03-hilang, which is not in the study; the case came in"
                                + " without it.",
                        "Line 4: Pak Lurah names the speaker Lurah, whom no source has; the case came in without the"
                                + " link."),
                Field.sentences(report.remarks()));
        assertEquals(
                List.of("01-siti ibu-siti: Ibu Siti=ibu-siti", "02-fgd : Ibu Siti=ibu-siti, Pak Budi=pak-budi"),
                owners());
        assertEquals(4, report.linked());
    }

    @Test
    void aCaseThatIsThereTakesWhatTheTableSaysAndKeepsItsOthers() {
        field.cases("case,usia,dusun\nIbu Siti,41,Krajan\nPak Budi,58,Krajan\n");

        var report = field.cases("case,usia,peran\nibu siti,42,kader\nPak Budi,58,\n");

        assertEquals(0, report.added());
        assertEquals(1, report.altered());
        assertEquals(
                List.of("Ibu Siti {usia=42, dusun=Krajan, peran=kader}", "Pak Budi {usia=58, dusun=Krajan}"), cases());
    }

    @Test
    void theSameTableASecondTimeChangesNothing() throws IOException {
        String table = "case,usia,source\nIbu Siti,41,01-siti\n";
        field.cases(table);
        byte[] before = Files.readAllBytes(field.project().path());

        var report = field.cases(table);

        assertEquals(0, report.added() + report.altered());
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        case,age;Ibu Siti,41;ibu  siti,42         | names the same case more than once: Ibu Siti (2, 3).
        case,age;Ibu Siti,41;Pak Budi             | has rows with more or fewer cells than headings: 3.
        case,age;Ibu Siti,41,7;Pak Budi,5         | has rows with more or fewer cells than headings: 2.
        case,age;,41                              | has rows without the name of a case: 2.
        age,village;41,Krajan                     | has no column for the case's name.
        case,age,Age;Ibu Siti,41,42               | has the heading Age more than once.
        case,age                                  | holds headings but no cases.
        """)
    void aTableThatIsNotSoundIsRefusedWhole(String table, String sentence) throws IOException {
        byte[] before = Files.readAllBytes(field.project().path());

        Problem problem =
                assertThrows(Problem.class, () -> field.cases(table.strip().replace(";", "\n") + "\n"));

        assertEquals("cases.csv " + sentence, problem.sentence(Messages.english()));
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    private List<String> cases() {
        return field.project().study().cases().stream()
                .map(each -> each.name() + " " + attributes(each))
                .toList();
    }

    private static String attributes(Case each) {
        return each.attributes().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().plain())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private List<String> owners() {
        return field.project().study().sources().stream()
                .map(source -> source.name() + " " + source.caseId().value() + ": "
                        + source.speakers().stream()
                                .filter(speaker -> !speaker.caseId().equals(CaseId.NONE))
                                .map(speaker ->
                                        speaker.label() + "=" + speaker.caseId().value())
                                .collect(Collectors.joining(", ")))
                .toList();
    }
}

package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.CasesTable.CaseRow;
import org.pilah.importer.CasesTable.Column;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Value;
import org.pilah.task.Progress;

class CasesTableTest {
    @TempDir
    Path folder;

    @Test
    void casesComeWithTypesAttributesAndWhatBelongsToThem() throws IOException {
        CasesTable table = read("""
            Jenis;Kasus;Umur;Sumber;Pembicara;Lahir;Catatan
            orang;Ibu S.;42;wawancara 1; Ibu S. ;14 Juni 1980;suka baca
            orang;Pak T;51;wawancara 2 ; wawancara 3;;2/1/1971;-
            desa;Grenpul;7;;;1999-01-31;kampung baca
            """.replace("wawancara 2 ; wawancara 3", "\"wawancara 2 ; wawancara 3\""));

        assertEquals(
                List.of(
                        new CaseRow(
                                2,
                                "Ibu S.",
                                "orang",
                                Map.of(
                                        "Umur", amount("42"),
                                        "Lahir", new Value.Day(LocalDate.of(1980, 6, 14)),
                                        "Catatan", new Value.Text("suka baca")),
                                List.of("wawancara 1"),
                                List.of("Ibu S.")),
                        new CaseRow(
                                3,
                                "Pak T",
                                "orang",
                                Map.of("Umur", amount("51"), "Lahir", new Value.Day(LocalDate.of(1971, 1, 2))),
                                List.of("wawancara 2", "wawancara 3"),
                                List.of()),
                        new CaseRow(
                                4,
                                "Grenpul",
                                "desa",
                                Map.of(
                                        "Umur", amount("7"),
                                        "Lahir", new Value.Day(LocalDate.of(1999, 1, 31)),
                                        "Catatan", new Value.Text("kampung baca")),
                                List.of(),
                                List.of())),
                table.rows());
        assertEquals(
                List.of(
                        new Column("Umur", CasesTable.Type.NUMBER, NumberForm.PLAIN, List.of()),
                        new Column("Lahir", CasesTable.Type.DAY, NumberForm.PLAIN, List.of()),
                        new Column("Catatan", CasesTable.Type.TEXT, NumberForm.PLAIN, List.of())),
                table.columns());
    }

    @Test
    void attributesKeepTheOrderOfTheTable() throws IOException {
        CasesTable table = read("nama,z,y,x,w\nA,1,2,3,4\n");

        assertEquals(
                List.of("z", "y", "x", "w"),
                List.copyOf(table.rows().getFirst().attributes().keySet()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.157 2.300|INDONESIAN|1157 2300",
                "1,5 2|INDONESIAN|1.5 2",
                "1.157 1,5|INDONESIAN|1157 1.5",
                "1.157.000 3|INDONESIAN|1157000 3",
                "1.157,25 -3|INDONESIAN|1157.25 -3",
                "1,157 2,300|ENGLISH|1157 2300",
                "1.5 2|ENGLISH|1.5 2",
                "1.157 1.5|ENGLISH|1.157 1.5",
                "0.125 1.250|ENGLISH|0.125 1.250",
                "1,157.5 10|ENGLISH|1157.5 10",
                "0,125 1,250|INDONESIAN|0.125 1.250",
                "1234.567 1|ENGLISH|1234.567 1",
                "3 -40|PLAIN|3 -40"
            })
    void theFormOfNumbersIsDecidedByTheWholeColumn(String written, NumberForm form, String meant) throws IOException {
        String[] cells = written.split(" ", -1);
        String[] numbers = meant.split(" ", -1);

        CasesTable table = read("nama\tn\na\t%s\nb\t%s\n".formatted(cells[0], cells[1]));

        assertEquals(
                new Column("n", CasesTable.Type.NUMBER, form, List.of()),
                table.columns().getFirst());
        assertEquals(
                List.of(amount(numbers[0]), amount(numbers[1])),
                table.rows().stream().map(row -> row.attributes().get("n")).toList());
    }

    @Test
    void thousandsWithAndWithoutMarksAreReportedAsMixed() throws IOException {
        CasesTable table = read("nama;warga\na;1.157\nb;1224\n");

        assertEquals(
                List.of(new Column(
                        "warga",
                        CasesTable.Type.NUMBER,
                        NumberForm.INDONESIAN,
                        List.of(Remark.of("cases.column.mixed")))),
                table.columns());
        assertEquals(
                List.of(amount("1157"), amount("1224")),
                table.rows().stream().map(row -> row.attributes().get("warga")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5;1,5", "1.157;1,157", "1.157.000;1,157,000"})
    void numbersThatContradictEachOtherStayWords(String cells) throws IOException {
        CasesTable table = read("nama\tn\na\t%s\nb\t%s\n".formatted((Object[]) cells.split(";", -1)));

        assertEquals(
                new Column("n", CasesTable.Type.TEXT, NumberForm.PLAIN, List.of(Remark.of("cases.column.unclear"))),
                table.columns().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0812345", "12 orang", "1.15.7", "satu", "1e5"})
    void whatOnlyLooksLikeANumberIsNone(String cell) throws IOException {
        CasesTable table = read("nama\tn\na\t1\nb\t%s\n".formatted(cell));

        assertEquals(CasesTable.Type.TEXT, table.columns().getFirst().type());
    }

    static Stream<Arguments> days() {
        return Stream.of(
                Arguments.of("14/06/2020|1-2-2021", "2020-06-14|2021-02-01", List.of()),
                Arguments.of("14 Juni 2020|3 Agt 2021", "2020-06-14|2021-08-03", List.of()),
                Arguments.of("June 14, 2020|14 Dec. 2021", "2020-06-14|2021-12-14", List.of()),
                Arguments.of(
                        "06/14/2020|01/02/2021",
                        "2020-06-14|2021-01-02",
                        List.of(Remark.of("cases.column.monthFirst"))));
    }

    @ParameterizedTest
    @MethodSource("days")
    void daysAreReadAsPeopleWriteThem(String written, String meant, List<Remark> remarks) throws IOException {
        CasesTable table = read("nama\td\na\t%s\nb\t%s\n".formatted((Object[]) written.split("\\|", -1)));

        assertEquals(
                new Column("d", CasesTable.Type.DAY, NumberForm.PLAIN, remarks),
                table.columns().getFirst());
        assertEquals(
                meant,
                String.join(
                        "|",
                        table.rows().stream()
                                .map(row -> row.attributes()
                                        .values()
                                        .iterator()
                                        .next()
                                        .plain())
                                .toList()));
    }

    @Test
    void aFewWordsThatRecurAreAChoice() throws IOException {
        CasesTable table = read("nama,jk\na,perempuan\nb,laki-laki\nc,perempuan\nd,Perempuan\n");

        assertEquals(CasesTable.Type.CHOICE, table.columns().getFirst().type());
        assertEquals(
                new Value.Choice("laki-laki"), table.rows().get(1).attributes().get("jk"));
    }

    @Test
    void numbersOfAWorkbookMeanWhatTheySay() throws IOException {
        Path file = folder.resolve("kasus.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Informan");
            head.createCell(1).setCellValue("n");
            for (int i = 1; i <= 2; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("I" + i);
                row.createCell(1).setCellValue(i + 0.157);
            }
            book.write(out);
        }

        CasesTable table = CasesTable.read(file, ImportOptions.DETECT, Progress.SILENT);

        assertEquals(
                List.of(amount("1.157"), amount("2.157")),
                table.rows().stream().map(row -> row.attributes().get("n")).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "umur,kota;1,x|cases.noCase|kasus.csv tidak memiliki kolom nama kasus.",
                "nama,umur|cases.noRows|kasus.csv berisi judul kolom, tetapi tidak ada kasus.",
                "nama,umur;a,1;b;c,1,2|cases.ragged|kasus.csv memuat baris yang jumlah selnya tidak sama dengan jumlah"
                        + " judul kolom: 3, 4.",
                "nama,umur;a,1;,2|cases.noName|kasus.csv memuat baris tanpa nama kasus: 3.",
                "nama,umur;Siti,1;b,2;SITI,3;B,4;siti,5|cases.twice|kasus.csv menyebut kasus yang sama lebih dari"
                        + " sekali: Siti (2, 4, 6), b (3, 5).",
                "nama,umur,Umur;a,1,2|cases.headingTwice|kasus.csv memuat judul kolom Umur lebih dari sekali."
            })
    void whatIsWrongIsNamedWithItsLines(String csv, String key, String sentence) {
        Problem problem = assertThrows(Problem.class, () -> read(csv.replace(";", "\n")));

        assertEquals(key, problem.key());
        assertEquals(sentence, problem.sentence(Messages.indonesian()));
    }

    private CasesTable read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("kasus.csv"), csv);
        return CasesTable.read(file, ImportOptions.DETECT, Progress.SILENT);
    }

    private static Value amount(String number) {
        return new Value.Amount(new BigDecimal(number));
    }
}

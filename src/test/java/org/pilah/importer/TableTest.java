package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.Table.Head;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class TableTest {
    @TempDir
    Path folder;

    private final List<Head> heads = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundAndQuotesAreKept(String separator) throws IOException {
        String csv = "sumber,\"kode, atau: kategori\",kutipan\na,\"b, \"\"c\"\"\",\"dua\nbaris\"\n\n,,\nx,y,z\n";
        read("t.csv", csv.replace(",", separator).getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of("sumber", "kode, atau: kategori".replace(",", separator), "kutipan"),
                heads.getFirst().headings());
        assertEquals(
                List.of(
                        new Row(2, List.of("a", "b, \"c\"".replace(",", separator), "dua\nbaris"), Set.of()),
                        new Row(6, List.of("x", "y", "z"), Set.of())),
                rows);
    }

    @Test
    void aTitleAndNotesAboveTheHeadingsArePassedOver() throws IOException {
        read("t.csv", "Buku kode\nversi dua\n\nkode;definisi\nAir;bersih\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("kode", "definisi"), heads.getFirst().headings());
        assertEquals(List.of(new Row(5, List.of("Air", "bersih"), Set.of())), rows);
    }

    @Test
    void aTableOfOneColumnHasItsFirstRowForAHeading() throws IOException {
        read("t.csv", "peserta\nSiti\nBudi\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("peserta"), heads.getFirst().headings());
        assertEquals(List.of(new Row(2, List.of("Siti"), Set.of()), new Row(3, List.of("Budi"), Set.of())), rows);
    }

    @Test
    void aTableFromExcelInWindowsEncodingWithItsSeparatorLine() throws IOException {
        read("t.csv", "sep=;\r\nkasus;catatan\r\nSiti;“baik”;;\r\n".getBytes(Charset.forName("windows-1252")));

        assertEquals(List.of("kasus", "catatan"), heads.getFirst().headings());
        assertEquals(List.of(new Row(3, List.of("Siti", "“baik”"), Set.of())), rows);
        assertEquals(1, heads.getFirst().remarks().size());
    }

    @Test
    void raggedRowsAreKnownByTheirLines() throws IOException {
        read("t.csv", "a,b\n1,2\n1\n1,2,3\n1,2,\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(
                List.of(3, 4),
                rows.stream().filter(heads.getFirst()::isRagged).map(Row::line).toList());
    }

    @Test
    void aWorkbookGivesNumbersExactlyAndDaysAsDays() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFCellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            var sheet = book.createSheet("Kasus");
            book.createSheet("Lain");
            XSSFRow head = sheet.createRow(0);
            List.of("nama", "umur", "lahir", "catatan", "rumus")
                    .forEach(heading -> add(head).setCellValue(heading));
            XSSFRow row = sheet.createRow(2);
            add(row).setCellValue("Siti");
            add(row).setCellValue(0.1 + 0.2);
            Cell born = add(row);
            born.setCellValue(LocalDate.of(1980, 6, 14));
            born.setCellStyle(day);
            XSSFRow other = sheet.createRow(3);
            add(other).setCellValue("_x0041_ “Budi”\nKetua");
            add(other).setCellValue(1_000_000_000_000d);
            other.createCell(4).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(other.getCell(4));
            book.write(out);
        }

        read(file);

        assertEquals(
                List.of(Remark.of("table.remark.sheet", "Kasus", 2)),
                heads.getFirst().remarks());
        assertEquals(
                List.of(
                        new Row(3, List.of("Siti", "0.30000000000000004", "1980-06-14", "", ""), Set.of(1, 2)),
                        new Row(4, List.of("A “Budi”\nKetua", "1000000000000", "", "", "2"), Set.of(1, 4))),
                rows);
    }

    @Test
    void aWorkbookWithTextInItsCellsIsReadToo() throws IOException {
        Path file = folder.resolve("t.csv");
        try (var book = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            for (int i = 0; i < 3; i++) {
                var row = sheet.createRow(i);
                row.createCell(1).setCellValue("b" + i);
                row.createCell(0).setCellValue("a" + i);
            }
            book.write(out);
        }

        read(file);

        assertEquals(List.of("a0", "b0"), heads.getFirst().headings());
        assertEquals(
                List.of(List.of("a1", "b1"), List.of("a2", "b2")),
                rows.stream().map(Row::cells).toList());
        assertEquals(List.of(Remark.of("table.remark.xlsx")), heads.getFirst().remarks());
    }

    @Test
    void aCsvNamedLikeAWorkbookIsReadAsCsv() throws IOException {
        read("t.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of(Remark.of("table.remark.csv")), heads.getFirst().remarks());
        assertEquals(1, rows.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", ",,\n"})
    void anEmptyTableIsRefused(String csv) {
        Problem problem = assertThrows(Problem.class, () -> read("t.csv", csv.getBytes(StandardCharsets.UTF_8)));

        assertEquals("table.empty", problem.key());
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedByItsLine() {
        Problem problem = assertThrows(
                Problem.class, () -> read("t.csv", "a,b\n1,2\n1,\"2\n3,4\n".getBytes(StandardCharsets.UTF_8)));

        assertEquals("table.damaged", problem.key());
    }

    @Test
    void aDocumentIsNoTable() throws IOException {
        Path file = TestDocx.of(TestDocx.paragraph("isi")).write(folder.resolve("t.xlsx"));

        assertEquals(
                "table.notTable", assertThrows(Problem.class, () -> read(file)).key());
    }

    @Test
    void aSheetThatReachesIntoOtherFilesIsRefused() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("a");
            book.write(out);
        }
        try (var zip = FileSystems.newFileSystem(file)) {
            Path sheet = zip.getPath("xl/worksheets/sheet1.xml");
            Files.writeString(sheet, "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet/>");
        }

        assertEquals(
                "import.word.unsafe",
                assertThrows(Problem.class, () -> read(file)).key());
    }

    private static Cell add(XSSFRow row) {
        return row.createCell(Math.max(0, row.getLastCellNum()));
    }

    private void read(String name, byte[] bytes) throws IOException {
        read(Files.write(folder.resolve(name), bytes));
    }

    private void read(Path file) {
        Table.read(file, ImportOptions.DETECT, Progress.SILENT, head -> {
            heads.add(head);
            return rows::add;
        });
    }
}

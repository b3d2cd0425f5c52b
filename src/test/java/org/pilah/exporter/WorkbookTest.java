package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.messages.Messages;
import org.pilah.model.CellPassages;
import org.pilah.model.Matrix;
import org.pilah.task.Progress;

class WorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void matrixHoldsTheCountsAndTotalsUnderTheirHeadings() throws IOException {
        var sample = Sample.village();

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.indonesian())) {
            assertEquals(
                    List.of(
                            List.of("Kode × Kasus", "Ibu Wati", "(tanpa nilai)", "Jumlah (dihitung sekali)"),
                            List.of("Air", 3L, 0L, 3L),
                            List.of("Iuran", 1L, 0L, 1L),
                            List.of("Kerja", 1L, 0L, 1L),
                            List.of("Jumlah (dihitung sekali)", 4L, 0L, 4L)),
                    Written.cells(book.getSheet("Matriks"), 2, 7));
        }
    }

    @Test
    void everySheetHasItsTitleInBothLanguages() throws IOException {
        var sample = Sample.village();
        var content = sample.content(sample.table(Sample.CODE_BY_CASE));

        try (var indonesian = Written.to(folder, content, Messages.indonesian());
                var english = Written.to(folder, content, Messages.english())) {
            assertEquals(
                    List.of(
                            "Tentang",
                            "Matriks",
                            "Matriks kutipan",
                            "Reduksi",
                            "Segmen",
                            "Buku kode",
                            "Kasus",
                            "Kemunculan bersama",
                            "Periksa"),
                    Written.names(indonesian));
            assertEquals(
                    List.of(
                            "About",
                            "Matrix",
                            "Matrix quotes",
                            "Reduction",
                            "Segments",
                            "Codebook",
                            "Cases",
                            "Co-occurrence",
                            "Checks"),
                    Written.names(english));
        }
    }

    @Test
    void reductionHasOneRowForEachSegmentFromItsWordsToItsTheme() throws IOException {
        var sample = Sample.village();

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.indonesian())) {
            assertEquals(
                    List.of(
                            List.of(
                                    "No",
                                    "Kode kutipan",
                                    "Informan / kasus",
                                    "Verbatim",
                                    "Pemadatan fakta",
                                    "Koding",
                                    "Kategori",
                                    "Tema",
                                    "Catatan"),
                            List.of(
                                    1L,
                                    "Ibu Wati · wawancara-s1:2",
                                    "Ibu Wati",
                                    "=SUM(A1) Air bersih",
                                    "Air sudah ada",
                                    "Air; Iuran",
                                    "Air",
                                    "Air",
                                    "lihat lagi"),
                            List.of(
                                    2L,
                                    "Ibu Wati · wawancara-s1:2",
                                    "Ibu Wati",
                                    "iuran naik",
                                    "",
                                    "Air",
                                    "",
                                    "Air",
                                    ""),
                            List.of(
                                    3L,
                                    "Ibu Wati · wawancara-s1:4",
                                    "Ibu Wati",
                                    "pelatihan sablon",
                                    "",
                                    "Kerja",
                                    "",
                                    "Kerja",
                                    "")),
                    Written.cells(book.getSheet("Reduksi"), 2, 6));
        }
    }

    @Test
    void attributesOfCasesKeepTheirTypes() throws IOException {
        var sample = Sample.village();

        try (var book = Written.to(folder, sample.content(), Messages.english())) {
            Row row = book.getSheet("Cases").getRow(3);
            assertEquals("penerima", row.getCell(2).getStringCellValue());
            assertEquals(41.5, row.getCell(3).getNumericCellValue());
            assertTrue(DateUtil.isCellDateFormatted(row.getCell(4)));
            assertEquals(
                    "2019-08-17T00:00",
                    row.getCell(4).getLocalDateTimeCellValue().toString());
            assertEquals("yyyy\\-mm\\-dd", row.getCell(4).getCellStyle().getDataFormatString());
        }
    }

    @Test
    void quotesStandInTheirCellWithTheirCitationAndTheRestIsCounted() throws IOException {
        var sample = new Sample("Kutipan").code("air", "", "Air").source("s1", "", "P: satu dua tiga empat lima\n");
        sample.segment("s1", 3, 7, "", "", "air").segment("s1", 8, 11, "", "", "air");
        sample.segment("s1", 12, 16, "", "", "air").segment("s1", 17, 22, "", "", "air");

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.indonesian())) {
            assertEquals(
                    """
                    “satu” (wawancara-s1:1)

                    “dua” (wawancara-s1:1)

                    “tiga” (wawancara-s1:1)

                    … dan 1 kutipan lagi\
                    """,
                    book.getSheet("Matriks" + " kutipan").getRow(3).getCell(1).getStringCellValue());
        }
    }

    @Test
    void tablesAloneBringOnlyTheSegmentsBehindThem() throws IOException {
        var sample = Sample.village();
        var full = sample.table(Sample.CODE_BY_CASE);
        Matrix matrix = full.matrix();
        var kerja = new Table(
                "Kerja",
                new Matrix(
                        matrix.spec(),
                        matrix.rows().subList(2, 3),
                        matrix.columns(),
                        matrix.cells().subList(2, 3),
                        List.of(1L),
                        List.of(1L, 0L),
                        1,
                        Matrix.Totals.SUM),
                "kode Kerja",
                new CellPassages(full.passages().segments().subList(2, 3)));
        Path file = folder.resolve("kerja.xlsx");

        Workbook.writeTables(file, sample.content(kerja), Messages.indonesian(), Progress.SILENT);

        try (var book = new XSSFWorkbook(file.toFile().getPath())) {
            assertEquals(List.of("Tentang", "Kerja", "Kerja - kutipan", "Segmen"), Written.names(book));
            assertEquals(List.of("Kerja"), Written.column(book.getSheet("Segmen"), 10));
        }
    }

    @Test
    void codebookAloneTellsOwnCodingsFromThoseBeneath() throws IOException {
        var sample = Sample.village();
        Path file = folder.resolve("kode.xlsx");

        Workbook.writeCodebook(file, sample.content(), Messages.indonesian());

        try (var book = new XSSFWorkbook(file.toFile().getPath())) {
            assertEquals(List.of("Buku kode"), Written.names(book));
            assertEquals(
                    List.of(
                            List.of("air", "", "Air", "", "", "", "", "", 2L, 3L, 2L, 1L),
                            List.of("iuran", "air", "Iuran", "", "", "", "", "", 1L, 1L, 1L, 1L),
                            List.of("kerja", "", "Kerja", "", "", "", "", "", 1L, 1L, 1L, 1L)),
                    Written.cells(book.getSheet("Buku kode"), 3, 6));
        }
    }
}

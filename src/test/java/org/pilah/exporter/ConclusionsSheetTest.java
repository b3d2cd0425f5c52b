package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Messages;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;

class ConclusionsSheetTest {
    @TempDir
    private Path folder;

    @Test
    void studyWithoutConclusionsHasNoSheetForThem() throws IOException {
        var sample = Sample.village();

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.indonesian())) {
            assertFalse(Written.names(book).contains("Kesimpulan"));
        }
    }

    @Test
    void conclusionStandsAboveTheQuotesForAndAgainstIt() throws IOException {
        try (var book = written(Messages.indonesian())) {
            var sheet = book.getSheet("Kesimpulan");

            assertEquals(
                    List.of(
                            List.of(
                                    1L,
                                    "=Air masuk",
                                    "terverifikasi",
                                    "",
                                    "",
                                    2L,
                                    1L,
                                    1L,
                                    1L,
                                    1L,
                                    "4/5",
                                    "Mencari bukti negatif; buatan sendiri",
                                    "2026-11-22"),
                            List.of(1L, "=SUM(A1) Air bersih", "terverifikasi", "+", "Ibu Wati · wawancara-s1:2"),
                            List.of(1L, "pelatihan sablon", "terverifikasi", "+", "Ibu Wati · wawancara-s1:4"),
                            List.of(1L, "iuran naik", "terverifikasi", "−", "Ibu Wati · wawancara-s1:2"),
                            List.of(1L, "Kutipan ini tidak ada lagi dalam studi.", "terverifikasi", "−")),
                    Written.cells(sheet, 3, 8).stream()
                            .map(ConclusionsSheetTest::filled)
                            .toList());
        }
    }

    @Test
    void citationLeadsToTheQuoteOnTheSheetOfSegments() throws IOException {
        try (var book = written(Messages.english())) {
            var link = book.getSheet("Conclusions").getRow(5).getCell(4).getHyperlink();

            String place = link.getAddress();
            int row = Integer.parseInt(place.replaceAll(".*!\\D*(\\d+).*", "$1")) - 1;
            assertEquals(
                    "pelatihan sablon",
                    book.getSheet("Segments").getRow(row).getCell(8).getStringCellValue());
        }
    }

    /// Without the empty cells at the end.
    private static List<Object> filled(List<Object> cells) {
        int end = cells.size();
        while (cells.get(end - 1).equals("")) {
            end--;
        }
        return cells.subList(0, end);
    }

    private XSSFWorkbook written(Messages messages) throws IOException {
        var sample = Sample.village();
        sample.add(new Proposition(
                new ItemId("p1"),
                "=Air masuk",
                "",
                Proposition.Status.VERIFIED,
                4,
                "2026-11-22T04:00:00Z",
                List.of(new SegmentId("seg0"), new SegmentId("seg2")),
                List.of(new SegmentId("seg1"), new SegmentId("hilang")),
                List.of("negative-evidence", "buatan sendiri")));
        return Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), messages);
    }
}

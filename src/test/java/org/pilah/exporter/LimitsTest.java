package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.SmallDisk;
import org.pilah.Workplace;
import org.pilah.exporter.ListSheet.Column;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class LimitsTest {
    private static final List<Column> COLUMNS = List.of(Column.words("Kode", 20), Column.numbers("Banyaknya", 10));

    @TempDir
    private Path folder;

    @Test
    void listGoesOnInAFurtherSheetAndFormulasNameBoth() throws IOException {
        var ranges = new ArrayList<String>();
        try (var book = read(file -> {
            var list = new ListSheet(file, SheetKind.SEGMENTS, new ListSheet.Title("Segmen", ""), COLUMNS, 5);
            for (int i = 0; i < 3; i++) {
                Sheet sheet = list.row();
                sheet.text(Style.TEXT, "kode " + i);
                sheet.number(Style.NUMBER, i);
            }
            int last = list.position();
            list.close();
            ranges.addAll(list.ranges(1));
            ranges.add(list.place(last, last));
        })) {
            assertEquals(List.of("'Segmen'!$B$4:$B$5", "'Segmen (2)'!$B$4:$B$4", "'Segmen (2)'!A4:B4"), ranges);
            assertEquals(
                    "kode 2", book.getSheet("Segmen (2)").getRow(3).getCell(0).getStringCellValue());
            assertEquals(
                    "Kode", book.getSheet("Segmen (2)").getRow(2).getCell(0).getStringCellValue());
        }
    }

    @Test
    void gridGoesOnInAFurtherSheetWithTheSameRows() throws IOException {
        var cells = new ArrayList<String>();
        try (var book = read(file -> {
            var look = new Grid.Look("Matriks", "", "Kode", 20, 10, 10);
            var grid = new Grid(file, SheetKind.MATRIX, 0, look, List.of("a", "b", "c"), 2);
            grid.write((sheet, from, to) -> {
                sheet.nextRow();
                sheet.label(Style.ROOT, "Air");
                for (int column = from; column < to; column++) {
                    sheet.number(Style.COUNT, column);
                }
            });
            cells.add(grid.cell(4, 2));
            cells.addAll(grid.row(4, 0, 2));
        })) {
            assertEquals(List.of("'Matriks (2)'!B4", "'Matriks'!B4:C4", "'Matriks (2)'!B4:B4"), cells);
            assertEquals(
                    "Air", book.getSheet("Matriks (2)").getRow(3).getCell(0).getStringCellValue());
            assertEquals(2, book.getSheet("Matriks (2)").getRow(3).getCell(1).getNumericCellValue());
        }
    }

    @Test
    void numbersThatExcelWouldRoundAndDaysBeforeItsCalendarAreTexts() throws IOException {
        try (var book = read(file -> {
            Sheet sheet = file.open("Kasus", new Layout(SheetKind.CASES, 0, List.of(10), 0, 0, 1));
            sheet.nextRow();
            sheet.number(Style.VALUE, new BigDecimal("1234567890123456"));
            sheet.number(Style.VALUE, new BigDecimal("0.25"));
            sheet.day(Style.DAY, LocalDate.of(1899, 5, 1));
            file.close(sheet);
        })) {
            var row = book.getSheet("Kasus").getRow(0);
            assertEquals("1234567890123456", row.getCell(0).getStringCellValue());
            assertEquals(0.25, row.getCell(1).getNumericCellValue());
            assertEquals("1899-05-01", row.getCell(2).getStringCellValue());
        }
    }

    @Test
    void linksEndWhereExcelTakesNoMore() throws IOException {
        int over = Sheet.MOST_LINKS + 10;
        try (var book = read(file -> {
            Sheet sheet = file.open("Matriks", new Layout(SheetKind.MATRIX, 0, List.of(10), 0, 0, 1));
            for (int i = 0; i < over; i++) {
                sheet.nextRow();
                sheet.number(Style.COUNT, i);
                if (sheet.hasRoomForLinks()) {
                    sheet.link("'Matriks'!A1");
                }
            }
            file.close(sheet);
        })) {
            var sheet = book.getSheet("Matriks");
            assertEquals(Sheet.MOST_LINKS, sheet.getHyperlinkList().size());
            assertNull(sheet.getRow(over - 1).getCell(0).getHyperlink());
        }
    }

    @Test
    void sheetNamesAreMadeFitForExcel() throws IOException {
        try (var book = read(file -> {
            for (String name : List.of("History", "a/b[c]", "a/b[c]", "'x'", "x".repeat(40))) {
                file.close(file.open(name, new Layout(SheetKind.MATRIX, 0, List.of(10), 0, 0, 1)));
            }
        })) {
            var names = new ArrayList<String>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(List.of("History_", "a b c", "a b c (2)", "x", "x".repeat(31)), names);
        }
    }

    @Test
    void diskThatFillsUpIsAProblemAndLeavesTheFormerFile() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "dahulu");

        Problem problem = assertThrows(
                Problem.class,
                () -> TargetFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }));

        assertEquals("export.not-written", problem.key());
        assertEquals(
                "Berkas " + file + " tidak dapat ditulis sampai selesai; berkas yang lama, bila ada, tidak berubah.",
                problem.sentence(Messages.indonesian()));
        assertEquals("dahulu", Files.readString(file));
        try (var all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList());
        }
    }

    @Test
    void aDiskThatFillsUpAtAnyPlaceOfAWorkbookIsThatSameProblem() throws IOException {
        var sample = Sample.village();
        var content = sample.content(sample.table(Sample.CODE_BY_CASE));
        var ends = new TreeSet<String>();
        try (var disk = SmallDisk.at(folder.resolve("disk"), 1_500)) {
            Path file = Files.writeString(disk.folder().resolve("a.xlsx"), "dahulu");
            Path filler = disk.fill();
            long full = Files.size(filler);

            for (int free : List.of(0, 4, 8, 12, 16, 24, 32, 40, 48, 64, 96, 128, 192, 256, 512, 1_024)) {
                try (var channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
                    channel.truncate(full - free * 1024L);
                }
                try {
                    Workbook.write(file, content, Messages.english(), Progress.SILENT);
                    ends.add("written");
                    Files.writeString(file, "dahulu");
                } catch (Problem problem) {
                    ends.add(problem.key());
                    assertEquals("dahulu", Files.readString(file), "with " + free + " KB free");
                }
                assertEquals(2, Workplace.files(disk.folder()).size(), "with " + free + " KB free");
            }
        }
        assertEquals(Set.of("export.not-written", "written"), ends);
    }

    private XSSFWorkbook read(Consumer<XlsxFile> filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var scratch = ScratchFolder.beside(folder.resolve("a.xlsx"))) {
            scratch.during(() -> {
                try (var file = new XlsxFile(bytes, "Studi", Sample.CHANGED, "Tentang")) {
                    filling.accept(file);
                    file.finish();
                }
            });
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}

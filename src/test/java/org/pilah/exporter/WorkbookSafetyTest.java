package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;
import org.pilah.task.Progress;

class WorkbookSafetyTest {
    @TempDir
    private Path folder;

    @Test
    void textThatLooksLikeAFormulaStaysText() throws IOException {
        for (String words : List.of("=1+1", "+1", "-1", "@a", "\tx", "\nx", "\rx", "＝1")) {
            assertEquals(words, writtenAndRead(words));
        }
    }

    @Test
    void textThatExcelOrXmlWouldReadOtherwiseComesBackAsItWas() throws IOException {
        for (String words : List.of("_x0041_", "a_x00e9_b", "_x_", "& < > \" '", "  spasi  ", "baris\nbaru", "𝒜é中")) {
            assertEquals(words, writtenAndRead(words));
        }
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFD", writtenAndRead("a\0b\u0001c\uD800d\uFFFE"));
    }

    @Test
    void textTooLongForACellGoesOnInRowsBelow() throws IOException {
        String words = "kata ".repeat(14_000).strip();
        var sample = new Sample("Panjang").code("air", "", "Air").source("s1", "", "P: " + words + "\n");
        sample.segment("s1", 3, 3 + words.length(), "", "catatan", "air");
        sample.segment("s1", 3, 7, "", "", "air");

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.english())) {
            Sheet reduction = book.getSheet("Reduction");
            var parts = new ArrayList<String>();
            for (int i = 3; i < 6; i++) {
                parts.add(reduction.getRow(i).getCell(3).getStringCellValue());
            }
            assertTrue(
                    parts.getFirst().startsWith("[1/3] kata"), parts.getFirst().substring(0, 20));
            assertEquals(
                    words,
                    String.join(
                            "", parts.stream().map(part -> part.substring(6)).toList()));
            assertEquals("wawancara-s1:1", reduction.getRow(5).getCell(1).getStringCellValue());
            assertEquals(CellType.BLANK, reduction.getRow(5).getCell(0).getCellType());
            assertEquals(2, reduction.getRow(6).getCell(0).getNumericCellValue());
            assertEquals("OK", book.getSheet("Checks").getRow(3).getCell(4).getStringCellValue());
        }
    }

    @Test
    void twoExportsOfOneStudyAreEqualByteForByte() throws IOException {
        var sample = Sample.random(new Random(7));
        var content = sample.content(sample.table(Sample.CODE_BY_CASE));
        Workbook.write(folder.resolve("a.xlsx"), content, Messages.indonesian(), Progress.SILENT);

        Workbook.write(folder.resolve("b.xlsx"), content, Messages.indonesian(), Progress.SILENT);

        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
    }

    @Test
    void sheetsKeepToTheSchemaOfTheFormat() throws Exception {
        var sample = Sample.village();
        Path file = folder.resolve("a.xlsx");

        Workbook.write(file, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.indonesian(), Progress.SILENT);

        var faults = new ArrayList<XmlError>();
        var options = new XmlOptions().setErrorListener(faults);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream()
                    .filter(each -> each.getName().startsWith("xl/worksheets"))
                    .toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    WorksheetDocument.Factory.parse(in).validate(options);
                }
            }
            WorkbookDocument.Factory.parse(zip.getInputStream(zip.getEntry("xl/workbook.xml")))
                    .validate(options);
            SstDocument.Factory.parse(zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")))
                    .validate(options);
        }
        // The schema forbids xml:space in a text, which the standard's own words and Excel's own files demand.
        faults.removeIf(fault -> fault.getMessage().contains("space@http://www.w3.org/XML/1998/namespace"));
        assertEquals(List.of(), faults);
    }

    @Test
    void twoDisplaysOfOneNameGetSheetsOfTheirOwn() throws IOException {
        var sample = Sample.village();
        var plain = sample.table(Sample.CODE_BY_CASE);
        var first = new Table("Tahap [1]: apa/bagaimana, yang namanya panjang", plain.matrix(), "", plain.passages());
        var second = new Table("About", plain.matrix(), "", plain.passages());

        try (var book = Written.to(folder, sample.content(first, first, second), Messages.english())) {
            List<String> names = Written.names(book);
            assertEquals("About", names.getFirst());
            assertEquals(13, new HashSet<>(names).size());
            assertTrue(names.stream().allMatch(name -> name.length() <= 31), names.toString());
            assertTrue(names.contains("About (2)"), names.toString());
        }
    }

    @Test
    void failureHalfWayLeavesTheFormerFileAndNothingElse() throws IOException {
        var sample = Sample.village();
        var content = sample.content();
        Path file = folder.resolve("a.xlsx");
        Files.writeString(file, "dahulu");
        var broken = new WorkbookContent(
                content.study(), new Broken(), content.stand(), content.counts(), List.of(), content.together());

        assertThrows(
                IllegalStateException.class,
                () -> Workbook.write(file, broken, Messages.indonesian(), Progress.SILENT));

        assertEquals("dahulu", Files.readString(file));
        assertEquals(List.of(file), files());
    }

    @Test
    void missingFolderAndFolderInPlaceOfAFileAreProblems() throws IOException {
        var content = Sample.village().content();

        Problem missing = assertThrows(
                Problem.class,
                () -> Workbook.write(folder.resolve("tiada/a.xlsx"), content, Messages.indonesian(), Progress.SILENT));
        Problem taken = assertThrows(
                Problem.class, () -> Workbook.write(folder, content, Messages.indonesian(), Progress.SILENT));

        assertEquals("export.no-folder", missing.key());
        assertEquals("export.is-folder", taken.key());
        assertFalse(missing.advice(Messages.indonesian()).isEmpty());
        assertEquals(List.of(), files());
    }

    private String writtenAndRead(String words) throws IOException {
        var sample = new Sample("Kata").code("air", "", "Air").source("s1", "", "P: " + words + "|\n");
        sample.segment("s1", 3, 3 + words.length(), words, "", "air");
        try (var book = Written.to(folder, sample.content(), Messages.english())) {
            Row row = book.getSheet("Segments").getRow(3);
            assertEquals(CellType.STRING, row.getCell(8).getCellType());
            assertEquals(row.getCell(9).getStringCellValue(), row.getCell(8).getStringCellValue());
            return row.getCell(8).getStringCellValue();
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static final class Broken implements Material {
        @Override
        public String text(SourceId source) {
            throw new IllegalStateException("no text");
        }

        @Override
        public String text(SourceId source, int start, int end) {
            throw new IllegalStateException("no text");
        }

        @Override
        public List<Turn> turns(SourceId source) {
            throw new IllegalStateException("no turns");
        }

        @Override
        public List<CodedSegment> segments(SourceId source) {
            throw new IllegalStateException("no segments");
        }

        @Override
        public Optional<CodedSegment> segment(SegmentId id) {
            throw new IllegalStateException("no segment");
        }

        @Override
        public List<ReviewedSegment> reviews() {
            throw new IllegalStateException("no reviews");
        }

        @Override
        public long reviewCount() {
            throw new IllegalStateException("no reviews");
        }

        @Override
        public void segments(Consumer<CodedSegment> each) {
            throw new IllegalStateException("no segments");
        }
    }
}

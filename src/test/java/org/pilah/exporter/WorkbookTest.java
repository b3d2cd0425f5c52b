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
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Material;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.task.Progress;

class WorkbookTest {
    private static final Axis CODE = Axis.of(Dimension.CODE);
    private static final Axis CASE = Axis.of(Dimension.CASE);
    private static final MatrixSpec CODE_BY_CASE =
            new MatrixSpec(CODE, CASE, Cell.COUNT, new Query.All(), Reach.WITH_DESCENDANTS);
    private static final String TALK = """
        P: Bagaimana air di sini?
        Ibu Wati: =SUM(A1) Air bersih sudah masuk, tapi iuran naik.
        P: Lalu?
        Ibu Wati: Saya ikut pelatihan sablon, hasilnya saya jual.
        """;

    @TempDir
    private Path folder;

    @Test
    void matrixHoldsTheCountsAndTotalsUnderTheirHeadings() throws IOException {
        var sample = village();

        try (var book = write(sample.content(sample.table(CODE_BY_CASE)), Messages.indonesian())) {
            assertEquals(
                    List.of(
                            List.of("Kode × Kasus", "Ibu Wati", "(tanpa nilai)", "Jumlah, masing-masing sekali"),
                            List.of("Air", 3L, 0L, 3L),
                            List.of("Iuran", 1L, 0L, 1L),
                            List.of("Kerja", 1L, 0L, 1L),
                            List.of("Jumlah, masing-masing sekali", 4L, 0L, 4L)),
                    cells(book.getSheet("Matriks"), 2, 7));
        }
    }

    @Test
    void everySheetHasItsTitleInBothLanguages() throws IOException {
        var sample = village();
        var content = sample.content(sample.table(CODE_BY_CASE));

        try (var indonesian = write(content, Messages.indonesian());
                var english = write(content, Messages.english())) {
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
                    names(indonesian));
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
                    names(english));
        }
    }

    @Test
    void reductionHasOneRowForEachSegmentFromItsWordsToItsTheme() throws IOException {
        var sample = village();

        try (var book = write(sample.content(sample.table(CODE_BY_CASE)), Messages.indonesian())) {
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
                    cells(book.getSheet("Reduksi"), 2, 6));
        }
    }

    @Test
    void attributesOfCasesKeepTheirTypes() throws IOException {
        var sample = village();

        try (var book = write(sample.content(), Messages.english())) {
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
    void everyCountLeadsToARowOfItsOwnCodings() throws IOException {
        long seed = System.nanoTime();
        System.out.println("WorkbookTest seed " + seed);
        var random = new Random(seed);
        var specs = List.of(
                CODE_BY_CASE,
                new MatrixSpec(CODE, CASE, Cell.COUNT, new Query.All(), Reach.OWN),
                new MatrixSpec(CASE, CODE, Cell.COUNT, new Query.All(), Reach.WITH_DESCENDANTS),
                new MatrixSpec(CODE, Axis.of(Dimension.CODER), Cell.COUNT, new Query.All(), Reach.WITH_DESCENDANTS),
                new MatrixSpec(
                        new Axis(Dimension.FACET, "polarity"),
                        Axis.of(Dimension.SOURCE),
                        Cell.COUNT,
                        new Query.All(),
                        Reach.OWN),
                new MatrixSpec(Axis.of(Dimension.TECHNIQUE), CODE, Cell.COUNT, new Query.All(), Reach.OWN));
        for (MatrixSpec spec : specs) {
            var sample = Sample.random(random);
            var table = sample.table(spec);

            try (var book = write(sample.content(table), Messages.english())) {
                assertLinksLeadToBlocks(sample, table, book, "seed " + seed + ", " + spec);
            }
        }
    }

    @Test
    void codingsOfACodeInACaseStandTogetherAndTheLinkSpansThem() throws IOException {
        var sample = village();

        try (var book = write(sample.content(sample.table(CODE_BY_CASE)), Messages.english())) {
            Hyperlink air = book.getSheet("Matrix").getRow(3).getCell(1).getHyperlink();
            assertEquals("'Segments'!A4:P6", air.getAddress());
            assertEquals(List.of("Air", "Air", "Air / Iuran", "Kerja"), column(book.getSheet("Segments"), 10));
        }
    }

    @Test
    void checksYieldWhatTheirFormulasYield() throws IOException {
        long seed = System.nanoTime();
        System.out.println("WorkbookTest seed " + seed);
        var sample = Sample.random(new Random(seed));
        var content = sample.content(
                sample.table(CODE_BY_CASE),
                sample.table(new MatrixSpec(CASE, CODE, Cell.SEGMENTS, new Query.All(), Reach.WITH_DESCENDANTS)));

        try (var book = write(content, Messages.english())) {
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Row row : book.getSheet("Checks")) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas++;
                        String stored = cell.toString() + " = " + stored(cell);
                        assertEquals(
                                stored,
                                cell + " = "
                                        + evaluator
                                                .evaluate(cell)
                                                .formatAsString()
                                                .replace("\"", ""),
                                "seed " + seed);
                    }
                }
                if (row.getRowNum() > 2) {
                    assertEquals(
                            "OK", row.getCell(4).getStringCellValue(), "seed " + seed + ", row " + row.getRowNum());
                }
            }
            assertTrue(formulas > 20, "formulas " + formulas);
        }
    }

    @Test
    void checksSayWhenTheStudyHoldsOtherNumbersThanTheSheets() throws IOException {
        var sample = village();
        var honest = sample.content(sample.table(CODE_BY_CASE));
        var wrong = new WorkbookContent(
                honest.study(),
                honest.material(),
                honest.stand(),
                new WorkbookContent.Counts(
                        honest.counts().codes(), List.of(), honest.counts().segments(), 5),
                honest.tables(),
                honest.together());

        try (var book = write(wrong, Messages.english())) {
            Row first = book.getSheet("Checks").getRow(3);
            Row codings = book.getSheet("Checks").getRow(4);
            assertEquals("\u2717", first.getCell(4).getStringCellValue());
            assertEquals(-1, codings.getCell(3).getNumericCellValue());
        }
    }

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

        try (var book = write(sample.content(sample.table(CODE_BY_CASE)), Messages.english())) {
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
    void quotesStandInTheirCellWithTheirCitationAndTheRestIsCounted() throws IOException {
        var sample = new Sample("Kutipan").code("air", "", "Air").source("s1", "", "P: satu dua tiga empat lima\n");
        sample.segment("s1", 3, 7, "", "", "air").segment("s1", 8, 11, "", "", "air");
        sample.segment("s1", 12, 16, "", "", "air").segment("s1", 17, 22, "", "", "air");

        try (var book = write(sample.content(sample.table(CODE_BY_CASE)), Messages.indonesian())) {
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
    void twoExportsOfOneStudyAreEqualByteForByte() throws IOException {
        var sample = Sample.random(new Random(7));
        var content = sample.content(sample.table(CODE_BY_CASE));
        Workbook.write(folder.resolve("a.xlsx"), content, Messages.indonesian(), Progress.SILENT);

        Workbook.write(folder.resolve("b.xlsx"), content, Messages.indonesian(), Progress.SILENT);

        assertArrayEquals(Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
    }

    @Test
    void sheetsKeepToTheSchemaOfTheFormat() throws Exception {
        var sample = village();
        Path file = folder.resolve("a.xlsx");

        Workbook.write(file, sample.content(sample.table(CODE_BY_CASE)), Messages.indonesian(), Progress.SILENT);

        var faults = new ArrayList<org.apache.xmlbeans.XmlError>();
        var options = new org.apache.xmlbeans.XmlOptions().setErrorListener(faults);
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
        var sample = village();
        var plain = sample.table(CODE_BY_CASE);
        var first = new Table("Tahap [1]: apa/bagaimana, yang namanya panjang", plain.matrix(), "", plain.passages());
        var second = new Table("About", plain.matrix(), "", plain.passages());

        try (var book = write(sample.content(first, first, second), Messages.english())) {
            List<String> names = names(book);
            assertEquals("About", names.getFirst());
            assertEquals(13, new HashSet<>(names).size());
            assertTrue(names.stream().allMatch(name -> name.length() <= 31), names.toString());
            assertTrue(names.contains("About (2)"), names.toString());
        }
    }

    @Test
    void tablesAloneBringOnlyTheSegmentsBehindThem() throws IOException {
        var sample = village();
        var full = sample.table(CODE_BY_CASE);
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
                new org.pilah.model.CellPassages(full.passages().segments().subList(2, 3)));
        Path file = folder.resolve("kerja.xlsx");

        Workbook.writeTables(file, sample.content(kerja), Messages.indonesian(), Progress.SILENT);

        try (var book = new XSSFWorkbook(file.toFile().getPath())) {
            assertEquals(List.of("Tentang", "Kerja", "Kerja - kutipan", "Segmen"), names(book));
            assertEquals(List.of("Kerja"), column(book.getSheet("Segmen"), 10));
        }
    }

    @Test
    void codebookAloneTellsOwnCodingsFromThoseBeneath() throws IOException {
        var sample = village();
        Path file = folder.resolve("kode.xlsx");

        Workbook.writeCodebook(file, sample.content(), Messages.indonesian());

        try (var book = new XSSFWorkbook(file.toFile().getPath())) {
            assertEquals(List.of("Buku kode"), names(book));
            assertEquals(
                    List.of(
                            List.of("air", "", "Air", "", "", "", "", "", 2L, 3L, 2L, 1L),
                            List.of("iuran", "air", "Iuran", "", "", "", "", "", 1L, 1L, 1L, 1L),
                            List.of("kerja", "", "Kerja", "", "", "", "", "", 1L, 1L, 1L, 1L)),
                    cells(book.getSheet("Buku kode"), 3, 6));
        }
    }

    @Test
    void failureHalfWayLeavesTheFormerFileAndNothingElse() throws IOException {
        var sample = village();
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
        var content = village().content();

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

    private static Sample village() {
        var sample = new Sample("Kampung Grenpul")
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran")
                .code("kerja", "", "Kerja")
                .oneCase("wati", "Ibu Wati")
                .source("s1", "wati", TALK);
        int formula = TALK.indexOf("=SUM");
        int fee = TALK.indexOf("iuran");
        int training = TALK.indexOf("pelatihan");
        sample.segment("s1", formula, formula + 19, "Air sudah ada", "lihat lagi", "air pro", "iuran kontra");
        sample.segment("s1", fee, fee + 10, "", "", "air kontra");
        sample.segment("s1", training, training + 16, "", "", "kerja");
        return sample;
    }

    private String writtenAndRead(String words) throws IOException {
        var sample = new Sample("Kata").code("air", "", "Air").source("s1", "", "P: " + words + "|\n");
        sample.segment("s1", 3, 3 + words.length(), words, "", "air");
        try (var book = write(sample.content(), Messages.english())) {
            Row row = book.getSheet("Segments").getRow(3);
            assertEquals(CellType.STRING, row.getCell(8).getCellType());
            assertEquals(row.getCell(9).getStringCellValue(), row.getCell(8).getStringCellValue());
            return row.getCell(8).getStringCellValue();
        }
    }

    private XSSFWorkbook write(WorkbookContent content, Messages messages) throws IOException {
        Path file = folder.resolve("buku.xlsx");
        Workbook.write(file, content, messages, Progress.SILENT);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static List<String> names(XSSFWorkbook book) {
        var names = new ArrayList<String>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static List<List<Object>> cells(Sheet sheet, int from, int to) {
        var rows = new ArrayList<List<Object>>();
        for (int i = from; i < to; i++) {
            var cells = new ArrayList<Object>();
            for (var cell : sheet.getRow(i)) {
                cells.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? (Object) (long) cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> column(Sheet sheet, int column) {
        var words = new ArrayList<String>();
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            words.add(sheet.getRow(i).getCell(column).getStringCellValue());
        }
        return words;
    }

    private static String stored(org.apache.poi.ss.usermodel.Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    private static void assertLinksLeadToBlocks(Sample sample, Table table, XSSFWorkbook book, String what) {
        Matrix matrix = table.matrix();
        Sheet sheet = book.getSheet("Matrix");
        Sheet segments = book.getSheet("Segments");
        for (int i = 0; i < matrix.rows().size(); i++) {
            for (int j = 0; j < matrix.columns().size(); j++) {
                var cell = sheet.getRow(3 + i).getCell(1 + j);
                long count = matrix.cells().get(i).get(j);
                assertEquals(count, (long) cell.getNumericCellValue(), what);
                Hyperlink link = cell.getHyperlink();
                assertEquals(count > 0, link != null, what);
                if (link != null) {
                    var area = new AreaReference(link.getAddress(), book.getSpreadsheetVersion());
                    int first = area.getFirstCell().getRow();
                    int last = area.getLastCell().getRow();
                    var found = new HashSet<String>();
                    for (int row = first; row <= last; row++) {
                        found.add(segments.getRow(row).getCell(0).getStringCellValue());
                    }
                    Set<String> members = members(sample, table, i, j);
                    assertTrue(members.containsAll(found), what + ", cell " + i + ", " + j);
                    assertTrue(found.size() == 1 || found.equals(members), what + ", cell " + i + ", " + j);
                }
            }
        }
    }

    /// The ids of the codings that this cell counts, told apart without the program's own rule.
    private static Set<String> members(Sample sample, Table table, int row, int column) {
        Matrix matrix = table.matrix();
        Set<SegmentId> behind =
                new HashSet<>(table.passages().segments().get(row).get(column));
        var ids = new HashSet<String>();
        for (CodedSegment segment : sample.segments()) {
            for (Coding coding : segment.codings()) {
                if (behind.contains(segment.segment().id())
                        && fits(
                                sample,
                                coding,
                                matrix.spec().rows(),
                                matrix,
                                matrix.rows().get(row).id())
                        && fits(
                                sample,
                                coding,
                                matrix.spec().columns(),
                                matrix,
                                matrix.columns().get(column).id())) {
                    ids.add(coding.id().value());
                }
            }
        }
        assertEquals((long) matrix.cells().get(row).get(column), ids.size());
        return ids;
    }

    private static boolean fits(Sample sample, Coding coding, Axis axis, Matrix matrix, String id) {
        return switch (axis.dimension()) {
            case CODE ->
                matrix.spec().reach() == Reach.OWN
                        ? coding.code().value().equals(id)
                        : sample.study().reach(new CodeId(id)).contains(coding.code());
            case CODER -> coding.coder().equals(id);
            case FACET -> coding.facets().getOrDefault(axis.name(), "").equals(id);
            case CASE, SOURCE, SPEAKER, ROLE, TECHNIQUE, WAVE, ATTRIBUTE -> true;
        };
    }

    /// Texts that cannot be fetched.
    private static final class Broken implements Material {
        @Override
        public String text(org.pilah.model.SourceId source) {
            throw new IllegalStateException("no text");
        }

        @Override
        public String text(org.pilah.model.SourceId source, int start, int end) {
            throw new IllegalStateException("no text");
        }

        @Override
        public List<org.pilah.model.Turn> turns(org.pilah.model.SourceId source) {
            throw new IllegalStateException("no turns");
        }

        @Override
        public List<CodedSegment> segments(org.pilah.model.SourceId source) {
            throw new IllegalStateException("no segments");
        }

        @Override
        public void segments(java.util.function.Consumer<CodedSegment> each) {
            throw new IllegalStateException("no segments");
        }
    }
}

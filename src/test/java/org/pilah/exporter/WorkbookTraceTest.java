package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;

class WorkbookTraceTest {
    private static final Axis CODE = Axis.of(Dimension.CODE);
    private static final Axis CASE = Axis.of(Dimension.CASE);

    @TempDir
    private Path folder;

    @Test
    void everyCountLeadsToARowOfItsOwnCodings() throws IOException {
        long seed = System.nanoTime();
        System.out.println("WorkbookTraceTest seed " + seed);
        var random = new Random(seed);
        var specs = List.of(
                Sample.CODE_BY_CASE,
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

            try (var book = Written.to(folder, sample.content(table), Messages.english())) {
                assertLinksLeadToBlocks(sample, table, book, "seed " + seed + ", " + spec);
            }
        }
    }

    @Test
    void codingsOfACodeInACaseStandTogetherAndTheLinkSpansThem() throws IOException {
        var sample = Sample.village();

        try (var book = Written.to(folder, sample.content(sample.table(Sample.CODE_BY_CASE)), Messages.english())) {
            Hyperlink air = book.getSheet("Matrix").getRow(3).getCell(1).getHyperlink();
            assertEquals("'Segments'!A4:P6", air.getAddress());
            assertEquals(List.of("Air", "Air", "Air / Iuran", "Kerja"), Written.column(book.getSheet("Segments"), 10));
        }
    }

    @Test
    void checksYieldWhatTheirFormulasYield() throws IOException {
        long seed = System.nanoTime();
        System.out.println("WorkbookTraceTest seed " + seed);
        var sample = Sample.random(new Random(seed));
        var content = sample.content(
                sample.table(Sample.CODE_BY_CASE),
                sample.table(new MatrixSpec(CASE, CODE, Cell.SEGMENTS, new Query.All(), Reach.WITH_DESCENDANTS)));

        try (var book = Written.to(folder, content, Messages.english())) {
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
        var sample = Sample.village();
        var honest = sample.content(sample.table(Sample.CODE_BY_CASE));
        var wrong = new WorkbookContent(
                honest.study(),
                honest.material(),
                honest.stand(),
                new WorkbookContent.Counts(
                        honest.counts().codes(), List.of(), honest.counts().segments(), 5),
                honest.tables(),
                honest.together());

        try (var book = Written.to(folder, wrong, Messages.english())) {
            Row first = book.getSheet("Checks").getRow(3);
            Row codings = book.getSheet("Checks").getRow(4);
            assertEquals("\u2717", first.getCell(4).getStringCellValue());
            assertEquals(-1, codings.getCell(3).getNumericCellValue());
        }
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
}

package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pilah.cli.CorpusTables.Counted;
import org.pilah.cli.CorpusTables.Row;

/// An exported workbook, read back and held against the tables of the corpus it was made from.
final class CorpusWorkbook {
    /// Where headings stand, counted from 0.
    private static final int HEADINGS = 2;

    private final XSSFWorkbook book;
    private final CorpusTables corpus;

    CorpusWorkbook(XSSFWorkbook book, CorpusTables corpus) {
        this.book = book;
        this.corpus = corpus;
    }

    void compare() {
        about();
        segments();
        matrix();
        reduction();
        codebook();
        cases();
        together();
        checks();
    }

    private void about() {
        var numbers = new LinkedHashMap<String, String>();
        for (int row = 3; row < 7; row++) {
            numbers.put(words(book.getSheet("About"), row, 0), words(book.getSheet("About"), row, 1));
        }

        assertEquals(
                Map.of(
                        "Sources",
                        String.valueOf(corpus.sources().size()),
                        "Cases",
                        String.valueOf(corpus.cases().size()),
                        "Segments",
                        String.valueOf(Counted.SEGMENTS.of(corpus.rows())),
                        "Codings",
                        String.valueOf(corpus.rows().size())),
                numbers);
    }

    /// Every row of the table is there, with its words.
    private void segments() {
        List<String> wanted = corpus.rows().stream()
                .map(row -> String.join(
                        "|",
                        row.source(),
                        String.valueOf(row.start()),
                        String.valueOf(row.end()),
                        row.code(),
                        row.coder(),
                        row.owner(),
                        corpus.quote(row)))
                .sorted()
                .toList();

        List<String> found = lines("Segments").stream()
                .map(line -> String.join(
                        "|",
                        at(line, "Source"),
                        at(line, "Start"),
                        at(line, "End"),
                        at(line, "Code"),
                        at(line, "Coder"),
                        at(line, "Informant / case"),
                        at(line, "Verbatim")))
                .sorted()
                .toList();
        assertEquals(wanted, found);
    }

    /// Rows are the codes in order of the codebook, columns the cases, the last of both the totals.
    private void matrix() {
        Sheet sheet = book.getSheet("Matrix");
        List<String> codes = paths();
        int totals = sheet.getRow(HEADINGS).getLastCellNum() - 1;
        for (int line = 0; line <= codes.size(); line++) {
            int row = HEADINGS + 1 + line;
            String code = line < codes.size() ? codes.get(line) : "";
            List<Row> coded = corpus.where(
                    each -> code.isEmpty() || corpus.places(each, "code", false).contains(code));
            for (int column = 1; column < totals; column++) {
                String heading = words(sheet, HEADINGS, column);
                String owner = heading.equals("(no value)") ? "" : heading;
                assertEquals(
                        coded.stream()
                                .filter(each -> each.owner().equals(owner))
                                .count(),
                        number(sheet, row, column),
                        code + " × " + heading);
            }
            assertEquals(coded.size(), number(sheet, row, totals), "total of " + code);
        }
        assertTrue(totals > corpus.cases().size(), "columns: " + totals);
    }

    private void reduction() {
        Map<String, Long> wanted = new TreeMap<>(corpus.segmentsByCase());

        Map<String, Long> found = lines("Reduction").stream()
                .collect(Collectors.groupingBy(
                        line -> at(line, "Informant / case"), TreeMap::new, Collectors.counting()));
        assertEquals(wanted, found);
    }

    private void codebook() {
        List<String> paths = paths();
        List<Map<String, String>> lines = lines("Codebook");
        for (int i = 0; i < lines.size(); i++) {
            String code = paths.get(i);
            List<Row> coded =
                    corpus.where(row -> corpus.places(row, "code", false).contains(code));
            Map<String, String> line = lines.get(i);
            assertEquals(
                    List.of(
                            coded.stream()
                                    .filter(row -> row.code().equals(code))
                                    .count(),
                            Counted.COUNT.of(coded),
                            Counted.SEGMENTS.of(coded),
                            Counted.CASES.of(coded)),
                    List.of(
                            Long.valueOf(at(line, "Own codings")),
                            Long.valueOf(at(line, "Codings")),
                            Long.valueOf(at(line, "Segments")),
                            Long.valueOf(at(line, "Cases"))),
                    code);
        }
        assertTrue(paths.containsAll(corpus.codes()), paths.toString());
    }

    private void cases() {
        Map<String, Long> segments = corpus.segmentsByCase();
        List<Map<String, String>> lines = lines("Cases");
        assertEquals(corpus.cases().size(), lines.size());
        for (Map<String, String> line : lines) {
            String owner = at(line, "Informant / case");
            Map<String, String> row = corpus.cases().getOrDefault(owner, Map.of());
            assertEquals(String.valueOf(segments.getOrDefault(owner, 0L)), at(line, "Segments"), owner);
            assertEquals(row.getOrDefault("document", "").isEmpty() ? "0" : "1", at(line, "Sources"), owner);
            row.forEach((name, value) -> {
                if (!name.equals("case") && !name.equals("document") && !name.equals("date")) {
                    assertEquals(value, at(line, name), owner + " " + name);
                }
            });
        }
    }

    /// Each pair of codings of two codes that share a character.
    private void together() {
        Sheet sheet = book.getSheet("Co-occurrence");
        var used = corpus.rows().stream().map(Row::code).collect(Collectors.toSet());
        List<String> codes = paths().stream().filter(used::contains).toList();
        for (int row = 0; row < codes.size(); row++) {
            assertEquals(codes.get(row), words(sheet, HEADINGS + 1 + row, 0));
            for (int column = 0; column < codes.size(); column++) {
                if (row != column) {
                    assertEquals(
                            meetings(codes.get(row), codes.get(column)),
                            number(sheet, HEADINGS + 1 + row, column + 1),
                            codes.get(row) + " with " + codes.get(column));
                }
            }
        }
    }

    private long meetings(String one, String other) {
        List<Row> others = corpus.where(row -> row.code().equals(other));
        return corpus.where(row -> row.code().equals(one)).stream()
                .mapToLong(row -> others.stream().filter(row::meets).count())
                .sum();
    }

    /// Its formulas, worked out anew.
    private void checks() {
        FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
        Sheet sheet = book.getSheet("Checks");
        var verdicts = new ArrayList<String>();
        for (int row = HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
            verdicts.add(evaluator.evaluate(sheet.getRow(row).getCell(4)).getStringValue());
        }
        assertTrue(verdicts.size() > 8, verdicts.toString());
        assertEquals(List.of("OK"), verdicts.stream().distinct().toList());
    }

    /// The ways to the codes of the codebook, in its order.
    private List<String> paths() {
        var pathOf = new LinkedHashMap<String, String>();
        for (Map<String, String> line : lines("Codebook")) {
            String parent = at(line, "Parent");
            pathOf.put(
                    at(line, "ID"),
                    parent.isEmpty() ? at(line, "Code") : pathOf.getOrDefault(parent, "") + " / " + at(line, "Code"));
        }
        return List.copyOf(pathOf.values());
    }

    /// The rows below the headings, each cell under its heading.
    private List<Map<String, String>> lines(String name) {
        Sheet sheet = book.getSheet(name);
        int columns = sheet.getRow(HEADINGS).getLastCellNum();
        var lines = new ArrayList<Map<String, String>>();
        for (int row = HEADINGS + 1; row <= sheet.getLastRowNum(); row++) {
            var line = new LinkedHashMap<String, String>();
            for (int column = 0; column < columns; column++) {
                line.put(words(sheet, HEADINGS, column), words(sheet, row, column));
            }
            lines.add(line);
        }
        return lines;
    }

    private static String at(Map<String, String> line, String heading) {
        return Objects.requireNonNull(line.get(heading), heading);
    }

    private static long number(Sheet sheet, int row, int column) {
        return (long) sheet.getRow(row).getCell(column).getNumericCellValue();
    }

    private static String words(Sheet sheet, int row, int column) {
        Cell cell = sheet.getRow(row).getCell(column);
        if (cell == null) {
            return "";
        }
        return cell.getCellType() == CellType.NUMERIC
                ? String.valueOf((long) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }
}

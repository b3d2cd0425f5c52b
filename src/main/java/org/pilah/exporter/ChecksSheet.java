package org.pilah.exporter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.pilah.exporter.ListSheet.Column;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Query;
import org.pilah.model.Study;

/// Formulas that hold the sheets of the workbook against each other, so that a reader need not trust the program.
final class ChecksSheet {
    private static final int MOST_CODES = 40;
    /// A function of Excel takes no more than 255 arguments.
    private static final int MOST_ARGUMENTS = 200;

    private static final int LONGEST_FORMULA = 8_000;

    private static final String FINE = "OK";
    private static final String WRONG = "\u2717";

    private final Book book;
    private final Evidence evidence;
    private final List<Check> checks = new ArrayList<>();

    private ChecksSheet(Book book, Evidence evidence) {
        this.book = book;
        this.evidence = evidence;
    }

    /// What is held against what: two formulas and what they yield now.
    private record Check(String what, String expected, long expectedNow, String found, long foundNow) {}

    /// The other sheets, by what formulas need to know of them.
    record Sheets(
            ReductionSheet reduction,
            SegmentsSheet segments,
            CodebookSheet codebook,
            CasesSheet cases,
            List<MatrixSheet> matrices) {}

    static void write(Book book, Evidence evidence, Sheets sheets) {
        var written = new ChecksSheet(book, evidence);
        written.wholes(sheets);
        sheets.matrices.forEach(written::matrix);
        written.codes(sheets.codebook, sheets.segments);
        written.sheet();
    }

    private void wholes(Sheets sheets) {
        var counts = book.content().counts();
        Study study = book.study();
        int segments = evidence.segments().size();
        int cases = study.cases().size();
        String numbers = sum("COUNT", sheets.reduction.ranges(ReductionSheet.NUMBER));
        checks.add(new Check(
                book.text("export.check.codings"),
                AboutSheet.codings(book),
                counts.codings(),
                sum("COUNTA", sheets.segments.ranges(SegmentsSheet.CODING)),
                evidence.codings().size()));
        checks.add(new Check(
                book.text("export.check.segments"), AboutSheet.segments(book), counts.segments(), numbers, segments));
        checks.add(new Check(
                book.text("export.check.cases"),
                AboutSheet.cases(book),
                cases,
                sum("COUNTA", sheets.cases.names()),
                cases));
        long ofCases = evidence.segments().stream()
                .filter(line -> line.caseNumber() < cases)
                .count();
        checks.add(new Check(
                book.text("export.check.segments-of-cases"),
                ofCases(sheets.reduction),
                ofCases,
                sum("SUM", sheets.cases.segments()),
                ofCases));
        long own = study.codes().stream()
                .mapToLong(code -> sheets.codebook.own(code.id()))
                .sum();
        checks.add(new Check(
                book.text("export.check.own"),
                AboutSheet.codings(book),
                counts.codings(),
                sum("SUM", sheets.codebook.ranges(CodebookSheet.OWN)),
                own));
    }

    /// Rows of the reduction table that have a number, so no rows that only go on, and a case.
    private static String ofCases(ReductionSheet reduction) {
        List<String> numbers = reduction.ranges(ReductionSheet.NUMBER);
        List<String> cases = reduction.ranges(ReductionSheet.CASE);
        var parts = new ArrayList<String>();
        for (int i = 0; i < numbers.size(); i++) {
            parts.add("COUNTIFS(" + numbers.get(i) + ",\">0\"," + cases.get(i) + ",\"<>\")");
        }
        return String.join("+", parts);
    }

    private void matrix(MatrixSheet sheet) {
        var matrix = sheet.table().matrix();
        var spec = matrix.spec();
        String title = book.title(sheet.table());
        if (onlyOnce(spec.rows(), spec.cell())) {
            checks.add(new Check(
                    book.text("export.check.row-totals", title),
                    sheet.total(),
                    matrix.total(),
                    sumOf(sheet.rowTotals()),
                    total(sheet.outermostRows(), matrix.rowTotals())));
        }
        if (onlyOnce(spec.columns(), spec.cell())) {
            checks.add(new Check(
                    book.text("export.check.column-totals", title),
                    sheet.total(),
                    matrix.total(),
                    sumOf(sheet.columnTotals()),
                    total(sheet.outermostColumns(), matrix.columnTotals())));
        }
        if (spec.cell() == Cell.COUNT && spec.filter() instanceof Query.All) {
            checks.add(new Check(
                    book.text("export.check.matrix", title),
                    AboutSheet.codings(book),
                    book.content().counts().codings(),
                    sheet.total(),
                    matrix.total()));
        }
    }

    private static long total(int[] lines, List<Long> totals) {
        return Arrays.stream(lines).mapToLong(totals::get).sum();
    }

    /// Whether what is counted can stand in one line of this axis only, codes beneath a code aside: then the
    /// totals of the lines add up. A coding has one of everything; a segment may have several codes, coders
    /// and facets.
    private static boolean onlyOnce(Axis axis, Cell cell) {
        boolean ofCoding = switch (axis.dimension()) {
            case CODE, CODER, FACET -> true;
            case CASE, SOURCE, SPEAKER, ROLE, TECHNIQUE, WAVE, ATTRIBUTE -> false;
        };
        return cell == Cell.COUNT || (cell != Cell.CASES && !ofCoding);
    }

    private void codes(CodebookSheet codebook, SegmentsSheet segments) {
        Study study = book.study();
        for (Code root : study.codesBeneath(CodeId.NONE)) {
            var reach = List.copyOf(study.reach(root.id()));
            checks.add(new Check(
                    book.text("export.check.root", book.words().in(root.name())),
                    codebook.cell(root.id(), CodebookSheet.CODINGS),
                    codebook.count(root.id()).codings(),
                    "SUM(" + codebook.cells(root.id(), reach.getLast(), CodebookSheet.OWN) + ")",
                    reach.stream().mapToLong(codebook::own).sum()));
        }
        long[] found = new long[evidence.codes().size()];
        evidence.codings().forEach(mark -> found[mark.code()]++);
        // COUNTIF does not tell upper and lower case apart.
        Map<String, Long> ids =
                study.codes().stream().collect(Collectors.groupingBy(ChecksSheet::folded, Collectors.counting()));
        List<Code> often = study.codes().stream()
                .filter(code -> codebook.own(code.id()) > 0 && ids.getOrDefault(folded(code), 0L) == 1)
                .sorted(Comparator.comparingLong((Code code) -> codebook.own(code.id()))
                        .reversed())
                .limit(MOST_CODES)
                .toList();
        for (Code code : often) {
            String id = codebook.cell(code.id(), CodebookSheet.ID);
            var parts = segments.ranges(SegmentsSheet.CODE).stream()
                    .map(range -> "COUNTIF(" + range + "," + id + ")")
                    .toList();
            checks.add(new Check(
                    book.text("export.check.code", book.words().path(study, code.id())),
                    codebook.cell(code.id(), CodebookSheet.OWN),
                    codebook.own(code.id()),
                    String.join("+", parts),
                    found[evidence.codes().indexOf(code)]));
        }
    }

    private static String folded(Code code) {
        return code.id().value().toLowerCase(Locale.ROOT);
    }

    private void sheet() {
        List<Column> columns = List.of(
                book.column("export.column.check", 60),
                book.numbers("export.column.expected", 13),
                book.numbers("export.column.found", 13),
                book.numbers("export.column.difference", 13),
                new Column(book.text("export.column.verdict"), 9, Style.HEADING_CENTRED));
        ListSheet list = book.list(SheetKind.CHECKS, columns);
        int first = ListSheet.HEADING_ROW + 1;
        // A formula of Excel has no more than 8,192 characters.
        checks.removeIf(check -> check.found.length() > LONGEST_FORMULA);
        int last = first + checks.size();
        long fine = checks.stream()
                .filter(check -> check.expectedNow == check.foundNow)
                .count();
        String verdicts = "E" + (first + 1) + ":E" + last;
        row(
                list.row(),
                Style.STRONG,
                new Check(
                        book.text("export.check.all"),
                        "ROWS(" + verdicts + ")",
                        checks.size(),
                        "COUNTIF(" + verdicts + ",\"" + FINE + "\")",
                        fine));
        for (Check check : checks) {
            row(list.row(), Style.TEXT, check);
        }
        list.warnUnless("E" + first + ":E" + last, FINE);
        list.close();
    }

    private static void row(Sheet sheet, Style style, Check check) {
        int row = sheet.row();
        sheet.text(style, check.what);
        sheet.formula(Style.NUMBER, check.expected, check.expectedNow);
        sheet.formula(Style.NUMBER, check.found, check.foundNow);
        sheet.formula(Style.NUMBER, "C" + row + "-B" + row, check.foundNow - check.expectedNow);
        sheet.formula(
                Style.VERDICT,
                "IF(D" + row + "=0,\"" + FINE + "\",\"" + WRONG + "\")",
                check.foundNow == check.expectedNow ? FINE : WRONG);
    }

    /// The function over each sheet's range, added up.
    private static String sum(String function, List<String> ranges) {
        return String.join(
                "+", ranges.stream().map(range -> function + "(" + range + ")").toList());
    }

    private static String sumOf(List<String> cells) {
        if (cells.isEmpty()) {
            return "0";
        }
        var parts = new ArrayList<String>();
        for (int from = 0; from < cells.size(); from += MOST_ARGUMENTS) {
            parts.add("SUM(" + String.join(",", cells.subList(from, Math.min(cells.size(), from + MOST_ARGUMENTS)))
                    + ")");
        }
        return String.join("+", parts);
    }
}

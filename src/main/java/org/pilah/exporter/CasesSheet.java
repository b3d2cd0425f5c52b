package org.pilah.exporter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.ListSheet.Column;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Source;
import org.pilah.model.Value;

/// The cases with their attributes and what the study has of them.
final class CasesSheet {
    static final int CASE = 0;

    private static final BigDecimal BEYOND_YEARS = BigDecimal.valueOf(10_000);

    private final ListSheet list;
    private final int segmentsColumn;

    private CasesSheet(ListSheet list, int segmentsColumn) {
        this.list = list;
        this.segmentsColumn = segmentsColumn;
    }

    static CasesSheet write(Book book, Evidence evidence) {
        List<Case> cases = book.study().cases();
        Map<String, Style> attributes = new LinkedHashMap<>();
        Case.attributeNames(cases).forEach(name -> attributes.put(name, style(name, cases)));
        ListSheet list = book.list(SheetKind.CASES, columns(book, attributes));
        long[] segments = new long[cases.size() + 1];
        for (Line line : evidence.segments()) {
            segments[line.caseNumber()]++;
        }
        for (int i = 0; i < cases.size(); i++) {
            Case each = cases.get(i);
            Sheet sheet = list.row();
            sheet.label(Style.STRONG, each.name());
            sheet.label(Style.TEXT, each.type());
            attributes.forEach((name, style) -> value(sheet, each, name, style));
            sheet.number(Style.NUMBER, sources(book, each.id()));
            sheet.number(Style.NUMBER, segments[i]);
        }
        list.close();
        return new CasesSheet(list, attributes.size() + 3);
    }

    /// The names of the cases, as formulas name them.
    List<String> names() {
        return list.ranges(CASE);
    }

    /// How many segments each case has, as formulas name them.
    List<String> segments() {
        return list.ranges(segmentsColumn);
    }

    private static List<Column> columns(Book book, Map<String, Style> attributes) {
        var columns = new ArrayList<Column>();
        columns.add(book.column("export.column.case", 26));
        columns.add(book.column("export.column.type", 16));
        attributes.forEach((name, style) -> columns.add(column(name, style)));
        columns.add(book.numbers("export.column.sources", 12));
        columns.add(book.numbers("export.column.segments", 12));
        return columns;
    }

    private static Column column(String name, Style style) {
        int width = Math.clamp(name.length() + 4, 14, 30);
        return style == Style.TEXT ? Column.words(name, width) : Column.numbers(name, width);
    }

    /// Numbers are grouped by thousands where all of the column are whole and one is too great for a year.
    private static Style style(String name, List<Case> cases) {
        var numbers = new ArrayList<BigDecimal>();
        for (Case each : cases) {
            if (each.attributes().get(name) instanceof Value.Amount(var number)) {
                numbers.add(number);
            }
        }
        if (numbers.isEmpty()) {
            return Style.TEXT;
        }
        boolean whole =
                numbers.stream().allMatch(each -> each.stripTrailingZeros().scale() <= 0);
        boolean great = numbers.stream().anyMatch(each -> each.abs().compareTo(BEYOND_YEARS) >= 0);
        return whole && great ? Style.NUMBER : Style.VALUE;
    }

    private static void value(Sheet sheet, Case owner, String attribute, Style style) {
        Value value = owner.attributes().get(attribute);
        switch (value) {
            case null -> sheet.empty(Style.TEXT);
            case Value.Text(var words) -> sheet.text(Style.TEXT, words);
            case Value.Amount(var number) -> sheet.number(style, number);
            case Value.Day(var day) -> sheet.day(Style.DAY, day);
            case Value.Choice(var word) -> sheet.label(Style.TEXT, word);
        }
    }

    private static long sources(Book book, CaseId owner) {
        return book.study().sources().stream()
                .filter(source -> source.caseId().equals(owner) || speaksIn(source, owner))
                .count();
    }

    private static boolean speaksIn(Source source, CaseId owner) {
        return source.speakers().stream().anyMatch(speaker -> speaker.caseId().equals(owner));
    }
}

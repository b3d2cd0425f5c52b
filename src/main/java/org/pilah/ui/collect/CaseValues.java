package org.pilah.ui.collect;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pilah.importer.CasesTable;
import org.pilah.model.Case;
import org.pilah.model.Value;

/// Attributes of cases as people read and write them in one language, and what the columns of a study hold.
final class CaseValues {
    /// Smaller numbers, such as years, are shown without marks for thousands.
    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private static final int DIGITS = 12;

    private final Locale locale;

    CaseValues(Locale locale) {
        this.locale = locale;
    }

    /// As a cell shows it.
    String shown(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> number(number, number.abs().compareTo(LARGE) >= 0);
            case Value.Day(var day) -> Dates.shown(day.toString(), locale);
            case Value.Text(var words) -> words;
            case Value.Choice(var word) -> word;
        };
    }

    /// As it is edited and copied: numbers without marks for thousands, days as every program reads them.
    String written(Value value) {
        return switch (value) {
            case Value.Amount(var number) -> number(number, false);
            case Value.Day(var day) -> day.toString();
            case Value.Text(var words) -> words;
            case Value.Choice(var word) -> word;
        };
    }

    /// What the attributes of these cases are and what most of their values are, in the order of the cases.
    static Map<String, CasesTable.Type> columns(List<Case> cases) {
        var counts = new LinkedHashMap<String, EnumMap<CasesTable.Type, Integer>>();
        for (Case each : cases) {
            each.attributes()
                    .forEach((name, value) -> counts.computeIfAbsent(name, key -> new EnumMap<>(CasesTable.Type.class))
                            .merge(type(value), 1, Integer::sum));
        }
        var columns = new LinkedHashMap<String, CasesTable.Type>();
        counts.forEach((name, count) -> columns.put(name, mostOf(count)));
        return columns;
    }

    /// Of types that are equally many, the first one.
    private static CasesTable.Type mostOf(Map<CasesTable.Type, Integer> count) {
        return Arrays.stream(CasesTable.Type.values())
                .max(Comparator.comparingInt(type -> count.getOrDefault(type, 0)))
                .orElseThrow();
    }

    static CasesTable.Type type(Value value) {
        return switch (value) {
            case Value.Amount _ -> CasesTable.Type.NUMBER;
            case Value.Day _ -> CasesTable.Type.DAY;
            case Value.Choice _ -> CasesTable.Type.CHOICE;
            case Value.Text _ -> CasesTable.Type.TEXT;
        };
    }

    private String number(BigDecimal number, boolean grouped) {
        NumberFormat format = DecimalFormat.getNumberInstance(locale);
        format.setGroupingUsed(grouped);
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }
}

package org.pilah.ui.collect;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.pilah.importer.CasesTable;
import org.pilah.model.Value;

/// Dates as a source has them (`2026-11-22`, `2026-11`, `2026` or none) and as people write and read them.
final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ROOT);

    private Dates() {}

    /// As people read it: *22 Nov 2026*, *Nov 2026*, *2026*.
    static String shown(String date, Locale locale) {
        try {
            return switch (date.length()) {
                case 10 -> DAY.withLocale(locale).format(LocalDate.parse(date));
                case 7 -> MONTH.withLocale(locale).format(YearMonth.parse(date));
                default -> date;
            };
        } catch (DateTimeParseException e) {
            return date;
        }
    }

    /// What somebody means who writes this; empty if it is no date. Nothing written is no date, which is fine.
    static Optional<String> read(String written) {
        String plain = written.strip();
        if (plain.isEmpty()) {
            return Optional.of("");
        }
        return year(plain)
                .or(() -> month(plain))
                .or(() -> day(plain))
                .or(() -> day("1 " + plain).map(day -> day.substring(0, 7)));
    }

    private static Optional<String> year(String plain) {
        return plain.matches("\\d{4}") ? Optional.of(Year.parse(plain).toString()) : Optional.empty();
    }

    private static Optional<String> month(String plain) {
        try {
            return plain.matches("\\d{4}-\\d{2}")
                    ? Optional.of(YearMonth.parse(plain).toString())
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> day(String plain) {
        return CasesTable.value(plain, CasesTable.Type.DAY)
                .filter(Value.Day.class::isInstance)
                .map(Value::plain);
    }
}

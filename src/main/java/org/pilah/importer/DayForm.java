package org.pilah.importer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the days of one column are written. Day, month, year unless a cell allows only the month first.
enum DayForm {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern DAY_WORD = Pattern.compile("(\\d{1,2})\\s+(\\p{L}+)\\.?,?\\s+(\\d{4})");
    private static final Pattern WORD_DAY = Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    /// What the cells of a column are found to be. `clear` is false where they contradict each other.
    record Finding(DayForm form, boolean clear) {}

    /// The form of a column whose cells, all of them, look like days; empty if one does not.
    static Optional<Finding> of(List<String> cells) {
        boolean dayFirst = cells.stream().allMatch(cell -> DAY_FIRST.read(cell).isPresent());
        if (dayFirst) {
            return Optional.of(new Finding(DAY_FIRST, true));
        }
        boolean monthFirst =
                cells.stream().allMatch(cell -> MONTH_FIRST.read(cell).isPresent());
        if (monthFirst) {
            return Optional.of(new Finding(MONTH_FIRST, true));
        }
        boolean days = cells.stream()
                .allMatch(cell -> DAY_FIRST.read(cell).isPresent()
                        || MONTH_FIRST.read(cell).isPresent());
        return days ? Optional.of(new Finding(DAY_FIRST, false)) : Optional.empty();
    }

    /// The day a cell of a column of this form says; empty if it says none.
    Optional<LocalDate> read(String cell) {
        String text = cell.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), number(iso.group(2)), iso.group(3));
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            return this == DAY_FIRST
                    ? day(figures.group(3), number(figures.group(2)), figures.group(1))
                    : day(figures.group(3), number(figures.group(1)), figures.group(2));
        }
        Matcher dayWord = DAY_WORD.matcher(text);
        if (dayWord.matches()) {
            return day(dayWord.group(3), month(dayWord.group(2)), dayWord.group(1));
        }
        Matcher wordDay = WORD_DAY.matcher(text);
        return wordDay.matches() ? day(wordDay.group(3), month(wordDay.group(1)), wordDay.group(2)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// The first three letters tell the month in both languages; 0 for none.
    private static int month(String word) {
        String begin = word.toLowerCase(Locale.ROOT);
        return begin.length() < 3 ? 0 : MONTHS.getOrDefault(begin.substring(0, 3), 0);
    }
}

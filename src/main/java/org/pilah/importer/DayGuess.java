package org.pilah.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// When a conversation was held, if the file's name or the first lines say it plainly: `2021-05-12`, `12-05-2021`,
/// `20210512`, `12 Mei 2021`, `Mei 2021`. A guess: the researcher sees it and may change it.
final class DayGuess {
    private static final int LINES = 12;
    /// A line that says so, or one that holds hardly more than a day: a day that somebody speaks of is another one.
    private static final Pattern DATED = Pattern.compile("(?iu)\\W*(hari|tanggal|tgl|waktu|date|day)\\b.*|.{6,26}");
    private static final Pattern RUN = Pattern.compile("(?<!\\d)(20\\d{2})(\\d{2})(\\d{2})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d./-])(\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})(?![\\d/-])");
    private static final Pattern WORDS = Pattern.compile("(?<!\\d)(\\d{1,2}\\s+\\p{L}{3,10}\\.?,?\\s+\\d{4})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<![\\p{L}\\d])(\\p{L}{3,10}\\s+(?:19|20)\\d{2})(?!\\d)");

    private DayGuess() {}

    /// As a source's date is written; empty where nothing says it.
    static String of(String name, String beginning) {
        String plain = name.replace('_', ' ');
        return Stream.concat(Stream.of(plain), dated(beginning))
                .map(DayGuess::day)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> month(plain).orElse(""));
    }

    private static Stream<String> dated(String beginning) {
        return beginning
                .lines()
                .limit(LINES)
                .map(String::strip)
                .filter(line -> DATED.matcher(line).matches());
    }

    private static Optional<String> day(String line) {
        Matcher run = RUN.matcher(line);
        String plain = run.find() ? run.replaceFirst("$1-$2-$3") : line;
        return Stream.of(FIGURES, WORDS)
                .map(pattern -> pattern.matcher(plain))
                .filter(Matcher::find)
                .flatMap(found -> DayForm.DAY_FIRST.read(found.group(1)).stream())
                .findFirst()
                .map(String::valueOf);
    }

    /// `Mei 2021` becomes `2021-05`.
    private static Optional<String> month(String line) {
        Matcher month = MONTH.matcher(line);
        return month.find()
                ? DayForm.DAY_FIRST
                        .read("1 " + month.group(1))
                        .map(day -> day.toString().substring(0, 7))
                : Optional.empty();
    }
}

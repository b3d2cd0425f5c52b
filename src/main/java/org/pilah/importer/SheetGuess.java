package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// What a sheet of a table file seems to hold, by its headings and first rows. The name is empty for a CSV file.
public record SheetGuess(String sheet, Kind kind) {
    /// So many rows are looked at.
    static final int LOOKED_AT = 60;

    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".ods");

    /// What a researcher keeps in tables, the likeliest first.
    public enum Kind {
        /// *verbatim | pemadatan fakta | koding | kategori | tema*.
        REDUCTION,
        /// Places in sources and their codes, as `CodingsTable` reads them.
        CODINGS,
        /// One informant a row, with long answers.
        ANSWERS,
        /// Names with short attributes, as `CasesTable` reads them.
        CASES,
        /// Nothing to read: no headings with rows beneath.
        NOTHING
    }

    /// The ends of names of all tables, such as `*.xlsx`.
    public static List<String> patterns() {
        return ENDINGS.stream()
                .flatMap(end -> Stream.of("*" + end, "*" + end.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /// Whether the file's name is that of a table.
    public static boolean isTable(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// The sheets of the file in their order. Callable from any thread.
    ///
    /// @throws Problem when it is no table
    public static List<SheetGuess> of(Path file, ImportOptions options, Progress progress) {
        var looks = new ArrayList<Look>();
        SheetFile.read(file, options, new RowTaker.Sheets() {
            @Override
            public Optional<RowTaker> begin(String sheet, int count) {
                progress.check();
                var look = new Look(sheet);
                looks.add(look);
                return Optional.of(look);
            }

            @Override
            public void remark(Remark remark) {
                // Whoever reads the sheet hears of it.
            }
        });
        return looks.stream().map(Look::guess).toList();
    }

    /// The sheet that is meant most likely: the first reduction table, else the first of answers, and so on.
    ///
    /// @throws Problem when no sheet holds anything
    public static SheetGuess best(List<SheetGuess> sheets, Path file) {
        return sheets.stream()
                .filter(each -> each.kind != Kind.NOTHING)
                .min(Comparator.comparing(SheetGuess::kind))
                .orElseThrow(() -> new Problem("table.empty", file.getFileName()));
    }

    /// The first rows of a sheet.
    private static final class Look implements RowTaker {
        private final String sheet;
        private final List<Table.Row> rows = new ArrayList<>();

        Look(String sheet) {
            this.sheet = sheet;
        }

        @Override
        public void take(Table.Row row, long done, long all) {
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(row);
            }
            if (rows.size() >= LOOKED_AT) {
                throw new Enough();
            }
        }

        @Override
        public int width() {
            return 0;
        }

        SheetGuess guess() {
            return new SheetGuess(sheet, kind());
        }

        private Kind kind() {
            Optional<Table.Row> above = Optional.empty();
            for (Table.Row row : rows) {
                if (isOfCodings(row)) {
                    return Kind.CODINGS;
                }
                if (ReductionHead.of(above, row).isPresent()) {
                    return Kind.REDUCTION;
                }
                above = Optional.of(row);
            }
            List<AnswersColumn> columns = AnswersColumn.of(rows);
            if (columns.isEmpty()) {
                return Kind.NOTHING;
            }
            boolean text = columns.stream().anyMatch(column -> column.use() == AnswersTable.Use.TEXT);
            return text ? Kind.ANSWERS : Kind.CASES;
        }

        private static boolean isOfCodings(Table.Row row) {
            List<Heading> found = row.cells().stream()
                    .map(Heading::of)
                    .flatMap(Optional::stream)
                    .toList();
            return found.containsAll(List.of(Heading.SOURCE, Heading.CODE, Heading.START, Heading.END));
        }
    }
}

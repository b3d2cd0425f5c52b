package org.pilah.importer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pilah.importer.Table.Row;

/// The headings of a sheet of answers, and how many rows stand above the first answers. Titles in a cell of their own
/// are passed over; headings of groups in merged cells give way to those beneath them.
record AnswersHead(List<String> headings, int rows) {
    private static final int MOST_ABOVE = 8;

    static Optional<AnswersHead> in(List<Row> rows) {
        int at = 0;
        while (at < rows.size() && at < MOST_ABOVE && filled(rows.get(at)) < 2) {
            at++;
        }
        if (at >= rows.size() || filled(rows.get(at)) < 2) {
            return rows.size() < 2 ? Optional.empty() : Optional.of(new AnswersHead(cells(rows.getFirst()), 1));
        }
        Row first = rows.get(at);
        if (at + 1 < rows.size() && isGroups(first, rows.get(at + 1))) {
            return Optional.of(new AnswersHead(together(first, rows.get(at + 1)), at + 2));
        }
        return Optional.of(new AnswersHead(cells(first), at + 1));
    }

    /// Where merged headings of groups stand, more than a third of the cells is empty that the next row fills.
    private static boolean isGroups(Row first, Row next) {
        int width = Math.max(first.cells().size(), next.cells().size());
        long empty = IntStream.range(0, width)
                .filter(place ->
                        first.cell(place).isEmpty() && !next.cell(place).isEmpty())
                .count();
        long numbers = IntStream.range(0, width)
                .filter(place -> next.exact().contains(place))
                .count();
        return numbers == 0 && empty * 3 > width;
    }

    private static List<String> together(Row first, Row next) {
        int width = Math.max(first.cells().size(), next.cells().size());
        return IntStream.range(0, width)
                .mapToObj(place -> heading(next.cell(place).isEmpty() ? first.cell(place) : next.cell(place)))
                .toList();
    }

    private static List<String> cells(Row row) {
        return row.cells().stream().map(AnswersHead::heading).toList();
    }

    private static String heading(String cell) {
        return cell.strip().replaceAll("\\s+", " ");
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }
}

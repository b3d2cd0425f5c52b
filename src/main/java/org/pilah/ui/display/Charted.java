package org.pilah.ui.display;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/// Which lines of a table are drawn: all, or where there are too many those with the highest totals, in the order of
/// the table.
record Charted(List<Integer> places, int left) {
    static Charted rows(Arrangement table, int most) {
        return of(table.rows(), most, row -> table.number(row, table.columns()));
    }

    static Charted columns(Arrangement table, int most) {
        return of(table.columns(), most, column -> table.number(table.rows(), column));
    }

    private static Charted of(int lines, int most, IntToLongFunction total) {
        List<Integer> highest = IntStream.range(0, lines)
                .boxed()
                .sorted(Comparator.comparingLong((Integer line) -> total.applyAsLong(line))
                        .reversed())
                .limit(most)
                .sorted()
                .toList();
        return new Charted(highest, lines - highest.size());
    }
}

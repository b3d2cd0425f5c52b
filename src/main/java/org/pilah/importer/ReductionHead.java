package org.pilah.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pilah.importer.Table.Row;

/// The headings of a reduction table: where which of its columns are. A heading may stand in two rows, as it does
/// where cells above are merged, and several columns may hold codes.
record ReductionHead(Map<ReductionColumn, List<Integer>> places, List<String> headings) {
    private static final List<ReductionColumn> REDUCED =
            List.of(ReductionColumn.PARAPHRASE, ReductionColumn.CODE, ReductionColumn.CATEGORY, ReductionColumn.THEME);

    /// The headings in this row, or in this row and the one before it together; nothing where it has none of a
    /// reduction table: the verbatim and one thing it was reduced to.
    static Optional<ReductionHead> of(Optional<Row> above, Row row) {
        Optional<ReductionHead> alone = of(row.cells());
        return above.map(before -> of(together(before, row)))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .filter(both -> alone.isEmpty() || both.size() > alone.get().size())
                .or(() -> alone);
    }

    private static List<String> together(Row above, Row row) {
        int width = Math.max(above.cells().size(), row.cells().size());
        return IntStream.range(0, width)
                .mapToObj(place -> row.cell(place).isEmpty() ? above.cell(place) : row.cell(place))
                .toList();
    }

    private static Optional<ReductionHead> of(List<String> cells) {
        var places = new EnumMap<ReductionColumn, List<Integer>>(ReductionColumn.class);
        for (int place = 0; place < cells.size(); place++) {
            int here = place;
            ReductionColumn.of(cells.get(place))
                    .ifPresent(column -> places.computeIfAbsent(column, key -> new ArrayList<>())
                            .add(here));
        }
        boolean reduced = REDUCED.stream().anyMatch(places::containsKey);
        return places.containsKey(ReductionColumn.VERBATIM) && reduced
                ? Optional.of(new ReductionHead(places, cells))
                : Optional.empty();
    }

    /// How many columns are known.
    int size() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    boolean has(ReductionColumn column) {
        return places.containsKey(column);
    }

    /// What the row says in all columns of that kind, a line each.
    String text(Row row, ReductionColumn column) {
        List<Integer> found = places.getOrDefault(column, List.of());
        if (found.size() == 1) {
            return row.cell(found.getFirst());
        }
        return String.join(
                "\n",
                found.stream().map(row::cell).filter(cell -> !cell.isEmpty()).toList());
    }

    /// Whether the row repeats the headings, as it does at the top of a printed page.
    boolean isRepeatedIn(Row row) {
        long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
        long known = places.values().stream()
                .flatMap(List::stream)
                .filter(place ->
                        row.cell(place).equalsIgnoreCase(headings.get(place).strip()))
                .count();
        return known >= 2 && known * 2 > filled;
    }
}

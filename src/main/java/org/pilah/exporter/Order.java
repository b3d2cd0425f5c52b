package org.pilah.exporter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.Evidence.Mark;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.SegmentId;

/// In which order the sheet of segments has the codings: by the rows of the first matrix, within them by its
/// columns, within them as they are read. Codes are in order of their tree, cases and sources in order of the
/// study, so that the codings of a code in a case stand together; without a matrix, codes come first, then cases.
final class Order {
    private static final int BITS_FOR_CODINGS = 26;
    private static final int UNPLACED = (1 << 18) - 1;

    private final Evidence evidence;
    private final ToIntFunction<Mark> rows;
    private final ToIntFunction<Mark> columns;

    private Order(Evidence evidence, ToIntFunction<Mark> rows, ToIntFunction<Mark> columns) {
        this.evidence = evidence;
        this.rows = rows;
        this.columns = columns;
    }

    static Order of(Evidence evidence, Optional<Table> table) {
        Axis rows = table.map(each -> each.matrix().spec().rows()).orElse(Axis.of(Dimension.CODE));
        Axis columns = table.map(each -> each.matrix().spec().columns()).orElse(Axis.of(Dimension.CASE));
        return new Order(
                evidence,
                along(
                        evidence,
                        rows,
                        headings(table, Matrix::rows),
                        () -> bySegment(evidence, table, (row, column) -> row)),
                along(
                        evidence,
                        columns,
                        headings(table, Matrix::columns),
                        () -> bySegment(evidence, table, (row, column) -> column)));
    }

    /// The places of the codings, in their order.
    int[] codings() {
        List<Mark> codings = evidence.codings();
        int[] row = codings.stream().mapToInt(rows).toArray();
        int[] column = codings.stream().mapToInt(columns).toArray();
        long width = Arrays.stream(column).max().orElse(0) + 1L;
        long[] keys = new long[row.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((row[i] * width + column[i]) << BITS_FOR_CODINGS) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & ((1 << BITS_FOR_CODINGS) - 1)))
                .toArray();
    }

    private static ToIntFunction<Mark> along(
            Evidence evidence, Axis axis, List<Heading> headings, Supplier<int[]> bySegment) {
        List<Line> lines = evidence.segments();
        return switch (axis.dimension()) {
            case CODE -> Mark::code;
            case CASE -> mark -> lines.get(mark.segment()).caseNumber();
            case SOURCE -> mark -> lines.get(mark.segment()).sourceNumber();
            case CODER -> {
                Map<String, Integer> places = places(headings);
                yield mark -> places.getOrDefault(mark.coder(), headings.size());
            }
            case FACET -> {
                Map<String, Integer> places = places(headings);
                yield mark -> places.getOrDefault(mark.facets().getOrDefault(axis.name(), ""), headings.size());
            }
            case SPEAKER, ROLE, TECHNIQUE, WAVE, ATTRIBUTE -> {
                int[] places = bySegment.get();
                yield mark -> places[mark.segment()];
            }
        };
    }

    private static Map<String, Integer> places(List<Heading> headings) {
        var places = new HashMap<String, Integer>();
        headings.forEach(heading -> places.put(heading.id(), places.size()));
        return places;
    }

    private static List<Heading> headings(Optional<Table> table, Function<Matrix, List<Heading>> line) {
        return table.map(each -> line.apply(each.matrix())).orElse(List.of());
    }

    /// The first line in which each segment stands. Segments that no cell holds come last.
    private static int[] bySegment(Evidence evidence, Optional<Table> table, IntBinaryOperator line) {
        int[] places = new int[evidence.segments().size()];
        Arrays.fill(places, UNPLACED);
        List<List<List<SegmentId>>> rows =
                table.map(each -> each.passages().segments()).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
                for (SegmentId id : rows.get(i).get(j)) {
                    int number = evidence.number(id);
                    if (number >= 0) {
                        places[number] = Math.min(places[number], line.applyAsInt(i, j));
                    }
                }
            }
        }
        return places;
    }
}

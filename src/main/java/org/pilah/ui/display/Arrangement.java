package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;

/// A counted table as it is looked at: the rows and columns that are seen, in order. Places count from 0 among what
/// is seen; the place behind the last is that of the totals. Safe in any thread.
final class Arrangement {
    private final Matrix matrix;
    private final Manner manner;
    private final int[] rows;
    private final int[] columns;
    private final long highest;

    private Arrangement(Matrix matrix, Manner manner, int[] rows, int[] columns, long highest) {
        this.matrix = matrix;
        this.manner = manner;
        this.rows = rows;
        this.columns = columns;
        this.highest = highest;
    }

    static Arrangement of(Matrix matrix, Manner manner) {
        int[] columns = seen(matrix.columns(), manner.foldedColumns(), manner.empty(), matrix.columnTotals());
        int[] rows = seen(matrix.rows(), manner.foldedRows(), manner.empty(), matrix.rowTotals());
        long highest = 0;
        for (int row : rows) {
            List<Long> cells = matrix.cells().get(row);
            for (int column : columns) {
                highest = Math.max(highest, cells.get(column));
            }
        }
        return new Arrangement(matrix, manner, sorted(rows, matrix, manner.sorting()), columns, highest);
    }

    private static int[] seen(List<Heading> lines, Set<String> folded, Manner.Empty empty, List<Long> totals) {
        var seen = IntStream.builder();
        int foldedAt = Integer.MAX_VALUE;
        for (int i = 0; i < lines.size(); i++) {
            Heading line = lines.get(i);
            if (line.depth() <= foldedAt) {
                foldedAt = folded.contains(line.id()) ? line.depth() : Integer.MAX_VALUE;
                if (empty == Manner.Empty.SHOWN || totals.get(i) > 0) {
                    seen.add(i);
                }
            }
        }
        return seen.build().toArray();
    }

    private static int[] sorted(int[] rows, Matrix matrix, Sorting sorting) {
        return switch (sorting) {
            case Sorting.Given _ -> rows;
            case Sorting.ByTotal(var direction) ->
                sorted(rows, matrix, row -> matrix.rowTotals().get(row), direction);
            case Sorting.ByColumn(var id, var direction) -> {
                int column = indexOf(matrix.columns(), id);
                yield column < 0
                        ? rows
                        : sorted(rows, matrix, row -> matrix.cells().get(row).get(column), direction);
            }
        };
    }

    /// Siblings are sorted among themselves, so that the tree stays one.
    private static int[] sorted(int[] rows, Matrix matrix, IntToLongFunction number, Sorting.Direction direction) {
        Comparator<Branch> order = Comparator.comparingLong(branch -> number.applyAsLong(branch.row));
        var roots = new ArrayList<Branch>();
        var open = new ArrayList<Branch>();
        for (int row : rows) {
            int depth = matrix.rows().get(row).depth();
            while (!open.isEmpty() && matrix.rows().get(open.getLast().row).depth() >= depth) {
                open.removeLast();
            }
            var branch = new Branch(row, new ArrayList<>());
            (open.isEmpty() ? roots : open.getLast().beneath).add(branch);
            open.add(branch);
        }
        var sorted = IntStream.builder();
        lay(roots, direction == Sorting.Direction.LOWEST_FIRST ? order : order.reversed(), sorted);
        return sorted.build().toArray();
    }

    private record Branch(int row, List<Branch> beneath) {}

    private static void lay(List<Branch> branches, Comparator<Branch> order, IntStream.Builder into) {
        branches.sort(order);
        for (Branch branch : branches) {
            into.add(branch.row);
            lay(branch.beneath, order, into);
        }
    }

    Matrix matrix() {
        return matrix;
    }

    Manner manner() {
        return manner;
    }

    int rows() {
        return rows.length;
    }

    int columns() {
        return columns.length;
    }

    /// The highest number in a cell that is seen.
    long highest() {
        return highest;
    }

    Heading row(int place) {
        return matrix.rows().get(rows[place]);
    }

    Heading column(int place) {
        return matrix.columns().get(columns[place]);
    }

    /// The number at a place, which may be one of totals.
    long number(int row, int column) {
        boolean ofRow = column == columns.length;
        if (row == rows.length) {
            return ofRow ? matrix.total() : matrix.columnTotals().get(columns[column]);
        }
        return ofRow
                ? matrix.rowTotals().get(rows[row])
                : matrix.cells().get(rows[row]).get(columns[column]);
    }

    /// Whether there are rows beneath this one in the study, folded or not.
    boolean hasRowsBeneath(int place) {
        return hasBeneath(matrix.rows(), rows[place]);
    }

    boolean hasColumnsBeneath(int place) {
        return hasBeneath(matrix.columns(), columns[place]);
    }

    boolean isRowFolded(int place) {
        return manner.foldedRows().contains(row(place).id());
    }

    boolean isColumnFolded(int place) {
        return manner.foldedColumns().contains(column(place).id());
    }

    /// What stands at this place.
    Spot spot(int row, int column) {
        if (row == rows.length) {
            return column == columns.length
                    ? new Spot.OfAll()
                    : new Spot.OfColumn(column(column).id());
        }
        return column == columns.length
                ? new Spot.OfRow(row(row).id())
                : new Spot.At(row(row).id(), column(column).id());
    }

    /// A place: row and column.
    record Place(int row, int column) {}

    /// Where the spot is seen, if it is.
    Optional<Place> place(Spot spot) {
        int row = switch (spot) {
            case Spot.At(var id, var column) -> placeOf(rows, matrix.rows(), id);
            case Spot.OfRow(var id) -> placeOf(rows, matrix.rows(), id);
            case Spot.OfColumn _, Spot.OfAll _ -> rows.length;
        };
        int column = switch (spot) {
            case Spot.At(var line, var id) -> placeOf(columns, matrix.columns(), id);
            case Spot.OfColumn(var id) -> placeOf(columns, matrix.columns(), id);
            case Spot.OfRow _, Spot.OfAll _ -> columns.length;
        };
        return row < 0 || column < 0 ? Optional.empty() : Optional.of(new Place(row, column));
    }

    private static int placeOf(int[] seen, List<Heading> lines, String id) {
        for (int place = 0; place < seen.length; place++) {
            if (lines.get(seen[place]).id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    private static int indexOf(List<Heading> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean hasBeneath(List<Heading> lines, int index) {
        return index + 1 < lines.size()
                && lines.get(index + 1).depth() > lines.get(index).depth();
    }
}

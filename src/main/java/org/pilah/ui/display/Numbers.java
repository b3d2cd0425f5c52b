package org.pilah.ui.display;

import java.util.List;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;

/// The numbers of a matrix by the ids of their lines, and what they are called.
final class Numbers {
    private Numbers() {}

    /// The number there; 0 where a line is not in the matrix.
    static long at(Matrix matrix, Spot spot) {
        return switch (spot) {
            case Spot.At(var row, var column) -> {
                int r = index(matrix.rows(), row);
                int c = index(matrix.columns(), column);
                yield r < 0 || c < 0 ? 0 : matrix.cells().get(r).get(c);
            }
            case Spot.OfRow(var row) -> {
                int r = index(matrix.rows(), row);
                yield r < 0 ? 0 : matrix.rowTotals().get(r);
            }
            case Spot.OfColumn(var column) -> {
                int c = index(matrix.columns(), column);
                yield c < 0 ? 0 : matrix.columnTotals().get(c);
            }
            case Spot.OfAll _ -> matrix.total();
        };
    }

    /// *Perencanaan × Ibu W*.
    static String name(Matrix matrix, Spot spot, Messages messages) {
        return switch (spot) {
            case Spot.At(var row, var column) ->
                messages.text(
                        "display.spot.at",
                        label(matrix.rows(), row, messages),
                        label(matrix.columns(), column, messages));
            case Spot.OfRow(var row) -> messages.text("display.spot.row", label(matrix.rows(), row, messages));
            case Spot.OfColumn(var column) ->
                messages.text("display.spot.column", label(matrix.columns(), column, messages));
            case Spot.OfAll _ -> messages.text("display.spot.all");
        };
    }

    static String label(Heading heading, Messages messages) {
        return heading.label().isEmpty() ? messages.text("export.no-value") : heading.label();
    }

    private static String label(List<Heading> lines, String id, Messages messages) {
        int index = index(lines, id);
        return index < 0 ? id : label(lines.get(index), messages);
    }

    private static int index(List<Heading> lines, String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}

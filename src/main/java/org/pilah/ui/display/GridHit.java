package org.pilah.ui.display;

/// What of a table lies under a point of the screen. Places of totals are those behind the last.
sealed interface GridHit {
    /// Nothing.
    record Nowhere() implements GridHit {}

    /// A number.
    record OnNumber(int row, int column) implements GridHit {}

    /// A row's heading.
    record OnRow(int row) implements GridHit {}

    /// The sign that folds what is beneath the row.
    record OnFold(int row) implements GridHit {}

    /// A column's heading.
    record OnColumn(int column) implements GridHit {}

    /// The sign that folds what is beneath the column.
    record OnColumnFold(int column) implements GridHit {}

    /// The heading of the rows' totals.
    record OnTotals() implements GridHit {}

    /// The right border of a column's heading.
    record OnBorder(int column) implements GridHit {}

    /// The right border of the rows' headings.
    record OnHeadBorder() implements GridHit {}

    /// Finds it, given how far the cells are moved and how large the window is.
    static GridHit at(double x, double y, Arrangement table, GridShape shape, GridPainter.View view) {
        double right = GridPainter.totalsX(shape, view);
        double bottom = GridPainter.totalsY(shape, view);
        if (x < 0 || y < 0 || x > right + shape.totalWidth() || y > bottom + shape.totalHeight()) {
            return new Nowhere();
        }
        if (Math.abs(x - shape.headWidth()) < 4 && y < shape.headHeight()) {
            return new OnHeadBorder();
        }
        double bodyX = x - shape.headWidth() + view.scrollX();
        double bodyY = y - shape.headHeight() + view.scrollY();
        int column = x >= right ? table.columns() : shape.columnAt(bodyX);
        int row = y >= bottom ? table.rows() : shape.rowAt(bodyY);
        if (y < shape.headHeight()) {
            return inHead(x, y, bodyX, right, column, table, shape);
        }
        if (row < 0) {
            return new Nowhere();
        }
        if (x < shape.headWidth()) {
            return inRowHead(x, row, table, shape);
        }
        return column < 0 ? new Nowhere() : new OnNumber(row, column);
    }

    private static GridHit inRowHead(double x, int row, Arrangement table, GridShape shape) {
        if (row < table.rows() && table.hasRowsBeneath(row)) {
            double sign = 0.77 * shape.em() + GridShape.indent(table.row(row).depth(), shape.em());
            if (x >= sign - 0.4 * shape.em() && x <= sign + shape.em()) {
                return new OnFold(row);
            }
        }
        return new OnRow(row);
    }

    private static GridHit inHead(
            double x, double y, double bodyX, double right, int column, Arrangement table, GridShape shape) {
        if (x < shape.headWidth()) {
            return new Nowhere();
        }
        if (x >= right) {
            return new OnTotals();
        }
        if (column < 0) {
            return new Nowhere();
        }
        if (shape.columnStart(column + 1) - bodyX < 4) {
            return new OnBorder(column);
        }
        if (column > 0 && bodyX - shape.columnStart(column) < 4) {
            return new OnBorder(column - 1);
        }
        boolean onSign = y < 1.5 * shape.em() && bodyX - shape.columnStart(column) < 1.4 * shape.em();
        return onSign && table.hasColumnsBeneath(column) ? new OnColumnFold(column) : new OnColumn(column);
    }
}

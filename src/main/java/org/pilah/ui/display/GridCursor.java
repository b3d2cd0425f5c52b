package org.pilah.ui.display;

import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.pilah.ui.control.Inks;
import org.pilah.ui.control.Inks.Ink;

/// Draws which number of a table is chosen, and the range around it.
record GridCursor(GridShape shape, Arrangement table, Inks inks) {
    void paint(GraphicsContext pen, GridPainter.View view, MatrixGrid.Cursor cursor, boolean focused) {
        if (cursor.isRange()) {
            pen.setFill(inks.of(Ink.ACCENT, 0.16));
            for (int row = cursor.top(); row <= cursor.bottom(); row++) {
                if (isSeen(view, row)) {
                    for (int column = cursor.left(); column <= cursor.right(); column++) {
                        fill(pen, box(view, row, column));
                    }
                }
            }
        }
        Rectangle2D box = box(view, cursor.row(), cursor.column());
        if (box.getWidth() > 0 && box.getHeight() > 0) {
            pen.setStroke(inks.of(Ink.ACCENT, focused ? 1 : 0.6));
            pen.setLineWidth(2);
            pen.strokeRect(box.getMinX() + 1, box.getMinY() + 1, box.getWidth() - 2, box.getHeight() - 2);
        }
    }

    private static void fill(GraphicsContext pen, Rectangle2D box) {
        pen.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    private boolean isSeen(GridPainter.View view, int row) {
        return row == table.rows()
                || ((row + 1) * shape.rowHeight() >= view.scrollY()
                        && row * shape.rowHeight() - view.scrollY() <= view.height());
    }

    /// What of the place is seen, empty where nothing is.
    private Rectangle2D box(GridPainter.View view, int row, int column) {
        double right = GridPainter.totalsX(shape, view);
        double bottom = GridPainter.totalsY(shape, view);
        boolean ofRow = column == table.columns();
        boolean ofColumn = row == table.rows();
        double x = ofRow ? right : shape.headWidth() + shape.columnStart(column) - view.scrollX();
        double y = ofColumn ? bottom : shape.headHeight() + row * shape.rowHeight() - view.scrollY();
        double toX = ofRow ? right + shape.totalWidth() : x + shape.columnWidth(column);
        double toY = ofColumn ? bottom + shape.totalHeight() : y + shape.rowHeight();
        double minX = ofRow ? x : Math.clamp(x, shape.headWidth(), right);
        double minY = ofColumn ? y : Math.clamp(y, shape.headHeight(), bottom);
        double maxX = ofRow ? toX : Math.clamp(toX, shape.headWidth(), right);
        double maxY = ofColumn ? toY : Math.clamp(toY, shape.headHeight(), bottom);
        return new Rectangle2D(minX, minY, Math.max(0, maxX - minX), Math.max(0, maxY - minY));
    }
}

package org.pilah.ui.display;

import java.util.Map;
import org.pilah.messages.Messages;

/// Where everything is in a table, in pixels, were it drawn whole.
final class GridShape {
    private static final int MEASURED = 300;

    private final Arrangement table;
    private final double em;
    private final double headWidth;
    private final double headHeight;
    private final double rowHeight;
    private final double totalWidth;
    private final double[] columnStarts;

    private GridShape(Arrangement table, double em, double headWidth, boolean words, Map<String, Double> widths) {
        this.table = table;
        this.em = em;
        this.headWidth = headWidth;
        this.headHeight = em * (words ? 3.4 : 4.6);
        this.rowHeight = em * (words ? 9.4 : 2.46);
        this.totalWidth = em * 5.9;
        this.columnStarts = new double[table.columns() + 1];
        double usual = words ? 17 : 5.2;
        for (int column = 0; column < table.columns(); column++) {
            double width = widths.getOrDefault(table.column(column).id(), usual);
            columnStarts[column + 1] = columnStarts[column] + width * em;
        }
    }

    /// @param widths of columns by their ids and of the row headings by `HEADINGS`, in letters
    static GridShape of(
            Arrangement table, Lettering lettering, double em, Map<String, Double> widths, Messages messages) {
        double widest = 9 * em;
        for (int row = 0; row < Math.min(table.rows(), MEASURED); row++) {
            double label = lettering.width(Numbers.label(table.row(row), messages), lettering.plain());
            widest = Math.max(widest, label + indent(table.row(row).depth(), em) + 2.2 * em);
        }
        boolean words = Choice.isOfWords(table.matrix().spec().cell());
        double usual = Math.min(words ? 16 * em : 23 * em, widest);
        double chosen = widths.getOrDefault(HEADINGS, usual / em) * em;
        return new GridShape(table, em, chosen, words, widths);
    }

    /// The name under which the width of the row headings is kept: no id begins with a blank.
    static final String HEADINGS = " ";

    static double indent(int depth, double em) {
        return Math.min(depth, 8) * 1.23 * em;
    }

    double em() {
        return em;
    }

    double headWidth() {
        return headWidth;
    }

    double headHeight() {
        return headHeight;
    }

    double rowHeight() {
        return rowHeight;
    }

    double totalWidth() {
        return totalWidth;
    }

    double totalHeight() {
        return 2.46 * em;
    }

    double bodyWidth() {
        return columnStarts[table.columns()];
    }

    double bodyHeight() {
        return table.rows() * rowHeight;
    }

    double width() {
        return headWidth + bodyWidth() + totalWidth;
    }

    double height() {
        return headHeight + bodyHeight() + totalHeight();
    }

    double columnStart(int column) {
        return columnStarts[column];
    }

    double columnWidth(int column) {
        return columnStarts[column + 1] - columnStarts[column];
    }

    /// The column at this distance from the first one's left edge, or −1.
    int columnAt(double x) {
        if (x < 0 || x >= bodyWidth()) {
            return -1;
        }
        int low = 0;
        int high = table.columns() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (columnStarts[middle] <= x) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The row at this distance from the first one's upper edge, or −1.
    int rowAt(double y) {
        int row = (int) Math.floor(y / rowHeight);
        return row >= 0 && row < table.rows() ? row : -1;
    }
}

package org.pilah.ui.display;

import java.util.List;
import java.util.Map;
import org.pilah.messages.Messages;

/// Where everything is in a table, in pixels, were it drawn whole.
final class GridShape {
    /// The height of a line of a column's heading, in letters.
    static final double HEAD_LINE = 1.28;

    private static final int MEASURED = 300;
    private static final int HEAD_LINES = 4;
    private static final double COUNTS = 5.6;
    private static final double WORDS = 17;
    private static final double MOST_FOR_HEADINGS = 0.4;
    private static final double MOST_FOR_TOTALS = 0.17;

    private final Arrangement table;
    private final double em;
    private final double headWidth;
    private final double headHeight;
    private final double rowHeight;
    private final double totalWidth;
    private final double[] columnStarts;

    private GridShape(
            Arrangement table,
            Window window,
            double headWidth,
            double headHeight,
            boolean words,
            Map<String, Double> widths) {
        this.table = table;
        this.em = window.em();
        this.headWidth = headWidth;
        this.headHeight = headHeight;
        this.rowHeight = em * (words ? 9.4 : 2.46);
        this.totalWidth = Math.clamp(window.room() * MOST_FOR_TOTALS, 4.6 * em, 7.7 * em);
        this.columnStarts = new double[table.columns() + 1];
        double usual = words ? WORDS : COUNTS;
        for (int column = 0; column < table.columns(); column++) {
            double width = widths.getOrDefault(table.column(column).id(), usual);
            columnStarts[column + 1] = columnStarts[column] + width * em;
        }
    }

    /// @param window what stays where it is must leave room there for what moves
    /// @param widths of columns by their ids and of the row headings by `HEADINGS`, in letters
    static GridShape of(
            Arrangement table, Lettering lettering, Window window, Map<String, Double> widths, Messages messages) {
        double em = window.em();
        double widest = 9 * em;
        for (int row = 0; row < Math.min(table.rows(), MEASURED); row++) {
            double label = lettering.width(Numbers.label(table.row(row), messages), lettering.plain());
            widest = Math.max(widest, label + indent(table.row(row).depth(), em) + 2.2 * em);
        }
        boolean words = Choice.isOfWords(table.matrix().spec().cell());
        double most = Math.max(9 * em, window.room() * MOST_FOR_HEADINGS);
        double usual = Math.min(Math.min(words ? 16 * em : 19 * em, most), widest);
        double chosen = widths.getOrDefault(HEADINGS, usual / em) * em;
        int lines = words ? 2 : 1;
        for (int column = 0; column < Math.min(table.columns(), MEASURED); column++) {
            double width = widths.getOrDefault(table.column(column).id(), words ? WORDS : COUNTS) * em;
            String label = Numbers.label(table.column(column), messages);
            lines = Math.max(lines, headLines(lettering, label, width, em).size());
        }
        double head = (1.2 + Math.max(2, lines) * HEAD_LINE) * em;
        return new GridShape(table, window, chosen, head, words, widths);
    }

    /// A column's heading in lines.
    static List<String> headLines(Lettering lettering, String label, double width, double em) {
        return lettering.lines(label, lettering.small(), width - 0.46 * em, HEAD_LINES);
    }

    /// The size of letters, and how wide the window is.
    record Window(double em, double room) {}

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

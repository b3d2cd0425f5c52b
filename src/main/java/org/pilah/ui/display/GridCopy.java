package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.List;
import org.pilah.messages.Messages;
import org.pilah.ui.desk.CopiedCells;

/// A range of a table as other programs take it: lines with tabs between, and a table of HTML in which numbers are
/// numbers. No words of people are taken for a formula there.
record GridCopy(String lines, String html) {
    /// More than anybody pastes; such tables are taken out as files.
    static final long MOST_CELLS = 300_000;

    /// A cell that is text whatever stands in it, for Excel and LibreOffice.
    private static final String TEXT = "<td sdnum=\"1033;0;@\" style='mso-number-format:\"\\@\"'>";

    /// The numbers from one place to another, with their headings.
    static GridCopy of(Arrangement table, MatrixGrid.Cursor range, Messages messages) {
        var rows = new ArrayList<List<Object>>();
        var heads = new ArrayList<Object>();
        heads.add("");
        for (int column = range.left(); column <= range.right(); column++) {
            heads.add(
                    column == table.columns() ? total(table, messages) : Numbers.label(table.column(column), messages));
        }
        rows.add(heads);
        for (int row = range.top(); row <= range.bottom(); row++) {
            var line = new ArrayList<Object>();
            line.add(row == table.rows() ? total(table, messages) : Numbers.label(table.row(row), messages));
            for (int column = range.left(); column <= range.right(); column++) {
                line.add(table.number(row, column));
            }
            rows.add(line);
        }
        return of(rows);
    }

    /// The whole table with its totals.
    static MatrixGrid.Cursor whole(Arrangement table) {
        return new MatrixGrid.Cursor(0, 0, table.rows(), table.columns());
    }

    private static String total(Arrangement table, Messages messages) {
        return "Σ " + messages.text("display.total." + table.matrix().totals().name());
    }

    private static GridCopy of(List<List<Object>> rows) {
        var words = rows.stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>");
        for (List<Object> row : rows) {
            html.append("<tr>");
            for (Object cell : row) {
                html.append(cell instanceof String ? TEXT : "<td>")
                        .append(escaped(String.valueOf(cell)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        html.append("</table></body></html>");
        return new GridCopy(new CopiedCells(words).plain(), html.toString());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\p{Cntrl}\u2028\u2029]", " ");
    }
}

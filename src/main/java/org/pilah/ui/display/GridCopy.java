package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.List;
import org.pilah.messages.Messages;

/// A range of a table as other programs take it: lines with tabs between, and a table of HTML. No words of people
/// are taken for a formula there.
record GridCopy(String lines, String html) {
    /// More than anybody pastes; such tables are taken out as files.
    static final long MOST_CELLS = 300_000;

    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\0\uFF1D";

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
        var lines = new StringBuilder();
        var html = new StringBuilder("<table>");
        for (List<Object> row : rows) {
            html.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                boolean words = row.get(i) instanceof String;
                String cell = words ? safe(String.valueOf(row.get(i))) : String.valueOf(row.get(i));
                lines.append(i == 0 ? "" : "\t").append(cell);
                html.append(words ? "<td style=\"mso-number-format:'\\@'\">" : "<td>")
                        .append(escaped(cell))
                        .append("</td>");
            }
            lines.append('\n');
            html.append("</tr>");
        }
        return new GridCopy(lines.toString(), html.append("</table>").toString());
    }

    private static String safe(String words) {
        String line = words.replaceAll("[\\t\\r\\n]+", " ");
        return !line.isEmpty() && FORMULA_BEGINNINGS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

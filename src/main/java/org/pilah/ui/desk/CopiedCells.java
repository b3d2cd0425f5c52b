package org.pilah.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cells on their way to or from another program's sheet, row by row.
///
/// Nothing that people said becomes a formula there: where the other program takes the table, its cells are declared
/// to be text; where it takes plain words, an apostrophe stands before what would begin a formula, as in the files
/// that Pilah writes.
public record CopiedCells(List<List<String>> rows) {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\0\uFF1D";
    private static final Pattern UNSAID = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    public CopiedCells {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// What the other program put on the clipboard: a row a line, a tab between cells, and quotation marks around
    /// cells with tabs and line ends in them.
    public static CopiedCells read(String words) {
        return new CopiedCells(new Reader(words).rows());
    }

    /// As plain words.
    public String plain() {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : "\t").append(field(row.get(i)));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String field(String words) {
        boolean dangerous = !words.isEmpty() && FORMULA_BEGINNINGS.indexOf(words.charAt(0)) >= 0;
        String safe = dangerous ? "'" + words : words;
        boolean quoted =
                safe.indexOf('\t') >= 0 || safe.indexOf('\n') >= 0 || safe.indexOf('\r') >= 0 || safe.startsWith("\"");
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /// As a table, which sheets prefer to plain words.
    public String html() {
        var text = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body><table>");
        for (List<String> row : rows) {
            text.append("<tr>");
            for (String words : row) {
                text.append("<td sdnum=\"1033;0;@\" style='mso-number-format:\"\\@\";white-space:pre-wrap'>")
                        .append(escaped(words))
                        .append("</td>");
            }
            text.append("</tr>");
        }
        return text.append("</table></body></html>").toString();
    }

    private static String escaped(String words) {
        return UNSAID.matcher(words)
                .replaceAll(" ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r\n", "\n")
                .replaceAll("[\r\n\u2028\u2029]", "<br style=\"mso-data-placement:same-cell\">");
    }

    private static final class Reader {
        private final String words;
        private int at;

        Reader(String words) {
            this.words = words;
        }

        List<List<String>> rows() {
            var rows = new ArrayList<List<String>>();
            while (at < words.length()) {
                rows.add(row());
            }
            return rows;
        }

        private List<String> row() {
            var cells = new ArrayList<String>();
            cells.add(cell());
            while (at < words.length() && words.charAt(at) == '\t') {
                at++;
                cells.add(cell());
            }
            if (words.startsWith("\r\n", at)) {
                at += 2;
            } else if (at < words.length()) {
                at++;
            }
            return cells;
        }

        private String cell() {
            int close = at < words.length() && words.charAt(at) == '"' ? closing() : -1;
            int end = close < 0 ? end(at) : close + 1;
            String cell = close < 0
                    ? words.substring(at, end)
                    : words.substring(at + 1, close).replace("\"\"", "\"");
            at = end;
            return unguarded(cell);
        }

        /// The quotation mark that ends the cell; −1 where the one at its beginning was just somebody's.
        private int closing() {
            for (int i = words.indexOf('"', at + 1); i >= 0; i = words.indexOf('"', i + 1)) {
                if (words.startsWith("\"\"", i)) {
                    i++;
                } else {
                    return end(i + 1) == i + 1 ? i : -1;
                }
            }
            return -1;
        }

        private int end(int from) {
            int i = from;
            while (i < words.length() && "\t\r\n".indexOf(words.charAt(i)) < 0) {
                i++;
            }
            return i;
        }

        private static String unguarded(String cell) {
            boolean guarded =
                    cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_BEGINNINGS.indexOf(cell.charAt(1)) >= 0;
            return guarded ? cell.substring(1) : cell;
        }
    }
}

package org.pilah.cli;

import java.util.ArrayList;
import java.util.List;

/// A short table for people: columns lie under one another, numbers to the right.
final class Listing {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    Listing(Column... columns) {
        this(List.of(columns));
    }

    Listing(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /// Where the words of a column stand.
    enum Side {
        LEFT,
        RIGHT
    }

    /// A column: its heading, its side, and the most characters it may take.
    record Column(String heading, Side side, int widest) {
        static Column words(String heading) {
            return new Column(heading, Side.LEFT, 48);
        }

        static Column words(String heading, int widest) {
            return new Column(heading, Side.LEFT, widest);
        }

        static Column number(String heading) {
            return new Column(heading, Side.RIGHT, 14);
        }
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// Prints it whole.
    void print(Output output) {
        print(output, columns.size());
    }

    /// Prints it with as many columns as the terminal is wide, and gives the number of those left out. The
    /// first one is
    /// always there.
    int printFitting(Output output) {
        int kept = columns.size();
        if (output.width() > 0) {
            int[] widths = widths();
            int used = widths[0];
            kept = 1;
            while (kept < widths.length && used + GAP.length() + widths[kept] <= output.width()) {
                used += GAP.length() + widths[kept];
                kept++;
            }
        }
        print(output, kept);
        return columns.size() - kept;
    }

    private void print(Output output, int kept) {
        int[] widths = widths();
        if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
            List<String> headings = columns.stream().map(Column::heading).toList();
            output.line(line(headings, widths, kept));
        }
        rows.forEach(row -> output.line(line(row, widths, kept)));
    }

    private int[] widths() {
        var widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int widest = length(columns.get(i).heading());
            for (List<String> row : rows) {
                widest = Math.max(widest, length(row.get(i)));
            }
            widths[i] = Math.min(widest, columns.get(i).widest());
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths, int kept) {
        var line = new StringBuilder();
        for (int i = 0; i < kept; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String room = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).side() == Side.LEFT ? cell + room : room + cell);
        }
        return line.toString().stripTrailing();
    }

    /// The words on one line, at most so many characters of them.
    static String cut(String words, int most) {
        String line = words.replaceAll("[\\t\\n\\r\\f]+", " ");
        return length(line) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}

package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/// A list under a row of headings with filter buttons. Goes on in a further sheet when one is full.
final class ListSheet {
    /// The row of the headings; above it stand the sheet's title and a note.
    static final int HEADING_ROW = 3;

    /// Excel's limit is 1,048,576; the rest is room for one text that goes on over many rows.
    static final int FULL = 1_040_000;

    /// In characters that one can still read when a page is printed.
    private static final int WIDTH_OF_PAGE = 250;

    private static final int HEADING_HEIGHT = 32;
    private static final int POSITIONS = 1 << 21;

    private final XlsxFile file;
    private final SheetKind kind;
    private final String name;
    private final String note;
    private final List<Column> columns;
    private final int full;
    private final List<Filled> filled = new ArrayList<>();
    private Sheet sheet;

    /// A sheet of the list is full when it has `full` rows.
    ListSheet(XlsxFile file, SheetKind kind, Title title, List<Column> columns, int full) {
        this.file = file;
        this.kind = kind;
        this.name = title.name;
        this.note = title.note;
        this.columns = List.copyOf(columns);
        this.full = full;
        this.sheet = begin();
    }

    /// A column's heading, its width in characters, and how the heading looks.
    record Column(String heading, int width, Style style) {
        static Column words(String heading, int width) {
            return new Column(heading, width, Style.HEADING);
        }

        /// One whose heading stands above numbers.
        static Column numbers(String heading, int width) {
            return new Column(heading, width, Style.HEADING_RIGHT);
        }
    }

    /// What stands above a list, and on its tab.
    record Title(String name, String note) {}

    /// A sheet of the list that is done, and its last row.
    private record Filled(String sheet, int lastRow) {}

    /// Begins the next row; its cells are then written to the sheet returned.
    Sheet row() {
        if (sheet.row() >= full) {
            finish();
            sheet = begin();
        }
        sheet.nextRow();
        return sheet;
    }

    /// Where the row at hand is: for `place`.
    int position() {
        return filled.size() * POSITIONS + sheet.row();
    }

    /// Red where a cell of the sheet at hand holds other words.
    void warnUnless(String range, String words) {
        sheet.warnUnless(range, words);
    }

    void close() {
        finish();
    }

    /// The stretch of rows from one position to another as a link names it; only its first row when it spans
    /// sheets. The list must be closed.
    String place(int first, int last) {
        int part = first / POSITIONS;
        int from = first % POSITIONS;
        int to = last / POSITIONS == part ? last % POSITIONS : from;
        return XlsxFile.place(filled.get(part).sheet, Sheet.range(0, from, columns.size() - 1, to));
    }

    /// One cell of a column, as formulas name it. The list must be closed.
    String cell(int position, int column) {
        return XlsxFile.place(
                filled.get(position / POSITIONS).sheet,
                CellReference.convertNumToColString(column) + position % POSITIONS);
    }

    /// The cells of a column from one position to another of the same sheet, as formulas name them. The list
    /// must be closed.
    String cells(int first, int last, int column) {
        return XlsxFile.place(
                filled.get(first / POSITIONS).sheet, Sheet.range(column, first % POSITIONS, column, last % POSITIONS));
    }

    /// A column's cells as formulas name them, one range for each sheet. The list must be closed.
    List<String> ranges(int column) {
        String letter = CellReference.convertNumToColString(column);
        return filled.stream()
                .map(done -> XlsxFile.place(
                        done.sheet,
                        "$" + letter + "$" + (HEADING_ROW + 1) + ":$" + letter + "$"
                                + Math.max(done.lastRow, HEADING_ROW + 1)))
                .toList();
    }

    private Sheet begin() {
        List<Integer> widths = columns.stream().map(Column::width).toList();
        int pages = 1 + widths.stream().mapToInt(width -> width).sum() / WIDTH_OF_PAGE;
        Sheet next = file.open(name, new Layout(kind, 0, widths, HEADING_ROW, 0, pages));
        next.nextRow(26);
        next.text(Style.TITLE, name);
        next.nextRow();
        next.text(Style.NOTE, note);
        next.nextRow(HEADING_HEIGHT);
        for (Column column : columns) {
            next.label(column.style, column.heading);
        }
        return next;
    }

    private void finish() {
        sheet.endRow();
        sheet.filter(HEADING_ROW, columns.size(), sheet.row());
        filled.add(new Filled(sheet.name(), sheet.row()));
        file.close(sheet);
    }
}

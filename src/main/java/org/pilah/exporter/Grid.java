package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/// The outline of a sheet with rows and columns of its own: title, note, column headings, then lines that begin
/// with their heading. Where there are more columns than a sheet can have, further sheets follow with the same
/// rows.
final class Grid {
    /// The row of the column headings.
    static final int HEADING_ROW = 3;

    private static final int MOST_COLUMNS = 16_384;
    private static final int TALLEST_HEADING = 150;

    private final XlsxFile file;
    private final SheetKind kind;
    private final int number;
    private final Look look;
    private final List<String> columns;
    private final int perSheet;
    private final List<String> sheets = new ArrayList<>();

    Grid(XlsxFile file, SheetKind kind, int number, Look look, List<String> columns) {
        this(file, kind, number, look, columns, MOST_COLUMNS - 1);
    }

    /// A grid that has only so many columns on a sheet.
    Grid(XlsxFile file, SheetKind kind, int number, Look look, List<String> columns, int perSheet) {
        this.file = file;
        this.kind = kind;
        this.number = number;
        this.look = look;
        this.columns = columns;
        this.perSheet = perSheet;
    }

    /// The title on the sheet and its tab, the note below it, what the corner says, the widths in characters
    /// of the headings of rows and of the columns, and how many columns go on a printed page.
    record Look(String title, String note, String corner, int headingWidth, int width, int perPage) {}

    /// What fills the sheets: the rows with the columns from `from` to `to`, then what belongs below them.
    interface Filling {
        void rows(Sheet sheet, int from, int to);
    }

    void write(Filling filling) {
        int from = 0;
        do {
            int to = Math.min(from + perSheet, columns.size());
            Sheet sheet = begin(to - from);
            headings(sheet, from, to);
            filling.rows(sheet, from, to);
            sheets.add(sheet.name());
            file.close(sheet);
            from = to;
        } while (from < columns.size());
    }

    /// One cell of the columns, as formulas name it.
    String cell(int row, int column) {
        return XlsxFile.place(sheets.get(column / perSheet), letter(column) + row);
    }

    /// The cells of one row in these columns, as formulas name them, one range for each sheet.
    List<String> row(int row, int first, int last) {
        var ranges = new ArrayList<String>();
        for (int from = first; from <= last; ) {
            int to = Math.min(last, from / perSheet * perSheet + perSheet - 1);
            ranges.add(XlsxFile.place(sheets.get(from / perSheet), letter(from) + row + ":" + letter(to) + row));
            from = to + 1;
        }
        return ranges;
    }

    /// The cells of one column in these rows, as formulas name them.
    String column(int column, int firstRow, int lastRow) {
        String letter = letter(column);
        return XlsxFile.place(sheets.get(column / perSheet), letter + firstRow + ":" + letter + lastRow);
    }

    private String letter(int column) {
        return CellReference.convertNumToColString(column % perSheet + 1);
    }

    private Sheet begin(int count) {
        var widths = new ArrayList<Integer>();
        widths.add(look.headingWidth);
        for (int i = 0; i < count; i++) {
            widths.add(look.width);
        }
        int pages = Math.max(1, (count + look.perPage - 1) / look.perPage);
        return file.open(look.title, new Layout(kind, number, widths, HEADING_ROW, 1, pages));
    }

    private void headings(Sheet sheet, int from, int to) {
        sheet.nextRow(26);
        sheet.text(Style.TITLE, look.title);
        sheet.nextRow();
        sheet.text(Style.NOTE, look.note);
        int longest = columns.subList(from, to).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        sheet.nextRow(Math.min(TALLEST_HEADING, 20 + 15 * (1 + longest / Math.max(1, look.width - 3))));
        sheet.label(Style.HEADING, look.corner);
        for (String column : columns.subList(from, to)) {
            sheet.label(Style.HEADING_CENTRED, column);
        }
    }
}

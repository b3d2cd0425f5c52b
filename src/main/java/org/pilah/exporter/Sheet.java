package org.pilah.exporter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;

/// One sheet on its way into the file: cells from left to right, rows from top to bottom, then its end. One thread.
///
/// A text is always a text, whatever it begins with. One that is longer than a cell may hold goes on in rows of
/// its own below, marked `[1/2]`, `[2/2]`; there the labels of the row are repeated and its numbers are not, so
/// that filters find the rows and sums do not count them twice.
final class Sheet {
    static final int MOST_LINKS = 65_530;

    private static final int LINE_HEIGHT = 15;
    private static final int TALLEST = 409;
    private static final int WIDE = 40;
    private static final int SIGNIFICANT_DIGITS = 15;
    private static final double GREATEST = 9.99e307;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final SXSSFSheet page;
    private final Looks looks;
    private final Layout layout;
    private final List<Label> labels = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();
    private int links;
    private int row;
    private int column;
    private int height;

    Sheet(SXSSFSheet page, Looks looks, Layout layout) {
        this.page = page;
        this.looks = looks;
        this.layout = layout;
    }

    String name() {
        return page.getSheetName();
    }

    Layout layout() {
        return layout;
    }

    /// The number of the row at hand, counted from 1 as Excel does.
    int row() {
        return row;
    }

    /// Begins a row that is as high as its longest text needs.
    void nextRow() {
        nextRow(LINE_HEIGHT);
    }

    /// Begins a row of at least this height in points.
    void nextRow(int atLeast) {
        endRow();
        labels.clear();
        begin(atLeast);
    }

    /// Words that do not belong where the row goes on.
    void text(Style style, String words) {
        if (words.isEmpty()) {
            empty(style);
            return;
        }
        String safe = CellText.safe(words);
        if (safe.length() > CellText.LONGEST) {
            List<String> parts = CellText.parts(words);
            rests.add(new Rest(column, style, parts));
            safe = parts.getFirst();
        }
        words(style, safe);
    }

    /// Words that are repeated where the row goes on.
    void label(Style style, String words) {
        String safe = CellText.safe(words);
        if (safe.isEmpty() || safe.length() > CellText.LONGEST) {
            text(style, words);
        } else {
            labels.add(new Label(column, style, safe));
            words(style, safe);
        }
    }

    void number(Style style, long number) {
        next(style).setCellValue((double) number);
    }

    /// A number as given; as text where Excel would round it.
    void number(Style style, BigDecimal number) {
        double nearest = number.doubleValue();
        boolean exact = number.stripTrailingZeros().precision() <= SIGNIFICANT_DIGITS
                && Math.abs(nearest) <= GREATEST
                && BigDecimal.valueOf(nearest).compareTo(number) == 0;
        if (exact) {
            next(style).setCellValue(nearest);
        } else {
            text(style, number.toPlainString());
        }
    }

    /// A calendar day; as text where Excel's calendar has not begun.
    void day(Style style, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
            text(style, day.toString());
        } else {
            number(style, ChronoUnit.DAYS.between(DAY_ZERO, day));
        }
    }

    /// A formula and what it yields now.
    void formula(Style style, String formula, long value) {
        SXSSFCell cell = next(style);
        cell.setCellFormula(formula);
        cell.setCellValue((double) value);
    }

    /// A formula and the words it yields now.
    void formula(Style style, String formula, String value) {
        SXSSFCell cell = next(style);
        cell.setCellValue(value);
        cell.setCellFormula(formula);
    }

    void empty(Style style) {
        next(style);
    }

    boolean hasRoomForLinks() {
        return links < MOST_LINKS;
    }

    /// The cell just written leads to a place in this workbook.
    void link(String place) {
        XSSFHyperlink link =
                (XSSFHyperlink) page.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(place);
        link.setCellReference(new CellReference(row - 1, column - 1));
        page.addHyperlink(link);
        links++;
    }

    /// Buttons for sorting and filtering in the heading row, for what is below it down to `lastRow`.
    void filter(int headingRow, int columns, int lastRow) {
        page.setAutoFilter(new CellRangeAddress(headingRow - 1, Math.max(lastRow, headingRow) - 1, 0, columns - 1));
    }

    /// A tint from white to the accent by height of the number.
    void tint(String range) {
        Tints.byHeight(page, range);
    }

    /// Red where the cell's words are others than these, which are plain ASCII.
    void warnUnless(String range, String words) {
        Tints.unless(page, range, words);
    }

    static String range(int firstColumn, int firstRow, int lastColumn, int lastRow) {
        return CellReference.convertNumToColString(firstColumn) + firstRow + ":"
                + CellReference.convertNumToColString(lastColumn) + lastRow;
    }

    private void begin(int atLeast) {
        page.createRow(row++);
        column = 0;
        height = atLeast;
    }

    /// The row is whole: `row` is now the last one that its words took.
    void endRow() {
        if (row == 0 || page.areAllRowsFlushed()) {
            return;
        }
        flush();
        if (!rests.isEmpty()) {
            goOn();
        }
    }

    /// To the disk: only the row at hand is held.
    private void flush() {
        if (height > LINE_HEIGHT) {
            page.getRow(row - 1).setHeightInPoints(Math.min(height, TALLEST));
        }
        try {
            page.flushRows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes rows for what did not fit into the one that ended.
    private void goOn() {
        List<Rest> open = List.copyOf(rests);
        rests.clear();
        int rows = open.stream().mapToInt(rest -> rest.parts.size()).max().orElse(1);
        for (int part = 1; part < rows; part++) {
            begin(LINE_HEIGHT);
            for (int i = 0; i < layout.widths().size(); i++) {
                continued(part, open);
            }
            flush();
        }
    }

    private void continued(int part, List<Rest> open) {
        for (Rest rest : open) {
            if (rest.column == column && part < rest.parts.size()) {
                words(rest.style, rest.parts.get(part));
                return;
            }
        }
        for (Label label : labels) {
            if (label.column == column) {
                words(label.style, label.words);
                return;
            }
        }
        empty(Style.TEXT);
    }

    private void words(Style style, String words) {
        fit(style, words);
        next(style).setCellValue(words);
    }

    private SXSSFCell next(Style style) {
        SXSSFCell cell = page.getRow(row - 1).createCell(column++);
        cell.setCellStyle(looks.of(style));
        return cell;
    }

    /// Makes the row high enough for these words in the column at hand. LibreOffice shows rows as high as the
    /// file says, and a width is given in digits, which are wider than most letters: so the guess is seldom
    /// too low.
    private void fit(Style style, String words) {
        if (!style.wraps()) {
            return;
        }
        int digits = layout.widths().get(Math.min(column, layout.widths().size() - 1)) - style.indent();
        int width = digits < WIDE ? digits : digits + digits / 10;
        int room = Math.max(1, style.isBold() ? width - width / 8 : width);
        if (words.length() <= room && words.indexOf('\n') < 0) {
            return;
        }
        height = Math.max(height, lines(words, room) * LINE_HEIGHT);
    }

    /// On how many lines the words stand when so many characters go on one: lines break at blanks, and within a
    /// word only if it is longer than a line.
    private static int lines(String words, int room) {
        int lines = 1;
        int used = 0;
        for (int from = 0; from < words.length(); ) {
            int to = from;
            while (to < words.length() && words.charAt(to) != ' ' && words.charAt(to) != '\n') {
                to++;
            }
            int length = to - from;
            if (used > 0 && used + 1 + length > room) {
                lines++;
                used = length;
            } else {
                used += used > 0 ? 1 + length : length;
            }
            lines += Math.max(0, used - 1) / room;
            used = used > room ? (used - 1) % room + 1 : used;
            if (to < words.length() && words.charAt(to) == '\n') {
                lines++;
                used = 0;
            }
            from = to + 1;
        }
        return lines;
    }

    /// A cell whose words are repeated where the row goes on.
    private record Label(int column, Style style, String words) {}

    /// A text that goes on below its row.
    private record Rest(int column, Style style, List<String> parts) {}
}

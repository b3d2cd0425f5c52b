package org.pilah.exporter;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/// One sheet on its way into the file: cells from left to right, rows from top to bottom, then its end. One thread.
///
/// A text is always a text, whatever it begins with. One that is longer than a cell may hold goes on in rows of
/// its own below, marked `[1/2]`, `[2/2]`; there the labels of the row are repeated and its numbers are not, so
/// that filters find the rows and sums do not count them twice.
final class Sheet {
    static final int LONGEST_TEXT = 32_767;
    static final int MOST_LINKS = 65_530;

    private static final int LINE_HEIGHT = 15;
    private static final int TALLEST = 409;
    private static final int WIDE = 40;
    private static final int PART_OF_TEXT = 32_000;
    private static final int SIGNIFICANT_DIGITS = 15;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final byte[] SHARED = ascii("\" t=\"s\"><v>");
    private static final byte[] INLINE = ascii("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    private static final byte[] INLINE_END = ascii("</t></is></c>");
    private static final byte[] VALUE = ascii("\"><v>");
    private static final byte[] VALUE_END = ascii("</v></c>");
    private static final byte[] EMPTY = ascii("\"/>");
    private static final byte[][] STYLES = Arrays.stream(Style.values())
            .map(style -> ascii("\" s=\"" + style.number()))
            .toArray(byte[][]::new);

    private final XmlOut xml;
    private final RowBytes rowBytes = new RowBytes();
    private final XmlOut cells = new XmlOut(rowBytes);
    private final SharedTexts texts;
    private final String name;
    private final Layout layout;
    private final List<byte[]> openings = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Rest> rests = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private String filter = "";
    private String rules = "";
    private int row;
    private int column;
    private int height;
    private boolean ended;

    Sheet(XmlOut xml, SharedTexts texts, String name, Layout layout) {
        this.xml = xml;
        this.texts = texts;
        this.name = name;
        this.layout = layout;
        begin();
    }

    String name() {
        return name;
    }

    Layout layout() {
        return layout;
    }

    /// The range with the filter buttons, or empty.
    String filter() {
        return filter;
    }

    /// The number of the row at hand, counted from 1 as Excel does.
    int row() {
        return row;
    }

    /// The number of the column to be written next, counted from 0.
    int column() {
        return column;
    }

    /// Begins a row that is as high as its longest text needs.
    void nextRow() {
        nextRow(LINE_HEIGHT);
    }

    /// Begins a row of at least this height in points.
    void nextRow(int atLeast) {
        endRow();
        row++;
        column = 0;
        labels.clear();
        height = atLeast;
    }

    /// Words that hardly recur.
    void text(Style style, String words) {
        if (words.isEmpty()) {
            empty(style);
        } else if (words.length() > LONGEST_TEXT) {
            List<String> parts = parts(words);
            rests.add(new Rest(column, style, parts));
            inline(style, parts.getFirst());
        } else {
            inline(style, words);
        }
    }

    /// Words that recur in many cells.
    void label(Style style, String words) {
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            text(style, words);
        } else {
            int number = texts.label(words);
            labels.add(new Label(column, style, number));
            shared(style, number);
        }
    }

    /// A text the file already has.
    void shared(Style style, int number) {
        fit(style, texts.text(number));
        open(style);
        cells.raw(SHARED, SHARED.length).number(number).raw(VALUE_END, VALUE_END.length);
    }

    void number(Style style, long number) {
        open(style);
        cells.raw(VALUE, VALUE.length).number(number).raw(VALUE_END, VALUE_END.length);
    }

    /// A number as given; as text where Excel would round it.
    void number(Style style, BigDecimal number) {
        if (number.stripTrailingZeros().precision() > SIGNIFICANT_DIGITS) {
            text(style, number.toPlainString());
            return;
        }
        open(style);
        cells.raw(VALUE, VALUE.length).raw(number.toString()).raw(VALUE_END, VALUE_END.length);
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
        open(style);
        cells.raw("\"><f>").text(formula).raw("</f><v>").number(value).raw("</v></c>");
    }

    /// A formula and the words it yields now.
    void formula(Style style, String formula, String value) {
        open(style);
        cells.raw("\" t=\"str\"><f>").text(formula).raw("</f><v>").text(value).raw("</v></c>");
    }

    void empty(Style style) {
        open(style);
        cells.raw(EMPTY, EMPTY.length);
    }

    boolean hasRoomForLinks() {
        return links.size() < MOST_LINKS;
    }

    /// The cell just written leads to a place in this workbook.
    void link(String place) {
        links.add(new Link(CellReference.convertNumToColString(column - 1) + row, place));
    }

    /// Buttons for sorting and filtering in the heading row, for what is below it down to `lastRow`.
    void filter(int headingRow, int columns, int lastRow) {
        filter = range(0, headingRow, columns - 1, Math.max(lastRow, headingRow));
    }

    /// A tint from white to the accent by height of the number.
    void tint(String range) {
        rules +=
                "<conditionalFormatting sqref=\"" + range + "\"><cfRule type=\"colorScale\" priority=\"1\"><colorScale>"
                        + "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/><color rgb=\"FFFFFFFF\"/>"
                        + "<color rgb=\"FF7DB5B0\"/></colorScale></cfRule></conditionalFormatting>";
    }

    /// Red where the cell's words are others than these, which are plain ASCII.
    void warnUnless(String range, String words) {
        String first = range.substring(0, range.indexOf(':'));
        rules +=
                "<conditionalFormatting sqref=\"" + range + "\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\">"
                        + "<formula>" + first + "&lt;&gt;\"" + words + "\"</formula></cfRule></conditionalFormatting>";
    }

    static String range(int firstColumn, int firstRow, int lastColumn, int lastRow) {
        return CellReference.convertNumToColString(firstColumn) + firstRow + ":"
                + CellReference.convertNumToColString(lastColumn) + lastRow;
    }

    /// No row follows; `row` is the last one.
    void endRows() {
        if (!ended) {
            endRow();
            xml.raw("</sheetData>");
            ended = true;
        }
    }

    /// The sheet is whole. `foot` is printed at the bottom left of every page.
    void end(String foot) {
        endRows();
        if (!filter.isEmpty()) {
            xml.raw("<autoFilter ref=\"" + filter + "\"/>");
        }
        xml.raw(rules);
        if (!links.isEmpty()) {
            xml.raw("<hyperlinks>");
            for (Link link : links) {
                xml.raw("<hyperlink ref=\"" + link.cell + "\" location=\"")
                        .text(link.place)
                        .raw("\"/>");
            }
            xml.raw("</hyperlinks>");
        }
        xml.raw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .raw("<pageSetup paperSize=\"9\" fitToWidth=\"" + layout.pagesWide()
                        + "\" fitToHeight=\"0\" orientation=\"landscape\"/>")
                .raw("<headerFooter><oddFooter>")
                .text("&L&9" + ofPage(foot) + "&C&9" + ofPage(name) + "&R&9&P / &N")
                .raw("</oddFooter></headerFooter></worksheet>")
                .flush();
    }

    private void begin() {
        xml.raw(Part.XML)
                .raw("<worksheet xmlns=\"" + Part.MAIN + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .raw("<sheetViews><sheetView showGridLines=\"0\""
                        + (layout.kind() == SheetKind.ABOUT ? " tabSelected=\"1\"" : "") + " workbookViewId=\"0\">"
                        + pane() + "</sheetView></sheetViews>")
                .raw("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        List<Integer> widths = layout.widths();
        for (int i = 0; i < widths.size(); i++) {
            xml.raw("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths.get(i)
                    + ".7109375\" customWidth=\"1\"/>");
        }
        xml.raw("</cols><sheetData>");
    }

    private String pane() {
        if (layout.headRows() == 0) {
            return "";
        }
        String where = layout.headColumns() == 0 ? "bottomLeft" : "bottomRight";
        String left = layout.headColumns() == 0 ? "" : "xSplit=\"" + layout.headColumns() + "\" ";
        String first = CellReference.convertNumToColString(layout.headColumns()) + (layout.headRows() + 1);
        return "<pane " + left + "ySplit=\"" + layout.headRows() + "\" topLeftCell=\"" + first + "\" activePane=\""
                + where + "\" state=\"frozen\"/><selection pane=\"" + where + "\" activeCell=\"" + first
                + "\" sqref=\"" + first + "\"/>";
    }

    private void endRow() {
        if (row == 0) {
            return;
        }
        flushRow();
        if (!rests.isEmpty()) {
            goOn();
        }
    }

    /// The height stands before the cells, and is known only after them.
    private void flushRow() {
        xml.raw("<row r=\"").number(row);
        if (height > LINE_HEIGHT) {
            xml.raw("\" ht=\"").number(Math.min(height, TALLEST));
        }
        xml.raw("\">");
        cells.flush();
        rowBytes.moveTo(xml);
        xml.raw("</row>");
    }

    /// Writes rows for what did not fit into the one that ended.
    private void goOn() {
        List<Rest> open = List.copyOf(rests);
        List<Label> repeated = List.copyOf(labels);
        rests.clear();
        int rows = open.stream().mapToInt(rest -> rest.parts.size()).max().orElse(1);
        for (int part = 1; part < rows; part++) {
            row++;
            column = 0;
            height = LINE_HEIGHT;
            for (int i = 0; i < layout.widths().size(); i++) {
                continued(i, part, open, repeated);
            }
            flushRow();
        }
    }

    private void continued(int at, int part, List<Rest> open, List<Label> repeated) {
        for (Rest rest : open) {
            if (rest.column == at && part < rest.parts.size()) {
                inline(rest.style, rest.parts.get(part));
                return;
            }
        }
        for (Label label : repeated) {
            if (label.column == at) {
                shared(label.style, label.number);
                return;
            }
        }
        empty(Style.TEXT);
    }

    private void inline(Style style, String words) {
        fit(style, words);
        open(style);
        cells.raw(INLINE, INLINE.length).text(words).raw(INLINE_END, INLINE_END.length);
    }

    private void open(Style style) {
        while (openings.size() <= column) {
            openings.add(ascii("<c r=\"" + CellReference.convertNumToColString(openings.size())));
        }
        byte[] opening = openings.get(column++);
        byte[] styled = STYLES[style.number()];
        cells.raw(opening, opening.length).number(row).raw(styled, styled.length);
    }

    /// Makes the row high enough for these words in the column at hand. LibreOffice shows rows as high as the file
    /// says,
    /// and a width is given in digits, which are wider than most letters: so the guess is seldom too low.
    private void fit(Style style, String words) {
        if (!style.wraps()) {
            return;
        }
        int digits = layout.widths().get(Math.min(column, layout.widths().size() - 1));
        int width = digits < WIDE ? digits : digits + digits / 10;
        if (words.length() <= width && words.indexOf('\n') < 0) {
            return;
        }
        int lines = 0;
        for (int from = 0; from <= words.length(); ) {
            int end = words.indexOf('\n', from);
            int to = end < 0 ? words.length() : end;
            lines += 1 + Math.max(0, to - from - 1) / width;
            from = to + 1;
        }
        height = Math.max(height, lines * LINE_HEIGHT);
    }

    /// Cut between words where there are any, never through a character.
    private static List<String> parts(String words) {
        var cuts = new ArrayList<Integer>();
        int from = 0;
        while (words.length() - from > PART_OF_TEXT) {
            int to = words.lastIndexOf(' ', from + PART_OF_TEXT) + 1;
            if (to <= from + PART_OF_TEXT / 2) {
                to = from + PART_OF_TEXT;
                if (Character.isLowSurrogate(words.charAt(to)) && Character.isHighSurrogate(words.charAt(to - 1))) {
                    to--;
                }
            }
            cuts.add(to);
            from = to;
        }
        cuts.add(words.length());
        var parts = new ArrayList<String>();
        from = 0;
        for (int to : cuts) {
            parts.add("[" + (parts.size() + 1) + "/" + cuts.size() + "] " + words.substring(from, to));
            from = to;
        }
        return parts;
    }

    /// `&` begins a code in a foot line, and the whole of it may not pass 255 characters.
    private static String ofPage(String words) {
        String shortened = words.length() <= 80 ? words : words.substring(0, 79) + "…";
        return shortened.replace("&", "&&");
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    /// A cell whose words are repeated where the row goes on.
    private record Label(int column, Style style, int number) {}

    /// A text that goes on below its row.
    private record Rest(int column, Style style, List<String> parts) {}

    private record Link(String cell, String place) {}

    /// The cells of the row at hand.
    private static final class RowBytes extends ByteArrayOutputStream {
        void moveTo(XmlOut xml) {
            xml.raw(buf, count);
            reset();
        }
    }
}

package org.pilah.exporter;

import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;

/// How a cell looks: the one set of styles that all sheets share. `Looks` makes them for a workbook.
enum Style {
    TITLE(Letters.TITLE, Fill.NONE, Format.GENERAL, Place.MIDDLE, Line.NONE),
    NOTE(Letters.NOTE, Fill.NONE, Format.GENERAL, Place.TOP, Line.NONE),
    HEADING(Letters.HEADING, Fill.ACCENT, Format.GENERAL, Place.MIDDLE_WRAPPED, Line.HAIR),
    HEADING_RIGHT(Letters.HEADING, Fill.ACCENT, Format.GENERAL, Place.RIGHT_WRAPPED, Line.HAIR),
    HEADING_CENTRED(Letters.HEADING, Fill.ACCENT, Format.GENERAL, Place.CENTRE_WRAPPED, Line.HAIR),
    TEXT(Letters.BODY, Fill.NONE, Format.GENERAL, Place.TOP_WRAPPED, Line.HAIR),
    KEY(Letters.NOTE, Fill.NONE, Format.GENERAL, Place.TOP, Line.HAIR),
    LINK(Letters.LINK, Fill.NONE, Format.GENERAL, Place.TOP_WRAPPED, Line.HAIR),
    STRONG(Letters.STRONG, Fill.NONE, Format.GENERAL, Place.TOP_WRAPPED, Line.HAIR),
    NUMBER(Letters.BODY, Fill.NONE, Format.WHOLE, Place.RIGHT, Line.HAIR),
    FIGURE(Letters.BODY, Fill.NONE, Format.WHOLE, Place.LEFT, Line.HAIR),
    VALUE(Letters.BODY, Fill.NONE, Format.GENERAL, Place.RIGHT, Line.HAIR),
    DAY(Letters.BODY, Fill.NONE, Format.DAY, Place.LEFT, Line.HAIR),
    COUNT(Letters.BODY, Fill.NONE, Format.COUNT, Place.CENTRE, Line.HAIR),
    COUNT_LINK(Letters.LINKED, Fill.NONE, Format.COUNT, Place.CENTRE, Line.HAIR),
    TOTAL(Letters.STRONG, Fill.SOFT, Format.COUNT, Place.CENTRE, Line.HAIR),
    TOTAL_HEADING(Letters.STRONG, Fill.SOFT, Format.GENERAL, Place.MIDDLE_WRAPPED, Line.HAIR),
    VERDICT(Letters.STRONG, Fill.NONE, Format.GENERAL, Place.CENTRE_TOP, Line.HAIR),
    ROOT(Letters.STRONG, Fill.NONE, Format.GENERAL, Place.TOP_WRAPPED, Line.HAIR),
    BRANCH_1(Letters.BODY, Fill.NONE, Format.GENERAL, Place.INDENTED_1, Line.HAIR),
    BRANCH_2(Letters.BODY, Fill.NONE, Format.GENERAL, Place.INDENTED_2, Line.HAIR),
    BRANCH_3(Letters.BODY, Fill.NONE, Format.GENERAL, Place.INDENTED_3, Line.HAIR),
    BRANCH_4(Letters.BODY, Fill.NONE, Format.GENERAL, Place.INDENTED_4, Line.HAIR);

    private static final List<Style> BRANCHES = List.of(ROOT, BRANCH_1, BRANCH_2, BRANCH_3, BRANCH_4);

    private final Letters letters;
    private final Fill fill;
    private final Format format;
    private final Place place;
    private final Line line;

    Style(Letters letters, Fill fill, Format format, Place place, Line line) {
        this.letters = letters;
        this.fill = fill;
        this.format = format;
        this.place = place;
        this.line = line;
    }

    /// A name that many lines share is set in bold at the root and moved in below it.
    static Style ofDepth(int depth) {
        return BRANCHES.get(Math.min(depth, BRANCHES.size() - 1));
    }

    Letters letters() {
        return letters;
    }

    Fill fill() {
        return fill;
    }

    Format format() {
        return format;
    }

    Place place() {
        return place;
    }

    Line line() {
        return line;
    }

    /// Whether long words go on in a further line of the cell.
    boolean wraps() {
        return place.wraps;
    }

    boolean isBold() {
        return letters.weight == Weight.BOLD;
    }

    /// How many characters the words are moved in.
    int indent() {
        return place.indent;
    }

    /// The letters: their size in points, their colour as RGB, and whether they are bold or underlined.
    enum Letters {
        BODY(11, 0x1E2226, Weight.PLAIN),
        TITLE(16, 0x0B6E69, Weight.BOLD),
        NOTE(10, 0x5B6470, Weight.PLAIN),
        HEADING(11, 0xFFFFFF, Weight.BOLD),
        LINK(11, 0x0B6E69, Weight.UNDERLINED),
        LINKED(11, 0x0B4F4B, Weight.PLAIN),
        STRONG(11, 0x1E2226, Weight.BOLD);

        final short size;
        final int colour;
        final Weight weight;

        Letters(int size, int colour, Weight weight) {
            this.size = (short) size;
            this.colour = colour;
            this.weight = weight;
        }
    }

    enum Weight {
        PLAIN,
        BOLD,
        UNDERLINED
    }

    /// The ground of a cell.
    enum Fill {
        NONE(0xFFFFFF),
        ACCENT(0x0B6E69),
        SOFT(0xDDEFED);

        final int colour;

        Fill(int colour) {
            this.colour = colour;
        }
    }

    /// How numbers are shown.
    enum Format {
        GENERAL("General"),
        WHOLE("#,##0"),
        DAY("yyyy\\-mm\\-dd"),
        COUNT("#,##0;\\-#,##0;\"\u2013\"");

        final String code;

        Format(String code) {
            this.code = code;
        }
    }

    /// Where the words stand in the cell. An indent is counted in steps of Excel's own.
    enum Place {
        TOP(HorizontalAlignment.GENERAL, VerticalAlignment.TOP, false, 0),
        TOP_WRAPPED(HorizontalAlignment.GENERAL, VerticalAlignment.TOP, true, 0),
        MIDDLE(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, false, 0),
        MIDDLE_WRAPPED(HorizontalAlignment.GENERAL, VerticalAlignment.CENTER, true, 0),
        CENTRE(HorizontalAlignment.CENTER, VerticalAlignment.CENTER, false, 0),
        CENTRE_WRAPPED(HorizontalAlignment.CENTER, VerticalAlignment.CENTER, true, 0),
        CENTRE_TOP(HorizontalAlignment.CENTER, VerticalAlignment.TOP, false, 0),
        LEFT(HorizontalAlignment.LEFT, VerticalAlignment.TOP, false, 0),
        RIGHT(HorizontalAlignment.RIGHT, VerticalAlignment.TOP, false, 1),
        RIGHT_WRAPPED(HorizontalAlignment.RIGHT, VerticalAlignment.CENTER, true, 1),
        INDENTED_1(HorizontalAlignment.LEFT, VerticalAlignment.TOP, true, 2),
        INDENTED_2(HorizontalAlignment.LEFT, VerticalAlignment.TOP, true, 4),
        INDENTED_3(HorizontalAlignment.LEFT, VerticalAlignment.TOP, true, 6),
        INDENTED_4(HorizontalAlignment.LEFT, VerticalAlignment.TOP, true, 8);

        final HorizontalAlignment across;
        final VerticalAlignment down;
        final boolean wraps;
        final short indent;

        Place(HorizontalAlignment across, VerticalAlignment down, boolean wraps, int indent) {
            this.across = across;
            this.down = down;
            this.wraps = wraps;
            this.indent = (short) indent;
        }
    }

    /// The line around a cell.
    enum Line {
        NONE,
        HAIR
    }
}

package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;

/// How a cell looks: the one set of styles that all sheets share.
enum Style {
    PLAIN(Font.BODY, Fill.NONE, Format.GENERAL, "", Line.NONE),
    TITLE(Font.TITLE, Fill.NONE, Format.GENERAL, "vertical=\"center\"", Line.NONE),
    NOTE(Font.NOTE, Fill.NONE, Format.GENERAL, "vertical=\"top\"", Line.NONE),
    HEADING(Font.HEADING, Fill.ACCENT, Format.GENERAL, "vertical=\"center\" wrapText=\"1\"", Line.HAIR),
    HEADING_CENTRED(
            Font.HEADING,
            Fill.ACCENT,
            Format.GENERAL,
            "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"",
            Line.HAIR),
    TEXT(Font.BODY, Fill.NONE, Format.GENERAL, "vertical=\"top\" wrapText=\"1\"", Line.HAIR),
    KEY(Font.NOTE, Fill.NONE, Format.GENERAL, "vertical=\"top\"", Line.HAIR),
    LINK(Font.LINK, Fill.NONE, Format.GENERAL, "vertical=\"top\" wrapText=\"1\"", Line.HAIR),
    STRONG(Font.STRONG, Fill.NONE, Format.GENERAL, "vertical=\"top\" wrapText=\"1\"", Line.HAIR),
    NUMBER(Font.BODY, Fill.NONE, Format.WHOLE, "horizontal=\"right\" vertical=\"top\" indent=\"1\"", Line.HAIR),
    FIGURE(Font.BODY, Fill.NONE, Format.WHOLE, "horizontal=\"left\" vertical=\"top\"", Line.HAIR),
    VALUE(Font.BODY, Fill.NONE, Format.GENERAL, "horizontal=\"right\" vertical=\"top\" indent=\"1\"", Line.HAIR),
    DAY(Font.BODY, Fill.NONE, Format.DAY, "horizontal=\"left\" vertical=\"top\"", Line.HAIR),
    COUNT(Font.BODY, Fill.NONE, Format.COUNT, "horizontal=\"center\" vertical=\"center\"", Line.HAIR),
    COUNT_LINK(Font.LINKED, Fill.NONE, Format.COUNT, "horizontal=\"center\" vertical=\"center\"", Line.HAIR),
    TOTAL(Font.STRONG, Fill.SOFT, Format.COUNT, "horizontal=\"center\" vertical=\"center\"", Line.HAIR),
    TOTAL_HEADING(Font.STRONG, Fill.SOFT, Format.GENERAL, "vertical=\"center\" wrapText=\"1\"", Line.HAIR),
    VERDICT(Font.STRONG, Fill.NONE, Format.GENERAL, "horizontal=\"center\" vertical=\"top\"", Line.HAIR),
    ROOT(Font.STRONG, Fill.NONE, Format.GENERAL, "vertical=\"top\" wrapText=\"1\"", Line.HAIR),
    BRANCH_1(Font.BODY, Fill.NONE, Format.GENERAL, Style.indent(1), Line.HAIR),
    BRANCH_2(Font.BODY, Fill.NONE, Format.GENERAL, Style.indent(2), Line.HAIR),
    BRANCH_3(Font.BODY, Fill.NONE, Format.GENERAL, Style.indent(3), Line.HAIR),
    BRANCH_4(Font.BODY, Fill.NONE, Format.GENERAL, Style.indent(4), Line.HAIR);

    private static final List<Style> BRANCHES = List.of(ROOT, BRANCH_1, BRANCH_2, BRANCH_3, BRANCH_4);
    private static final int FIRST_OWN_FORMAT = 164;

    private final Font font;
    private final Fill fill;
    private final Format format;
    private final String alignment;
    private final Line line;
    private final boolean wraps;

    Style(Font font, Fill fill, Format format, String alignment, Line line) {
        this.font = font;
        this.fill = fill;
        this.format = format;
        this.alignment = alignment;
        this.line = line;
        this.wraps = alignment.contains("wrapText");
    }

    /// A name that many lines share is set in bold at the root and moved in below it.
    static Style ofDepth(int depth) {
        return BRANCHES.get(Math.min(depth, BRANCHES.size() - 1));
    }

    /// Whether long words go on in a further line of the cell.
    boolean wraps() {
        return wraps;
    }

    /// The number by which cells name it.
    int number() {
        return place(values(), this);
    }

    /// The part `xl/styles.xml`.
    static String sheet() {
        var formats = new ArrayList<String>();
        for (Format each : Format.values()) {
            if (each != Format.GENERAL) {
                formats.add("<numFmt numFmtId=\"" + each.id() + "\" formatCode=\"" + each.code + "\"/>");
            }
        }
        var fonts = new ArrayList<String>();
        for (Font each : Font.values()) {
            fonts.add(each.xml());
        }
        var fills = new ArrayList<String>();
        for (Fill each : Fill.values()) {
            fills.add("<fill>" + each.xml + "</fill>");
        }
        var lines = new ArrayList<String>();
        for (Line each : Line.values()) {
            lines.add(each.xml);
        }
        var cells = new ArrayList<String>();
        for (Style each : values()) {
            cells.add(each.xml());
        }
        return Part.XML
                + "<styleSheet xmlns=\"" + Part.MAIN + "\">"
                + list("numFmts", formats)
                + list("fonts", fonts)
                + list("fills", fills)
                + list("borders", lines)
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\""
                + " borderId=\"0\"/></cellStyleXfs>"
                + list("cellXfs", cells)
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + "<dxfs count=\"1\"><dxf><font><b/><color rgb=\"FFB23A48\"/></font>"
                + "<fill><patternFill><bgColor rgb=\"FFF6E3E5\"/></patternFill></fill></dxf></dxfs>"
                + "</styleSheet>";
    }

    private String xml() {
        String aligned = alignment.isEmpty() ? "/>" : " applyAlignment=\"1\"><alignment " + alignment + "/></xf>";
        return "<xf numFmtId=\"" + format.id() + "\" fontId=\"" + place(Font.values(), font) + "\" fillId=\""
                + place(Fill.values(), fill)
                + "\" borderId=\"" + place(Line.values(), line)
                + "\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"" + aligned;
    }

    private static <T> int place(T[] all, T one) {
        return List.of(all).indexOf(one);
    }

    private static String list(String name, List<String> parts) {
        return "<" + name + " count=\"" + parts.size() + "\">" + String.join("", parts) + "</" + name + ">";
    }

    private static String indent(int steps) {
        return "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"" + 2 * steps + "\"";
    }

    private enum Font {
        BODY(11, "FF1E2226", ""),
        TITLE(16, "FF0B6E69", "<b/>"),
        NOTE(10, "FF5B6470", ""),
        HEADING(11, "FFFFFFFF", "<b/>"),
        LINK(11, "FF0B6E69", "<u/>"),
        LINKED(11, "FF0B4F4B", ""),
        STRONG(11, "FF1E2226", "<b/>");

        private final int size;
        private final String colour;
        private final String weight;

        Font(int size, String colour, String weight) {
            this.size = size;
            this.colour = colour;
            this.weight = weight;
        }

        String xml() {
            return "<font>" + weight + "<sz val=\"" + size + "\"/><color rgb=\"" + colour
                    + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
        }
    }

    /// The first two are Excel's own and may not be anything else.
    private enum Fill {
        NONE("<patternFill patternType=\"none\"/>"),
        GREY("<patternFill patternType=\"gray125\"/>"),
        ACCENT(solid("FF0B6E69")),
        SOFT(solid("FFDDEFED"));

        private final String xml;

        Fill(String xml) {
            this.xml = xml;
        }

        private static String solid(String colour) {
            return "<patternFill patternType=\"solid\"><fgColor rgb=\"" + colour
                    + "\"/><bgColor indexed=\"64\"/></patternFill>";
        }
    }

    private enum Format {
        GENERAL("General"),
        WHOLE("#,##0"),
        DAY("yyyy\\-mm\\-dd"),
        COUNT("#,##0;\\-#,##0;&quot;\u2013&quot;");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        int id() {
            return this == GENERAL ? 0 : FIRST_OWN_FORMAT + place(values(), this);
        }
    }

    private enum Line {
        NONE("<border><left/><right/><top/><bottom/><diagonal/></border>"),
        HAIR("<border>" + side("left") + side("right") + side("top") + side("bottom") + "<diagonal/></border>");

        private final String xml;

        Line(String xml) {
            this.xml = xml;
        }

        private static String side(String name) {
            return "<" + name + " style=\"thin\"><color rgb=\"FFE2E0DA\"/></" + name + ">";
        }
    }
}

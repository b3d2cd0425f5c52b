package org.pilah.exporter;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The styles of one workbook, each made when it is first asked for, and once.
final class Looks {
    private static final byte OPAQUE = (byte) 0xFF;
    private static final int LINE_COLOUR = 0xE2E0DA;

    private final XSSFWorkbook book;
    private final Map<Style.Letters, XSSFFont> fonts = new EnumMap<>(Style.Letters.class);
    private final Map<Style, XSSFCellStyle> styles = new EnumMap<>(Style.class);

    Looks(XSSFWorkbook book) {
        this.book = book;
    }

    XSSFCellStyle of(Style style) {
        return styles.computeIfAbsent(style, this::look);
    }

    /// A colour given as RGB.
    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {OPAQUE, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private XSSFFont font(Style.Letters letters) {
        XSSFFont font = book.createFont();
        font.setFontHeightInPoints(letters.size);
        font.setColor(colour(letters.colour));
        font.setBold(letters.weight == Style.Weight.BOLD);
        font.setUnderline(letters.weight == Style.Weight.UNDERLINED ? FontUnderline.SINGLE : FontUnderline.NONE);
        return font;
    }

    private XSSFCellStyle look(Style style) {
        XSSFCellStyle look = book.createCellStyle();
        look.setFont(fonts.computeIfAbsent(style.letters(), this::font));
        look.setDataFormat(book.createDataFormat().getFormat(style.format().code));
        look.setAlignment(style.place().across);
        look.setVerticalAlignment(style.place().down);
        look.setWrapText(style.place().wraps);
        look.setIndention(style.place().indent);
        if (style.fill() != Style.Fill.NONE) {
            look.setFillForegroundColor(colour(style.fill().colour));
            look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (style.line() == Style.Line.HAIR) {
            frame(look);
        }
        return look;
    }

    private static void frame(XSSFCellStyle look) {
        XSSFColor colour = colour(LINE_COLOUR);
        look.setBorderTop(BorderStyle.THIN);
        look.setBorderRight(BorderStyle.THIN);
        look.setBorderBottom(BorderStyle.THIN);
        look.setBorderLeft(BorderStyle.THIN);
        look.setTopBorderColor(colour);
        look.setRightBorderColor(colour);
        look.setBottomBorderColor(colour);
        look.setLeftBorderColor(colour);
    }
}

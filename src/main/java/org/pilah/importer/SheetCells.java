package org.pilah.importer;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.pilah.messages.Problem;

/// What the cells of a workbook say: its shared texts, and which of its numbers are days.
final class SheetCells {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// All shared texts are held in memory; so many characters, and so many more for each text.
    private static final long HEAVIEST = 120_000_000;

    private static final int EACH = 40;

    private final String name;
    private final List<String> strings = new ArrayList<>();
    private final List<Integer> styleFormats = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, Boolean> days = new HashMap<>();
    private boolean from1904;
    private long weight;

    SheetCells(String name) {
        this.name = name;
    }

    void countFrom1904(boolean so) {
        from1904 = so;
    }

    void readStrings(SafeXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(item -> {
            String text = richText(xml);
            weight += text.length() + EACH;
            if (weight > HEAVIEST) {
                throw new Problem("import.word.bomb", name);
            }
            strings.add(text);
        }));
    }

    void readStyles(SafeXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(group -> {
            switch (group) {
                case "numFmts" ->
                    xml.descendants(format ->
                            formats.put(WordStyles.number(xml.attribute("numFmtId"), 0), xml.attribute("formatCode")));
                case "cellXfs" ->
                    xml.children(style -> {
                        styleFormats.add(WordStyles.number(xml.attribute("numFmtId"), 0));
                        xml.skip();
                    });
                default -> xml.skip();
            }
        }));
    }

    /// The text of an item that may have several runs; how it is pronounced is left out.
    static String richText(SafeXml xml) throws XMLStreamException {
        var text = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "t" -> text.append(xml.text());
                case "r" -> text.append(richText(xml));
                default -> xml.skip();
            }
        });
        return text.indexOf("_x") < 0
                ? text.toString()
                : ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    /// A cell as text: shared and written texts as they are, days as `2026-11-22`, numbers exactly, with a
    /// point.
    String shown(String value, String type, int style) {
        return switch (type) {
            case "s" -> {
                int at = WordStyles.number(value, -1);
                yield at >= 0 && at < strings.size() ? strings.get(at) : "";
            }
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value, style);
            default -> value;
        };
    }

    private String number(String value, int style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return value;
        }
        return isDay(style) && DateUtil.isValidExcelDate(number) ? day(number) : plain(number);
    }

    /// The shortest number that is this one: Excel keeps 0.1 as 0.10000000000000001.
    static String plain(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }

    private String day(double number) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904, true);
        if (time == null) {
            return plain(number);
        }
        LocalDateTime rounded = time.truncatedTo(ChronoUnit.SECONDS);
        if (number < 1) {
            return rounded.toLocalTime().toString();
        }
        return rounded.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? rounded.toLocalDate().toString()
                : rounded.toString();
    }

    private boolean isDay(int style) {
        return days.computeIfAbsent(style, key -> {
            int format = key < styleFormats.size() ? styleFormats.get(key) : 0;
            String code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
            return code != null && DateUtil.isADateFormat(format, code);
        });
    }
}

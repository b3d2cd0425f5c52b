package org.pilah.importer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The marks of list items as a reader of the document sees them: `1. `, `b) `, `2.1 `, and `• ` for every bullet.
final class WordNumbering {
    private static final int LEVELS = 9;
    private static final String[] ROMAN_SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    /// Above this, letters and Roman numerals are written as figures: a damaged start value must not make a
    /// long mark.
    private static final int MOST_SIGNS = 4_000;

    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();

    private record Level(String format, String text, int start) {
        static final Level PLAIN = new Level("decimal", "%1.", 1);
    }

    /// One list: its shape, where it begins anew if it does, and the counters it may share with others of that
    /// shape.
    private record Listing(String shape, Map<Integer, Integer> starts, Counters counters) {}

    /// How far the items of each level have been counted.
    private static final class Counters {
        private final int[] levels = new int[LEVELS];
    }

    void read(SafeXml xml) throws XMLStreamException {
        var shared = new HashMap<String, Counters>();
        xml.children(root -> xml.children(name -> {
            switch (name) {
                case "abstractNum" -> shape(xml);
                case "num" -> listing(xml, shared);
                default -> xml.skip();
            }
        }));
    }

    /// The mark of the next item of that list at that level, with a blank behind it; empty if there is none.
    String next(WordStyles.ListPlace place) {
        Listing listing = listings.get(place.number());
        if (listing == null) {
            return "";
        }
        int at = Math.clamp(place.level(), 0, LEVELS - 1);
        Level[] levels = shapes.getOrDefault(listing.shape, new Level[LEVELS]);
        int[] counters = listing.counters.levels;
        for (int i = 0; i <= at; i++) {
            if (counters[i] == 0) {
                counters[i] = listing.starts.getOrDefault(i, level(levels, i).start) - (i == at ? 1 : 0);
            }
        }
        counters[at]++;
        Arrays.fill(counters, at + 1, LEVELS, 0);
        String mark = mark(levels, at, counters);
        return mark.isEmpty() ? "" : mark + " ";
    }

    private static String mark(Level[] levels, int at, int[] counters) {
        Level level = level(levels, at);
        if (level.format.equals("bullet")) {
            return "•";
        }
        if (level.format.equals("none")) {
            return "";
        }
        String mark = level.text;
        for (int i = 0; i <= at; i++) {
            mark = mark.replace("%" + (i + 1), written(counters[i], level(levels, i).format));
        }
        return mark.strip();
    }

    private static Level level(Level[] levels, int at) {
        Level level = levels[at];
        return level == null ? Level.PLAIN : level;
    }

    private void shape(SafeXml xml) throws XMLStreamException {
        var levels = new Level[LEVELS];
        shapes.put(xml.attribute("abstractNumId"), levels);
        xml.children(name -> {
            if (name.equals("lvl")) {
                level(xml, levels);
            } else {
                xml.skip();
            }
        });
    }

    private static void level(SafeXml xml, Level[] levels) throws XMLStreamException {
        int at = Math.clamp(WordStyles.number(xml.attribute("ilvl"), 0), 0, LEVELS - 1);
        var found = new Object() {
            String format = "decimal";
            String text = "";
            int start = 1;
        };
        xml.descendants(element -> {
            switch (element) {
                case "numFmt" -> found.format = xml.attribute("val");
                case "lvlText" -> found.text = xml.attribute("val");
                case "start" -> found.start = WordStyles.number(xml.attribute("val"), 1);
                default -> {}
            }
        });
        levels[at] = new Level(found.format, found.text, found.start);
    }

    private void listing(SafeXml xml, Map<String, Counters> shared) throws XMLStreamException {
        String id = xml.attribute("numId");
        var starts = new HashMap<Integer, Integer>();
        var shape = new StringBuilder();
        var level = new int[1];
        xml.descendants(element -> {
            switch (element) {
                case "abstractNumId" -> shape.append(xml.attribute("val"));
                case "lvlOverride" -> level[0] = WordStyles.number(xml.attribute("ilvl"), 0);
                case "startOverride" -> starts.put(level[0], WordStyles.number(xml.attribute("val"), 1));
                default -> {}
            }
        });
        Counters counters =
                starts.isEmpty() ? shared.computeIfAbsent(shape.toString(), key -> new Counters()) : new Counters();
        listings.put(id, new Listing(shape.toString(), starts, counters));
    }

    static String written(int number, String format) {
        if (number <= 0 || number > MOST_SIGNS) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    /// As Word counts: a … z, aa, bb, …
    private static String letters(int number) {
        return Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        var text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                text.append(ROMAN_SIGNS[i]);
            }
        }
        return text.toString();
    }
}

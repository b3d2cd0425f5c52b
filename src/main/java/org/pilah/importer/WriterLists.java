package org.pilah.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// The marks of list items in an OpenDocument text, as a reader sees them.
final class WriterLists {
    private static final int LEVELS = 10;

    private final Map<String, Level[]> styles = new HashMap<>();
    /// How far lists were counted that others go on with, by their ids and by their styles.
    private final Map<String, Integer> counted = new HashMap<>();

    private final Deque<Open> open = new ArrayDeque<>();

    private record Level(String format, String prefix, String suffix, int start, int shown) {
        static final Level BULLET = new Level("•", "", "", 1, 1);
    }

    private static final class Open {
        private final String id;
        private final String style;
        private int count;

        Open(String id, String style, int count) {
            this.id = id;
            this.style = style;
            this.count = count;
        }
    }

    /// Reads the style just met.
    void style(SafeXml xml) throws XMLStreamException {
        var levels = new Level[LEVELS];
        styles.put(xml.attribute("name"), levels);
        xml.descendants(element -> {
            int at = Math.clamp(WordStyles.number(xml.attribute("level"), 1) - 1, 0, LEVELS - 1);
            switch (element) {
                case "list-level-style-bullet" -> levels[at] = Level.BULLET;
                case "list-level-style-number" ->
                    levels[at] = new Level(
                            xml.attribute("num-format"),
                            xml.attribute("num-prefix"),
                            xml.attribute("num-suffix"),
                            WordStyles.number(xml.attribute("start-value"), 1),
                            WordStyles.number(xml.attribute("display-levels"), 1));
                default -> {}
            }
        });
    }

    /// A list begins; it is the element just met.
    void begin(SafeXml xml) {
        String named = xml.attribute("style-name");
        String style = named.isEmpty() && !open.isEmpty() ? open.element().style : named;
        String before = xml.attribute("continue-list");
        boolean goesOn = xml.attribute("continue-numbering").equals("true");
        int count = -1;
        if (!before.isEmpty()) {
            count = counted.getOrDefault("#" + before, -1);
        } else if (goesOn) {
            count = counted.getOrDefault(style, -1);
        }
        open.push(new Open(xml.attribute("id"), style, count));
    }

    void end() {
        Open ended = open.pop();
        counted.put(ended.style, ended.count);
        if (!ended.id.isEmpty()) {
            counted.put("#" + ended.id, ended.count);
        }
    }

    /// The mark of the next item, with a blank behind it.
    String next(String startValue) {
        Open list = open.element();
        int depth = open.size() - 1;
        Level level = level(list.style, depth);
        int start = WordStyles.number(startValue, -1);
        if (start >= 0) {
            list.count = start;
        } else {
            list.count = list.count < 0 ? level.start : list.count + 1;
        }
        if (level.format.equals("•")) {
            return "• ";
        }
        if (level.format.isEmpty()) {
            return (level.prefix + level.suffix).isBlank() ? "" : (level.prefix + level.suffix).strip() + " ";
        }
        var mark = new StringBuilder();
        var outer = open.iterator();
        int levels = Math.clamp(level.shown, 1, depth + 1);
        for (int i = 0; i < levels; i++) {
            Open each = outer.next();
            String number = WordNumbering.written(each.count, form(level(each.style, depth - i).format));
            mark.insert(0, i == 0 ? number : number + ".");
        }
        return (level.prefix + mark + level.suffix).strip() + " ";
    }

    private Level level(String style, int depth) {
        Level[] levels = styles.getOrDefault(style, new Level[LEVELS]);
        Level level = levels[Math.min(depth, LEVELS - 1)];
        return level == null ? Level.BULLET : level;
    }

    private static String form(String format) {
        return switch (format) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }
}

package org.pilah.importer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/// What the paragraph styles of a document say of headings and lists, inherited styles included.
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /// The place of a paragraph in a list; `NONE` for none. An empty `number` or a negative `level` is
    /// inherited.
    record ListPlace(String number, int level) {
        static final ListPlace NONE = new ListPlace("", -1);

        ListPlace orFrom(ListPlace style) {
            return new ListPlace(number.isEmpty() ? style.number : number, level < 0 ? style.level : level);
        }
    }

    private record Style(String name, String basedOn, boolean outlined, ListPlace place) {}

    void read(SafeXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(name -> {
            if (name.equals("style")) {
                style(xml);
            } else {
                xml.skip();
            }
        }));
    }

    boolean isHeading(String id) {
        Style style = styles.get(id);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            if (style.outlined || style.name.startsWith("heading ") || style.name.equals("title")) {
                return true;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    ListPlace place(String id) {
        ListPlace place = ListPlace.NONE;
        Style style = styles.get(id);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            place = place.orFrom(style.place);
            style = styles.get(style.basedOn);
        }
        return place;
    }

    private void style(SafeXml xml) throws XMLStreamException {
        String id = xml.attribute("styleId");
        var found = new Object() {
            String name = "";
            String basedOn = "";
            boolean outlined;
            String number = "";
            int level = -1;
        };
        xml.descendants(element -> {
            switch (element) {
                case "name" -> found.name = xml.attribute("val").toLowerCase(Locale.ROOT);
                case "basedOn" -> found.basedOn = xml.attribute("val");
                case "outlineLvl" -> found.outlined = number(xml.attribute("val"), 9) < 9;
                case "numId" -> found.number = xml.attribute("val");
                case "ilvl" -> found.level = number(xml.attribute("val"), 0);
                default -> {}
            }
        });
        var place = new ListPlace(found.number, found.level);
        styles.put(id, new Style(found.name, found.basedOn, found.outlined, place));
    }

    /// A small number of a document, or what stands for one that is none.
    static int number(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}

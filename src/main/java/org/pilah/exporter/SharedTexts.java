package org.pilah.exporter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The texts that stand in a workbook once and in cells by number: labels, because they recur, and quotes, because
/// three sheets show them. Holds no more than its room; what does not fit is written into its cells.
final class SharedTexts {
    private static final long ROOM = 1 << 26;

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private long used;

    /// The number of a text that recurs, the same for equal texts.
    int label(String text) {
        Integer known = labels.get(text);
        if (known != null) {
            return known;
        }
        labels.put(text, texts.size());
        return append(text);
    }

    boolean hasRoomFor(String text) {
        return text.length() <= Sheet.LONGEST_TEXT && used + text.length() <= ROOM;
    }

    int append(String text) {
        used += text.length();
        texts.add(text);
        return texts.size() - 1;
    }

    String text(int number) {
        return texts.get(number);
    }

    /// The part `xl/sharedStrings.xml`.
    void write(XmlOut xml) {
        xml.raw(Part.XML).raw("<sst xmlns=\"" + Part.MAIN + "\" uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts) {
            xml.raw("<si><t xml:space=\"preserve\">").text(text).raw("</t></si>");
        }
        xml.raw("</sst>").flush();
    }
}

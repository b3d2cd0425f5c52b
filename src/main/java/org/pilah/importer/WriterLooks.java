package org.pilah.importer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.pilah.importer.LeftOut.Kind;

/// What the styles of an OpenDocument text say of its paragraphs, words and lists. Headers and footers, which stand
/// among them, are counted.
final class WriterLooks {
    private static final int LONGEST_CHAIN = 20;

    private final DocumentText text;
    private final WriterLists lists = new WriterLists();
    private final Set<String> boldStyles = new HashSet<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private final Set<String> headingStyles = new HashSet<>();
    private final Map<String, String> parents = new HashMap<>();

    WriterLooks(DocumentText text) {
        this.text = text;
    }

    /// Reads `styles.xml`.
    void read(SafeXml xml) throws XMLStreamException {
        xml.children(root -> xml.children(name -> outsideBody(name, xml)));
    }

    WriterLists lists() {
        return lists;
    }

    boolean isBold(String style) {
        return has(boldStyles, style);
    }

    boolean isHidden(String style) {
        return has(hiddenStyles, style);
    }

    boolean isHeading(String style) {
        return has(headingStyles, style);
    }

    private boolean has(Set<String> styles, String style) {
        String at = style;
        for (int i = 0; i < LONGEST_CHAIN && !at.isEmpty(); i++) {
            if (styles.contains(at)) {
                return true;
            }
            at = parents.getOrDefault(at, "");
        }
        return false;
    }

    /// Reads the element just met, which is not the body.
    void outsideBody(String name, SafeXml xml) throws XMLStreamException {
        switch (name) {
            case "styles", "automatic-styles" -> xml.children(element -> style(element, xml));
            case "master-styles" -> xml.children(page -> xml.children(element -> margin(element, xml)));
            default -> xml.skip();
        }
    }

    private void style(String element, SafeXml xml) throws XMLStreamException {
        if (element.equals("list-style")) {
            lists.style(xml);
            return;
        }
        if (!element.equals("style")) {
            xml.skip();
            return;
        }
        String id = xml.attribute("name");
        String level = xml.attribute("default-outline-level");
        parents.put(id, xml.attribute("parent-style-name"));
        if (!level.isEmpty() || id.equals("Title") || id.startsWith("Heading")) {
            headingStyles.add(id);
        }
        xml.descendants(inner -> {
            if (!inner.equals("text-properties")) {
                return;
            }
            if (xml.attribute("font-weight").equals("bold")) {
                boldStyles.add(id);
            }
            if (xml.attribute("display").equals("none")) {
                hiddenStyles.add(id);
            }
        });
    }

    private void margin(String element, SafeXml xml) throws XMLStreamException {
        var words = new StringBuilder();
        if (element.startsWith("header") || element.startsWith("footer")) {
            gather(words, xml);
            text.leaveOut(Kind.HEADERS_AND_FOOTERS, words.toString().isBlank() ? 0 : 1);
        } else {
            xml.skip();
        }
    }

    private static void gather(StringBuilder words, SafeXml xml) throws XMLStreamException {
        xml.mixed(words::append, inner -> gather(words, xml));
    }
}

package org.pilah.importer;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;

/// The one way XML of a foreign file is read: without document types, without entities of its own, never with a
/// look outside, nested and long only within limits.
final class SafeXml {
    private static final int DEEPEST = 100;
    /// An unpacked part may not be longer than this, in characters.
    private static final int LONGEST = 1 << 30;

    private final XMLStreamReader reader;
    private int depth;

    SafeXml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        // Without document types only `&amp;` and the like are left, of which a long text has any number.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        this.reader = factory.createXMLStreamReader(in);
    }

    /// Reads a whole file or entry; whatever is wrong with it becomes a problem.
    static void read(InputStream in, String name, OfficeFile.PartReader reader) {
        try {
            reader.read(new SafeXml(in));
        } catch (Unsafe e) {
            throw new Problem(e, "import.word.unsafe", name);
        } catch (XMLStreamException e) {
            throw new Problem(e, "import.damaged", name);
        }
    }

    /// What a reader does with one element whose start was just met. It must go on to the element's end.
    interface Visitor {
        void element(String name) throws XMLStreamException;
    }

    /// Takes the elements directly inside the one whose start was just met, up to its end. At the very
    /// beginning of a part: the root.
    void children(Visitor visitor) throws XMLStreamException {
        inside(() -> {}, visitor);
    }

    /// Takes what is directly inside the element just met, words and elements, in their order.
    void mixed(Consumer<String> words, Visitor visitor) throws XMLStreamException {
        inside(() -> words.accept(reader.getText()), visitor);
    }

    private void inside(Runnable words, Visitor visitor) throws XMLStreamException {
        if (++depth > DEEPEST) {
            throw new XMLStreamException("nested too deeply");
        }
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.element(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                words.run();
            }
        }
        depth--;
    }

    /// Takes every element inside the one just met, however deep, as it begins. The visitor must not go on by
    /// itself.
    void descendants(Visitor visitor) throws XMLStreamException {
        for (int open = 1; open > 0 && reader.hasNext(); ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
                visitor.element(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /// Passes over the element whose start was just met.
    void skip() throws XMLStreamException {
        descendants(name -> {});
    }

    /// The characters of the element whose start was just met, without those of elements inside it.
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        while (reader.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
        }
        return text.toString();
    }

    /// An attribute of the element just met, by its name without prefix; empty if it is not there.
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                @Nullable String value = reader.getAttributeValue(i);
                return value == null ? "" : value;
            }
        }
        return "";
    }

    /// The relation the element just met refers to, as sheets are in a workbook.
    String relation() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = String.valueOf(reader.getAttributeNamespace(i));
            if (reader.getAttributeLocalName(i).equals("id") && space.endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private int next() throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unsafe();
        }
        if (reader.getLocation().getCharacterOffset() > LONGEST) {
            throw new XMLStreamException("longer than any document");
        }
        return event;
    }

    /// The part brings a document type of its own, which no office program writes.
    static final class Unsafe extends XMLStreamException {
        private static final long serialVersionUID = 1L;
    }
}

package org.pilah.importer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.pilah.importer.LeftOut.Kind;

/// Reads the body of a Word document, or of its notes, as the lines a reader sees. What is not words is counted.
final class WordBody {
    private final SafeXml xml;
    private final WordParts parts;
    private final Map<Kind, Integer> leftOut = new EnumMap<>(Kind.class);
    /// Footnotes and text boxes met in the block at hand; they follow it.
    private final List<String> pending = new ArrayList<>();
    private int insertions;
    private String carried = "";

    /// Takes the lines.
    interface Sink {
        void line(String text, Look look);
    }

    /// What a body needs from the other parts of its document.
    interface WordParts {
        WordStyles styles();

        WordNumbering numbering();

        /// The words of a foot- or endnote, with its number before them: `[3] …`.
        String note(String element, String id);

        /// The number the next note referred to will have.
        int nextNote();
    }

    WordBody(SafeXml xml, WordParts parts) {
        this.xml = xml;
        this.parts = parts;
    }

    Map<Kind, Integer> leftOut() {
        return leftOut;
    }

    int insertions() {
        return insertions;
    }

    /// Everything inside the element just met.
    void all(Sink sink) throws XMLStreamException {
        blocks(sink);
        if (!carried.isEmpty()) {
            sink.line(carried, Look.PLAIN);
            carried = "";
        }
    }

    /// What was held back for the end of a block.
    List<String> takePending() {
        List<String> taken = List.copyOf(pending);
        pending.clear();
        return taken;
    }

    private void blocks(Sink sink) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "p" -> paragraph(sink);
                case "tbl" -> table(sink);
                case "ins", "moveTo" -> {
                    insertions++;
                    blocks(sink);
                }
                case "document", "body", "sdt", "sdtContent", "customXml", "smartTag" -> blocks(sink);
                case "del", "moveFrom" -> leaveOut(Kind.DELETED_TEXT);
                case "AlternateContent" -> blocks(sink);
                case "Choice" -> blocks(sink);
                default -> xml.skip();
            }
        });
    }

    private void leaveOut(Kind kind) throws XMLStreamException {
        leftOut.merge(kind, 1, Integer::sum);
        xml.skip();
    }

    private void paragraph(Sink sink) throws XMLStreamException {
        var paragraph = new WordParagraph(carried);
        carried = "";
        inline(paragraph);
        if (paragraph.isMarkDeleted()) {
            // Without its end, the paragraph is one with the next.
            carried = paragraph.text();
            return;
        }
        WordStyles styles = parts.styles();
        WordStyles.ListPlace place = paragraph.place(styles);
        String mark = place.number().isEmpty() || paragraph.isEmpty()
                ? ""
                : parts.numbering().next(place);
        sink.line(mark + paragraph.text(), paragraph.look(styles));
    }

    private void inline(WordParagraph paragraph) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "pPr" -> properties(paragraph);
                case "r" -> run(paragraph);
                case "ins", "moveTo" -> {
                    insertions++;
                    inline(paragraph);
                }
                case "del", "moveFrom" -> leaveOut(Kind.DELETED_TEXT);
                case "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "bdo", "dir" ->
                    inline(paragraph);
                case "oMath", "oMathPara", "AlternateContent", "Choice", "rubyBase" -> inline(paragraph);
                case "e", "num", "den", "sup", "sub", "f", "sSup", "sSub", "rad", "d", "nary" -> inline(paragraph);
                default -> xml.skip();
            }
        });
    }

    private void properties(WordParagraph paragraph) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "pStyle" -> {
                    paragraph.style(xml.attribute("val"));
                    xml.skip();
                }
                case "numPr" -> listPlace(paragraph);
                case "outlineLvl" -> {
                    paragraph.outline(WordStyles.number(xml.attribute("val"), 9));
                    xml.skip();
                }
                case "rPr" ->
                    xml.children(mark -> {
                        if (mark.equals("del")) {
                            paragraph.markDeleted();
                        }
                        xml.skip();
                    });
                default -> xml.skip();
            }
        });
    }

    private void listPlace(WordParagraph paragraph) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "numId" -> paragraph.number(xml.attribute("val"));
                case "ilvl" -> paragraph.level(WordStyles.number(xml.attribute("val"), 0));
                default -> {}
            }
            xml.skip();
        });
    }

    private void run(WordParagraph paragraph) throws XMLStreamException {
        paragraph.beginRun();
        xml.children(name -> {
            switch (name) {
                case "rPr" -> look(paragraph);
                case "t" -> {
                    boolean kept = xml.attribute("space").equals("preserve");
                    String words = xml.text().replace('\n', ' ').replace('\r', ' ');
                    paragraph.words(kept ? words : words.strip());
                }
                case "tab", "ptab" -> sign(paragraph, "\t");
                case "br" -> sign(paragraph, xml.attribute("type").equals("page") ? "" : "\n");
                case "cr" -> sign(paragraph, "\n");
                case "noBreakHyphen" -> sign(paragraph, "\u2011");
                case "sym" -> sign(paragraph, symbol());
                case "footnoteReference", "endnoteReference" -> note(paragraph, name);
                case "commentReference" -> leaveOut(Kind.COMMENTS);
                case "object" -> leaveOut(Kind.EMBEDDED);
                case "drawing", "pict" -> drawing();
                case "AlternateContent" -> alternative(paragraph);
                case "ruby", "rubyBase" -> inline(paragraph);
                default -> xml.skip();
            }
        });
        if (paragraph.endRun()) {
            leftOut.merge(Kind.HIDDEN_TEXT, 1, Integer::sum);
        }
    }

    private void sign(WordParagraph paragraph, String sign) throws XMLStreamException {
        paragraph.words(sign);
        xml.skip();
    }

    private String symbol() {
        String code = xml.attribute("char");
        try {
            return Character.toString(Integer.parseInt(code, 16));
        } catch (IllegalArgumentException e) {
            return String.valueOf(Decoder.REPLACEMENT);
        }
    }

    private void look(WordParagraph paragraph) throws XMLStreamException {
        xml.children(name -> {
            String value = xml.attribute("val");
            boolean on = !value.equals("0") && !value.equals("false") && !value.equals("off");
            switch (name) {
                case "b" -> paragraph.bold(on);
                case "rStyle" -> paragraph.bold(value.equals("Strong"));
                case "vanish" -> paragraph.hidden(on);
                default -> {}
            }
            xml.skip();
        });
    }

    private void note(WordParagraph paragraph, String element) throws XMLStreamException {
        String id = xml.attribute("id");
        paragraph.words("[" + parts.nextNote() + "]");
        pending.add(parts.note(element, id));
        xml.skip();
    }

    /// Of two ways to show a thing, the newer one; the other one repeats it.
    private void alternative(WordParagraph paragraph) throws XMLStreamException {
        xml.children(name -> {
            if (name.equals("Choice")) {
                xml.children(inner -> {
                    switch (inner) {
                        case "drawing", "pict" -> drawing();
                        case "r" -> run(paragraph);
                        default -> xml.skip();
                    }
                });
            } else {
                xml.skip();
            }
        });
    }

    /// The words of text boxes follow the block; what has none is a picture.
    private void drawing() throws XMLStreamException {
        int before = pending.size();
        drawn();
        if (pending.size() == before) {
            leftOut.merge(Kind.PICTURES, 1, Integer::sum);
        }
    }

    private void drawn() throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "txbxContent" -> all((text, look) -> pending.add(text));
                case "Fallback" -> xml.skip();
                default -> drawn();
            }
        });
    }

    private void table(Sink sink) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "tr" -> row(sink);
                case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> table(sink);
                default -> xml.skip();
            }
        });
    }

    private void row(Sink sink) throws XMLStreamException {
        var cells = new ArrayList<String>();
        var deleted = new boolean[1];
        cells(cells, deleted);
        if (deleted[0]) {
            leftOut.merge(Kind.DELETED_TEXT, 1, Integer::sum);
        } else {
            sink.line(String.join("\t", cells), Look.PLAIN);
        }
    }

    private void cells(List<String> cells, boolean[] deleted) throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "tc" -> {
                    var paragraphs = new ArrayList<String>();
                    all((text, look) -> paragraphs.add(text));
                    cells.add(String.join("\n", paragraphs).stripTrailing());
                }
                case "sdt", "sdtContent", "customXml" -> cells(cells, deleted);
                case "trPr" -> xml.descendants(mark -> deleted[0] |= mark.equals("del"));
                default -> xml.skip();
            }
        });
    }
}

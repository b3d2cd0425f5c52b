package org.pilah.importer;

import javax.xml.stream.XMLStreamException;
import org.pilah.importer.LeftOut.Kind;

/// Reads the content of a text document in the OpenDocument form as the lines a reader sees.
final class WriterBody {
    private static final int MOST_BLANKS = 1_000;

    private final DocumentText text;
    private final Paper paper;
    private final WriterLooks looks;
    private final SafeXml xml;
    private String mark = "";
    private boolean bold;
    private boolean hidden;

    WriterBody(SafeXml xml, WriterLooks looks, DocumentText text, String name) {
        this.xml = xml;
        this.looks = looks;
        this.text = text;
        this.paper = new Paper(text, name);
    }

    /// Reads `content.xml`, or the whole document where it is one file.
    void read() throws XMLStreamException {
        xml.children(root -> xml.children(name -> {
            if (name.equals("body")) {
                xml.children(kind -> {
                    if (kind.equals("text")) {
                        blocks();
                    } else {
                        xml.skip();
                    }
                });
            } else {
                looks.outsideBody(name, xml);
            }
        }));
        paper.end();
    }

    private void blocks() throws XMLStreamException {
        xml.children(this::block);
    }

    private void block(String name) throws XMLStreamException {
        switch (name) {
            case "p" -> paragraph(Look.PLAIN);
            case "h" -> paragraph(Look.HEADING);
            case "list" -> list();
            case "table" -> rows();
            case "tracked-changes" -> trackedChanges();
            case "section", "index-body", "index-title", "text-box", "table-of-content", "alphabetical-index" -> {
                if (xml.attribute("display").equals("none")) {
                    leaveOut(Kind.HIDDEN_TEXT);
                } else {
                    blocks();
                }
            }
            case "frame" -> frame();
            default -> xml.skip();
        }
    }

    private void leaveOut(Kind kind) throws XMLStreamException {
        text.leaveOut(kind);
        xml.skip();
    }

    private void trackedChanges() throws XMLStreamException {
        var insertions = new int[1];
        xml.descendants(change -> {
            if (change.equals("deletion")) {
                text.leaveOut(Kind.DELETED_TEXT);
            } else if (change.equals("insertion")) {
                insertions[0]++;
            }
        });
        text.remarkCount("import.remark.insertions", insertions[0]);
    }

    private void paragraph(Look look) throws XMLStreamException {
        String style = xml.attribute("style-name");
        boolean outerBold = bold;
        boolean outerHidden = hidden;
        bold = looks.isBold(style) && look == Look.PLAIN;
        hidden = looks.isHidden(style);
        if (!mark.isEmpty()) {
            paper.words(mark, bold);
        }
        boolean marked = !mark.isEmpty();
        mark = "";
        inline();
        bold = outerBold;
        hidden = outerHidden;
        Look full = look == Look.PLAIN && !marked && looks.isHeading(style) ? Look.HEADING : look;
        paper.endParagraph(full);
    }

    private void inline() throws XMLStreamException {
        xml.mixed(this::words, this::inline);
    }

    /// In a paragraph any run of blanks is one blank; further ones are written as elements.
    private void words(String words) {
        if (hidden) {
            return;
        }
        var plain = new StringBuilder();
        boolean blank = paper.line().endsBlank();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            if (!space || !blank) {
                plain.append(space ? ' ' : c);
            }
            blank = space;
        }
        paper.words(plain.toString(), bold);
    }

    private void inline(String name) throws XMLStreamException {
        switch (name) {
            case "s" -> sign(" ".repeat(Math.clamp(WordStyles.number(xml.attribute("c"), 1), 0, MOST_BLANKS)));
            case "tab" -> sign("\t");
            case "line-break" -> sign("\n");
            case "span" -> span();
            case "note" -> note();
            case "annotation" -> leaveOut(Kind.COMMENTS);
            case "frame" -> frame();
            case "hidden-text", "hidden-paragraph" -> leaveOut(Kind.HIDDEN_TEXT);
            case "a" -> {
                text.leaveOut(Kind.LINKS);
                inline();
            }
            case "ruby",
                    "ruby-base",
                    "meta",
                    "meta-field",
                    "bookmark-ref",
                    "reference-ref",
                    "sequence",
                    "date",
                    "time",
                    "text-input",
                    "user-field-get",
                    "page-number",
                    "number",
                    "title",
                    "author-name" -> inline();
            case "annotation-end",
                    "ruby-text",
                    "soft-page-break",
                    "bookmark",
                    "bookmark-start",
                    "bookmark-end",
                    "change",
                    "change-start",
                    "change-end" -> xml.skip();
            case "custom-shape", "rect", "line", "ellipse", "path", "g", "control" -> leaveOut(Kind.PICTURES);
            default -> xml.skip();
        }
    }

    private void sign(String sign) throws XMLStreamException {
        if (!hidden) {
            paper.words(sign, bold);
        }
        xml.skip();
    }

    private void span() throws XMLStreamException {
        String style = xml.attribute("style-name");
        boolean outerBold = bold;
        boolean outerHidden = hidden;
        bold = bold || looks.isBold(style);
        if (!hidden && looks.isHidden(style)) {
            hidden = true;
            text.leaveOut(Kind.HIDDEN_TEXT);
        }
        inline();
        bold = outerBold;
        hidden = outerHidden;
    }

    private void note() throws XMLStreamException {
        paper.beginNote();
        int number = paper.lastNote();
        xml.children(part -> {
            if (part.equals("note-body")) {
                blocks();
            } else {
                xml.skip();
            }
        });
        paper.endNote(number);
    }

    private void frame() throws XMLStreamException {
        xml.children(inside -> {
            switch (inside) {
                case "text-box" -> {
                    paper.beginAside();
                    blocks();
                    paper.endAside();
                }
                case "image" -> leaveOut(Kind.PICTURES);
                case "object", "object-ole", "plugin", "applet", "floating-frame" -> leaveOut(Kind.EMBEDDED);
                default -> xml.skip();
            }
        });
    }

    private void list() throws XMLStreamException {
        looks.lists().begin(xml);
        xml.children(item -> {
            switch (item) {
                case "list-item" -> {
                    mark = looks.lists().next(xml.attribute("start-value"));
                    blocks();
                    mark = "";
                }
                case "list-header" -> blocks();
                default -> xml.skip();
            }
        });
        looks.lists().end();
    }

    private void rows() throws XMLStreamException {
        xml.children(name -> {
            switch (name) {
                case "table-row" -> row();
                case "table-header-rows", "table-rows", "table-row-group" -> rows();
                default -> xml.skip();
            }
        });
    }

    private void row() throws XMLStreamException {
        paper.beginRow();
        xml.children(name -> {
            if (name.equals("table-cell")) {
                paper.beginCell();
                blocks();
                paper.endCell();
            } else {
                xml.skip();
            }
        });
        paper.endRow();
    }
}

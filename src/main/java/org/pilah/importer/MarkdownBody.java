package org.pilah.importer;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.task.Progress;

/// Makes lines of a Markdown tree. A line break inside a paragraph stays one, since in transcripts each voice has
/// its line.
final class MarkdownBody {
    private static final int STEP = 1 << 16;

    private final DocumentText text;
    private final Paper paper;
    private final String name;
    private final Progress progress;
    private final long all;
    private String mark = "";
    private long done;
    private long told;

    /// @param all how many characters there are about
    MarkdownBody(DocumentText text, String name, Progress progress, long all) {
        this.text = text;
        this.name = name;
        this.progress = progress;
        this.all = all;
        this.paper = new Paper(text, name);
    }

    /// Everything inside that block.
    void blocks(Node parent) {
        for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, Look.PLAIN);
            case Heading heading -> paragraph(heading, Look.HEADING);
            case OrderedList list -> ordered(list);
            case BulletList list -> bullets(list);
            case FencedCodeBlock code -> code(code.getLiteral());
            case IndentedCodeBlock code -> code(code.getLiteral());
            case HtmlBlock html -> text.leaveOut(Kind.EMBEDDED);
            case ThematicBreak line -> {}
            case TableRow row -> row(row);
            case BlockQuote quote -> blocks(quote);
            case Document document -> blocks(document);
            default -> blocks(node);
        }
    }

    private void paragraph(Node node, Look look) {
        paper.words(mark, false);
        mark = "";
        inline(node, false);
        paper.endParagraph(look);
    }

    private void ordered(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        int number = start == null ? 1 : start;
        String delimiter = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
        for (@Nullable Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            mark = number + delimiter + " ";
            number++;
            blocks(item);
        }
    }

    private void bullets(BulletList list) {
        for (@Nullable Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            mark = item instanceof ListItem ? "• " : "";
            blocks(item);
        }
    }

    private void code(String literal) {
        String words = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        paper.words(mark + words, false);
        mark = "";
        paper.endParagraph(Look.PLAIN);
    }

    private void row(TableRow row) {
        paper.beginRow();
        for (@Nullable Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                paper.beginCell();
                inline(cell, false);
                paper.endCell();
            }
        }
        paper.endRow();
    }

    private void inline(Node parent, boolean bold) {
        for (@Nullable Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text words -> {
                    paper.words(words.getLiteral(), bold);
                    tell(words.getLiteral().length() + 1);
                }
                case SoftLineBreak end -> paper.endParagraph(Look.PLAIN);
                case HardLineBreak end -> paper.endParagraph(Look.PLAIN);
                case Code code -> paper.words(code.getLiteral(), bold);
                case StrongEmphasis strong -> inline(strong, true);
                case HtmlInline html -> html(html.getLiteral());
                case Image image -> text.leaveOut(Kind.PICTURES);
                case Link link -> {
                    text.leaveOut(Kind.LINKS);
                    inline(link, bold);
                }
                default -> inline(node, bold);
            }
        }
    }

    private void tell(long more) {
        done += more;
        if (done - told >= STEP) {
            told = done;
            progress.check();
            progress.at(name, done, all);
        }
    }

    private void html(String literal) {
        if (literal.matches("(?i)<br\\s*/?>")) {
            paper.endParagraph(Look.PLAIN);
        }
    }
}

package org.pilah.ui.help;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// What a stretch of Markdown says without its signs.
final class Plain {
    private Plain() {}

    /// The words, with a blank between the parts. What a picture shows is not among them.
    static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append(block.getLiteral()).append(' ');
            }

            @Override
            public void visit(SoftLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(HardLineBreak line) {
                words.append(' ');
            }

            @Override
            public void visit(Image image) {
                words.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                words.append(' ');
            }

            @Override
            public void visit(ListItem item) {
                visitChildren(item);
                words.append(' ');
            }

            @Override
            public void visit(CustomNode custom) {
                visitChildren(custom);
                if (custom instanceof TableCell || custom instanceof TableRow) {
                    words.append(' ');
                }
            }
        });
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    /// What a picture is said to show.
    static String caption(Image image) {
        var words = new StringBuilder();
        for (Node part : Guide.children(image)) {
            words.append(words(part)).append(' ');
        }
        return words.toString().strip();
    }

    /// All links beneath a node.
    static List<Link> links(Node node) {
        var found = new ArrayList<Link>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.add(link);
            }
        });
        return found;
    }
}

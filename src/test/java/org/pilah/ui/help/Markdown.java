package org.pilah.ui.help;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// What tests look for in a page of the guide.
public final class Markdown {
    private Markdown() {}

    /// The words that are quoted from the program: those in strong letters.
    static List<String> quoted(Page page) {
        var found = new ArrayList<String>();
        page.content().accept(new AbstractVisitor() {
            @Override
            public void visit(StrongEmphasis strong) {
                found.add(Plain.words(strong));
            }
        });
        return found;
    }

    static List<Integer> headings(Page page) {
        var found = new ArrayList<Integer>();
        page.content().accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                found.add(heading.getLevel());
            }
        });
        return found;
    }

    static List<String> pictures(Page page) {
        var found = new ArrayList<String>();
        page.content().accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                found.add(image.getDestination());
            }
        });
        return found;
    }

    /// All stretches of code within lines.
    public static List<String> code(Page page) {
        var found = new ArrayList<String>();
        code(page.content(), found::add);
        return found;
    }

    private static void code(Node node, Consumer<String> found) {
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                found.accept(code.getLiteral());
            }
        });
    }

    /// The lines of all blocks of that kind, `sh` for instance.
    public static List<String> lines(Page page, String kind) {
        var found = new ArrayList<String>();
        page.content().accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                if (kind.equals(block.getInfo())) {
                    found.addAll(block.getLiteral().lines().toList());
                }
            }
        });
        return found;
    }

    /// The code in the first column of all tables.
    static List<String> firstColumn(Page page) {
        var found = new ArrayList<String>();
        rows(page).forEach(row -> code(row.getFirstChild(), found::add));
        return found;
    }

    /// What the tables say of keys: for each row its keys, and after them the words.
    public static List<String> keys(Page page) {
        return rows(page)
                .map(row -> Stream.concat(keys(row).stream(), Stream.of(Plain.words(row.getLastChild())))
                        .toList())
                .filter(row -> row.size() > 1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    private static List<String> keys(TableRow row) {
        var found = new ArrayList<String>();
        row.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline tag) {
                if (tag.getLiteral().equals("<kbd>") && tag.getNext() instanceof Text key) {
                    found.add(key.getLiteral());
                }
            }
        });
        return found;
    }

    private static Stream<TableRow> rows(Page page) {
        var found = new ArrayList<TableRow>();
        page.content().accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode custom) {
                if (custom instanceof TableRow row
                        && row.getFirstChild() instanceof TableCell cell
                        && !cell.isHeader()) {
                    found.add(row);
                }
                visitChildren(custom);
            }
        });
        return found.stream();
    }

    /// A command as a shell parts it: words, and words in quotation marks.
    public static List<String> words(String command) {
        return Arrays.stream(command.split(" (?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                .map(word -> word.replace("\"", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

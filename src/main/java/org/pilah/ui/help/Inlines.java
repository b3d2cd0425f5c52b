package org.pilah.ui.help;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.pilah.ui.control.KeyList;

/// Turns the words of a paragraph into a flow of text: strong and slanted letters, code, keys, links.
final class Inlines extends AbstractVisitor {
    private static final String KEY = "<kbd>";
    private static final String KEY_END = "</kbd>";

    private final Consumer<String> follow;
    private final List<javafx.scene.Node> parts = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private boolean inKey;

    private Inlines(Consumer<String> follow) {
        this.follow = follow;
    }

    /// @param follow hears where a link that was pressed leads
    static TextFlow flow(Node paragraph, Consumer<String> follow) {
        var inlines = new Inlines(follow);
        inlines.visitChildren(paragraph);
        var flow = new TextFlow();
        flow.getStyleClass().add("help-words");
        flow.getChildren().setAll(inlines.parts);
        return flow;
    }

    @Override
    public void visit(Text text) {
        if (inKey) {
            var cap = new Label(KeyList.shown(text.getLiteral()));
            cap.getStyleClass().add("key-cap");
            parts.add(cap);
        } else {
            add(text.getLiteral());
        }
    }

    @Override
    public void visit(HtmlInline tag) {
        inKey = tag.getLiteral().equals(KEY) || (inKey && !tag.getLiteral().equals(KEY_END));
    }

    @Override
    public void visit(Code code) {
        styled("help-code", () -> add(code.getLiteral()));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styled("strong", () -> visitChildren(strong));
    }

    @Override
    public void visit(Emphasis slanted) {
        styled("help-slanted", () -> visitChildren(slanted));
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n");
    }

    @Override
    public void visit(Image image) {
        // A picture stands in a paragraph of its own, which is no flow of text.
    }

    @Override
    public void visit(Link link) {
        var press = new Hyperlink(Plain.words(link));
        press.getStyleClass().addAll("link", "help-link");
        press.setOnAction(event -> follow.accept(link.getDestination()));
        parts.add(press);
    }

    private void styled(String style, Runnable inside) {
        styles.push(style);
        inside.run();
        styles.pop();
    }

    private void add(String words) {
        var text = new javafx.scene.text.Text(words);
        text.getStyleClass().add("help-text");
        text.getStyleClass().addAll(styles);
        parts.add(text);
    }
}

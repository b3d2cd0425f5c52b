package org.pilah.ui.condense;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.pilah.exchange.correct.Compared;
import org.pilah.exchange.correct.Compared.Kind;
import org.pilah.exchange.correct.Compared.Piece;
import org.pilah.messages.Messages;

/// Words before and after in one text: what went is struck through, what came is underlined, so that colour is not the
/// only sign.
final class ComparedWords extends TextFlow {
    /// Of unchanged words between two changes, as much as helps to find them.
    private static final int AROUND = 80;

    /// Keeps what went and what came apart.
    private static final String THIN = "\u2009";

    private final Messages messages;

    ComparedWords(Messages messages) {
        this.messages = messages;
        getStyleClass().add("compared");
    }

    void show(Compared compared) {
        List<Piece> pieces = compared.pieces();
        getChildren().clear();
        var said = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean first = i == 0;
            boolean last = i == pieces.size() - 1;
            String words = piece.kind() == Kind.SAME ? shortened(piece.words(), first, last) : piece.words();
            if (piece.kind() == Kind.NEW && !first && pieces.get(i - 1).kind() == Kind.GONE) {
                getChildren().add(new Text(THIN));
            }
            getChildren().add(text(piece.kind(), words.replace("\n", " ¶ ")));
            said.append(said(piece.kind(), words)).append(' ');
        }
        setAccessibleText(said.toString().strip());
    }

    private String said(Kind kind, String words) {
        return switch (kind) {
            case SAME -> words;
            case GONE -> messages.text("correction.gone", words);
            case NEW -> messages.text("correction.new", words);
        };
    }

    private static Node text(Kind kind, String words) {
        var text = new Text(words);
        switch (kind) {
            case SAME -> text.getStyleClass().add("compared-same");
            case GONE -> {
                text.getStyleClass().add("compared-gone");
                text.setStrikethrough(true);
            }
            case NEW -> {
                text.getStyleClass().add("compared-new");
                text.setUnderline(true);
            }
        }
        return text;
    }

    private static String shortened(String words, boolean first, boolean last) {
        if (words.length() <= 2 * AROUND) {
            return words;
        }
        String lead = first ? "" : words.substring(0, end(words, AROUND));
        String tail = last ? "" : words.substring(end(words, words.length() - AROUND));
        return lead + " … " + tail;
    }

    /// The next blank from there on, so that no word is cut.
    private static int end(String words, int from) {
        int blank = words.indexOf(' ', from);
        return blank < 0 ? words.length() : blank;
    }
}

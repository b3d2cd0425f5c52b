package org.pilah.ui.condense;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Icons;

/// Finding words in the open text: what, how many, and the way from one to the next.
final class TranscriptFindBar extends HBox {
    private final TranscriptFinding finding;
    private final Runnable closed;
    private final TextField field = new TextField();

    /// @param closed follows when it is closed by the person
    TranscriptFindBar(TranscriptFinding finding, Messages messages, Runnable closed) {
        this.finding = finding;
        this.closed = closed;
        field.setPromptText(messages.text("transcript.find.prompt"));
        field.textProperty().bindBidirectional(finding.wantedProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.getStyleClass().add("find-field");
        var count = new Label();
        count.getStyleClass().add("quiet");
        finding.foundProperty().subscribe(found -> count.setText(finding.count()));
        Button previous = Icons.button(Feather.CHEVRON_UP, messages.text("transcript.find.previous"));
        previous.setOnAction(event -> finding.previous());
        Button next = Icons.button(Feather.CHEVRON_DOWN, messages.text("transcript.find.next"));
        next.setOnAction(event -> finding.next());
        Button close = Icons.button(Feather.X, messages.text("transcript.find.close"));
        close.setOnAction(event -> close());
        getStyleClass().addAll("find-bar", "sheet", "edge-bottom");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(field, previous, next, count, close);
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// Shows it, ready to type in.
    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    boolean isOpen() {
        return isVisible();
    }

    void close() {
        setVisible(false);
        finding.wantedProperty().set("");
        closed.run();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                finding.previous();
            } else {
                finding.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}

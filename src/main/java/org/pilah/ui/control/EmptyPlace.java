package org.pilah.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What an empty pane shows: what belongs here, what to do, and the buttons for it.
public final class EmptyPlace extends VBox {
    public EmptyPlace(String heading, String sentence, Node... buttons) {
        var title = new Label(heading);
        title.getStyleClass().add("empty-heading");
        title.setWrapText(true);
        title.setTextAlignment(TextAlignment.CENTER);
        title.setMinHeight(USE_PREF_SIZE);
        var words = new Label(sentence);
        words.getStyleClass().add("empty-sentence");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(USE_PREF_SIZE);
        var row = new FlowPane(buttons);
        row.getStyleClass().add("empty-buttons");
        row.setAlignment(Pos.CENTER);
        getStyleClass().add("empty-place");
        setAlignment(Pos.CENTER);
        getChildren().addAll(title, words);
        if (buttons.length > 0) {
            getChildren().add(row);
        }
    }
}

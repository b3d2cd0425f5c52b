package org.pilah.ui.condense;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.Look;

/// Asks for a name, beside where it belongs. Enter takes it, Escape leaves.
final class NamePrompt {
    private NamePrompt() {}

    static void ask(Node at, String question, Messages messages, Consumer<String> take) {
        var field = new TextField();
        field.setAccessibleText(question);
        field.setPrefColumnCount(20);
        HBox.setHgrow(field, Priority.ALWAYS);
        var button = new Button(messages.text("codes.make"));
        button.getStyleClass().add("main");
        button.setDefaultButton(true);
        button.disableProperty().bind(field.textProperty().map(String::isBlank));
        var label = new Label(question);
        label.getStyleClass().add("h3");
        var line = new HBox(field, button);
        line.getStyleClass().add("name-line");
        line.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(label, line);
        content.getStyleClass().add("name-prompt");
        Look.style(content, NamePrompt.class, "codes.css");
        PopOver popOver = Bubble.of(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        Runnable done = () -> {
            if (!field.getText().isBlank()) {
                popOver.hide();
                take.accept(field.getText().strip());
            }
        };
        button.setOnAction(event -> done.run());
        field.setOnAction(event -> done.run());
        popOver.show(at);
        field.requestFocus();
    }
}

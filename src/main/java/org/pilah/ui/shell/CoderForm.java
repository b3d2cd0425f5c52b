package org.pilah.ui.shell;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;

/// Asks for the name of who codes.
final class CoderForm extends VBox {
    CoderForm(Messages messages, Consumer<String> chosen) {
        getStyleClass().add("form");
        var words = new Label(messages.text("shell.coder.sentence"));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        var name = new TextField();
        name.setAccessibleText(messages.text("shell.coder.heading"));
        var take = new Button(messages.text("shell.coder.take"));
        take.getStyleClass().add("main");
        take.setDefaultButton(true);
        take.disableProperty().bind(name.textProperty().map(String::isBlank));
        take.setOnAction(event -> chosen.accept(name.getText()));
        var row = new HBox(take);
        row.getStyleClass().add("card-buttons");
        getChildren().addAll(words, name, row);
    }
}

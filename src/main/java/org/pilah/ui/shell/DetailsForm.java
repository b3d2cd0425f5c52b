package org.pilah.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.Details;

/// What the study says of itself: title, research questions, the coders of the team.
final class DetailsForm extends VBox {
    DetailsForm(TopViewModel model, Messages messages, Runnable close) {
        getStyleClass().add("form");
        Details details = model.details();
        var title = new TextField(details.title());
        var questions = new TextArea(String.join("\n", details.questions()));
        questions.setPrefRowCount(5);
        questions.setWrapText(true);
        var coders = new TextArea(String.join("\n", details.coders()));
        coders.setPrefRowCount(3);
        field(messages.text("shell.details.title"), "", title);
        field(messages.text("shell.details.questions"), messages.text("shell.details.questions.hint"), questions);
        field(messages.text("shell.details.coders"), messages.text("shell.details.coders.hint"), coders);

        var save = new Button(messages.text("shell.details.save"));
        save.getStyleClass().add("main");
        save.setDefaultButton(true);
        save.disableProperty().bind(title.textProperty().map(String::isBlank));
        save.setOnAction(event -> {
            model.describe(title.getText(), lines(questions), lines(coders));
            close.run();
        });
        var cancel = new Button(messages.text("shell.cancel"));
        cancel.setOnAction(event -> close.run());
        if (!model.isWritable()) {
            List.of(title, questions, coders).forEach(each -> each.setEditable(false));
            save.disableProperty().unbind();
            save.setDisable(true);
        }
        var row = new HBox(save, cancel);
        row.getStyleClass().add("card-buttons");
        getChildren().add(row);
    }

    private void field(String name, String hint, TextInputControl input) {
        var label = new Label(name);
        label.getStyleClass().add("h3");
        label.setLabelFor(input);
        getChildren().addAll(label, input);
        if (!hint.isEmpty()) {
            var words = new Label(hint);
            words.getStyleClass().addAll("small", "quiet");
            words.setWrapText(true);
            getChildren().add(words);
        }
    }

    private static List<String> lines(TextArea area) {
        return area.getText()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}

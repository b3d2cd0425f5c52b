package org.pilah.ui.collect;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.Look;

/// Where words are pasted that shall become a source.
final class PasteForm {
    private final PreviewViewModel model;
    private final Messages messages;
    private final Wordings wordings;

    PasteForm(PreviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.wordings = new Wordings(messages);
    }

    /// Opens beside the node, with what is on the clipboard.
    void show(Node beside) {
        var name = new TextField();
        name.setPromptText(messages.text("collect.paste.name"));
        ComboBox<Source.Kind> kind = kinds();
        var words = new TextArea();
        words.setWrapText(true);
        words.getStyleClass().add("quote");
        words.setPromptText(messages.text("collect.paste.prompt"));
        words.setAccessibleText(messages.text("collect.paste.prompt"));
        String copied = Clipboard.getSystemClipboard().getString();
        words.setText(copied == null ? "" : copied);
        var look = new Button(messages.text("collect.paste.look"));
        look.getStyleClass().add("main");
        look.disableProperty().bind(words.textProperty().map(String::isBlank));
        var title = new Label(messages.text("collect.paste.title"));
        title.getStyleClass().add("h2");
        var fields = new HBox(
                Inputs.named(messages.text("collect.field.name"), name),
                Inputs.named(messages.text("collect.field.kind"), kind));
        fields.getStyleClass().add("paste-fields");
        var box = new VBox(title, fields, words, look);
        box.getStyleClass().add("paste");
        Look.style(box, PasteForm.class, "collect.css");
        PopOver over = Bubble.of(box);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        look.setOnAction(event -> {
            over.hide();
            model.paste(name.getText(), kind.getValue(), words.getText());
        });
        over.show(beside);
        name.requestFocus();
    }

    private ComboBox<Source.Kind> kinds() {
        var kind = new ComboBox<Source.Kind>();
        kind.getItems().setAll(Arrays.asList(Source.Kind.values()));
        kind.setValue(Source.Kind.INTERVIEW);
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Source.@Nullable Kind one) {
                return one == null ? "" : wordings.kind(one);
            }

            @Override
            public Source.Kind fromString(String words) {
                return kind.getValue();
            }
        });
        return kind;
    }
}

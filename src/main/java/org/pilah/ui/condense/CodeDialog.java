package org.pilah.ui.condense;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.Bilingual;
import org.pilah.model.Code;
import org.pilah.model.Language;

/// All that is said of a code, to be written: name, definition, when to use it and when not, example, other names,
/// colour. One step for all of it.
final class CodeDialog {
    private static final int COLOURS = 8;

    private final CodesViewModel model;
    private final Code code;
    private final Messages messages;
    private final Language language;
    private final TextField name;
    private final TextArea definition;
    private final TextArea useWhen;
    private final TextArea leaveOut;
    private final TextArea example;
    private final TextField aliases;
    private final ToggleGroup colours = new ToggleGroup();
    private final VBox content = new VBox();

    CodeDialog(CodesViewModel model, Code code) {
        this.model = model;
        this.code = code;
        this.messages = model.desk().messages();
        this.language = model.desk().language();
        name = new TextField(code.name().in(language));
        definition = area(code.definition());
        useWhen = area(code.useWhen());
        leaveOut = area(code.leaveOutWhen());
        example = area(code.example());
        aliases = new TextField(String.join("; ", code.aliases()));
        content.getStyleClass().add("code-form");
        add("codes.name", name);
        add("codes.definition", definition);
        add("codes.use-when", useWhen);
        add("codes.leave-out", leaveOut);
        add("codes.example", example);
        add("codes.aliases.field", aliases);
        var label = new Label(messages.text("codes.colour"));
        label.getStyleClass().add("h3");
        content.getChildren().addAll(label, colourRow());
    }

    private TextArea area(Bilingual words) {
        var area = new TextArea(words.in(language));
        area.setWrapText(true);
        area.setPrefRowCount(3);
        return area;
    }

    private void add(String key, TextInputControl field) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("h3");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        content.getChildren().addAll(label, field);
    }

    private Node colourRow() {
        var row = new HBox();
        row.getStyleClass().add("colour-row");
        for (int colour = 0; colour <= COLOURS; colour++) {
            var button = new ToggleButton();
            String words = messages.text(colour == 0 ? "codes.colour.parent" : "codes.colour." + colour);
            button.setAccessibleText(words);
            if (colour == 0) {
                button.setText(words);
            } else {
                button.setGraphic(new Swatch(colour));
            }
            button.setToggleGroup(colours);
            button.setUserData(colour);
            button.setSelected(colour == code.colour());
            row.getChildren().add(button);
        }
        return row;
    }

    void show(Node owner) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        var window =
                new Window(owner, messages.text("codes.edit.title"), scroll, messages.text("codes.save"), messages);
        window.mainButton().disableProperty().bind(name.textProperty().map(String::isBlank));
        window.show(() -> model.work().alter(code, edited()));
    }

    private Code edited() {
        List<String> others = Arrays.stream(aliases.getText().split(";"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        int colour = colours.getSelectedToggle() == null
                ? code.colour()
                : (Integer) colours.getSelectedToggle().getUserData();
        return code.explained(
                        said(code.name(), name),
                        said(code.definition(), definition),
                        said(code.useWhen(), useWhen),
                        said(code.leaveOutWhen(), leaveOut),
                        said(code.example(), example))
                .alsoCalled(others)
                .coloured(colour);
    }

    private Bilingual said(Bilingual before, TextInputControl field) {
        String words = field.getText().strip();
        return words.equals(before.in(language)) ? before : before.with(language, words);
    }
}

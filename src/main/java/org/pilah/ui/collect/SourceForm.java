package org.pilah.ui.collect;

import java.util.Arrays;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.model.Source;

/// What is known of a source, each in a field of its own: for a source in the study and for a file on its way in.
final class SourceForm extends VBox {
    private final Messages messages;
    private final Wordings wordings;
    private final Inputs.Words name;
    private final Inputs.OneOf<Source.Kind> kind;
    private final Inputs.OneOf<Language> language;
    private final Inputs.Suggested owner;
    private final Inputs.Words date;
    private final Inputs.Words place;
    private final Inputs.Suggested technique;
    private final Inputs.Words wave;

    SourceForm(SourceEdits edits, Messages messages) {
        this.messages = messages;
        this.wordings = new Wordings(messages);
        name = new Inputs.Words(edits::rename);
        kind = new Inputs.OneOf<>(Arrays.asList(Source.Kind.values()), wordings::kind, edits::kind);
        language = new Inputs.OneOf<>(Arrays.asList(Language.values()), wordings::language, edits::language);
        owner = new Inputs.Suggested(edits::cases, edits::owner);
        date = new Inputs.Words(edits::date);
        place = new Inputs.Words(edits::place);
        technique = new Inputs.Suggested(
                () -> Techniques.USUAL.stream().map(wordings::technique).toList(), edits::technique);
        wave = new Inputs.Words(edits::wave);
        getStyleClass().add("source-form");
        getChildren().add(fields());
        edits.fieldsProperty().subscribe(fields -> fields.ifPresent(this::show));
    }

    private GridPane fields() {
        owner.setPromptText(messages.text("collect.field.owner.prompt"));
        date.setPromptText(messages.text("collect.field.date.prompt"));
        wave.setPromptText(messages.text("collect.field.wave.prompt"));
        var grid = new GridPane();
        grid.getStyleClass().add("fields");
        grid.getColumnConstraints().addAll(share(50), share(50));
        grid.add(named("collect.field.name", name), 0, 0, 2, 1);
        grid.add(named("collect.field.kind", kind), 0, 1);
        grid.add(named("collect.field.language", language), 1, 1);
        grid.add(named("collect.field.owner", owner), 0, 2);
        grid.add(named("collect.field.date", date), 1, 2);
        grid.add(named("collect.field.technique", technique), 0, 3);
        grid.add(named("collect.field.place", place), 1, 3);
        grid.add(named("collect.field.wave", wave), 0, 4);
        return grid;
    }

    private Node named(String key, Node field) {
        String words = messages.text(key);
        field.setAccessibleText(words);
        return Inputs.named(words, field);
    }

    static ColumnConstraints share(double percent) {
        var column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        column.setHalignment(HPos.LEFT);
        column.setFillWidth(true);
        return column;
    }

    private void show(SourceFields fields) {
        name.show(fields.name());
        kind.show(fields.kind());
        language.show(fields.language());
        owner.show(fields.owner());
        date.show(fields.date());
        place.show(fields.place());
        technique.show(fields.technique());
        wave.show(fields.wave());
    }
}

package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.model.Source;

/// What is known of a source, each in a field of its own: for a source in the study and for a file on its way in.
final class SourceForm extends VBox {
    /// A text in which more voices were found was hardly read rightly; the others are counted.
    private static final int MOST_VOICES = 40;

    private final SourceEdits edits;
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
    private final GridPane voices = new GridPane();
    private final List<VoiceRow> rows = new ArrayList<>();

    SourceForm(SourceEdits edits, Messages messages) {
        this.edits = edits;
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
        getChildren().addAll(fields(), voices);
        voices.getStyleClass().add("voices");
        voices.getColumnConstraints().addAll(share(34), share(28), share(38));
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

    private static ColumnConstraints share(double percent) {
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
        show(fields.voices());
    }

    private void show(List<Voice> spoken) {
        List<Voice> shown = spoken.stream().limit(MOST_VOICES).toList();
        boolean same = shown.stream()
                .map(Voice::label)
                .toList()
                .equals(rows.stream().map(row -> row.label.getText()).toList());
        if (!same) {
            lay(shown, spoken.size() - shown.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(shown.get(i));
        }
    }

    private void lay(List<Voice> shown, int more) {
        rows.clear();
        voices.getChildren().clear();
        if (shown.isEmpty()) {
            return;
        }
        voices.addRow(0, head("collect.voice.label"), head("collect.voice.role"), head("collect.voice.owner"));
        for (Voice voice : shown) {
            var row = new VoiceRow(voice.label());
            rows.add(row);
            voices.addRow(rows.size(), row.label, row.role, row.owner);
        }
        if (more > 0) {
            var rest = new Label(messages.text("collect.voice.more", more));
            rest.getStyleClass().addAll("small", "quiet");
            voices.add(rest, 0, rows.size() + 1, 3, 1);
        }
    }

    private Label head(String key) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("h3");
        return label;
    }

    /// One voice, what it becomes and for whom it speaks.
    private final class VoiceRow {
        private final Label label;
        private final Inputs.OneOf<Source.Role> role;
        private final Inputs.Suggested owner;

        VoiceRow(String words) {
            label = new Label(words);
            label.getStyleClass().add("strong");
            role = new Inputs.OneOf<>(
                    Arrays.asList(Source.Role.values()), wordings::role, chosen -> edits.role(words, chosen));
            role.setAccessibleText(messages.text("collect.voice.role-of", words));
            owner = new Inputs.Suggested(edits::cases, written -> edits.speaksFor(words, written));
            owner.setPromptText(messages.text("collect.voice.owner.prompt"));
            owner.setAccessibleText(messages.text("collect.voice.owner-of", words));
        }

        void show(Voice voice) {
            role.show(voice.role());
            owner.show(voice.caseName());
            owner.setVisible(voice.role() == Source.Role.INFORMANT
                    || !Optional.of(voice.caseName()).filter(String::isEmpty).isPresent());
        }
    }
}

package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.desk.Topic;

/// Who speaks in a source, what each voice becomes and for whom it speaks.
final class VoicesForm extends GridPane {
    /// A text in which more voices were found was hardly read rightly; the others are counted.
    private static final int MOST_VOICES = 40;

    private final SourceEdits edits;
    private final Messages messages;
    private final Wordings wordings;
    private final List<VoiceRow> rows = new ArrayList<>();
    private final VBox proposals = new VBox();

    VoicesForm(SourceEdits edits, Messages messages) {
        this.edits = edits;
        this.messages = messages;
        this.wordings = new Wordings(messages);
        getStyleClass().add("voices");
        HelpPlace.mark(this, Topic.SPEAKERS);
        var roles = new ColumnConstraints(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE, Region.USE_PREF_SIZE);
        getColumnConstraints().addAll(SourceForm.share(28), roles, growing());
        managedProperty().bind(visibleProperty());
        proposals.managedProperty().bind(proposals.visibleProperty());
        edits.fieldsProperty().subscribe(fields -> fields.ifPresent(each -> show(each.voices(), each.owner())));
    }

    private static ColumnConstraints growing() {
        var column = new ColumnConstraints();
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private void show(List<Voice> spoken, String source) {
        List<Voice> shown = spoken.stream().limit(MOST_VOICES).toList();
        boolean same = shown.stream()
                .map(Voice::label)
                .toList()
                .equals(rows.stream().map(row -> row.label.getText()).toList());
        if (!same) {
            lay(shown, spoken.size() - shown.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(shown.get(i), source);
        }
        propose(spoken);
    }

    /// Spellings that may be one person's, each with a link that makes them one.
    private void propose(List<Voice> spoken) {
        proposals.getChildren().clear();
        for (List<String> alike : OneVoice.proposals(spoken)) {
            var words = new Label(messages.text("collect.voice.alike", String.join(", ", alike)));
            words.getStyleClass().add("quiet");
            words.setWrapText(true);
            var together = new Hyperlink(messages.text("collect.voice.together"));
            together.getStyleClass().add("link");
            together.setMinWidth(Region.USE_PREF_SIZE);
            together.setAccessibleText(messages.text("collect.voice.together") + ": " + String.join(", ", alike));
            together.setOnAction(event -> edits.together(alike));
            var row = new FlowPane(words, together);
            row.getStyleClass().add("voice-alike");
            proposals.getChildren().add(row);
        }
        proposals.setVisible(!proposals.getChildren().isEmpty());
    }

    private void lay(List<Voice> shown, int more) {
        rows.clear();
        getChildren().clear();
        setVisible(!shown.isEmpty());
        if (shown.isEmpty()) {
            return;
        }
        add(proposals, 0, shown.size() + 2, 3, 1);
        addRow(0, head("collect.voice.label"), head("collect.voice.role"), head("collect.voice.owner"));
        for (Voice voice : shown) {
            var row = new VoiceRow(voice.label());
            rows.add(row);
            addRow(rows.size(), row.label, row.role, row.last);
        }
        if (more > 0) {
            var rest = new Label(messages.text("collect.voice.more", more));
            rest.getStyleClass().addAll("small", "quiet");
            add(rest, 0, rows.size() + 1, 3, 1);
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
        private final Label quiet = new Label();
        private final StackPane last;

        VoiceRow(String words) {
            label = new Label(words);
            label.getStyleClass().add("strong");
            label.setWrapText(true);
            role = new Inputs.OneOf<>(
                    Arrays.asList(Source.Role.values()), wordings::role, chosen -> edits.role(words, chosen));
            role.setMinWidth(Region.USE_PREF_SIZE);
            role.setAccessibleText(messages.text("collect.voice.role-of", words));
            owner = new Inputs.Suggested(edits::cases, written -> edits.speaksFor(words, written));
            owner.setAccessibleText(messages.text("collect.voice.owner-of", words));
            quiet.getStyleClass().add("hint");
            last = new StackPane(owner, quiet);
            last.setAlignment(Pos.CENTER_LEFT);
        }

        /// A voice without a case of its own speaks for that of its source.
        void show(Voice voice, String source) {
            role.show(voice.role());
            owner.show(voice.caseName());
            owner.setPromptText(source.isEmpty() ? messages.text("collect.voice.owner.prompt") : source);
            boolean data = voice.role() == Source.Role.INFORMANT;
            owner.setVisible(data);
            quiet.setVisible(!data);
            quiet.setText(messages.text("collect.voice.quiet"));
        }
    }
}

package org.pilah.ui.collect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.importer.VoiceRule;
import org.pilah.importer.VoiceRule.Style;
import org.pilah.messages.Messages;
import org.pilah.model.Source.Speaker;
import org.pilah.model.Turn;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.desk.Topic;

/// How it is told who speaks, as one sentence, and another way to tell it where that is wrong.
final class VoiceRulePane extends VBox {
    private static final int NAMED = 5;
    private static final int LONGEST_LABEL = 60;

    private final PreviewViewModel model;
    private final Messages messages;
    private final Label sentence = new Label();
    private final Inputs.OneOf<Style> style;
    private final Inputs.Words examples;
    private final Node examplesField;
    private int shown = -1;

    VoiceRulePane(PreviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("voice-rule");
        HelpPlace.mark(this, Topic.SPEAKERS);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("quiet");
        style = new Inputs.OneOf<>(
                Arrays.asList(Style.values()), each -> messages.text("collect.rule.style." + each), this::choose);
        style.setAccessibleText(messages.text("collect.rule"));
        style.setOnHidden(event -> picked());
        examples = new Inputs.Words(this::tell);
        examples.setPromptText(messages.text("collect.rule.examples.prompt"));
        examples.setAccessibleText(messages.text("collect.rule.examples"));
        examplesField = Inputs.named(messages.text("collect.rule.examples"), examples);
        examplesField.managedProperty().bind(examplesField.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(sentence, Inputs.named(messages.text("collect.rule"), style), examplesField);
    }

    void show(int number, Glimpse glimpse, VoiceRule rule) {
        boolean same = number == shown;
        shown = number;
        setVisible(true);
        sentence.setText(sentence(glimpse));
        if (same && waitsForExamples() && rule.style() != Style.EXAMPLES) {
            // What was asked for before is read; the person is on the way to examples meanwhile.
            return;
        }
        style.show(rule.style());
        examplesField.setVisible(rule.style() == Style.EXAMPLES);
        examples.show(String.join("  |  ", rule.examples()));
    }

    /// Nothing is to be seen yet. Whoever is choosing here keeps the keyboard: it would go to another field.
    void pause() {
        setVisible(isFocusWithin());
    }

    private boolean waitsForExamples() {
        return isFocusWithin() && style.getValue() == Style.EXAMPLES;
    }

    private void choose(Style chosen) {
        // Nothing is read anew before there is an example.
        examplesField.setVisible(chosen == Style.EXAMPLES);
        if (chosen != Style.EXAMPLES) {
            model.voices(VoiceRule.of(chosen));
        }
    }

    /// Picked from the open list, examples are written at once; arrow keys go on to what comes after them.
    private void picked() {
        if (waitsForExamples()) {
            examples.requestFocus();
        }
    }

    private void tell(String written) {
        model.voices(VoiceRule.of(Arrays.asList(written.split("\\|", -1))));
    }

    private String sentence(Glimpse glimpse) {
        List<String> labels = glimpse.speakers().stream().map(Speaker::label).toList();
        if (labels.isEmpty()) {
            return messages.text("collect.rule.found.none");
        }
        String named = String.join(", ", labels.stream().limit(NAMED).toList());
        String all =
                labels.size() > NAMED ? messages.text("collect.rule.found.more", named, labels.size() - NAMED) : named;
        String written = glimpse.turns().stream()
                .filter(turn -> !turn.speaker().isEmpty() && turn.body() > turn.start())
                .map(turn -> written(glimpse, turn))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
        if (written.isEmpty()) {
            return messages.text("collect.rule.found.file", all);
        }
        boolean letters = labels.stream().allMatch(label -> label.length() <= 2);
        if (letters) {
            return messages.text("collect.rule.found.letters", all);
        }
        return written.endsWith(":")
                ? messages.text("collect.rule.found.colon", all)
                : messages.text("collect.rule.found.frame", written, all);
    }

    /// The label as it is written before the words, if the speaker's name is in it.
    private static String written(Glimpse glimpse, Turn turn) {
        String label = glimpse.beginning().substring(turn.start(), turn.body()).strip();
        boolean holds = label.length() <= LONGEST_LABEL
                && label.toLowerCase(Locale.ROOT).contains(turn.speaker().toLowerCase(Locale.ROOT));
        return holds ? label : "";
    }
}

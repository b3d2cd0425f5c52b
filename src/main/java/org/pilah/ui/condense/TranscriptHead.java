package org.pilah.ui.condense;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Icons;

/// What stands above the text: which source lies open and the way to another, how far it is coded, and the keys one
/// needs first.
final class TranscriptHead extends HBox {
    private final TranscriptViewModel model;
    private final SearchableComboBox<TranscriptViewModel.Choice> sources = new SearchableComboBox<>();
    private final Label details = new Label();
    private final Hyperlink hint;
    private final Button previous;
    private final Button next;
    private boolean showing;

    TranscriptHead(TranscriptViewModel model, TranscriptKeys.Ways ways) {
        this.model = model;
        Messages messages = model.desk().messages();
        previous = Icons.button(Feather.CHEVRON_LEFT, messages.text("transcript.previous-source"));
        previous.setOnAction(event -> model.openPrevious());
        next = Icons.button(Feather.CHEVRON_RIGHT, messages.text("transcript.next-source"));
        next.setOnAction(event -> model.openNext());
        sources.getStyleClass().add("source-choice");
        sources.setAccessibleText(messages.text("transcript.source"));
        sources.setConverter(new Names());
        sources.valueProperty().addListener((owner, before, now) -> choose(now));
        details.getStyleClass().addAll("quiet", "head-details");
        var room = new Region();
        room.setMinWidth(0);
        HBox.setHgrow(room, Priority.ALWAYS);
        hint = new Hyperlink(messages.text("transcript.hint"));
        hint.getStyleClass().addAll("keys-hint");
        hint.setMinWidth(0);
        hint.setOnAction(event -> ways.showKeys());
        Button search = Icons.button(Feather.SEARCH, messages.text("transcript.find.open"));
        search.setOnAction(event -> ways.find());
        search.setMinWidth(USE_PREF_SIZE);
        Button correct = Icons.button(Feather.EDIT_3, messages.text("transcript.menu.replace"));
        correct.setOnAction(event -> ways.replace());
        correct.setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("transcript-head", "sheet", "edge-bottom");
        // As wide as there is room; what does not fit is left out below.
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(previous, sources, next, details, room, hint, correct, search);
        model.headProperty().subscribe(this::show);
    }

    /// The button of a pane beside the transcript.
    void addSide(Node button) {
        getChildren().add(button);
    }

    /// A hint that is cut off helps nobody, and it takes no room from the source's name; before a button left the
    /// head, the details would.
    @Override
    protected void layoutChildren() {
        double least = super.computeMinWidth(-1) + (details.isManaged() ? 0 : getSpacing() + details.minWidth(-1));
        show(details, least <= getWidth());
        double wanted = prefWidth(-1) + (hint.isManaged() ? 0 : getSpacing() + hint.prefWidth(-1));
        show(hint, wanted <= getWidth());
        super.layoutChildren();
    }

    private static void show(Node node, boolean fits) {
        node.setManaged(fits);
        node.setVisible(fits);
    }

    private void show(TranscriptViewModel.Head head) {
        showing = true;
        if (!sources.getItems().equals(head.sources())) {
            sources.getItems().setAll(head.sources());
        }
        Optional<TranscriptViewModel.Choice> open = head.sources().stream()
                .filter(each -> head.source().equals(Optional.of(each.id())))
                .findFirst();
        sources.setValue(open.orElse(null));
        details.setText(head.details());
        int at = open.map(head.sources()::indexOf).orElse(-1);
        previous.setDisable(at <= 0);
        next.setDisable(at < 0 || at + 1 >= head.sources().size());
        showing = false;
    }

    private void choose(TranscriptViewModel.@Nullable Choice choice) {
        if (!showing && choice != null) {
            model.open(choice.id());
        }
    }

    /// Choices by their names.
    private static final class Names extends StringConverter<TranscriptViewModel.Choice> {
        @Override
        public String toString(TranscriptViewModel.@Nullable Choice choice) {
            return choice == null ? "" : choice.name();
        }

        @Override
        public TranscriptViewModel.@Nullable Choice fromString(String name) {
            return null;
        }
    }
}

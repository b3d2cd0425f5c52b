package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.messages.Messages;
import org.pilah.model.CodeId;
import org.pilah.ui.condense.AutoCodingViewModel.Candidate;
import org.pilah.ui.condense.AutoCodingViewModel.Choice;
import org.pilah.ui.control.WrappingCell;

/// Coding all that was found, after a look at each passage.
final class AutoCodingPane extends BorderPane {
    private final AutoCodingViewModel model;
    private final Messages messages;
    private final SearchableComboBox<Named> codes = new SearchableComboBox<>();
    private final Label meaning = new Label();

    /// A code as it is chosen from the list.
    private record Named(CodeId code, String path) {
        @Override
        public String toString() {
            return path;
        }
    }

    AutoCodingPane(AutoCodingViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        getStyleClass().add("auto-coding");
        setTop(head());
        setCenter(list());
        model.openProperty().subscribe(open -> {
            if (open) {
                begin();
            }
        });
    }

    void focusCodes() {
        codes.requestFocus();
    }

    private void begin() {
        meaning.setText(messages.text("drawer.auto.meaning", model.sentence()));
        var study = model.desk().study();
        var language = model.desk().language();
        List<Named> all = study.codes().stream()
                .map(code -> new Named(code.id(), study.pathName(code.id(), language)))
                .toList();
        codes.getItems().setAll(all);
        codes.setValue(all.stream()
                .filter(each ->
                        model.codeProperty().get().filter(each.code()::equals).isPresent())
                .findFirst()
                .orElse(null));
    }

    private Node head() {
        codes.setPromptText(messages.text("drawer.auto.code"));
        codes.setAccessibleText(messages.text("drawer.auto.code"));
        codes.setMaxWidth(Double.MAX_VALUE);
        codes.valueProperty()
                .subscribe(named ->
                        model.codeProperty().set(Optional.ofNullable(named).map(Named::code)));
        HBox.setHgrow(codes, Priority.ALWAYS);
        var row = new HBox(codes, units(), cancel(), apply());
        row.getStyleClass().add("drawer-row");
        meaning.getStyleClass().addAll("drawer-told", "quiet");
        meaning.setWrapText(true);
        HBox.setHgrow(meaning, Priority.ALWAYS);
        meaning.setMaxWidth(Double.MAX_VALUE);
        var second = new HBox(meaning, link("drawer.auto.all", Choice.ALL), link("drawer.auto.none", Choice.NONE));
        second.getStyleClass().add("drawer-row");
        return new VBox(row, second);
    }

    private Node units() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("unit-choice");
        for (Unit unit : List.of(Unit.TURN, Unit.SENTENCE, Unit.MATCH)) {
            var button = new ToggleButton(messages.text("drawer.auto.unit." + unit));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            model.unitProperty().subscribe(now -> button.setSelected(now == unit));
            button.setOnAction(event -> {
                model.unitProperty().set(unit);
                button.setSelected(true);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node cancel() {
        var button = new Button(messages.text("drawer.auto.cancel"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.end());
        return button;
    }

    private Node apply() {
        var button = new Button();
        button.getStyleClass().add("main");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "drawer.auto.apply", model.chosenCount().get()),
                        model.chosenCount()));
        button.disableProperty().bind(model.chosenCount().isEqualTo(0));
        button.setOnAction(event -> model.apply());
        return button;
    }

    private Node link(String key, Choice choice) {
        var link = new Hyperlink(messages.text(key));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.disableProperty().bind(Bindings.isEmpty(model.candidates()));
        link.setOnAction(event -> model.choose(choice));
        return link;
    }

    private Node list() {
        var list = new ListView<Candidate>();
        list.getStyleClass().add("found-list");
        list.setItems(model.candidates());
        list.setCellFactory(view -> new CandidateCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Candidate chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && chosen != null) {
                chosen.chosenProperty().set(!chosen.chosenProperty().get());
                event.consume();
            }
        });
        var nothing = new Label();
        nothing.getStyleClass().add("quiet");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                model.codeProperty().get().isEmpty()
                                        ? "drawer.auto.choose"
                                        : model.lookingProperty().get()
                                                ? "drawer.auto.looking"
                                                : "drawer.auto.nothing"),
                        model.codeProperty(),
                        model.lookingProperty()));
        list.setPlaceholder(nothing);
        return list;
    }

    private static final class CandidateCell extends WrappingCell<Candidate> {
        private final CheckBox box = new CheckBox();
        private final Label place = new Label();
        private final Label words = new Label();
        private final HBox whole = new HBox(box, said());
        private Optional<Candidate> bound = Optional.empty();

        CandidateCell() {
            whole.getStyleClass().add("candidate");
            place.getStyleClass().add("found-place");
            words.getStyleClass().add("candidate-words");
            words.setWrapText(true);
            box.setFocusTraversable(false);
        }

        private Node said() {
            var said = new VBox(place, words);
            HBox.setHgrow(said, Priority.ALWAYS);
            return said;
        }

        @Override
        protected void updateItem(Candidate candidate, boolean empty) {
            super.updateItem(candidate, empty);
            bound.ifPresent(old -> box.selectedProperty().unbindBidirectional(old.chosenProperty()));
            bound = Optional.empty();
            setText(null);
            if (empty || candidate == null) {
                setGraphic(null);
                return;
            }
            bound = Optional.of(candidate);
            box.selectedProperty().bindBidirectional(candidate.chosenProperty());
            place.setText(
                    candidate.speaker().isEmpty()
                            ? candidate.source()
                            : candidate.source() + " · " + candidate.speaker());
            words.setText(candidate.words().replaceAll("\\s+", " "));
            box.setAccessibleText(candidate.words());
            setGraphic(whole);
        }
    }
}

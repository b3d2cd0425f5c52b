package org.pilah.ui.condense;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.ui.control.Carried;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.InterviewerToggle;
import org.pilah.ui.control.WrappingCell;
import org.pilah.ui.desk.Topic;

/// The answers to a question.
final class SearchPane extends BorderPane {
    private final SearchViewModel model;
    private final Messages messages;
    private final CustomTextField question = new CustomTextField();
    private final Label meaning = new Label();
    private final ListView<Found> list = new ListView<>();

    SearchPane(SearchViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        getStyleClass().add("search-pane");
        HelpPlace.mark(this, Topic.QUERIES);
        furnishQuestion();
        furnishList();
        var auto = new AutoCodingPane(model.autoCoding());
        model.autoCoding().openProperty().subscribe(open -> {
            boolean keyboard = isFocusWithin();
            setTop(open ? null : head());
            setCenter(open ? auto : list);
            setBottom(open ? null : foot());
            // What had the keyboard is gone; another field must not take it, and Ctrl+Z with it.
            if (keyboard && open) {
                auto.focusCodes();
            } else if (keyboard) {
                list.requestFocus();
            }
        });
    }

    void focusQuestion() {
        question.requestFocus();
        question.selectAll();
    }

    private void furnishQuestion() {
        question.setLeft(Icons.of(Feather.SEARCH));
        question.setPromptText(messages.text("drawer.search.prompt"));
        question.setAccessibleText(messages.text("drawer.search.prompt"));
        question.textProperty().bindBidirectional(model.questionProperty());
        question.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
                list.requestFocus();
                list.getSelectionModel()
                        .select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
                event.consume();
            }
        });
        HBox.setHgrow(question, Priority.ALWAYS);
        meaning.getStyleClass().add("drawer-told");
        meaning.setWrapText(true);
        model.sentenceProperty().subscribe(sentence -> tell());
        model.mistakeProperty().subscribe(mistake -> tell());
        model.stateProperty().subscribe(state -> tell());
        model.totalProperty().subscribe(total -> tell());
    }

    private void tell() {
        Optional<QueryMistake> mistake = model.mistakeProperty().get();
        meaning.getStyleClass().removeAll("bad", "quiet");
        meaning.getStyleClass().add(mistake.isPresent() ? "bad" : "quiet");
        String sentence = model.sentenceProperty().get();
        meaning.setText(mistake.map(wrong -> messages.text(
                        "drawer.mistake",
                        wrong.place(model.questionProperty().get()),
                        wrong.sentence(),
                        wrong.advice()))
                .orElseGet(() -> sentence.isEmpty()
                        ? ""
                        : messages.text(
                                "drawer.search.meaning", model.totalProperty().get(), sentence)));
        meaning.setVisible(!meaning.getText().isEmpty());
        meaning.setManaged(meaning.isVisible());
        list.setPlaceholder(emptiness());
    }

    private Node emptiness() {
        return switch (model.stateProperty().get()) {
            case UNASKED ->
                new EmptyPlace(messages.text("drawer.search.unasked"), messages.text("drawer.search.unasked.do"));
            case ANSWERED ->
                new EmptyPlace(messages.text("drawer.search.none"), messages.text("drawer.search.none.do"));
            case ASKING, MISTAKEN -> new Region();
        };
    }

    private Node head() {
        var code = new Button(messages.text("drawer.search.code-all"));
        code.setOnAction(event -> model.codeAll());
        var copy = new Button(messages.text("drawer.search.copy"));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Carried.cells(model.copied())));
        var nothing = Bindings.isEmpty(model.results());
        code.disableProperty().bind(nothing);
        copy.disableProperty().bind(nothing);
        var informants = new InterviewerToggle(
                model.questionProperty(),
                model.questionProperty()::set,
                messages,
                Language.of(messages.language()).orElse(Language.ENGLISH));
        var row = new HBox(question, informants, code, copy);
        row.getStyleClass().add("drawer-row");
        return new VBox(row, meaning);
    }

    private Node foot() {
        var more = new Hyperlink();
        more.getStyleClass().add("drawer-more");
        more.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.text(
                                "drawer.search.more",
                                model.totalProperty().get() - model.results().size()),
                        model.totalProperty(),
                        model.results()));
        var left = Bindings.size(model.results()).lessThan(model.totalProperty());
        more.visibleProperty().bind(left);
        more.managedProperty().bind(left);
        more.setOnAction(event -> model.more());
        return more;
    }

    private void furnishList() {
        list.getStyleClass().add("found-list");
        list.setAccessibleText(messages.text("drawer.tab.SEARCH"));
        list.setItems(model.results());
        list.setCellFactory(view -> new FoundCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(list.getSelectionModel().getSelectedItem());
                event.consume();
            } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
                Clipboard.getSystemClipboard().setContent(Carried.cells(model.copied()));
                event.consume();
            }
        });
    }

    private void open(Found found) {
        if (found != null) {
            model.open(found);
        }
    }

    private final class FoundCell extends WrappingCell<Found> {
        private final Label place = new Label();
        private final FlowPane codes = new FlowPane();
        private final TextFlow words = new TextFlow();
        private final VBox whole = new VBox(new HBox(place, codes), words);

        FoundCell() {
            whole.getStyleClass().add("found");
            place.getStyleClass().add("found-place");
            place.setMinWidth(Region.USE_PREF_SIZE);
            codes.getStyleClass().add("found-codes");
            words.getStyleClass().add("found-words");
            HBox.setHgrow(codes, Priority.ALWAYS);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Found found, boolean empty) {
            super.updateItem(found, empty);
            setText(null);
            if (empty || found == null) {
                setGraphic(null);
                return;
            }
            place.setText(place(found));
            codes.getChildren()
                    .setAll(found.codes().stream().map(FoundCell::tag).toList());
            words.getChildren()
                    .setAll(found.snippet().parts().stream()
                            .map(part -> text(part, found))
                            .toList());
            setAccessibleText(place.getText() + ": " + found.snippet().words());
            setGraphic(whole);
        }

        private String place(Found found) {
            String where = found.turn() > 0 ? found.source() + ":" + found.turn() : found.source();
            int times = found.places().size();
            return String.join(
                    " · ",
                    Stream.of(
                                    where,
                                    found.speaker(),
                                    found.time(),
                                    times > 1 ? messages.text("drawer.found.times", times) : "")
                            .filter(part -> !part.isEmpty())
                            .toList());
        }

        private Text text(Snippet.Part part, Found found) {
            var text = new Text(part.words());
            switch (part) {
                case Snippet.Part.Mark(var words, var mark) -> {
                    text.getStyleClass().add("found-mark");
                    text.setOnMouseClicked(event -> {
                        if (event.getButton() == MouseButton.PRIMARY) {
                            model.open(found, mark);
                            event.consume();
                        }
                    });
                }
                case Snippet.Part.Around _ -> text.getStyleClass().add("found-around");
            }
            return text;
        }

        private static Node tag(CodeTag code) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "code-" + code.colour());
            var name = new Label(code.name());
            name.getStyleClass().addAll("small", "quiet");
            name.setTooltip(new Tooltip(code.name()));
            var tag = new HBox(swatch, name);
            tag.getStyleClass().add("sheet-tag");
            tag.setAlignment(Pos.CENTER_LEFT);
            return tag;
        }
    }
}

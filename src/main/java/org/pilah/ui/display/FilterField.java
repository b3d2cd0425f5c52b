package org.pilah.ui.display;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.query.Completion.Suggestion;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.InterviewerToggle;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// The field for a filter in the query language: completes fields and names, says beneath what is asked, and points
/// at what it does not understand.
final class FilterField extends VBox {
    private static final int SHOWN = 9;

    private final FilterViewModel model;
    private final Messages messages;
    private final CustomTextField field = new CustomTextField();
    private final Popup popup = new Popup();
    private final ListView<Suggestion> list = new ListView<>();
    private final VBox beneath = new VBox();
    private boolean taking;
    private boolean typing;

    FilterField(FilterViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("filter-field");
        HelpPlace.mark(this, Topic.QUERIES);
        field.setPromptText(messages.text("display.filter.prompt"));
        field.setAccessibleText(messages.text("display.filter"));
        field.setLeft(Icons.of(Feather.FILTER));
        Button clear = Icons.button(Feather.X, messages.text("display.filter.clear"));
        clear.setOnAction(event -> field.clear());
        clear.visibleProperty().bind(field.textProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        field.setRight(clear);
        field.textProperty().subscribe(typed -> {
            if (!taking) {
                model.type(typed);
                typing = true;
            }
        });
        // The caret follows the text.
        field.caretPositionProperty().subscribe(() -> {
            if (typing) {
                typing = false;
                suggest(false);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        model.textProperty().subscribe(this::take);
        model.stateProperty().subscribe(this::say);
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("suggestions");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(event -> accept());
        var content = new VBox(list);
        Look.style(content, FilterField.class, "display.css");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        var informants = new InterviewerToggle(
                model.textProperty(),
                model::take,
                messages,
                Language.of(messages.language()).orElse(Language.ENGLISH));
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, informants);
        row.getStyleClass().add("filter-row");
        getChildren().addAll(row, beneath);
    }

    /// Empties the field.
    void clear() {
        field.clear();
    }

    private void take(String text) {
        if (!text.equals(field.getText())) {
            taking = true;
            field.setText(text);
            taking = false;
        }
    }

    private void press(KeyEvent event) {
        boolean shown = popup.isShowing();
        switch (event.getCode()) {
            case DOWN -> {
                if (shown) {
                    list.getSelectionModel().selectNext();
                    list.scrollTo(list.getSelectionModel().getSelectedIndex());
                } else {
                    suggest(true);
                }
            }
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER, TAB -> {
                if (!shown) {
                    return;
                }
                accept();
            }
            case ESCAPE -> {
                if (!shown) {
                    return;
                }
                popup.hide();
            }
            default -> {
                if (!(event.isControlDown() && event.getCode() == KeyCode.SPACE)) {
                    return;
                }
                suggest(true);
            }
        }
        event.consume();
    }

    /// Offers what could be written next; unasked only where something was begun.
    private void suggest(boolean asked) {
        if (!field.isFocused()) {
            return;
        }
        List<Suggestion> found = model.suggestions(field.getCaretPosition());
        // What stands there already is no offer.
        if (found.size() == 1
                && found.getFirst()
                        .text()
                        .strip()
                        .equals(field.getText(
                                found.getFirst().from(), found.getFirst().to()))) {
            found = List.of();
        }
        boolean begun = found.stream()
                .anyMatch(one -> one.to() > one.from()
                        || (one.from() > 0 && field.getText().charAt(one.from() - 1) == ':'));
        if (found.isEmpty() || !(asked || begun)) {
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        double row = Math.ceil(2.2 * field.getFont().getSize());
        list.setFixedCellSize(row);
        list.setPrefHeight(Math.min(SHOWN, found.size()) * row + field.getFont().getSize());
        Point2D corner = field.localToScreen(x(found.getFirst().from()), field.getHeight());
        if (corner != null) {
            popup.show(field, corner.getX(), corner.getY() + 2);
        }
    }

    private double x(int characters) {
        var text = new Text(field.getText(0, Math.min(characters, field.getLength())));
        text.setFont(field.getFont());
        return Math.min(2.4 * field.getFont().getSize() + text.getLayoutBounds().getWidth(), field.getWidth() * 0.8);
    }

    private void accept() {
        Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popup.hide();
            field.replaceText(chosen.from(), Math.min(chosen.to(), field.getLength()), chosen.text());
            field.positionCaret(chosen.from() + chosen.text().length());
            suggest(false);
        }
    }

    private void say(FilterViewModel.Reading state) {
        switch (state) {
            case FilterViewModel.Reading.None _ -> beneath.getChildren().clear();
            case FilterViewModel.Reading.Understood(var text, var query, var sentence) -> {
                beneath.getChildren().setAll(List.of(words(messages.text("display.filter.means", sentence), "quiet")));
            }
            case FilterViewModel.Reading.Mistaken mistaken -> {
                beneath.getChildren()
                        .setAll(List.of(
                                pointed(mistaken), words(mistaken.sentence() + " " + mistaken.advice(), "bad")));
            }
        }
    }

    /// All of them, on as many lines as they need.
    private static Label words(String sentence, String tone) {
        var words = new Label(sentence);
        words.getStyleClass().addAll(tone, "small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    /// The text with what was not understood underlined.
    private static TextFlow pointed(FilterViewModel.Reading.Mistaken mistaken) {
        String text = mistaken.text();
        int from = Math.clamp(mistaken.position(), 0, text.length());
        int to = Math.clamp((long) from + Math.max(1, mistaken.length()), from, text.length());
        var before = new Text(text.substring(0, from));
        var wrong = new Text(from == to ? "▲" : text.substring(from, to));
        var after = new Text(text.substring(to));
        before.getStyleClass().add("filter-text");
        wrong.getStyleClass().add("filter-wrong");
        after.getStyleClass().add("filter-text");
        wrong.setUnderline(true);
        var flow = new TextFlow(before, wrong, after);
        flow.getStyleClass().add("small");
        return flow;
    }

    private static final class Cell extends ListCell<Suggestion> {
        @Override
        protected void updateItem(Suggestion suggestion, boolean empty) {
            super.updateItem(suggestion, empty);
            setText(empty || suggestion == null ? "" : suggestion.shown());
        }
    }
}

package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.pilah.messages.Messages;
import org.pilah.ui.condense.CodeWords.Suggestion;
import org.pilah.ui.control.Look;

/// A field for names of codes with `;` between. While one types, the codes that could be meant are offered below it;
/// the marked one is taken by Enter, Tab and `;`, and a name that fits none can be made a new code.
final class CodeField extends TextField {
    private static final int ROWS = 6;

    private final Messages messages;
    private final Function<String, List<Suggestion>> suggesting;
    private final Popup popup = new Popup();
    private final ListView<Offer> list = new ListView<>();
    private boolean changed;

    /// What is offered: a code there is, or the typed name as a new one.
    private sealed interface Offer {
        record Known(Suggestion suggestion) implements Offer {}

        record Fresh(String name) implements Offer {}
    }

    CodeField(Messages messages, Function<String, List<Suggestion>> suggesting) {
        this.messages = messages;
        this.suggesting = suggesting;
        getStyleClass().add("sheet-editor");
        list.getStyleClass().add("code-offers");
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new OfferCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        Look.style(list, CodeField.class, "drawer.css");
        popup.getContent().add(list);
        popup.setAutoHide(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        // The caret follows the text: only then is it clear which name is being typed.
        textProperty().subscribe((before, now) -> changed = true);
        caretPositionProperty().subscribe((before, now) -> {
            if (changed) {
                changed = false;
                offer();
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    /// The text with the marked offer in the place of what was typed for it.
    String meant() {
        take();
        return getText();
    }

    void hideOffers() {
        popup.hide();
    }

    private void pressed(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        int marked = list.getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN) {
            mark(Math.min(marked + 1, list.getItems().size() - 1));
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            mark(Math.max(marked - 1, 0));
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals(";") && popup.isShowing()) {
            take();
        }
    }

    private void mark(int index) {
        list.getSelectionModel().select(index);
        list.scrollTo(index);
    }

    private void offer() {
        String part = part().strip();
        if (!isFocused() || getScene() == null || part.isEmpty()) {
            popup.hide();
            return;
        }
        List<Suggestion> found = suggesting.apply(part);
        var offers = new ArrayList<Offer>(found.stream().map(Offer.Known::new).toList());
        boolean known = found.stream()
                .anyMatch(each ->
                        each.words().equalsIgnoreCase(part) || each.path().equalsIgnoreCase(part));
        if (!known) {
            offers.add(new Offer.Fresh(part));
        }
        list.getItems().setAll(offers);
        list.getSelectionModel().select(0);
        show();
    }

    private void show() {
        Bounds place = localToScreen(getBoundsInLocal());
        if (place == null) {
            return;
        }
        double row = getFont().getSize() * 2.2;
        double height = Math.min(ROWS, list.getItems().size()) * row + 4;
        list.setPrefHeight(height);
        list.setPrefWidth(Math.max(place.getWidth(), getFont().getSize() * 24));
        list.setFixedCellSize(row);
        list.setStyle("-fx-font-size: " + getFont().getSize() + "px;");
        double top = isRoomBelow(place, height) ? place.getMaxY() : place.getMinY() - height;
        if (popup.isShowing()) {
            popup.setY(top);
        } else {
            popup.show(this, place.getMinX(), top);
        }
    }

    /// The drawer lies low: what is offered must not cover the field.
    private static boolean isRoomBelow(Bounds field, double height) {
        return Screen.getScreensForRectangle(field.getMinX(), field.getMinY(), field.getWidth(), field.getHeight())
                .stream()
                .allMatch(screen ->
                        field.getMaxY() + height <= screen.getVisualBounds().getMaxY());
    }

    /// Puts the marked offer in the place of what was typed for it.
    private void take() {
        Offer marked = list.getSelectionModel().getSelectedItem();
        if (!popup.isShowing() || marked == null) {
            return;
        }
        String words = switch (marked) {
            case Offer.Known(var suggestion) -> suggestion.words();
            case Offer.Fresh(var name) -> name;
        };
        String before = getText().substring(0, from());
        String after = getText().substring(to());
        String whole = before + (before.isEmpty() || before.endsWith(" ") ? "" : " ") + words;
        setText(whole + after);
        positionCaret(whole.length());
        popup.hide();
    }

    private String part() {
        return getText().substring(from(), to());
    }

    private int from() {
        return getCaretPosition() == 0 ? 0 : getText().lastIndexOf(';', getCaretPosition() - 1) + 1;
    }

    private int to() {
        int next = getText().indexOf(';', getCaretPosition());
        return next < 0 ? getText().length() : next;
    }

    private final class OfferCell extends ListCell<Offer> {
        private final Region swatch = new Region();
        private final Label name = new Label();
        private final Label path = new Label();
        private final HBox row = new HBox(swatch, name, path);

        OfferCell() {
            row.getStyleClass().add("code-offer");
            path.getStyleClass().add("hint");
        }

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            setText(null);
            setGraphic(empty || offer == null ? null : row);
            if (empty || offer == null) {
                return;
            }
            switch (offer) {
                case Offer.Known(var suggestion) -> {
                    swatch.getStyleClass().setAll("swatch", "code-" + suggestion.colour());
                    swatch.setVisible(true);
                    name.setText(suggestion.words());
                    path.setText(suggestion.path().equals(suggestion.words()) ? "" : suggestion.path());
                }
                case Offer.Fresh(var fresh) -> {
                    swatch.setVisible(false);
                    name.setText(messages.text("drawer.new-code", fresh));
                    path.setText("");
                }
            }
        }
    }
}

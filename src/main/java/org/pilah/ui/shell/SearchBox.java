package org.pilah.ui.shell;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Narrow;
import org.pilah.ui.desk.Topic;

/// The search field with its list of suggestions, which lies over the window.
final class SearchBox extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /// The width, in sizes of the letters on the key, that serves prompt and key.
    private static final double ROOM_FOR_CAP = 24;

    private final SearchViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final VBox list = new VBox();
    private final Pane layer;

    /// @param layer lies over the window; the list is shown in it
    SearchBox(SearchViewModel model, Messages messages, Pane layer) {
        this.model = model;
        this.layer = layer;
        getStyleClass().add("search-box");
        HelpPlace.mark(this, Topic.QUERIES);
        setAlignment(Pos.CENTER);
        field.setAccessibleText(messages.text("shell.search.prompt"));
        field.setLeft(Icons.of(Feather.SEARCH));
        var cap = new Label(KeyList.shown("Ctrl K"));
        cap.getStyleClass().add("key-cap");
        show(messages, cap, false);
        Narrow.watch(this, cap, ROOM_FOR_CAP, narrow -> show(messages, cap, narrow));
        field.getStyleClass().add("search-field");
        field.textProperty().bindBidirectional(model.textProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().add(field);
        list.getStyleClass().add("search-list");
        list.setManaged(false);
        model.suggestions().addListener((ListChangeListener<Suggestion>) change -> show());
        model.chosenProperty().subscribe(this::mark);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                model.wake();
            } else {
                model.rest();
            }
        });
    }

    /// Where there is little room, fewer words that are whole.
    private void show(Messages messages, Label cap, boolean narrow) {
        field.setPromptText(messages.text(narrow ? "shell.search.prompt.short" : "shell.search.prompt"));
        field.setRight(narrow ? null : cap);
    }

    /// Brings the keyboard here.
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case ENTER -> model.take();
            case ESCAPE -> model.rest();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show() {
        layer.getChildren().remove(list);
        list.getChildren().setAll(model.suggestions().stream().map(this::row).toList());
        if (list.getChildren().isEmpty() || getScene() == null) {
            return;
        }
        layer.getChildren().add(list);
        mark();
        list.applyCss();
        Bounds place = layer.sceneToLocal(field.localToScene(field.getLayoutBounds()));
        double width = Math.max(place.getWidth(), list.prefWidth(-1));
        list.resizeRelocate(
                Math.max(0, place.getMinX() - (width - place.getWidth()) / 2),
                place.getMaxY() + 4,
                width,
                list.prefHeight(width));
    }

    private Node row(Suggestion suggestion) {
        var name = new Label(suggestion.name());
        var detail = new Label(suggestion.detail());
        detail.getStyleClass().addAll("quiet", "small");
        detail.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(sign(suggestion), name, room, detail);
        row.getStyleClass().add("search-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setOnMousePressed(event -> {
            event.consume();
            model.take(suggestion);
        });
        return row;
    }

    private static Node sign(Suggestion suggestion) {
        if (suggestion.kind() == Suggestion.Kind.CODE) {
            var swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "code-" + suggestion.colour());
            return swatch;
        }
        return Icons.of(
                switch (suggestion.kind()) {
                    case SOURCE -> Feather.FILE_TEXT;
                    case CASE -> Feather.USER;
                    case CODE -> Feather.TAG;
                    case TEXT -> Feather.SEARCH;
                });
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(
                            SELECTED, i == model.chosenProperty().get());
        }
        // A screen reader hears of what Enter would take.
        int chosen = model.chosenProperty().get();
        field.setAccessibleHelp(
                chosen < model.suggestions().size()
                        ? model.suggestions().get(chosen).name() + ", "
                                + model.suggestions().get(chosen).detail()
                        : "");
    }
}

package org.pilah.ui.display;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.ItemId;
import org.pilah.ui.control.Icons;

/// The saved displays: opened by a click, renamed in place, duplicated, removed.
final class SavedPane extends VBox {
    private final DisplayViewModel model;
    private final Messages messages;
    private final ListView<SavedDisplay> list = new ListView<>();
    private boolean following;

    SavedPane(DisplayViewModel model) {
        this.model = model;
        this.messages = model.messages();
        getStyleClass().addAll("sheet", "saved-displays");
        var heading = new Label(messages.text("display.saved"));
        heading.getStyleClass().add("h3");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button fresh = Icons.button(Feather.PLUS, messages.text("display.saved.new"));
        fresh.setOnAction(event -> model.begin());
        var head = new HBox(heading, fresh);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("saved-head");
        list.setItems(model.displays());
        list.setEditable(true);
        list.setCellFactory(view -> new Cell());
        list.getStyleClass().add("saved-list");
        list.setAccessibleText(messages.text("display.saved"));
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following) {
                model.open(chosen.id());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                chosen().ifPresent(model::remove);
            } else if (event.getCode() == KeyCode.F2) {
                list.edit(list.getSelectionModel().getSelectedIndex());
            }
        });
        model.currentProperty().subscribe(this::follow);
        model.displays().subscribe(() -> follow(model.currentProperty().get()));
        getChildren().addAll(head, list);
    }

    private Optional<ItemId> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(SavedDisplay::id);
    }

    private void follow(Optional<SavedDisplay> current) {
        following = true;
        current.ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }

    private final class Cell extends ListCell<SavedDisplay> {
        private final TextField field = new TextField();

        Cell() {
            field.setOnAction(event -> rename());
            field.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
            field.focusedProperty().subscribe(focused -> {
                if (!focused && isEditing()) {
                    rename();
                }
            });
        }

        private void rename() {
            SavedDisplay item = getItem();
            String name = field.getText();
            cancelEdit();
            model.rename(item.id(), name);
        }

        @Override
        public void startEdit() {
            super.startEdit();
            if (isEditing()) {
                field.setText(getItem().name());
                setGraphic(field);
                field.requestFocus();
                field.selectAll();
            }
        }

        @Override
        public void cancelEdit() {
            super.cancelEdit();
            updateItem(getItem(), isEmpty());
        }

        @Override
        protected void updateItem(SavedDisplay item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : content(item));
            setContextMenu(empty || item == null ? null : menu(item));
            setAccessibleText(empty || item == null ? "" : item.name() + ", " + item.axes());
        }

        private HBox content(SavedDisplay item) {
            var name = new Label(item.name());
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            name.getStyleClass().add("saved-name");
            var axes = new Label(item.axes());
            axes.getStyleClass().addAll("hint", "small");
            var words = new VBox(name, axes);
            if (item.state() != SavedDisplay.State.SAVED) {
                var unsaved = new Label(messages.text("display.unsaved"));
                unsaved.getStyleClass().addAll("warn", "small");
                words.getChildren().add(unsaved);
            }
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(picture(item), words);
            row.getStyleClass().add("saved-row");
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMinWidth(0);
            row.setPrefWidth(0);
            return row;
        }

        private Region picture(SavedDisplay item) {
            var picture = new TilePane();
            picture.getStyleClass().add("saved-picture");
            List<List<Double>> fields =
                    item.picture().map(SavedDisplay.Picture::fields).orElse(List.of());
            picture.setPrefColumns(
                    Math.max(1, fields.isEmpty() ? 1 : fields.getFirst().size()));
            for (List<Double> row : fields) {
                for (double strength : row) {
                    var field = new Region();
                    field.getStyleClass().add("saved-field");
                    field.setOpacity(strength);
                    picture.getChildren().add(field);
                }
            }
            return picture;
        }

        private ContextMenu menu(SavedDisplay item) {
            var rename = new MenuItem(messages.text("display.saved.rename"));
            rename.setOnAction(event -> list.edit(getIndex()));
            var copy = new MenuItem(messages.text("display.saved.duplicate"));
            copy.setOnAction(event -> model.duplicate(item.id()));
            var remove = new MenuItem(messages.text("display.saved.remove"));
            remove.setOnAction(event -> model.remove(item.id()));
            return new ContextMenu(rename, copy, remove);
        }
    }
}

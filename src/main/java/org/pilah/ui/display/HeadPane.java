package org.pilah.ui.display;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.ui.control.Ends;
import org.pilah.ui.control.Icons;

/// The head of a table: its name, what is laid out, and the ways out of the program.
final class HeadPane extends VBox {
    private final DisplayViewModel model;
    private final Messages messages;
    private final TextField title = new TextField();
    private boolean entered;
    private final Label state = new Label();
    private final FilterField filter;
    private final HBox row = new HBox();

    /// The ways out that need the screen.
    interface Ways {
        void picture();

        void copyPicture();

        void workbook();

        void csv();
    }

    HeadPane(DisplayViewModel model, Ways ways) {
        this.model = model;
        this.messages = model.messages();
        this.filter = new FilterField(model.table().filter(), messages);
        getStyleClass().add("display-head");
        var ends = new Ends(
                0.62, choices(), List.of(button("PNG", ways::picture), button("CSV", ways::csv), workbook(ways)));
        getChildren().addAll(titles(ways), ends, filter);
        model.currentProperty().subscribe(this::show);
    }

    FilterField filter() {
        return filter;
    }

    /// The buttons of the panes at the left and the right.
    void addSides(Node left, Node right) {
        row.getChildren().addFirst(left);
        row.getChildren().add(right);
    }

    private Node titles(Ways ways) {
        title.getStyleClass().addAll("h1", "display-title");
        title.setAccessibleText(messages.text("display.name"));
        title.setOnAction(event -> rename());
        // The first click takes the whole name, so that what is typed replaces it; the second one sets the caret.
        title.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> entered = !title.isFocused());
        title.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (entered && title.getSelection().getLength() == 0) {
                title.selectAll();
            }
        });
        title.focusedProperty().subscribe(focused -> {
            if (!focused) {
                rename();
            }
        });
        HBox.setHgrow(title, Priority.ALWAYS);
        state.getStyleClass().addAll("warn", "small");
        state.setText("● " + messages.text("display.unsaved"));
        state.setMinWidth(USE_PREF_SIZE);
        state.managedProperty().bind(state.visibleProperty());
        var save = new Button(messages.text("display.save"));
        save.setOnAction(event -> model.save());
        save.setMinWidth(USE_PREF_SIZE);
        save.visibleProperty().bind(state.visibleProperty());
        save.managedProperty().bind(state.visibleProperty());
        row.getChildren().addAll(title, state, save, further(ways));
        row.getStyleClass().add("display-titles");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String words, Runnable action) {
        var button = new Button(words);
        button.setOnAction(event -> action.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static Button workbook(Ways ways) {
        Button button = button("Excel", ways::workbook);
        button.getStyleClass().add("main");
        return button;
    }

    private MenuButton further(Ways ways) {
        var other = new MenuItem(messages.text("display.save.as"));
        other.setOnAction(event -> {
            model.saveAs("");
            title.requestFocus();
            title.selectAll();
        });
        var copied = new MenuItem(messages.text("display.copy.picture"));
        copied.setOnAction(event -> ways.copyPicture());
        var menu = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL), other, copied);
        menu.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        menu.setAccessibleText(messages.text("display.further"));
        menu.setTooltip(new Tooltip(messages.text("display.further")));
        return menu;
    }

    private void rename() {
        model.currentProperty().get().ifPresent(now -> {
            if (title.getText().isBlank()) {
                title.setText(now.name());
            } else {
                model.rename(now.id(), title.getText());
            }
        });
    }

    private void show(Optional<SavedDisplay> current) {
        current.ifPresent(now -> {
            if (!title.isFocused() || !title.getText().strip().equals(now.name())) {
                title.setText(now.name());
            }
            state.setVisible(now.state() != SavedDisplay.State.SAVED);
        });
    }

    private List<Node> choices() {
        Button turn = Icons.button(Feather.REPEAT, messages.text("display.turn"));
        turn.setOnAction(event -> choose(Choice::turned));
        return List.of(
                axis("display.rows", Choice::rows, axis -> choose(now -> now.withRows(axis))),
                turn,
                axis("display.columns", Choice::columns, axis -> choose(now -> now.withColumns(axis))),
                cells(),
                reaches());
    }

    private void choose(Function<Choice, Choice> change) {
        model.table().choose(change.apply(model.table().choice()));
    }

    private Node axis(String key, Function<Choice, Axis> which, Consumer<Axis> choose) {
        var popOver = new AxisPopOver(model.table().offers(), messages, choose);
        var name = new Label();
        name.getStyleClass().add("strong");
        var what = new Label(messages.text(key));
        what.getStyleClass().add("quiet");
        var content = new HBox(what, name, Icons.of(Feather.CHEVRON_DOWN));
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("chip-words");
        name.getStyleClass().add("chip-name");
        var chip = new Button();
        chip.setGraphic(content);
        chip.getStyleClass().addAll("chip", "display-chip");
        chip.setOnAction(event -> popOver.show(chip, which.apply(model.table().choice())));
        model.table().choiceProperty().subscribe(now -> {
            String words = AxisOffer.name(which.apply(now), model.desk().study(), messages);
            name.setText(words);
            chip.setAccessibleText(messages.text(key) + " " + words);
        });
        return chip;
    }

    private Node cells() {
        var menu = new MenuButton();
        menu.getStyleClass().addAll("chip", "display-chip");
        var group = new ToggleGroup();
        for (Cell cell : Cell.values()) {
            var item = new RadioMenuItem(messages.text("display.cell." + cell.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> choose(now -> now.withCell(cell)));
            model.table().choiceProperty().subscribe(now -> item.setSelected(now.cell() == cell));
            menu.getItems().add(item);
        }
        model.table()
                .choiceProperty()
                .subscribe(now -> menu.setText(messages.text(
                        "display.cells",
                        messages.text("display.cell." + now.cell().name()))));
        return menu;
    }

    private Node reaches() {
        var menu = new MenuButton();
        menu.getStyleClass().addAll("chip", "display-chip");
        var group = new ToggleGroup();
        Arrays.stream(Reach.values()).forEach(reach -> {
            var item = new RadioMenuItem(messages.text("display.reach." + reach.name()));
            item.setToggleGroup(group);
            item.setOnAction(event -> choose(now -> now.withReach(reach)));
            model.table().choiceProperty().subscribe(now -> item.setSelected(now.reach() == reach));
            menu.getItems().add(item);
        });
        menu.managedProperty().bind(menu.visibleProperty());
        model.table().choiceProperty().subscribe(now -> {
            menu.setText(messages.text("display.reach." + now.reach().name()));
            menu.setVisible(now.laysOutCodes());
        });
        return menu;
    }
}

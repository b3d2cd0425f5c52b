package org.pilah.ui.display;

import java.util.Arrays;
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
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.ui.control.Icons;

/// The head of a table: its name, what is laid out, and the ways out of the program.
final class HeadPane extends VBox {
    private final DisplayViewModel model;
    private final Messages messages;
    private final TextField title = new TextField();
    private final Label state = new Label();
    private final FilterField filter;

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
        getChildren().addAll(titles(ways), choices(), filter);
        model.currentProperty().subscribe(this::show);
    }

    FilterField filter() {
        return filter;
    }

    private Node titles(Ways ways) {
        title.getStyleClass().addAll("h1", "display-title");
        title.setAccessibleText(messages.text("display.name"));
        title.setOnAction(event -> rename());
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
        var save = new SplitMenuButton();
        save.setText(messages.text("display.save"));
        save.setOnAction(event -> model.save());
        save.setMinWidth(USE_PREF_SIZE);
        var other = new MenuItem(messages.text("display.save.as"));
        other.setOnAction(event -> {
            model.saveAs("");
            title.requestFocus();
            title.selectAll();
        });
        save.getItems().add(other);
        var picture = new SplitMenuButton();
        picture.setText("PNG");
        picture.setOnAction(event -> ways.picture());
        picture.setMinWidth(USE_PREF_SIZE);
        var copied = new MenuItem(messages.text("display.copy.picture"));
        copied.setOnAction(event -> ways.copyPicture());
        picture.getItems().add(copied);
        var csv = new Button("CSV");
        csv.setOnAction(event -> ways.csv());
        csv.setMinWidth(USE_PREF_SIZE);
        var workbook = new Button("Excel");
        workbook.getStyleClass().add("main");
        workbook.setOnAction(event -> ways.workbook());
        workbook.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(title, state, save, picture, csv, workbook);
        row.getStyleClass().add("display-titles");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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

    private Node choices() {
        Button turn = Icons.button(Feather.REPEAT, messages.text("display.turn"));
        turn.setOnAction(event -> choose(Choice::turned));
        var chips = new FlowPane(
                axis("display.rows", Choice::rows, axis -> choose(now -> now.withRows(axis))),
                turn,
                axis("display.columns", Choice::columns, axis -> choose(now -> now.withColumns(axis))),
                cells(),
                reaches());
        chips.getStyleClass().add("display-chips");
        return chips;
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
            menu.setVisible(now.isOfCodes());
        });
        return menu;
    }
}

package org.pilah.ui.shell;

import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.desk.Saving;

/// The head of the window: title, saved state, undo and redo; the search field in the middle; who codes, language,
/// look and the menu at the right.
final class TopBar extends StackPane {
    private static final Map<Saving.State, String> TONES = Map.of(
            Saving.State.SAVED, "good",
            Saving.State.SAVING, "quiet",
            Saving.State.UNSAVED, "bad",
            Saving.State.READ_ONLY, "warn");

    /// Of the window's width; never more than the style allows.
    private static final double SEARCH_SHARE = 0.26;

    private final TopViewModel top;
    private final ShellViewModel model;
    private final Acts acts;

    TopBar(TopViewModel top, ShellViewModel model, Acts acts, SearchBox search) {
        this.top = top;
        this.model = model;
        this.acts = acts;
        getStyleClass().addAll("top-bar", "sheet", "edge-bottom");
        var left = new HBox(title(), state(), undo(), redo());
        left.getStyleClass().add("top-left");
        left.setAlignment(Pos.CENTER_LEFT);
        var right = new HBox(coder(), new LanguageButton(model), LookMenu.of(model), help(), menu());
        right.getStyleClass().add("top-right");
        right.setAlignment(Pos.CENTER_RIGHT);
        var bar = new HBox(left, search, right);
        bar.getStyleClass().add("top-row");
        bar.setAlignment(Pos.CENTER);
        search.prefWidthProperty().bind(bar.widthProperty().multiply(SEARCH_SHARE));
        // Equal shares at both sides keep the field in the middle.
        for (Region side : new Region[] {left, right}) {
            HBox.setHgrow(side, Priority.ALWAYS);
        }
        getChildren().add(bar);
    }

    private Node title() {
        var title = new Button();
        title.setMnemonicParsing(false);
        title.textProperty().bind(top.titleProperty());
        title.getStyleClass().addAll("flat", "study-title");
        title.setTooltip(new Tooltip(text("shell.details.open")));
        title.setOnAction(event -> acts.details());
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.SOMETIMES);
        return title;
    }

    private Node state() {
        var words = new Button();
        words.textProperty().bind(top.stateWordsProperty());
        words.getStyleClass().addAll("flat", "saved-state");
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.setOnAction(event -> top.retry());
        top.stateProperty().subscribe(state -> {
            words.getStyleClass().removeAll(TONES.values());
            words.getStyleClass().add(TONES.getOrDefault(state, "quiet"));
            words.setGraphic(Icons.of(
                    switch (state) {
                        case SAVED -> Feather.CHECK;
                        case SAVING -> Feather.MORE_HORIZONTAL;
                        case UNSAVED -> Feather.ALERT_TRIANGLE;
                        case READ_ONLY -> Feather.EYE;
                    }));
            boolean retry = state == Saving.State.UNSAVED;
            words.setFocusTraversable(retry);
            words.setMouseTransparent(!retry);
        });
        return words;
    }

    private Node undo() {
        Button button = Icons.button(Feather.CORNER_UP_LEFT, text("shell.undo"));
        name(button, top.undoWordsProperty().map(words -> words + " (" + KeyList.shown("Ctrl+Z") + ")"));
        button.disableProperty().bind(top.canUndoProperty().not());
        button.setOnAction(event -> top.undo());
        return button;
    }

    private Node redo() {
        Button button = Icons.button(Feather.CORNER_UP_RIGHT, text("shell.redo"));
        name(button, top.redoWordsProperty().map(words -> words + " (" + KeyList.shown("Ctrl+Y") + ")"));
        button.disableProperty().bind(top.canRedoProperty().not());
        button.setOnAction(event -> top.redo());
        return button;
    }

    private static void name(Button button, ObservableValue<String> words) {
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getTooltip().textProperty().bind(words);
        button.accessibleTextProperty().bind(words);
    }

    private Node coder() {
        var chip = new MenuButton();
        chip.setMnemonicParsing(false);
        chip.textProperty().bind(top.coderProperty().map(name -> text("shell.coder.chip", name)));
        chip.getStyleClass().addAll("chip", "coder");
        chip.setTooltip(new Tooltip(text("shell.coder.choose")));
        chip.setOnShowing(event -> {
            chip.getItems().setAll(item("shell.coder.other", acts::otherCoder));
            top.coders(names -> chip.getItems()
                    .setAll(Stream.concat(
                                    names.stream().map(this::coderItem),
                                    Stream.of(new SeparatorMenuItem(), item("shell.coder.other", acts::otherCoder)))
                            .toList()));
        });
        chip.getItems().setAll(item("shell.coder.other", acts::otherCoder));
        return chip;
    }

    private MenuItem coderItem(String name) {
        var item = new MenuItem(name);
        item.setMnemonicParsing(false);
        if (name.equals(top.coderProperty().get())) {
            item.setGraphic(Icons.of(Feather.CHECK));
        }
        item.setOnAction(event -> model.codeAs(name));
        return item;
    }

    private Node help() {
        Button button = Icons.button(Feather.HELP_CIRCLE, text("shell.menu.help") + " (F1)");
        button.getStyleClass().add("help-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> acts.help());
        return button;
    }

    private Node menu() {
        var menu = new MenuButton();
        menu.setGraphic(Icons.of(Feather.MENU));
        menu.getStyleClass().addAll("flat", "button-icon", "bare");
        menu.setAccessibleText(text("shell.menu"));
        menu.setTooltip(new Tooltip(text("shell.menu")));
        menu.getItems()
                .setAll(
                        item("shell.menu.new", acts::newStudy),
                        item("shell.menu.open", acts::openStudy),
                        recent(),
                        item("shell.menu.sample", model::openSample),
                        new SeparatorMenuItem(),
                        item("shell.menu.details", acts::details),
                        item("shell.menu.words", acts::words),
                        item("shell.menu.export", acts::export),
                        item("shell.menu.check", acts::check),
                        item("shell.menu.history", acts::history),
                        item("shell.menu.forget", model::removeTraces),
                        new SeparatorMenuItem(),
                        item("shell.menu.help", acts::help),
                        item("shell.menu.tour", acts::tour),
                        item("shell.menu.keys", acts::keys),
                        item("shell.menu.about", acts::about),
                        new SeparatorMenuItem(),
                        item("shell.menu.close", model::leaveStudy));
        return menu;
    }

    private Menu recent() {
        var menu = new Menu(text("shell.menu.recent"));
        model.house().settings().recent().forEach(study -> {
            var item = new MenuItem(study.title());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.open(study.file()));
            menu.getItems().add(item);
        });
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private String text(String key, Object... arguments) {
        Messages messages = model.messages();
        return messages.text(key, arguments);
    }
}

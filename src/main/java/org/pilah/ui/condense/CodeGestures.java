package org.pilah.ui.condense;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.pilah.messages.Messages;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.ui.condense.CodeMoves.Side;
import org.pilah.ui.condense.PaletteViewModel.Choosing;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.desk.Desk;

/// The menu on a row of the code tree and what opens from it.
final class CodeGestures {
    private static final int COLOURS = 8;

    private final CodesViewModel model;
    private final Palette palette;
    private final Desk desk;

    CodeGestures(CodesViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        this.desk = model.desk();
    }

    ContextMenu menu(CodeRow row, CodeTreeView tree) {
        var menu = new ContextMenu();
        switch (row) {
            case CodeRow.Entry(var code) -> {
                menu.getItems()
                        .addAll(
                                item("codes.code-with", KeyCode.ENTER, () -> model.code(code)),
                                item("codes.show-quotes", () -> model.showQuotes(code)),
                                item("codes.details", KeyCode.SPACE, () -> details(row, tree.anchor())),
                                new SeparatorMenuItem(),
                                item("codes.new-beneath", KeyCode.INSERT, () -> addBeneath(row, tree.anchor())),
                                item("codes.rename", KeyCode.F2, tree::rename),
                                item("codes.edit", () -> new CodeDialog(model, code).show(tree)),
                                colours(code));
                if (model.canGo(code)) {
                    menu.getItems().addAll(rearranging(row, code, tree));
                }
            }
            case CodeRow.Heading(var framework) ->
                menu.getItems()
                        .addAll(
                                item("codes.details", KeyCode.SPACE, () -> details(row, tree.anchor())),
                                new SeparatorMenuItem(),
                                item("codes.delete-framework", KeyCode.DELETE, () -> model.delete(row)));
        }
        return menu;
    }

    private MenuItem[] rearranging(CodeRow row, Code code, CodeTreeView tree) {
        MenuItem move = item("codes.move-to", () -> moveTo(code, tree.anchor()));
        move.setDisable(CodeMoves.isFixed(code));
        return new MenuItem[] {
            new SeparatorMenuItem(),
            move,
            item("codes.merge-into", () -> mergeInto(code, tree.anchor())),
            item("codes.split", () -> new SplitDialog(new SplitViewModel(desk, model.work(), code)).show(tree)),
            new SeparatorMenuItem(),
            item("codes.delete", KeyCode.DELETE, () -> model.delete(row))
        };
    }

    private Menu colours(Code code) {
        var menu = new Menu(text("codes.colour"));
        for (int colour = 1; colour <= COLOURS; colour++) {
            int chosen = colour;
            var item = new MenuItem(text("codes.colour." + colour), new Swatch(colour));
            item.setOnAction(event -> model.colour(code, chosen));
            menu.getItems().add(item);
        }
        var usual = new MenuItem(text("codes.colour.parent"));
        usual.setOnAction(event -> model.colour(code, 0));
        menu.getItems().addAll(new SeparatorMenuItem(), usual);
        return menu;
    }

    /// The keys of the code tree, for people.
    static KeyList.Group keys(Messages messages) {
        return new KeyList.Group(
                messages.text("codes.keys"),
                List.of(
                        KeyList.Entry.of(messages.text("codes.keys.code"), "Enter"),
                        KeyList.Entry.of(messages.text("codes.keys.details"), "Space"),
                        KeyList.Entry.of(messages.text("codes.keys.beneath"), "Insert"),
                        KeyList.Entry.of(messages.text("codes.keys.rename"), "F2"),
                        KeyList.Entry.of(messages.text("codes.keys.delete"), "Delete")));
    }

    /// Everything that is said of the row.
    void details(CodeRow row, Node at) {
        new CodePopOver(desk.messages(), model.detailsOf(row)).show(at);
    }

    /// Asks for the name of a new code beneath the row.
    void addBeneath(CodeRow row, Node at) {
        if (row instanceof CodeRow.Entry(var code)) {
            NamePrompt.ask(
                    at,
                    text("codes.new-beneath.prompt", model.nameOf(row)),
                    desk.messages(),
                    name -> model.add(name, code.id()));
        } else {
            add(at);
        }
    }

    /// Asks for the name of a new code that stands beneath no other.
    void add(Node at) {
        NamePrompt.ask(at, text("codes.new.prompt"), desk.messages(), name -> model.add(name, CodeId.NONE));
    }

    private void moveTo(Code code, Node at) {
        palette.choose(
                new Choosing(
                        text("codes.move-to.prompt", code.name().in(desk.language())),
                        into -> model.target(code, new CodeRow.Entry(into), Side.INTO)
                                .isPresent(),
                        into -> model.move(code, new CodeRow.Entry(into), Side.INTO)),
                at);
    }

    private void mergeInto(Code code, Node at) {
        palette.choose(
                new Choosing(
                        text("codes.merge-into.prompt", code.name().in(desk.language())),
                        into -> model.canMerge(code, into),
                        into -> model.merge(code, into)),
                at);
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    /// The key is shown only; the tree itself listens to it.
    private MenuItem item(String key, KeyCode shortcut, Runnable action) {
        MenuItem item = item(key, action);
        item.setAccelerator(new KeyCodeCombination(shortcut));
        return item;
    }

    private String text(String key, Object... arguments) {
        return desk.messages().text(key, arguments);
    }
}

package org.pilah.ui.condense;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pilah.messages.Messages;
import org.pilah.ui.control.KeyList;

/// The keys of the reduction table, as in any sheet. Tab leaves it at its last column.
final class SheetKeys {
    private final ReductionViewModel model;
    private final ReductionEditing editing;
    private final Runnable copy;
    private final Runnable paste;
    private final IntSupplier pageRows;

    SheetKeys(ReductionViewModel model, ReductionEditing editing, Runnable copy, Runnable paste, IntSupplier pageRows) {
        this.model = model;
        this.editing = editing;
        this.copy = copy;
        this.paste = paste;
        this.pageRows = pageRows;
    }

    void install(Node table) {
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
        table.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (typed(event)) {
                event.consume();
            }
        });
        table.focusedProperty().subscribe(focused -> {
            if (focused && model.area().isEmpty()) {
                model.move(0, 0);
            }
        });
    }

    /// The keys and what they do, for people.
    static KeyList.Group list(Messages messages) {
        return new KeyList.Group(
                messages.text("drawer.keys"),
                List.of(
                        KeyList.Entry.of(messages.text("drawer.keys.edit"), "Enter", "F2"),
                        KeyList.Entry.of(messages.text("drawer.keys.extend"), "Shift+↓", "Shift+→"),
                        KeyList.Entry.of(messages.text("drawer.keys.all"), "Ctrl+A"),
                        KeyList.Entry.of(messages.text("drawer.keys.copy"), "Ctrl+C", "Ctrl+V"),
                        KeyList.Entry.of(messages.text("drawer.keys.clear"), "Delete"),
                        KeyList.Entry.of(messages.text("drawer.keys.ends"), "Ctrl+Home", "Ctrl+End"),
                        KeyList.Entry.of(messages.text("drawer.keys.shut"), "Ctrl+J")));
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return withShortcut(event);
        }
        return switch (event.getCode()) {
            case UP -> step(event, -1, 0);
            case DOWN -> step(event, 1, 0);
            case LEFT -> step(event, 0, -1);
            case RIGHT -> step(event, 0, 1);
            case PAGE_UP -> step(event, -pageRows.getAsInt(), 0);
            case PAGE_DOWN -> step(event, pageRows.getAsInt(), 0);
            case HOME -> step(event, 0, -SheetColumn.values().length);
            case END -> step(event, 0, SheetColumn.values().length);
            case TAB -> tab(event);
            case ENTER -> enter();
            case F2 -> done(editing::begin);
            case DELETE, BACK_SPACE -> done(editing::clear);
            default -> false;
        };
    }

    private boolean withShortcut(KeyEvent event) {
        int all = model.rows().size();
        return switch (event.getCode()) {
            case C -> done(copy);
            case V -> done(paste);
            case A -> done(model::chooseAll);
            case HOME, UP -> step(event, -all, 0);
            case END, DOWN -> step(event, all, 0);
            default -> false;
        };
    }

    private boolean step(KeyEvent event, int down, int right) {
        if (event.isShiftDown() && model.area().isPresent()) {
            SheetArea area = model.area().get();
            model.extendTo(area.row() + down, area.column().further(right));
        } else {
            model.move(down, right);
        }
        return true;
    }

    private boolean tab(KeyEvent event) {
        int step = event.isShiftDown() ? -1 : 1;
        boolean further = model.area()
                .filter(area -> area.column().further(step) != area.column())
                .isPresent();
        if (further) {
            model.move(0, step);
        }
        return further;
    }

    private boolean enter() {
        if (model.area().filter(area -> area.column().isEditable()).isPresent()) {
            editing.begin();
        } else {
            model.move(1, 0);
        }
        return true;
    }

    private boolean typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean begins = !event.isShortcutDown()
                && !event.isAltDown()
                && !letter.isEmpty()
                && !Character.isISOControl(letter.codePointAt(0))
                && !letter.equals(KeyEvent.CHAR_UNDEFINED)
                && event.getCode() != KeyCode.TAB;
        if (begins) {
            editing.beginWith(letter);
        }
        return begins;
    }

    private static boolean done(Runnable action) {
        action.run();
        return true;
    }
}

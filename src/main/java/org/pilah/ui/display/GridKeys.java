package org.pilah.ui.display;

import java.util.List;
import javafx.scene.input.KeyEvent;
import org.pilah.messages.Messages;
import org.pilah.ui.control.KeyList;

/// Moves through a table by keys.
final class GridKeys {
    private final MatrixGrid grid;

    GridKeys(MatrixGrid grid) {
        this.grid = grid;
    }

    void press(KeyEvent event) {
        if (grid.table().isEmpty() || event.isAltDown()) {
            return;
        }
        boolean handled = event.isShortcutDown() ? withControl(event) : alone(event);
        if (handled) {
            event.consume();
        }
    }

    /// The keys and what they do, for people.
    static KeyList.Group list(Messages messages) {
        return new KeyList.Group(
                messages.text("display.keys"),
                List.of(
                        KeyList.Entry.of(messages.text("display.keys.open"), "Enter"),
                        KeyList.Entry.of(messages.text("display.keys.fold"), "+", "−"),
                        KeyList.Entry.of(messages.text("display.keys.extend"), "Shift+↓", "Shift+→"),
                        KeyList.Entry.of(messages.text("display.keys.copy"), "Ctrl+C"),
                        KeyList.Entry.of(messages.text("display.keys.ends"), "Ctrl+Home", "Ctrl+End"),
                        KeyList.Entry.of(messages.text("display.keys.save"), "Ctrl+S"),
                        KeyList.Entry.of(messages.text("display.keys.filter"), "Ctrl+Space")));
    }

    private boolean alone(KeyEvent event) {
        MatrixGrid.Cursor at = grid.cursor();
        switch (event.getCode()) {
            case UP -> move(event, at.row() - (grid.isChosen() ? 1 : 0), at.column());
            case DOWN -> move(event, at.row() + (grid.isChosen() ? 1 : 0), at.column());
            case LEFT -> move(event, at.row(), at.column() - (grid.isChosen() ? 1 : 0));
            case RIGHT -> move(event, at.row(), at.column() + (grid.isChosen() ? 1 : 0));
            case PAGE_UP -> move(event, at.row() - grid.page(), at.column());
            case PAGE_DOWN -> move(event, at.row() + grid.page(), at.column());
            case HOME -> move(event, at.row(), 0);
            case END -> move(event, at.row(), Integer.MAX_VALUE);
            case ENTER -> open();
            case PLUS, ADD, MINUS, SUBTRACT, SPACE -> fold();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withControl(KeyEvent event) {
        MatrixGrid.Cursor at = grid.cursor();
        switch (event.getCode()) {
            case HOME -> move(event, 0, 0);
            case END -> move(event, Integer.MAX_VALUE, Integer.MAX_VALUE);
            case UP -> move(event, 0, at.column());
            case DOWN -> move(event, Integer.MAX_VALUE, at.column());
            case C -> grid.actions().copy(at);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(KeyEvent event, int row, int column) {
        grid.move(row, column, event.isShiftDown() ? MatrixGrid.Reach.EXTEND : MatrixGrid.Reach.ONE);
    }

    private void open() {
        if (grid.isChosen()) {
            grid.actions().open();
        }
    }

    private void fold() {
        grid.table()
                .filter(table -> grid.isChosen() && grid.cursor().row() < table.rows())
                .filter(table -> table.hasRowsBeneath(grid.cursor().row()))
                .ifPresent(table -> grid.actions()
                        .look(table.manner()
                                .turned(table.row(grid.cursor().row()).id())));
    }
}

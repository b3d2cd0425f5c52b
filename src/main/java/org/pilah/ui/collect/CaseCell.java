package org.pilah.ui.collect;

import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.pilah.model.Case;

/// A cell of the sheet of cases. What was written is taken with Enter, Tab, or by going elsewhere; Escape leaves it as
/// it was.
final class CaseCell extends TableCell<Case, Case> {
    private final CasesViewModel model;
    private final CaseColumn column;
    private final TextField field = new TextField();
    private final StringBuilder typed;
    private final Way way;
    private boolean done = true;

    /// The way to another cell: so many down, so many to the right.
    interface Way {
        void go(int down, int right);
    }

    /// @param typed what was typed to begin the next edit, instead of what stands in the cell
    CaseCell(CasesViewModel model, CaseColumn column, StringBuilder typed, Way way) {
        this.model = model;
        this.column = column;
        this.typed = typed;
        this.way = way;
        setAlignment(CasesTab.side(column));
        field.setAlignment(CasesTab.side(column));
        field.getStyleClass().add("cell-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                say();
            }
        });
        if (column instanceof CaseColumn.Name) {
            getStyleClass().add("strong");
        }
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                done = true;
                cancelEdit();
                getTableView().requestFocus();
            }
            case ENTER -> {
                say();
                way.go(event.isShiftDown() ? -1 : 1, 0);
            }
            case TAB -> {
                say();
                way.go(0, event.isShiftDown() ? -1 : 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing() || getItem() == null) {
            return;
        }
        done = false;
        boolean over = !typed.isEmpty();
        field.setText(over ? typed.toString() : model.written(getItem(), column));
        typed.setLength(0);
        setText(null);
        setGraphic(field);
        // The skin selects everything when it is made; it is made now, so that it does not do so later.
        field.applyCss();
        field.requestFocus();
        if (over) {
            field.end();
        } else {
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        // Elsewhere was clicked: what was written counts.
        if (!done) {
            say();
            return;
        }
        super.cancelEdit();
        show();
    }

    private void say() {
        if (done) {
            return;
        }
        done = true;
        Case one = getItem();
        String written = field.getText();
        super.cancelEdit();
        show();
        if (one != null && !written.equals(model.written(one, column))) {
            model.write(one.id(), column, written);
        }
    }

    @Override
    protected void updateItem(@Nullable Case one, boolean empty) {
        super.updateItem(one, empty);
        if (!isEditing()) {
            show();
        }
    }

    private void show() {
        setGraphic(null);
        setText(getItem() == null || isEmpty() ? null : model.shown(getItem(), column));
    }
}

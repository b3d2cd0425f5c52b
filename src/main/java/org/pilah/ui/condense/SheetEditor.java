package org.pilah.ui.condense;

import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.pilah.ui.condense.ReductionEditing.After;
import org.pilah.ui.condense.ReductionEditing.Edit;

/// The field that lies over the cell that is being written. Enter writes and goes down, Tab to the right, Esc leaves
/// the cell as it was; clicking elsewhere writes.
final class SheetEditor extends Pane {
    private static final double LINES = 4.6;

    private final ReductionEditing editing;
    private final Function<Edit, Optional<Bounds>> placing;
    private final Runnable left;
    private Optional<TextInputControl> open = Optional.empty();

    /// @param placing where a cell is in the scene
    /// @param left hears that nothing is being written any more
    SheetEditor(ReductionEditing editing, Function<Edit, Optional<Bounds>> placing, Runnable left) {
        this.editing = editing;
        this.placing = placing;
        this.left = left;
        setPickOnBounds(false);
        editing.editProperty().subscribe(edit -> edit.ifPresentOrElse(this::open, this::close));
    }

    /// Writes what is there, since the cell goes out of sight.
    void settle() {
        open.ifPresent(field -> {
            editing.commit(meant(field), After.STAY);
            // What cannot be written so was told; it must not float over other cells.
            editing.revert();
        });
    }

    private void open(Edit edit) {
        close();
        Optional<Bounds> cell = placing.apply(edit).map(this::sceneToLocal);
        if (cell.isEmpty()) {
            editing.revert();
            return;
        }
        TextInputControl field = field(edit);
        open = Optional.of(field);
        getChildren().setAll(field);
        field.setText(edit.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, field));
        field.applyCss();
        lay(field, cell.get());
        field.requestFocus();
        // Behind what is there, also when it is only opened: typing goes on, as in a spreadsheet.
        field.positionCaret(edit.text().length());
        field.focusedProperty().subscribe(focused -> {
            if (!focused && open.filter(field::equals).isPresent()) {
                settle();
            }
        });
    }

    private TextInputControl field(Edit edit) {
        if (edit.column() == SheetColumn.PARAPHRASE) {
            var area = new TextArea();
            area.setWrapText(true);
            area.getStyleClass().add("sheet-editor");
            return area;
        }
        return new CodeField(editing.messages(), editing::suggestions);
    }

    private void lay(TextInputControl field, Bounds cell) {
        double line = field.getFont().getSize() * 1.5;
        double height = field instanceof TextArea ? Math.max(cell.getHeight(), line * LINES) : cell.getHeight();
        double top = Math.max(0, Math.min(cell.getMinY(), getHeight() - height));
        field.resizeRelocate(cell.getMinX(), top, cell.getWidth(), height);
        field.setManaged(false);
    }

    private void pressed(KeyEvent event, TextInputControl field) {
        boolean more = event.isShiftDown() || event.isAltDown();
        if (event.getCode() == KeyCode.ENTER && more && field instanceof TextArea area) {
            area.insertText(area.getCaretPosition(), "\n");
        } else if (event.getCode() == KeyCode.ENTER) {
            editing.commit(meant(field), After.DOWN);
        } else if (event.getCode() == KeyCode.TAB) {
            editing.commit(meant(field), event.isShiftDown() ? After.LEFT : After.RIGHT);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            editing.revert();
        } else {
            return;
        }
        event.consume();
    }

    private static String meant(TextInputControl field) {
        return field instanceof CodeField codes ? codes.meant() : field.getText();
    }

    private void close() {
        if (open.isPresent()) {
            open.filter(CodeField.class::isInstance).map(CodeField.class::cast).ifPresent(CodeField::hideOffers);
            open = Optional.empty();
            getChildren().clear();
            left.run();
        }
    }
}

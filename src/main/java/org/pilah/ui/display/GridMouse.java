package org.pilah.ui.display;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Chooses numbers, sorts, folds and widens with the mouse.
final class GridMouse {
    private final MatrixGrid grid;
    private final Tooltip tip = new Tooltip();
    private Optional<Drag> drag = Optional.empty();

    private record Drag(String column, double left) {}

    GridMouse(MatrixGrid grid) {
        this.grid = grid;
    }

    void listen() {
        tip.setWrapText(true);
        tip.getStyleClass().add("matrix-tip");
        grid.setOnMousePressed(this::press);
        grid.setOnMouseDragged(this::dragged);
        grid.setOnMouseReleased(event -> drag = Optional.empty());
        grid.setOnMouseMoved(this::moved);
        grid.setOnMouseExited(event -> Tooltip.uninstall(grid, tip));
    }

    private void press(MouseEvent event) {
        grid.requestFocus();
        // A scroll pane around would take the keyboard for itself.
        event.consume();
        if (event.getButton() != MouseButton.PRIMARY) {
            choose(event, grid.hit(event.getX(), event.getY()));
            return;
        }
        GridHit hit = grid.hit(event.getX(), event.getY());
        Arrangement table = grid.table().orElse(null);
        GridShape shape = grid.shape().orElse(null);
        if (table == null || shape == null) {
            return;
        }
        switch (hit) {
            case GridHit.OnNumber _, GridHit.OnRow _ -> choose(event, hit);
            case GridHit.OnFold(int row) ->
                grid.actions().look(table.manner().turned(table.row(row).id()));
            case GridHit.OnColumnFold(int column) ->
                grid.actions()
                        .look(table.manner().turnedColumn(table.column(column).id()));
            case GridHit.OnColumn(int column) ->
                grid.actions()
                        .look(table.manner()
                                .with(Sorting.next(
                                        table.manner().sorting(),
                                        table.column(column).id())));
            case GridHit.OnTotals _ ->
                grid.actions()
                        .look(table.manner()
                                .with(Sorting.nextByTotal(table.manner().sorting())));
            case GridHit.OnBorder(int column) ->
                border(event, table.column(column).id(), left(shape, column));
            case GridHit.OnHeadBorder _ -> border(event, GridShape.HEADINGS, 0);
            case GridHit.Nowhere _ -> {}
        }
    }

    private double left(GridShape shape, int column) {
        return shape.headWidth() + shape.columnStart(column) - grid.scrollX();
    }

    private void border(MouseEvent event, String column, double left) {
        if (event.getClickCount() == 2) {
            grid.usualWidth(column);
        } else {
            drag = Optional.of(new Drag(column, left));
        }
    }

    private void choose(MouseEvent event, GridHit hit) {
        var reach = event.isShiftDown() ? MatrixGrid.Reach.EXTEND : MatrixGrid.Reach.ONE;
        int last = grid.table().map(Arrangement::columns).orElse(0);
        switch (hit) {
            case GridHit.OnNumber(int row, int column) -> {
                grid.move(row, column, reach);
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    grid.actions().open();
                }
            }
            case GridHit.OnRow(int row) -> grid.move(row, last, reach);
            case GridHit.OnFold _, GridHit.OnColumn _, GridHit.OnColumnFold _, GridHit.OnTotals _ -> {}
            case GridHit.OnBorder _, GridHit.OnHeadBorder _, GridHit.Nowhere _ -> {}
        }
    }

    private void dragged(MouseEvent event) {
        if (drag.isPresent()) {
            grid.widen(drag.get().column(), event.getX() - drag.get().left());
        } else if (event.isPrimaryButtonDown()
                && grid.hit(event.getX(), event.getY()) instanceof GridHit.OnNumber(int row, int column)) {
            if (row != grid.cursor().row() || column != grid.cursor().column()) {
                grid.move(row, column, MatrixGrid.Reach.EXTEND);
            }
        }
    }

    private void moved(MouseEvent event) {
        GridHit hit = grid.hit(event.getX(), event.getY());
        boolean border = hit instanceof GridHit.OnBorder || hit instanceof GridHit.OnHeadBorder;
        boolean button = hit instanceof GridHit.OnFold
                || hit instanceof GridHit.OnColumn
                || hit instanceof GridHit.OnColumnFold
                || hit instanceof GridHit.OnTotals;
        grid.setCursor(border ? Cursor.H_RESIZE : button ? Cursor.HAND : Cursor.DEFAULT);
        String words = grid.describe(hit);
        if (words.isEmpty()) {
            Tooltip.uninstall(grid, tip);
        } else {
            tip.setText(words);
            Tooltip.install(grid, tip);
        }
    }
}

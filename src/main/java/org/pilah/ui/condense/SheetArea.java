package org.pilah.ui.condense;

/// What is chosen in a sheet: the cell one stands on, and the one from which the choice was drawn out to it.
public record SheetArea(int fromRow, SheetColumn fromColumn, int row, SheetColumn column) {
    static SheetArea cell(int row, SheetColumn column) {
        return new SheetArea(row, column, row, column);
    }

    public boolean isCell() {
        return fromRow == row && fromColumn == column;
    }

    public int top() {
        return Math.min(fromRow, row);
    }

    public int bottom() {
        return Math.max(fromRow, row);
    }

    public SheetColumn left() {
        return fromColumn.compareTo(column) < 0 ? fromColumn : column;
    }

    public SheetColumn right() {
        return fromColumn.compareTo(column) < 0 ? column : fromColumn;
    }

    public boolean holds(int someRow, SheetColumn someColumn) {
        return top() <= someRow
                && someRow <= bottom()
                && left().compareTo(someColumn) <= 0
                && someColumn.compareTo(right()) <= 0;
    }

    SheetArea to(int newRow, SheetColumn newColumn) {
        return new SheetArea(fromRow, fromColumn, newRow, newColumn);
    }
}

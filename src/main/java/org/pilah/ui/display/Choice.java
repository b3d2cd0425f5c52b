package org.pilah.ui.display;

import java.util.Map;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.Display;
import org.pilah.model.ItemId;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;

/// What a person asked a table to show.
record Choice(Axis rows, Axis columns, Cell cell, Reach reach, String filter) {
    /// Codes by cases, every coding, a parent with all beneath it.
    static final Choice USUAL =
            new Choice(Axis.of(Dimension.CODE), Axis.of(Dimension.CASE), Cell.COUNT, Reach.WITH_DESCENDANTS, "");

    static Choice of(Display display) {
        return new Choice(display.rows(), display.columns(), display.cell(), display.reach(), display.query());
    }

    Display display(ItemId id, String name, Map<String, String> cellTexts) {
        return new Display(id, name, rows, columns, cell, filter, cellTexts, reach);
    }

    MatrixSpec spec(Query query) {
        return new MatrixSpec(rows, columns, cell, query, reach);
    }

    Choice withRows(Axis axis) {
        return new Choice(axis, columns, cell, reach, filter);
    }

    Choice withColumns(Axis axis) {
        return new Choice(rows, axis, cell, reach, filter);
    }

    Choice turned() {
        return new Choice(/* rows= */ columns, /* columns= */ rows, cell, reach, filter);
    }

    Choice withCell(Cell other) {
        return new Choice(rows, columns, other, reach, filter);
    }

    Choice withReach(Reach other) {
        return new Choice(rows, columns, cell, other, filter);
    }

    Choice withFilter(String text) {
        return new Choice(rows, columns, cell, reach, text);
    }

    /// Whether the cells hold people's words.
    boolean isOfWords() {
        return isOfWords(cell);
    }

    static boolean isOfWords(Cell cell) {
        return cell == Cell.QUOTES || cell == Cell.PARAPHRASES;
    }

    boolean laysOutCodes() {
        return rows.laysOutCodes() || columns.laysOutCodes();
    }
}

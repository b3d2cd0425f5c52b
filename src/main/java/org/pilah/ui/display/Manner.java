package org.pilah.ui.display;

import java.util.LinkedHashSet;
import java.util.Set;

/// How a counted table is looked at: which lines are folded, whether empty ones are left out, in what order rows
/// stand. None of it changes a number.
record Manner(Set<String> foldedRows, Set<String> foldedColumns, Empty empty, Sorting sorting) {
    static final Manner USUAL = new Manner(Set.of(), Set.of(), Empty.SHOWN, new Sorting.Given());

    /// What becomes of lines without any number.
    enum Empty {
        SHOWN,
        LEFT_OUT
    }

    Manner {
        foldedRows = Set.copyOf(foldedRows);
        foldedColumns = Set.copyOf(foldedColumns);
    }

    /// Folds the row, or unfolds it.
    Manner turned(String row) {
        return new Manner(toggled(foldedRows, row), foldedColumns, empty, sorting);
    }

    Manner turnedColumn(String column) {
        return new Manner(foldedRows, toggled(foldedColumns, column), empty, sorting);
    }

    Manner folded(Set<String> rows, Set<String> columns) {
        return new Manner(rows, columns, empty, sorting);
    }

    Manner with(Empty other) {
        return new Manner(foldedRows, foldedColumns, other, sorting);
    }

    Manner with(Sorting other) {
        return new Manner(foldedRows, foldedColumns, empty, other);
    }

    private static Set<String> toggled(Set<String> ids, String id) {
        var next = new LinkedHashSet<>(ids);
        if (!next.remove(id)) {
            next.add(id);
        }
        return next;
    }
}

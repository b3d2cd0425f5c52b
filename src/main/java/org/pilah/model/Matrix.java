package org.pilah.model;

import java.util.List;

/// A counted matrix. `cells` is by row, then column.
///
/// The counted thing is codings for `COUNT`, distinct cases for `CASES`, distinct segments for all others. Row and
/// column totals count each thing once (`DISTINCT`); where things cannot stand in two cells of a line or in two
/// lines, that is also the sum (`SUM`).
public record Matrix(
        MatrixSpec spec,
        List<Heading> rows,
        List<Heading> columns,
        List<List<Long>> cells,
        List<Long> rowTotals,
        List<Long> columnTotals,
        long total,
        Totals totals) {
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /// How totals came about.
    public enum Totals {
        SUM,
        DISTINCT
    }

    /// What one row or column stands for.
    ///
    /// `id` is the code's, case's or source's id, else the value itself; it is empty for "no value". `label`
    /// is its name (empty for "no value"); `path` leads from the root to a code, else holds the label; `depth`
    /// is 0 for roots.
    public record Heading(String id, String label, String path, int depth) {}
}

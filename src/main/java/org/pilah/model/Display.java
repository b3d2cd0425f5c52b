package org.pilah.model;

import java.util.Map;
import java.util.Objects;

/// A saved table: rows, columns, what a cell holds, a filter in the query language, the cells a person wrote, and
/// which codings a code answers for.
///
/// `cellTexts` is keyed by row id and column id with a tab between; generated text is never kept here.
public record Display(
        ItemId id,
        String name,
        Axis rows,
        Axis columns,
        Cell cell,
        String query,
        Map<String, String> cellTexts,
        MatrixSpec.Reach reach)
        implements Item {
    public Display {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(reach);
        cellTexts = Ordered.copy(cellTexts);
    }

    /// A table in which a code answers for all beneath it.
    public Display(
            ItemId id, String name, Axis rows, Axis columns, Cell cell, String query, Map<String, String> cellTexts) {
        this(id, name, rows, columns, cell, query, cellTexts, MatrixSpec.Reach.WITH_DESCENDANTS);
    }

    public Display named(String other) {
        return new Display(id, other, rows, columns, cell, query, cellTexts, reach);
    }

    @Override
    public String key() {
        return id.value();
    }
}

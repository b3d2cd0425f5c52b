package org.pilah.model;

import java.util.Map;
import java.util.Objects;

/// A saved table: rows, columns, what a cell holds, a filter in the query language, and the cells a person wrote.
///
/// `cellTexts` is keyed by row id and column id with a tab between; generated text is never kept here.
public record Display(
        ItemId id, String name, Axis rows, Axis columns, Cell cell, String query, Map<String, String> cellTexts)
        implements Item {
    public Display {
        Objects.requireNonNull(cell);
        cellTexts = Ordered.copy(cellTexts);
    }

    @Override
    public String key() {
        return id.value();
    }
}

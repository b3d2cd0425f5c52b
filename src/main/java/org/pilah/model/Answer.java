package org.pilah.model;

import java.util.List;

/// The rows that answer a person's own question; a missing value is an empty text. `cut` says that there were more.
public record Answer(List<String> columns, List<List<String>> rows, Extent extent) {
    /// Whether all rows are there.
    public enum Extent {
        WHOLE,
        CUT
    }

    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

package org.pilah.model;

import java.util.List;

/// A dated note of a kind (`question`, `code-choice`, `pattern`, `theory`, `problem`, `ethics` …) about any things.
public record Memo(ItemId id, String title, String kind, String date, String text, List<Ref> about) implements Item {
    public Memo {
        about = List.copyOf(about);
    }

    @Override
    public String key() {
        return id.value();
    }
}

package org.pilah.ui.condense;

import java.util.List;

/// The columns of the reduction table, in their order.
public enum SheetColumn {
    NUMBER,
    CITATION,
    VERBATIM,
    PARAPHRASE,
    CODES,
    CATEGORY,
    THEME;

    /// All of them, from left to right.
    static final List<SheetColumn> ALL = List.of(values());

    /// Whether something can be written into it. Category and theme follow from the code tree: writing there moves
    /// a code.
    public boolean isEditable() {
        return switch (this) {
            case NUMBER, CITATION, VERBATIM -> false;
            case PARAPHRASE, CODES, CATEGORY, THEME -> true;
        };
    }

    /// Whether it takes what is pasted. One pasted word must not move codes in the whole study.
    public boolean takesPaste() {
        return this == PARAPHRASE || this == CODES;
    }

    /// Its place from the left, from 0.
    int place() {
        return ALL.indexOf(this);
    }

    /// This column and those behind it, up to the last one.
    List<SheetColumn> to(SheetColumn last) {
        return ALL.subList(place(), last.place() + 1);
    }

    /// The column so many steps further, at most the last one.
    SheetColumn further(int steps) {
        return ALL.get(Math.clamp((long) place() + steps, 0, ALL.size() - 1));
    }
}

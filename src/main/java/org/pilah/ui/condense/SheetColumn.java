package org.pilah.ui.condense;

/// The columns of the reduction table, in their order.
public enum SheetColumn {
    NUMBER,
    CITATION,
    VERBATIM,
    PARAPHRASE,
    CODES,
    CATEGORY,
    THEME;

    /// Whether something can be written into it. Category and theme follow from the code tree: writing there
    /// moves a
    /// code.
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

    /// The column so many steps further, at most the last one.
    SheetColumn further(int steps) {
        return values()[Math.clamp(ordinal() + steps, 0, values().length - 1)];
    }
}

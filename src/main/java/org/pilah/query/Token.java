package org.pilah.query;

/// The smallest part of a query's text: its meaning, its words without quotes or colon, and where it stands.
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        WORD,
        QUOTED,
        FIELD,
        AND,
        OR,
        NOT,
        NEAR,
        OPEN,
        CLOSE,
        END
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    /// Whether something has to follow this part.
    boolean joins() {
        return switch (kind) {
            case AND, OR, NOT, NEAR -> true;
            case WORD, QUOTED, FIELD, OPEN, CLOSE, END -> false;
        };
    }
}

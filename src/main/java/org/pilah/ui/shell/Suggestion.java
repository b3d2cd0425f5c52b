package org.pilah.ui.shell;

import org.pilah.ui.desk.Place;

/// Something the search field offers: where it leads, what it is called, and a word about it. `colour` is a code's
/// colour, 1 to 8, else 0.
public record Suggestion(Kind kind, String name, String detail, int colour, Place place) {
    /// What it leads to.
    public enum Kind {
        SOURCE,
        CODE,
        CASE,
        /// The answers of the text itself.
        TEXT
    }
}

package org.pilah.query;

import org.pilah.messages.Problem;
import org.pilah.model.Query;

/// What became of a query's text: a question, or the place where it stopped making sense.
public sealed interface Parsed {
    /// The text is a question.
    record Understood(Query query) implements Parsed {}

    /// The text is no question: `position` and `length` mark what was not understood, in UTF-16 units of the
    /// text. The problem's sentence shows the text with a caret under that place.
    record Mistake(int position, int length, Problem problem) implements Parsed {}
}

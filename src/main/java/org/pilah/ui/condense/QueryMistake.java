package org.pilah.ui.condense;

import org.pilah.messages.Messages;
import org.pilah.query.Parsed;

/// Where a question in the query language stops making sense, why, and what to do. `start` and `end` mark the place in
/// the text that was typed.
public record QueryMistake(int start, int end, String sentence, String advice) {
    private static final int BEFORE = 20;

    static QueryMistake of(Parsed.Mistake wrong, Messages messages) {
        // The problem's sentence begins with the text and a line of carets: on the screen the field shows the place.
        String whole = wrong.problem().sentence(messages);
        return new QueryMistake(
                wrong.position(),
                wrong.position() + wrong.length(),
                whole.substring(whole.lastIndexOf('\n') + 1),
                wrong.problem().advice(messages));
    }

    /// The place in the text that was typed, with a little before it: `…iuran ATAU ▸(◂`.
    String place(String typed) {
        int from = Math.clamp(start, 0, typed.length());
        int to = Math.clamp(end, from, typed.length());
        int first = Math.max(0, from - BEFORE);
        String wrong = from == to ? "▸" : "▸" + typed.substring(from, to) + "◂";
        return (first > 0 ? "…" : "") + typed.substring(first, from) + wrong;
    }
}

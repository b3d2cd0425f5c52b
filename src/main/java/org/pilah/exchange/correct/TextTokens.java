package org.pilah.exchange.correct;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of text cut for comparison: into lines with their ends, or into words, runs of blanks, line ends and
/// single other characters. Every border is one between whole characters as people see them.
final class TextTokens {
    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int[] starts = new int[64];

    private TextTokens(String text) {
        this.text = text;
    }

    static TextTokens lines(String text) {
        var lines = new TextTokens(text);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from) + 1;
            int to = end == 0 ? text.length() : end;
            lines.add(from, to);
            from = to;
        }
        return lines;
    }

    static TextTokens words(String text) {
        var words = new TextTokens(text);
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text);
        int from = 0;
        Kind kind = Kind.OTHER;
        for (int at = characters.first(), to = characters.next();
                to != BreakIterator.DONE;
                at = to, to = characters.next()) {
            Kind next = Kind.of(text.codePointAt(at));
            if (at > from && (next != kind || next == Kind.OTHER)) {
                words.add(from, at);
                from = at;
            }
            kind = next;
        }
        if (from < text.length()) {
            words.add(from, text.length());
        }
        return words;
    }

    private enum Kind {
        WORD,
        BLANK,
        OTHER;

        static Kind of(int point) {
            if (Character.isLetterOrDigit(point)) {
                return WORD;
            }
            return point != '\n' && (Character.isWhitespace(point) || Character.isSpaceChar(point)) ? BLANK : OTHER;
        }
    }

    private void add(int from, int to) {
        if (tokens.size() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[tokens.size()] = from;
        tokens.add(text.substring(from, to));
    }

    List<String> tokens() {
        return tokens;
    }

    /// Where the token of this number begins; for the one behind the last, where the text ends.
    int start(int number) {
        return number == tokens.size() ? text.length() : starts[number];
    }
}

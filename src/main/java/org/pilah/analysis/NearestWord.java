package org.pilah.analysis;

import org.pilah.model.Passage;
import org.pilah.model.SourceId;

/// The word nearest to a place of a text that is not empty: the one around it, else the next one of the line, else
/// the one before it in the line, else the next one at all, else the last one before; where there are no words, a
/// character.
final class NearestWord {
    private static final char JOINER = '\u200D';
    private static final char NON_JOINER = '\u200C';

    private final CharSequence text;

    NearestWord(CharSequence text) {
        this.text = text;
    }

    Passage to(int place, SourceId source) {
        int ahead = next(place, true);
        if (ahead < 0) {
            ahead = previous(place, true);
        }
        if (ahead < 0) {
            ahead = next(place, false);
        }
        if (ahead < 0) {
            ahead = previous(place, false);
        }
        return ahead < 0 ? character(Math.min(place, text.length() - 1), source) : around(ahead, source);
    }

    /// A place within the next word, or −1.
    private int next(int place, boolean inLine) {
        for (int at = place; at < text.length(); at += Character.charCount(point(at))) {
            if (Character.isLetterOrDigit(point(at))) {
                return at;
            }
            if (inLine && text.charAt(at) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private int previous(int place, boolean inLine) {
        for (int at = place; at > 0; ) {
            int before = Character.codePointBefore(text, at);
            at -= Character.charCount(before);
            if (Character.isLetterOrDigit(before)) {
                return at;
            }
            if (inLine && before == '\n') {
                return -1;
            }
        }
        return -1;
    }

    private Passage around(int place, SourceId source) {
        int start = place;
        while (start > 0 && isWord(Character.codePointBefore(text, start))) {
            start -= Character.charCount(Character.codePointBefore(text, start));
        }
        int end = place;
        while (end < text.length() && isWord(point(end))) {
            end += Character.charCount(point(end));
        }
        return new Passage(source, start, end);
    }

    private Passage character(int place, SourceId source) {
        boolean inside = place > 0
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        int start = inside ? place - 1 : place;
        return new Passage(source, start, start + Character.charCount(point(start)));
    }

    private int point(int at) {
        return Character.codePointAt(text, at);
    }

    private static boolean isWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(point) || point == JOINER || point == NON_JOINER;
        };
    }
}

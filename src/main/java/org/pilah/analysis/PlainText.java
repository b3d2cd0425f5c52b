package org.pilah.analysis;

import java.util.Arrays;
import java.util.List;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;

/// A text as it is compared: runs of blanks and line ends are one blank, quotation marks and dashes are straight,
/// an ellipsis is three dots. Knows for each of its places the place in the text it was made from.
final class PlainText {
    private final String text;
    private final int originalLength;
    /// From `at[i]` in this text on, the original place is that place plus `shift[i]`; inside an ellipsis it
    /// stays.
    private final int[] at;
    private final int[] shift;
    private String small = "";

    private PlainText(String text, int originalLength, int[] at, int[] shift) {
        this.text = text;
        this.originalLength = originalLength;
        this.at = at;
        this.shift = shift;
    }

    static PlainText of(String original) {
        var text = new StringBuilder(original.length());
        var at = new int[16];
        var shift = new int[16];
        int steps = 0;
        int current = 0;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (isBlank(c) && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) {
                continue;
            }
            if (i - text.length() != current) {
                if (steps == at.length) {
                    at = Arrays.copyOf(at, steps * 2);
                    shift = Arrays.copyOf(shift, steps * 2);
                }
                current = i - text.length();
                at[steps] = text.length();
                shift[steps++] = current;
            }
            if (c == '…') {
                text.append("...");
            } else {
                text.append(plain(c));
            }
        }
        return new PlainText(text.toString(), original.length(), Arrays.copyOf(at, steps), Arrays.copyOf(shift, steps));
    }

    static String small(String text) {
        var small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            // Character by character, so that the length stays.
            small.append(Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }

    String text() {
        return text;
    }

    /// The text in small letters, of the same length.
    String small() {
        if (small.isEmpty()) {
            small = small(text);
        }
        return small;
    }

    /// The stretch of the original text that stands behind this one.
    Passage passage(SourceId source, int start, int end) {
        int from = original(start);
        return new Passage(source, from, Math.max(original(end - 1) + 1, from + 1));
    }

    List<Passage> passages(SourceId source, List<Passage> here) {
        return here.stream()
                .map(place -> passage(source, place.start(), place.end()))
                .toList();
    }

    private int original(int place) {
        int step = Arrays.binarySearch(at, place);
        int before = step >= 0 ? step : -step - 2;
        int raw = before < 0 ? place : place + shift[before];
        // Behind an ellipsis the shift is smaller: two of its three dots have no place of their own.
        int next = before + 1;
        int limit = next < at.length ? at[next] + shift[next] - 1 : originalLength - 1;
        return Math.min(raw, limit);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    private static char plain(char c) {
        return switch (c) {
            case '“', '”', '„', '‟', '«', '»', '″' -> '"';
            case '‘', '’', '‚', '‛', '′', '`', '´' -> '\'';
            case '–', '—', '‐', '\u2011', '‒', '−' -> '-';
            default -> isBlank(c) ? ' ' : c;
        };
    }
}

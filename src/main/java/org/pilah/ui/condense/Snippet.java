package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import org.pilah.model.Passage;

/// A few words around what was found, cut into stretches that were found and stretches that were not.
public record Snippet(List<Part> parts) {
    private static final int LENGTH = 260;
    private static final int BEFORE = 70;
    private static final int WITHIN_A_WORD = 18;

    public Snippet {
        parts = List.copyOf(parts);
    }

    /// A stretch of words.
    public sealed interface Part {
        String words();

        /// It was found, at this place of its text.
        record Mark(String words, Passage place) implements Part {}

        /// It stands around what was found.
        record Around(String words) implements Part {}
    }

    /// `words` stand at `start` of their text, `marks` are places of that text.
    static Snippet of(String words, int start, List<Passage> marks) {
        int first = marks.isEmpty() ? 0 : Math.clamp(marks.getFirst().start() - start, 0, words.length());
        int from = first <= BEFORE ? 0 : border(words, first - BEFORE);
        int to = border(words, Math.min(words.length(), from + LENGTH));
        var parts = new ArrayList<Part>();
        var around = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (Passage mark : marks) {
            int begin = Math.clamp(mark.start() - start, 0, words.length());
            int end = Math.clamp(mark.end() - start, 0, words.length());
            if (begin >= at && begin < to && end > begin) {
                around.append(words, at, begin);
                around(parts, around.toString());
                around.setLength(0);
                parts.add(new Part.Mark(plain(words.substring(begin, end)), mark));
                at = end;
            }
        }
        around.append(words, at, Math.max(at, to)).append(Math.max(at, to) < words.length() ? "…" : "");
        around(parts, around.toString());
        return new Snippet(parts);
    }

    private static void around(List<Part> parts, String words) {
        if (!words.isEmpty()) {
            parts.add(new Part.Around(plain(words)));
        }
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /// At a blank nearby rather than within a word, and never between the halves of a character.
    private static int border(String words, int place) {
        if (place <= 0 || place >= words.length()) {
            return Math.clamp(place, 0, words.length());
        }
        int blank = words.lastIndexOf(' ', place);
        if (blank > 0 && place - blank < WITHIN_A_WORD) {
            return blank + 1;
        }
        return Character.isLowSurrogate(words.charAt(place)) ? place - 1 : place;
    }

    /// All of it as one text.
    public String words() {
        return String.join("", parts.stream().map(Part::words).toList());
    }
}

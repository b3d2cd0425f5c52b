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

    /// A stretch of words, and whether it was found.
    public record Part(String words, Kind kind) {}

    /// What a stretch is.
    public enum Kind {
        FOUND,
        AROUND
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
                add(parts, around.toString(), Kind.AROUND);
                around.setLength(0);
                add(parts, words.substring(begin, end), Kind.FOUND);
                at = end;
            }
        }
        around.append(words, at, Math.max(at, to)).append(Math.max(at, to) < words.length() ? "…" : "");
        add(parts, around.toString(), Kind.AROUND);
        return new Snippet(parts);
    }

    private static void add(List<Part> parts, String words, Kind kind) {
        if (!words.isEmpty()) {
            parts.add(new Part(words.replaceAll("\\s+", " "), kind));
        }
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

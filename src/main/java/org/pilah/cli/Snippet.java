package org.pilah.cli;

import java.util.List;
import org.pilah.model.Passage;

/// A few words around the first place that was found, with »marks« around what was found.
final class Snippet {
    private static final int LENGTH = 90;
    private static final int BEFORE = 30;

    private Snippet() {}

    /// `words` stand at `start` of their text, `marks` are places of that text.
    static String of(String words, int start, List<Passage> marks) {
        int first = marks.isEmpty() ? 0 : clip(marks.getFirst().start() - start, words);
        int from = first <= BEFORE ? 0 : border(words, first - BEFORE);
        int lastMark = marks.isEmpty() ? 0 : clip(marks.getFirst().end() - start, words);
        int to = Math.max(lastMark, border(words, Math.max(from + LENGTH, lastMark)));
        var line = new StringBuilder(from > 0 ? "…" : "");
        int at = from;
        for (Passage mark : marks) {
            int begin = clip(mark.start() - start, words);
            int end = clip(mark.end() - start, words);
            if (begin >= at && end <= to) {
                line.append(words, at, begin)
                        .append('»')
                        .append(words, begin, end)
                        .append('«');
                at = end;
            }
        }
        line.append(words, at, to).append(to < words.length() ? "…" : "");
        return line.toString().replaceAll("\\s+", " ").strip();
    }

    /// The beginning of the words, in one line.
    static String shortened(String words) {
        return of(words, 0, List.of());
    }

    /// At a blank nearby rather than within a word, and never between the halves of a character.
    private static int border(String words, int place) {
        if (place <= 0 || place >= words.length()) {
            return Math.clamp(place, 0, words.length());
        }
        int blank = words.lastIndexOf(' ', place);
        if (place - blank < 15) {
            return blank + 1;
        }
        return Character.isLowSurrogate(words.charAt(place)) ? place - 1 : place;
    }

    private static int clip(int place, String words) {
        return Math.clamp(place, 0, words.length());
    }
}

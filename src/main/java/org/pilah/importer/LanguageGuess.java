package org.pilah.importer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pilah.model.Language;

/// Which language a text is in, told by its most frequent small words. Indonesian where that is not clear.
final class LanguageGuess {
    private static final int ENOUGH = 8_000;
    /// So many places of a long text are looked at, and so many characters at each: it costs what reading costs.
    private static final int LOOKS = 20;

    private static final int LOOK = 1_000;
    /// A text is mixed from so many small words of the other language on, which are at least every fifth.
    private static final int FEWEST = 15;

    private static final int SHARE = 5;
    private static final Set<String> INDONESIAN = Words.of("language.id");
    private static final Set<String> ENGLISH = Words.of("language.en");
    private static final int LONGEST = Stream.of(INDONESIAN, ENGLISH)
            .flatMap(Set::stream)
            .mapToInt(String::length)
            .max()
            .orElseThrow();

    private LanguageGuess() {}

    static Language of(List<String> pieces) {
        if (pieces.isEmpty()) {
            return Language.INDONESIAN;
        }
        Count count = new Count();
        count.take(pieces.getFirst(), 0, ENOUGH);
        return count.english > count.indonesian ? Language.ENGLISH : Language.INDONESIAN;
    }

    /// Whether a good part of the text is in the other language, as looks at several places tell.
    static boolean isMixed(List<String> pieces) {
        Count count = new Count();
        for (String piece : pieces) {
            int step = Math.max(LOOK, piece.length() / LOOKS);
            for (int from = 0; from < piece.length(); from += step) {
                count.take(piece, from, LOOK);
            }
        }
        int fewer = Math.min(count.indonesian, count.english);
        int more = Math.max(count.indonesian, count.english);
        return fewer >= FEWEST && fewer * SHARE >= more;
    }

    /// How many small words of each language were met.
    private static final class Count {
        private int indonesian;
        private int english;

        void take(String text, int from, int most) {
            int end = Math.min(text.length(), from + most);
            int start = from;
            for (int at = from; at <= end; at++) {
                if (at < end && Character.isLetter(text.charAt(at))) {
                    continue;
                }
                if (at > start && at - start <= LONGEST) {
                    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                    indonesian += INDONESIAN.contains(word) ? 1 : 0;
                    english += ENGLISH.contains(word) ? 1 : 0;
                }
                start = at + 1;
            }
        }
    }
}

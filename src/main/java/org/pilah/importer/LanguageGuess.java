package org.pilah.importer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.model.Language;

/// Which language a text is in, told by its most frequent small words. Indonesian where that is not clear.
final class LanguageGuess {
    private static final int ENOUGH = 8_000;
    private static final Set<String> INDONESIAN = Words.of("language.id");
    private static final Set<String> ENGLISH = Words.of("language.en");

    private LanguageGuess() {}

    static Language of(List<String> pieces) {
        if (pieces.isEmpty()) {
            return Language.INDONESIAN;
        }
        String text = pieces.getFirst();
        int end = Math.min(text.length(), ENOUGH);
        int indonesian = 0;
        int english = 0;
        int start = 0;
        for (int at = 0; at <= end; at++) {
            if (at < end && Character.isLetter(text.charAt(at))) {
                continue;
            }
            if (at > start && at - start <= 10) {
                String word = text.substring(start, at).toLowerCase(Locale.ROOT);
                indonesian += INDONESIAN.contains(word) ? 1 : 0;
                english += ENGLISH.contains(word) ? 1 : 0;
            }
            start = at + 1;
        }
        return english > indonesian ? Language.ENGLISH : Language.INDONESIAN;
    }
}

package org.pilah.exchange.correct;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pilah.model.Edit;

/// Words to be replaced by others wherever they stand as whole words.
///
/// A word sought in small letters is found in any, and the new one is written as the found one is: *Bersih*, *BERSIH*.
/// A word sought with capitals is a name: it is found so, and where everything is in capitals, but not in small
/// letters, since *Sari* is somebody and *sari* is not. A blank stands for any blanks within a line. Where several
/// fit, the longest counts.
public final class Replacements {
    /// No character as people see them is longer, in UTF-16 units.
    private static final int AROUND = 32;

    private final Map<String, List<Sought>> byWord = new HashMap<>();
    private final List<Sought> wordless = new ArrayList<>();

    /// Words and those that come in their place.
    public record Replacement(String wrong, String right) {
        public Replacement {
            if (wrong.isBlank()) {
                throw new IllegalArgumentException("nothing to look for");
            }
        }
    }

    /// What is sought, and where its first word begins in it.
    private record Sought(String wrong, String right, int word) {}

    public Replacements(List<Replacement> wanted) {
        for (Replacement each : wanted) {
            if (each.wrong().strip().equals(each.right().strip())) {
                continue;
            }
            String wrong = each.wrong().strip();
            int word = 0;
            while (word < wrong.length() && !isWord(wrong, word)) {
                word++;
            }
            var sought = new Sought(wrong, each.right().strip(), word);
            if (word == wrong.length()) {
                wordless.add(sought);
            } else {
                String key = wrong.substring(word, wordEnd(wrong, word)).toLowerCase(Locale.ROOT);
                byWord.computeIfAbsent(key, fresh -> new ArrayList<>()).add(sought);
            }
        }
        byWord.values()
                .forEach(list -> list.sort(Comparator.comparingInt(
                                (Sought sought) -> sought.wrong().length())
                        .reversed()));
    }

    /// The edits that replace what is found in a text, in its order.
    List<Edit> in(String text) {
        var found = new ArrayList<Edit>();
        int free = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isWord(text, at)) {
                Optional<Edit> edit = at < free ? Optional.empty() : wordless(text, at);
                edit.ifPresent(found::add);
                free = edit.map(Edit::end).orElse(free);
                at = edit.map(Edit::end).orElse(at + 1);
                continue;
            }
            int end = wordEnd(text, at);
            List<Sought> candidates =
                    byWord.getOrDefault(text.substring(at, end).toLowerCase(Locale.ROOT), List.of());
            for (Sought sought : candidates) {
                int start = at - sought.word();
                int to = start < free ? -1 : matched(sought.wrong(), text, start);
                if (to >= 0) {
                    String were = text.substring(start, to);
                    found.add(new Edit(start, were, written(sought, were)));
                    free = to;
                    break;
                }
            }
            at = Math.max(end, free);
        }
        return found;
    }

    private Optional<Edit> wordless(String text, int at) {
        return wordless.stream()
                .filter(sought -> text.startsWith(sought.wrong(), at))
                .filter(sought ->
                        isBorder(text, at) && isBorder(text, at + sought.wrong().length()))
                .max(Comparator.comparingInt(sought -> sought.wrong().length()))
                .map(sought -> new Edit(at, sought.wrong(), sought.right()));
    }

    /// Whether no character as people see them goes on over this place.
    private static boolean isBorder(String text, int at) {
        int from = Math.max(0, at - AROUND);
        BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), at + AROUND)));
        return characters.isBoundary(at - from);
    }

    /// Where the words end that stand here and are sought, or −1.
    private static int matched(String wrong, String text, int start) {
        if (start < 0 || (isWord(wrong, 0) && start > 0 && isWord(text, start - 1))) {
            return -1;
        }
        int at = start;
        boolean small = wrong.equals(wrong.toLowerCase(Locale.ROOT));
        for (int i = 0; i < wrong.length(); i++) {
            if (isBlank(wrong.charAt(i))) {
                int blanks = at;
                while (blanks < text.length() && isBlank(text.charAt(blanks))) {
                    blanks++;
                }
                if (blanks == at) {
                    return -1;
                }
                at = blanks;
                continue;
            }
            boolean same = at < text.length()
                    && Character.toLowerCase(wrong.charAt(i)) == Character.toLowerCase(text.charAt(at));
            if (!same) {
                return -1;
            }
            at++;
        }
        boolean whole = !isWord(wrong, wrong.length() - 1) || at == text.length() || !isWord(text, at);
        String found = text.substring(start, at);
        boolean written = small || isShouted(found) || blankless(found).equals(blankless(wrong));
        return whole && written ? at : -1;
    }

    private static String blankless(String words) {
        var bare = new StringBuilder(words.length());
        words.chars().filter(c -> !isBlank((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    /// The new words as the found ones were written.
    private static String written(Sought sought, String found) {
        boolean small = sought.wrong().equals(sought.wrong().toLowerCase(Locale.ROOT));
        if (isShouted(found)
                && !isShouted(sought.wrong())
                && found.codePoints().filter(Character::isLetter).count() > 1) {
            return sought.right().toUpperCase(Locale.ROOT);
        }
        int first = found.codePoints().filter(Character::isLetter).findFirst().orElse(' ');
        boolean begins =
                small && Character.isUpperCase(first) && !sought.right().isEmpty();
        if (!begins) {
            return sought.right();
        }
        int end = sought.right().offsetByCodePoints(0, 1);
        return sought.right().substring(0, end).toUpperCase(Locale.ROOT)
                + sought.right().substring(end);
    }

    private static boolean isShouted(String words) {
        return words.codePoints().anyMatch(Character::isLetter)
                && words.codePoints().noneMatch(Character::isLowerCase);
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && isWord(text, end)) {
            end++;
        }
        return end;
    }

    /// Whether a letter, digit or mark stands there; of a character beyond U+FFFF both halves do.
    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        int point = c;
        if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
            point = text.codePointAt(at);
        } else if (Character.isLowSurrogate(c) && at > 0) {
            point = text.codePointAt(at - 1);
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetterOrDigit(point);
        };
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }
}

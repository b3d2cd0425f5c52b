package org.pilah.query;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilah.model.Query;

/// Turns words as typed into questions about words.
final class Words {
    private static final Pattern FUZZY = Pattern.compile("([^~*]+)~([12]?)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int FEWEST_LETTERS = 2;

    private Words() {}

    static boolean hasLetters(String run) {
        return run.codePoints().anyMatch(Words::isLetter);
    }

    /// Whether `*` or `~` is in it, so that it means more than punctuation.
    static boolean isPattern(String run) {
        return run.indexOf('*') >= 0 || run.indexOf('~') >= 0;
    }

    /// A bare word: as it is, with `*`, or with `~`.
    static Query word(Token token) {
        String word = trim(token.text(), "*~");
        if (word.indexOf('~') >= 0) {
            return fuzzy(token, word);
        }
        if (word.indexOf('*') >= 0) {
            return wildcard(token, word.replaceAll("\\*+", "*"));
        }
        return new Query.Word(word);
    }

    /// Words in quotes.
    static Query phrase(Token token) {
        List<String> words = BLANKS.splitAsStream(token.text())
                .map(word -> trim(word, ""))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            throw new Misread(token, "query.empty-quotes");
        }
        if (token.text().indexOf('*') >= 0) {
            throw new Misread(token, "query.star-in-quotes");
        }
        return new Query.Phrase(words);
    }

    private static Query fuzzy(Token token, String word) {
        Matcher parts = FUZZY.matcher(word);
        if (!parts.matches()) {
            throw new Misread(token, "query.tilde");
        }
        requireOneWord(token, parts.group(1));
        return new Query.Fuzzy(parts.group(1), parts.group(2).equals("2") ? 2 : 1);
    }

    private static Query wildcard(Token token, String pattern) {
        String beginning = pattern.substring(0, pattern.indexOf('*'));
        if (beginning.codePoints().filter(Words::isLetter).count() < FEWEST_LETTERS) {
            throw new Misread(token, "query.star", FEWEST_LETTERS);
        }
        requireOneWord(token, pattern.replace("*", ""));
        return new Query.Wildcard(pattern);
    }

    /// The text is cut into words at hyphens and the like, so a pattern across them would never be found.
    private static void requireOneWord(Token token, String letters) {
        if (!letters.codePoints().allMatch(c -> isLetter(c) || "'’._".indexOf(c) >= 0)) {
            throw new Misread(token, "query.pattern-of-words");
        }
    }

    /// Without the punctuation around it, except what is to be kept.
    private static String trim(String word, String kept) {
        int start = 0;
        while (start < word.length() && !stays(word.codePointAt(start), kept)) {
            start += Character.charCount(word.codePointAt(start));
        }
        int end = word.length();
        while (end > start && !stays(word.codePointBefore(end), kept)) {
            end -= Character.charCount(word.codePointBefore(end));
        }
        return word.substring(start, end);
    }

    private static boolean stays(int c, String kept) {
        return isLetter(c) || kept.indexOf(c) >= 0;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}

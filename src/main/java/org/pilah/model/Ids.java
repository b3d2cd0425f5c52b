package org.pilah.model;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// How things are named in the study file: short words of letters, digits, `-`, `_` and, inside, `.`, safe in every
/// file and table.
public final class Ids {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final int LONGEST = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /// A new random word of 60 bits: a million of them collide with a likelihood of four in ten million.
    public static String next() {
        long bits = RANDOM.nextLong();
        var word = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            word.append(DIGITS.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return word.toString();
    }

    /// A readable word made from a name ("Akses / air" becomes `akses-air`), numbered when it is taken.
    public static String fromName(String name, Predicate<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "x" : plain.substring(0, Math.min(plain.length(), LONGEST - 10));
        String word = base;
        for (int n = 2; taken.test(word); n++) {
            word = base + "-" + n;
        }
        return word;
    }

    static void check(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("empty id");
        }
        checkOrNone(value);
    }

    static void checkOrNone(String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("id too long");
        }
        // Folders are named after studies: `..` must not lead out of where they belong.
        if (value.startsWith(".") || value.endsWith(".")) {
            throw new IllegalArgumentException("id with a dot at its end");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean fine = letter || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
            if (!fine) {
                throw new IllegalArgumentException("id with a character that is not allowed");
            }
        }
    }
}

package org.pilah.model;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// How things are named in the study file: short words of letters, digits, `-`, `_` and, inside, `.`, safe in every
/// file and table.
public final class Ids {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;
    private static final int LONGEST = 120;
    private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextLong());

    private Ids() {}

    /// A new word of 60 bits. Each run of the program counts on from a random beginning: tables take words that
    /// come in order many times faster than scattered ones. Ten thousand runs that make a hundred thousand words
    /// each have two in common with a likelihood of one in a hundred thousand.
    public static String next() {
        long bits = NEXT.getAndIncrement();
        var word = new StringBuilder(LENGTH);
        for (int shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
            word.append(DIGITS.charAt((int) (bits >>> shift & 31)));
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

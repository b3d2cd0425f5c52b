package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words of people made fit for a cell: what Excel or XML would read as something else, and what is too long.
final class CellText {
    /// What a cell may hold.
    static final int LONGEST = 32_767;

    /// Of a text that is cut: room for the mark `[1/2]`.
    private static final int PART = 32_000;

    /// Excel reads `_x0041_` as the letter A.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /// The words as a file can hold them: what XML forbids becomes U+FFFD.
    static String allowed(String words) {
        return allowed(words, '\uFFFD');
    }

    private static String allowed(String words, char instead) {
        for (int at = 0; at < words.length(); at++) {
            if (isForbidden(words, at)) {
                return replaced(words, at, instead);
            }
        }
        return words;
    }

    private static String replaced(String words, int first, char instead) {
        var allowed = new StringBuilder(words);
        for (int at = first; at < words.length(); at++) {
            if (isForbidden(words, at)) {
                allowed.setCharAt(at, instead);
            }
        }
        return allowed.toString();
    }

    /// Also an unpaired half of a character.
    private static boolean isForbidden(String words, int at) {
        char c = words.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == words.length() || !Character.isLowSurrogate(words.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(words.charAt(at - 1));
        }
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c >= '\uFFFE';
    }

    /// The words in such a way that Excel reads them as they are.
    static String safe(String words) {
        String allowed = allowed(words);
        return allowed.contains("_x") ? ESCAPE.matcher(allowed).replaceAll("_x005F_") : allowed;
    }

    /// The words as the name of a sheet, which formulas and links repeat: nothing in it may need to be written
    /// otherwise.
    static String name(String words) {
        return ESCAPE.matcher(allowed(words, ' ')).replaceAll(" ");
    }

    /// The words over several cells, marked `[1/2]`, `[2/2]`: cut between words where there are any, never
    /// through a character.
    static List<String> parts(String words) {
        // No text becomes more than twice as long by being made safe.
        int most = safe(words).length() > words.length() ? PART / 2 : PART;
        var cuts = new ArrayList<Integer>();
        int from = 0;
        while (words.length() - from > most) {
            int to = words.lastIndexOf(' ', from + most) + 1;
            if (to <= from + most / 2) {
                to = from + most;
                if (Character.isLowSurrogate(words.charAt(to)) && Character.isHighSurrogate(words.charAt(to - 1))) {
                    to--;
                }
            }
            cuts.add(to);
            from = to;
        }
        cuts.add(words.length());
        var parts = new ArrayList<String>();
        from = 0;
        for (int to : cuts) {
            parts.add("[" + (parts.size() + 1) + "/" + cuts.size() + "] " + safe(words.substring(from, to)));
            from = to;
        }
        return parts;
    }
}

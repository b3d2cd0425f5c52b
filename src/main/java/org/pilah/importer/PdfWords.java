package org.pilah.importer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides what a hyphen at the end of a line is: the sign that a word goes on (`ke-` `giatan`), which goes, or part
/// of the word (`anak-` `anak`, `COVID-` `19`), which stays.
final class PdfWords {
    private static final Pattern HYPHENED = Pattern.compile("\\p{L}+-\\p{L}+");
    private static final Pattern LAST = Pattern.compile("\\p{L}+$");
    private static final Pattern FIRST = Pattern.compile("^\\p{L}+");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]");
    private static final int RHYME = 3;

    private final Set<String> hyphened = new HashSet<>();
    private int joined;

    /// Learns the words with hyphens that stand inside lines.
    PdfWords(List<PdfPage> pages) {
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                Matcher matcher = HYPHENED.matcher(line.text());
                while (line.text().indexOf('-') >= 0 && matcher.find()) {
                    hyphened.add(matcher.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    int joined() {
        return joined;
    }

    /// Whether a line ends with a hyphen, so that the word before it goes on.
    static boolean isOpen(CharSequence line) {
        int end = line.length() - 1;
        boolean hyphen = end > 0 && (line.charAt(end) == '-' || line.charAt(end) == '\u2010');
        return hyphen && Character.isLetterOrDigit(line.charAt(end - 1));
    }

    /// Adds the next line to a paragraph.
    void join(StringBuilder paragraph, String next) {
        int end = paragraph.length() - 1;
        char last = end < 0 ? ' ' : paragraph.charAt(end);
        if (last == '\u00AD') {
            paragraph.setLength(end);
            paragraph.append(next);
            joined++;
            return;
        }
        if (!isOpen(paragraph)) {
            paragraph.append(end < 0 ? "" : " ").append(next);
            return;
        }
        if (isDivided(paragraph.substring(Math.max(0, end - 40), end), next)) {
            paragraph.setLength(end);
            joined++;
        }
        paragraph.append(next);
    }

    private boolean isDivided(String before, String next) {
        Matcher last = LAST.matcher(before);
        Matcher first = FIRST.matcher(next);
        if (!last.find() || !first.find() || !Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        String one = last.group().toLowerCase(Locale.ROOT);
        String other = first.group().toLowerCase(Locale.ROOT);
        return !hyphened.contains(one + "-" + other) && !isDoubled(one, other);
    }

    /// *anak-anak*, *berlari-lari*, *anak-anaknya*, *sayur-mayur*, *bolak-balik*.
    private static boolean isDoubled(String one, String other) {
        if (one.length() >= RHYME && (other.startsWith(one) || one.endsWith(other))) {
            return true;
        }
        boolean alike = Math.abs(one.length() - other.length()) <= 1 && one.length() > RHYME && other.length() > RHYME;
        if (!alike) {
            return false;
        }
        boolean rhyme = one.regionMatches(one.length() - RHYME, other, other.length() - RHYME, RHYME);
        String bones = VOWELS.matcher(one).replaceAll("");
        return rhyme
                || (bones.length() >= 2 && bones.equals(VOWELS.matcher(other).replaceAll("")));
    }
}

package org.pilah.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Labels of speakers that are probably one person written in several ways: *Ibu S*, *Bu S.*, *IBU S*. Proposals
/// only: a person decides.
public final class VoiceSpellings {
    private static final Map<String, String> ADDRESS = Map.of(
            "ibu", "bu", "bapak", "pak", "bpk", "pak", "saudara", "sdr", "saudari", "sdri", "mister", "mr", "mbakyu",
            "mbak", "kakak", "kak", "abang", "bang");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// Words shorter than this must be the same to the letter.
    private static final int LONG = 5;

    private VoiceSpellings() {}

    /// Groups of two labels or more, in the order in which they first speak.
    public static List<List<String>> alike(List<String> labels) {
        var groups = new ArrayList<List<String>>();
        for (String label : labels) {
            List<String> words = words(label);
            groups.stream()
                    .filter(group -> group.stream().anyMatch(each -> isAlike(words(each), words)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(label), () -> groups.add(new ArrayList<>(List.of(label))));
        }
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /// The spelling that tells most: the longest, and not in capitals alone.
    public static String fullest(List<String> labels) {
        return labels.stream()
                .max((one, other) -> {
                    boolean loud = one.equals(one.toUpperCase(Locale.ROOT));
                    boolean otherLoud = other.equals(other.toUpperCase(Locale.ROOT));
                    return loud != otherLoud ? Boolean.compare(otherLoud, loud) : one.length() - other.length();
                })
                .orElse("");
    }

    private static List<String> words(String label) {
        String bare = ASIDE.matcher(label).replaceAll(" ").toLowerCase(Locale.ROOT);
        String all = bare.isBlank() ? label.toLowerCase(Locale.ROOT) : bare;
        return Arrays.stream(APART.split(all))
                .filter(word -> !word.isEmpty())
                .map(word -> ADDRESS.getOrDefault(word, word))
                .toList();
    }

    private static boolean isAlike(List<String> one, List<String> other) {
        if (one.size() != other.size() || one.isEmpty()) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                if (!isSlip(one.get(i), other.get(i))) {
                    return false;
                }
                slips++;
            }
        }
        return slips <= 1;
    }

    /// One letter too many, too few, another one, or two in the wrong order, in a word that is long enough; never a
    /// digit: *Informan 1* is not *Informan 2*.
    private static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG || !isWord(one) || !isWord(other)) {
            return false;
        }
        int before = 0;
        while (before < Math.min(one.length(), other.length()) && one.charAt(before) == other.charAt(before)) {
            before++;
        }
        int behind = 0;
        while (behind < Math.min(one.length(), other.length()) - before
                && one.charAt(one.length() - 1 - behind) == other.charAt(other.length() - 1 - behind)) {
            behind++;
        }
        String left = one.substring(before, one.length() - behind);
        String right = other.substring(before, other.length() - behind);
        boolean swapped = left.length() == 2
                && right.length() == 2
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0);
        return swapped || (left.length() <= 1 && right.length() <= 1);
    }

    private static boolean isWord(String word) {
        return word.chars().allMatch(Character::isLetter);
    }
}

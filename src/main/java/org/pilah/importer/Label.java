package org.pilah.importer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.model.Language;
import org.pilah.model.Source.Role;

/// What the label of a speaker says by itself: "Informan 3 (Ketua)" is somebody who answers, "Jadi" is nobody.
final class Label {
    private static final Set<String> INTERVIEWER = Words.of("label.interviewer");
    private static final Set<String> INFORMANT = Words.of("label.informant");
    private static final Set<String> TITLE = Words.of("label.title");
    private static final Set<String> FOLLOW = Words.of("label.follow");
    private static final Set<String> NEVER = Words.of("label.never");
    private static final Set<String> SOUND = Words.of("label.sound");
    private static final Pattern LETTER = Pattern.compile("[PIQATJSNR](-?\\d{1,2})?");
    private static final Pattern PARTS = Pattern.compile("[\\s/]+");
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");

    private Label() {}

    /// A label every transcript uses: a role, a form of address with a name, or one of the usual letters.
    static boolean isKnown(String label) {
        List<String> words = PARTS.splitAsStream(plain(label)).toList();
        String first = low(words.getFirst());
        if (LETTER.matcher(plain(label)).matches()) {
            return true;
        }
        boolean role = INTERVIEWER.contains(first) || INFORMANT.contains(first);
        boolean address = TITLE.contains(first) && words.size() > 1;
        if (!role && !address) {
            return false;
        }
        return words.stream().skip(1).allMatch(word -> !Character.isLowerCase(word.charAt(0)) || FOLLOW.contains(word));
    }

    /// A beginning with a colon that is never a speaker, such as "Catatan:".
    static boolean isNever(String label) {
        return NEVER.contains(firstWord(label));
    }

    /// What a machine heard beside words, such as "Musik".
    static boolean isSound(String label) {
        return SOUND.contains(firstWord(label));
    }

    /// What a name that nobody knows must look like.
    static boolean isNameLike(String label) {
        return Character.isUpperCase(label.charAt(0));
    }

    /// Whether this speaker asks or answers, given who else speaks.
    static Role role(String label, Collection<String> all, Language language) {
        String bare = plain(label);
        String first = firstWord(bare);
        if (INTERVIEWER.contains(first)) {
            return Role.INTERVIEWER;
        }
        var others = new HashSet<String>();
        all.forEach(other -> others.add(plain(other)));
        boolean asked = others.contains("Q")
                || others.contains("T")
                || others.stream().anyMatch(other -> INTERVIEWER.contains(firstWord(other)));
        boolean interviewer = switch (bare) {
            case "Q", "T" -> true;
            case "P" -> !asked && !(others.contains("I") && language == Language.ENGLISH);
            case "I" -> (!asked && others.contains("R")) || (others.contains("P") && language == Language.ENGLISH);
            default -> false;
        };
        return interviewer ? Role.INTERVIEWER : Role.INFORMANT;
    }

    private static String plain(String label) {
        String bare = ASIDE.matcher(label).replaceAll(" ").strip();
        return bare.isEmpty() ? label : bare;
    }

    private static String firstWord(String label) {
        return low(PARTS.splitAsStream(label).findFirst().orElse(label));
    }

    private static String low(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return bare.toLowerCase(Locale.ROOT);
    }
}

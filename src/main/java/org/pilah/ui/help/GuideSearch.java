package org.pilah.ui.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds sections of the guide by the beginnings of words, or by parts of long ones, so that *kode* finds
/// *dikodekan* too. Callable from any thread.
final class GuideSearch {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}+]+");
    private static final int MOST = 30;

    /// From so many letters on, a part within a word is found, not its beginning only.
    private static final int LONG = 4;

    private static final int SNIPPET = 110;
    private static final int BEFORE = 30;
    private static final int IN_TITLE = 12;
    private static final int IN_HEADING = 8;
    private static final int WHOLE = 3;
    private static final int BEGINNING = 2;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(
            Page page, Page.Section section, List<String> title, List<String> heading, List<String> words) {}

    /// A section that was found, and some of its words around the place.
    record Found(Page page, Page.Section section, String snippet) {}

    private record Ranked(int rank, Found found) {}

    GuideSearch(Guide guide) {
        for (Page page : guide.pages()) {
            for (Page.Section section : page.sections()) {
                entries.add(new Entry(
                        page, section, split(page.title()), split(section.heading()), split(section.words())));
            }
        }
    }

    /// The sections in which each of the words stands, the best first.
    List<Found> find(String typed) {
        List<String> wanted = split(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var ranked = new ArrayList<Ranked>();
        for (Entry entry : entries) {
            int rank = rank(entry, wanted);
            if (rank > 0) {
                ranked.add(new Ranked(rank, new Found(entry.page(), entry.section(), snippet(entry, wanted))));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank).reversed())
                .limit(MOST)
                .map(Ranked::found)
                .toList();
    }

    private static int rank(Entry entry, List<String> wanted) {
        int sum = 0;
        for (String word : wanted) {
            // A page's title speaks for its beginning, not for each of its sections.
            int title = entry.section().anchor().isEmpty() ? best(entry.title(), word) * IN_TITLE : 0;
            int found = title + best(entry.heading(), word) * IN_HEADING + best(entry.words(), word);
            if (found == 0) {
                return 0;
            }
            sum += found;
        }
        return sum;
    }

    private static int best(List<String> words, String wanted) {
        int best = 0;
        for (String word : words) {
            best = Math.max(best, match(word, wanted));
        }
        return best;
    }

    private static int match(String word, String wanted) {
        if (word.startsWith(wanted)) {
            return word.length() == wanted.length() ? WHOLE : BEGINNING;
        }
        return wanted.length() >= LONG && word.contains(wanted) ? 1 : 0;
    }

    private static String snippet(Entry entry, List<String> wanted) {
        String words = entry.section().words();
        String small = words.toLowerCase(Locale.ROOT);
        int at = wanted.stream()
                .mapToInt(small::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(0);
        int start = at <= BEFORE ? 0 : words.indexOf(' ', at - BEFORE) + 1;
        int end = Math.min(words.length(), start + SNIPPET);
        return (start > 0 ? "… " : "") + words.substring(start, end).strip() + (end < words.length() ? " …" : "");
    }

    private static List<String> split(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

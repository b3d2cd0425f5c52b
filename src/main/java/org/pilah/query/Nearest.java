package org.pilah.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what a person may have meant by a name that nothing has.
final class Nearest {
    private static final int MOST = 3;
    private static final int FAR = Integer.MAX_VALUE / 2;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private record Candidate(String name, int distance) {}

    private Nearest() {}

    /// At most three of the names, the nearest first: few letters changed in the name or in one of its
    /// words, else one that contains what was typed.
    static List<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 3);
        return names.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT), farthest)))
                .filter(candidate -> candidate.distance <= farthest + 1)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    private static int distance(String typed, String name, int farthest) {
        int letters = likeness(typed, name, farthest);
        for (String word : BLANKS.split(name, -1)) {
            letters = Math.min(letters, likeness(typed, word, farthest - 1) + 1);
        }
        boolean contains = typed.length() > 2 && name.contains(typed);
        return contains ? Math.min(letters, farthest + 1) : letters;
    }

    /// The letters changed, or `FAR` where there is no likeness: with two letters of three changed, every
    /// short name would be alike.
    private static int likeness(String typed, String name, int farthest) {
        if (Math.abs(typed.length() - name.length()) > farthest) {
            return FAR;
        }
        int letters = letters(typed, name);
        return letters <= farthest && letters < typed.length() - 1 ? letters : FAR;
    }

    /// How many letters must be added, left out, changed or swapped with their neighbour.
    private static int letters(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

package org.pilah.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The words of a text in their order, by which the place is found that is most like a quote that is not there.
///
/// Pairs of neighbouring words that quote and text share vote for a place; there, the longest common sequence of
/// words measures the likeness.
final class WordIndex {
    private static final double ALIKE = 0.4;
    /// A pair that occurs more often than this tells nothing of a place.
    private static final int COMMON = 200;
    /// Longer quotes are compared by their first words only.
    private static final int MOST_WORDS = 400;
    /// How many words the place may be longer or shorter than the quote.
    private static final int SLACK = 4;

    private final Words words;
    /// Hash of a pair of words in the upper half, its place in the lower; sorted.
    private final long[] pairs;

    /// A stretch of the text and how like the quote it is.
    record Place(int start, int end, double likeness) {}

    WordIndex(String text) {
        this.words = Words.of(text);
        this.pairs = new long[Math.max(0, words.count - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pair(words, i) | i;
        }
        Arrays.sort(pairs);
    }

    /// Where exactly these words stand in a row, whatever stands between them; the first `most` places. One word
    /// alone is too little to tell.
    List<Place> same(String quote, int most) {
        Words sought = Words.of(quote);
        var found = new ArrayList<Place>();
        if (sought.count < 2) {
            return found;
        }
        long hash = pair(sought, 0);
        int at = Arrays.binarySearch(pairs, hash);
        at = at < 0 ? -at - 1 : at;
        for (; at < pairs.length && (pairs[at] & ~0xFFFFFFFFL) == hash && found.size() < most; at++) {
            int first = (int) pairs[at];
            if (isSame(sought, first)) {
                found.add(new Place(words.starts[first], words.ends[first + sought.count - 1], 1));
            }
        }
        return found;
    }

    private boolean isSame(Words sought, int first) {
        return first + sought.count <= words.count
                && Arrays.equals(sought.hashes, 0, sought.count, words.hashes, first, first + sought.count);
    }

    Optional<Place> nearest(String quote) {
        Words sought = Words.of(quote);
        int length = Math.min(sought.count, MOST_WORDS);
        if (length < 2 || pairs.length == 0) {
            return Optional.empty();
        }
        int[] votes = votes(sought, length);
        if (votes.length == 0) {
            return Optional.empty();
        }
        int slack = SLACK + length / 4;
        int best = 0;
        int most = 0;
        for (int from = 0, to = 0; to < votes.length; to++) {
            while (votes[to] - votes[from] > slack) {
                from++;
            }
            if (to - from + 1 > most) {
                most = to - from + 1;
                best = votes[from];
            }
        }
        int start = Math.max(0, best - slack);
        int end = Math.min(words.count, best + slack + length);
        return common(sought, length, start, end).filter(place -> place.likeness() >= ALIKE);
    }

    /// For each shared pair, where the quote would begin in the text, in order.
    private int[] votes(Words sought, int length) {
        var votes = new int[64];
        int count = 0;
        for (int i = 0; i + 1 < length; i++) {
            long hash = pair(sought, i);
            int first = Arrays.binarySearch(pairs, hash);
            int at = first < 0 ? -first - 1 : first;
            int last = at;
            while (last < pairs.length && (pairs[last] & ~0xFFFFFFFFL) == hash && last - at <= COMMON) {
                last++;
            }
            if (last - at > COMMON) {
                continue;
            }
            for (int hit = at; hit < last; hit++) {
                if (count == votes.length) {
                    votes = Arrays.copyOf(votes, count * 2);
                }
                votes[count++] = (int) pairs[hit] - i;
            }
        }
        int[] found = Arrays.copyOf(votes, count);
        Arrays.sort(found);
        return found;
    }

    /// The longest common sequence of words of the quote and a stretch of the text, and where it lies.
    private Optional<Place> common(Words sought, int length, int from, int to) {
        int width = to - from;
        var lengths = new int[length + 1][width + 1];
        for (int i = length - 1; i >= 0; i--) {
            for (int j = width - 1; j >= 0; j--) {
                lengths[i][j] = sought.hashes[i] == words.hashes[from + j]
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        int last = -1;
        for (int i = 0, j = 0; i < length && j < width; ) {
            if (sought.hashes[i] == words.hashes[from + j]) {
                last = j;
                i++;
                j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int first = latestStart(sought, length, from, last + 1);
        double likeness = 2.0 * lengths[0][0] / (length + last - first + 1);
        return Optional.of(new Place(words.starts[from + first], words.ends[from + last], likeness));
    }

    /// Where the longest common sequence begins at the latest: a word that by chance also stands far before must
    /// not pull the place there.
    private int latestStart(Words sought, int length, int from, int width) {
        var lengths = new int[length + 1][width + 1];
        for (int i = 1; i <= length; i++) {
            for (int j = 1; j <= width; j++) {
                lengths[i][j] = sought.hashes[i - 1] == words.hashes[from + j - 1]
                        ? lengths[i - 1][j - 1] + 1
                        : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
            }
        }
        int first = width - 1;
        for (int i = length, j = width; i > 0 && j > 0; ) {
            if (sought.hashes[i - 1] == words.hashes[from + j - 1]) {
                first = j - 1;
                i--;
                j--;
            } else if (lengths[i - 1][j] >= lengths[i][j - 1]) {
                i--;
            } else {
                j--;
            }
        }
        return first;
    }

    private static long pair(Words words, int at) {
        long hash = words.hashes[at] * 31L + words.hashes[at + 1];
        return (hash * 0x9E3779B97F4A7C15L) & ~0xFFFFFFFFL;
    }

    /// Words, by their hashes, and where they lie.
    private static final class Words {
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int[] hashes = new int[64];
        private int count;

        static Words of(String text) {
            var words = new Words();
            int hash = 0;
            int start = -1;
            for (int at = 0; at <= text.length(); at++) {
                boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
                if (inWord) {
                    start = start < 0 ? at : start;
                    hash = hash * 31 + text.charAt(at);
                } else if (start >= 0) {
                    words.add(start, at, hash);
                    start = -1;
                    hash = 0;
                }
            }
            return words;
        }

        private void add(int start, int end, int hash) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            hashes[count++] = hash;
        }
    }
}

package org.pilah.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.SourceId;

/// Tells in which of many sources a quote may stand, without looking at their texts again: of each it keeps only
/// marks of the pairs of words that occur in it, about two bytes a word. A source in which the quote stands is always
/// among those named.
///
/// Callable from one thread at a time.
public final class SourceSieve {
    /// Bits a word of the text gets: with two marks a pair, about one foreign pair in fifty passes.
    private static final int BITS = 16;

    private final Map<SourceId, long[]> marks = new LinkedHashMap<>();

    /// A source and the share of the quote's pairs of words that may occur in it.
    public record Likely(SourceId source, double share) {}

    public void add(SourceId source, String text) {
        int[] hashes = hashes(text);
        var bits = new long[Math.max(1, Integer.highestOneBit(Math.max(1, hashes.length)) * 2 * BITS / Long.SIZE)];
        for (int i = 0; i < hashes.length; i++) {
            mark(bits, hashes[i]);
            if (i + 1 < hashes.length) {
                mark(bits, pair(hashes[i], hashes[i + 1]));
            }
        }
        marks.put(source, bits);
    }

    /// The sources in which at least this share of the quote may stand, the likeliest first.
    public List<Likely> likely(String quote, double least) {
        int[] hashes = hashes(quote);
        var found = new ArrayList<Likely>();
        if (hashes.length == 0) {
            return found;
        }
        // The words at both ends may be cut; a short quote has no other.
        int first = hashes.length > 4 ? 1 : 0;
        int last = hashes.length > 4 ? hashes.length - 2 : hashes.length - 1;
        int all = Math.max(1, last - first);
        for (Map.Entry<SourceId, long[]> each : marks.entrySet()) {
            int there = 0;
            if (hashes.length == 1) {
                there = isMarked(each.getValue(), hashes[0]) ? 1 : 0;
            }
            for (int i = first; i < last; i++) {
                there += isMarked(each.getValue(), pair(hashes[i], hashes[i + 1])) ? 1 : 0;
            }
            double share = there / (double) all;
            if (share >= least) {
                found.add(new Likely(each.getKey(), share));
            }
        }
        found.sort(Comparator.comparingDouble(Likely::share).reversed());
        return found;
    }

    private static void mark(long[] bits, int hash) {
        set(bits, hash);
        set(bits, hash * 0x85EBCA6B + 0x7F4A7C15);
    }

    private static void set(long[] bits, int hash) {
        int bit = spread(hash) & (bits.length * Long.SIZE - 1);
        bits[bit >>> 6] |= 1L << bit;
    }

    private static boolean isMarked(long[] bits, int hash) {
        return isSet(bits, hash) && isSet(bits, hash * 0x85EBCA6B + 0x7F4A7C15);
    }

    private static boolean isSet(long[] bits, int hash) {
        int bit = spread(hash) & (bits.length * Long.SIZE - 1);
        return (bits[bit >>> 6] & (1L << bit)) != 0;
    }

    private static int spread(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x45D9F3B;
        mixed = (mixed ^ (mixed >>> 16)) * 0x45D9F3B;
        return (mixed ^ (mixed >>> 16)) & Integer.MAX_VALUE;
    }

    private static int pair(int one, int other) {
        return one * 31 + other * 0x9E3779B1 + 7;
    }

    /// The words of a text, by their hashes: letters and digits in small letters.
    private static int[] hashes(String text) {
        var found = new int[Math.max(4, text.length() / 5)];
        int count = 0;
        int hash = 0;
        boolean within = false;
        for (int at = 0; at <= text.length(); at++) {
            boolean inWord = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
            if (inWord) {
                hash = hash * 31 + Character.toLowerCase(text.charAt(at));
                within = true;
            } else if (within) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = hash;
                hash = 0;
                within = false;
            }
        }
        return Arrays.copyOf(found, count);
    }
}

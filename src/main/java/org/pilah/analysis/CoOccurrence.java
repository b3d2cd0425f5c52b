package org.pilah.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pilah.model.CodeId;
import org.pilah.model.CodingSpan;
import org.pilah.model.SourceId;

/// How often the codes of a study meet: pairs of codings of different codes in one source that share at least one
/// character. A code stands for its own codings only, not for those beneath it. Never changes once made.
public final class CoOccurrence {
    private final Map<CodeId, Integer> numbers;
    private final PairCounts counts;

    private CoOccurrence(Map<CodeId, Integer> numbers, PairCounts counts) {
        this.numbers = numbers;
        this.counts = counts;
    }

    /// Takes the spans in any order: `of(material::spans)`, `of(list::forEach)`.
    public static CoOccurrence of(Consumer<Consumer<CodingSpan>> spans) {
        var numbers = new LinkedHashMap<CodeId, Integer>();
        var sources = new HashMap<SourceId, Spans>();
        spans.accept(span -> {
            Integer known = numbers.get(span.code());
            int code = known == null ? numbers.size() : known;
            numbers.putIfAbsent(span.code(), code);
            sources.computeIfAbsent(span.source(), source -> new Spans()).add(span.start(), span.end(), code);
        });
        var counts = new PairCounts();
        var sweep = new Sweep(numbers.size(), counts);
        sources.values().forEach(sweep::over);
        return new CoOccurrence(numbers, counts);
    }

    /// The codes that have codings, ordered by id.
    public List<CodeId> codes() {
        return numbers.keySet().stream().sorted().toList();
    }

    /// How many pairs of a coding of the one and a coding of the other meet; 0 for a code and itself.
    public long count(CodeId one, CodeId other) {
        Integer first = numbers.get(one);
        Integer second = numbers.get(other);
        return first == null || second == null || first.equals(second) ? 0 : counts.of(first, second);
    }

    /// The spans of one source: starts and ends as sortable numbers that carry the code in their lower half.
    private static final class Spans {
        private long[] starts = new long[16];
        private long[] ends = new long[16];
        private int size;

        void add(int start, int end, int code) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            starts[size] = ((long) start << 32) | code;
            ends[size] = ((long) end << 32) | code;
            size++;
        }
    }

    /// Goes over a source from its beginning to its end and knows at every place which codes are open there,
    /// and how often. So a place costs as much as there are codes open at it, however many codings these have.
    private static final class Sweep {
        private final PairCounts counts;
        private final int[] openings;
        private final int[] open;
        private final int[] placeInOpen;
        private int openCodes;

        Sweep(int codes, PairCounts counts) {
            this.counts = counts;
            this.openings = new int[codes];
            this.open = new int[codes];
            this.placeInOpen = new int[codes];
        }

        void over(Spans spans) {
            Arrays.sort(spans.starts, 0, spans.size);
            Arrays.sort(spans.ends, 0, spans.size);
            int ended = 0;
            for (int i = 0; i < spans.size; i++) {
                long start = spans.starts[i] >>> 32;
                while ((spans.ends[ended] >>> 32) <= start) {
                    close((int) spans.ends[ended++]);
                }
                open((int) spans.starts[i]);
            }
            while (ended < spans.size) {
                close((int) spans.ends[ended++]);
            }
        }

        private void open(int code) {
            for (int i = 0; i < openCodes; i++) {
                if (open[i] != code) {
                    counts.add(open[i], code, openings[open[i]]);
                }
            }
            if (openings[code]++ == 0) {
                placeInOpen[code] = openCodes;
                open[openCodes++] = code;
            }
        }

        private void close(int code) {
            if (--openings[code] == 0) {
                int last = open[--openCodes];
                open[placeInOpen[code]] = last;
                placeInOpen[last] = placeInOpen[code];
            }
        }
    }

    /// Counts by pair of small numbers, in an open table: most pairs of a large codebook never meet.
    private static final class PairCounts {
        private static final long EMPTY = -1;

        private long[] pairs = filled(1 << 10);
        private long[] sums = new long[1 << 10];
        private int size;

        void add(int one, int other, int amount) {
            int place = place(pair(one, other), pairs);
            if (pairs[place] == EMPTY) {
                pairs[place] = pair(one, other);
                size++;
            }
            sums[place] += amount;
            if (size * 2 > pairs.length) {
                grow();
            }
        }

        long of(int one, int other) {
            int place = place(pair(one, other), pairs);
            return pairs[place] == EMPTY ? 0 : sums[place];
        }

        private void grow() {
            long[] morePairs = filled(pairs.length * 2);
            long[] moreSums = new long[morePairs.length];
            for (int i = 0; i < pairs.length; i++) {
                if (pairs[i] != EMPTY) {
                    int place = place(pairs[i], morePairs);
                    morePairs[place] = pairs[i];
                    moreSums[place] = sums[i];
                }
            }
            pairs = morePairs;
            sums = moreSums;
        }

        private static int place(long pair, long[] table) {
            long mixed = pair * 0x9E3779B97F4A7C15L;
            int place = (int) (mixed >>> 32) & (table.length - 1);
            while (table[place] != EMPTY && table[place] != pair) {
                place = (place + 1) & (table.length - 1);
            }
            return place;
        }

        private static long pair(int one, int other) {
            return ((long) Math.min(one, other) << 32) | Math.max(one, other);
        }

        private static long[] filled(int length) {
            long[] table = new long[length];
            Arrays.fill(table, EMPTY);
            return table;
        }
    }
}

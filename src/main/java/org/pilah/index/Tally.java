package org.pilah.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.lucene.util.ArrayUtil;

/// Counts what falls into numbered cells, each thing once a cell. Codings of one segment must come one after the
/// other.
sealed interface Tally {
    /// `segment` and `owner` are numbers; `owner` is −1 where there is no case.
    void add(int cell, int segment, int owner);

    long at(int cell);

    /// Codings: whatever comes.
    final class Codings implements Tally {
        private final int[] counts;

        Codings(int cells) {
            this.counts = new int[cells];
        }

        @Override
        public void add(int cell, int segment, int owner) {
            counts[cell]++;
        }

        @Override
        public long at(int cell) {
            return counts[cell];
        }
    }

    /// Distinct segments.
    final class Segments implements Tally {
        private final int[] counts;
        private final int[] last;

        Segments(int cells) {
            this.counts = new int[cells];
            this.last = new int[cells];
            Arrays.fill(last, -1);
        }

        @Override
        public void add(int cell, int segment, int owner) {
            if (last[cell] != segment) {
                last[cell] = segment;
                counts[cell]++;
            }
        }

        @Override
        public long at(int cell) {
            return counts[cell];
        }
    }

    /// Distinct cases.
    final class Cases implements Tally {
        private static final BitSet NOBODY = new BitSet(0);

        private final BitSet[] seen;

        Cases(int cells) {
            this.seen = new BitSet[cells];
            Arrays.setAll(seen, cell -> NOBODY);
        }

        @Override
        public void add(int cell, int segment, int owner) {
            if (owner >= 0) {
                if (seen[cell].isEmpty()) {
                    seen[cell] = new BitSet();
                }
                seen[cell].set(owner);
            }
        }

        @Override
        public long at(int cell) {
            return seen[cell].cardinality();
        }
    }

    /// Distinct segments, kept.
    final class Kept implements Tally {
        private final int[][] segments;
        private final int[] sizes;

        Kept(int cells) {
            this.segments = new int[cells][0];
            this.sizes = new int[cells];
        }

        @Override
        public void add(int cell, int segment, int owner) {
            int size = sizes[cell];
            if (size == 0 || segments[cell][size - 1] != segment) {
                segments[cell] = ArrayUtil.grow(segments[cell], size + 1);
                segments[cell][size] = segment;
                sizes[cell]++;
            }
        }

        @Override
        public long at(int cell) {
            return sizes[cell];
        }

        IntStream of(int cell) {
            return Arrays.stream(segments[cell], 0, sizes[cell]);
        }
    }
}

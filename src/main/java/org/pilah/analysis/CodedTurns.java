package org.pilah.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.Turn;

/// How much of one source is coded: of the turns whose words count as data, those that a coding touches. Where nobody
/// is named, every paragraph counts.
///
/// Holds the places of the turns only, so that it may be kept for many sources. Callable from any thread.
public final class CodedTurns {
    private final List<Speaker> speakers;
    private final int[] starts;
    private final int[] ends;

    private CodedTurns(List<Speaker> speakers, int[] starts, int[] ends) {
        this.speakers = speakers;
        this.starts = starts;
        this.ends = ends;
    }

    /// So many of so many turns.
    public record Share(int coded, int all) {
        /// 0 to 1; 0 where there are no turns.
        public double part() {
            return all == 0 ? 0 : (double) coded / all;
        }

        /// In whole per cent: 100 only when nothing is left, 0 only when nothing is done.
        public int percent() {
            if (coded == 0) {
                return 0;
            }
            return coded == all ? 100 : Math.clamp(Math.round(part() * 100), 1, 99);
        }
    }

    /// How much of the source is coded.
    ///
    /// @param turns all turns of the source, in order of the text
    public static CodedTurns of(Source source, List<Turn> turns) {
        Set<String> quiet = source.speakers().stream()
                .filter(speaker -> speaker.role() != Role.INFORMANT)
                .map(Speaker::label)
                .collect(Collectors.toSet());
        int[] starts = new int[turns.size()];
        int[] ends = new int[turns.size()];
        int count = 0;
        for (Turn turn : turns) {
            if (!quiet.contains(turn.speaker())) {
                starts[count] = turn.body();
                ends[count] = turn.end();
                count++;
            }
        }
        return new CodedTurns(source.speakers(), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    /// Whether it still says what it would say if it were made anew for the source as it is now.
    public boolean fits(Source source) {
        return speakers.equals(source.speakers());
    }

    /// A count that codings are told to, one after the other.
    public Count count() {
        return new Count();
    }

    /// The turns that were touched so far. For one thread.
    public final class Count {
        private final BitSet touched = new BitSet(starts.length);

        private Count() {}

        /// A coding from `start` to `end` (exclusive).
        public void take(int start, int end) {
            int at = Arrays.binarySearch(ends, start + 1);
            for (int i = at < 0 ? -at - 1 : at; i < starts.length && starts[i] < end; i++) {
                touched.set(i);
            }
        }

        public Share share() {
            return new Share(touched.cardinality(), starts.length);
        }
    }
}

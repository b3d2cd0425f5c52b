package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.SegmentId;

/// All segments over a text at one moment: what lies where, in which lane of the margin, and how the words look.
/// Never changes; safe in any thread.
final class TextMarks {
    static final TextMarks NONE = new TextMarks(List.of());

    private static final Comparator<CodedSegment> SHORTEST_FIRST = Comparator.<CodedSegment>comparingInt(
                    each -> each.segment().passage().length())
            .thenComparingInt(each -> each.segment().passage().start())
            .thenComparing(each -> each.segment().id());

    private final List<CodedSegment> segments;
    private final int[] furthest;
    private final List<Stripe> stripes;
    private final int[] furthestStripe;

    /// A line in the margin: one coding of a segment, or the segment itself where it has none.
    ///
    /// @param at the coding's place among those of the segment, −1 where it has none
    /// @param lane 0 beside the text, growing outwards
    record Stripe(CodedSegment coded, int at, int lane) {
        int start() {
            return coded.segment().passage().start();
        }

        int end() {
            return coded.segment().passage().end();
        }

        Optional<Coding> coding() {
            return at < 0 ? Optional.empty() : Optional.of(coded.codings().get(at));
        }

        boolean isSameLineAs(Stripe other) {
            return at == other.at
                    && coded.segment().id().equals(other.coded.segment().id());
        }
    }

    /// What stands out for the moment.
    record Look(Set<SegmentId> chosen, Set<SegmentId> hovered, List<Stretch> found, Stretch here) {
        static final Stretch NOWHERE = new Stretch(0, 0);
        static final Look PLAIN = new Look(Set.of(), Set.of(), List.of(), NOWHERE);
    }

    /// A run of words that look alike.
    record Run(Stretch words, Tint tint) {}

    /// @param segments in order of the text
    TextMarks(List<CodedSegment> segments) {
        this.segments = List.copyOf(segments);
        this.furthest = furthest(this.segments, each -> each.segment().passage().end());
        this.stripes = lanes(this.segments);
        this.furthestStripe = furthest(stripes, Stripe::end);
    }

    List<CodedSegment> segments() {
        return segments;
    }

    /// The segments that share words with the stretch, in order of the text.
    List<CodedSegment> segments(int from, int to) {
        return between(segments, furthest, each -> each.segment().passage().start(), from, to).stream()
                .filter(each -> each.segment().passage().overlaps(from, to))
                .toList();
    }

    /// The shortest segment on the word at the offset.
    Optional<CodedSegment> at(int offset) {
        return segments(offset, offset + 1).stream().min(SHORTEST_FIRST);
    }

    /// The stripes beside the stretch, in order of the text.
    List<Stripe> stripes(int from, int to) {
        return between(stripes, furthestStripe, Stripe::start, from, to).stream()
                .filter(each -> each.start() < to && from < each.end())
                .toList();
    }

    /// The runs of a stretch: the shortest segment on top, but the one that stands out over all.
    List<Run> runs(Stretch words, Look look, ToIntFunction<CodeId> colour) {
        List<CodedSegment> here = segments(words.start(), words.end());
        var borders = new TreeSet<Integer>();
        borders.add(words.start());
        borders.add(words.end());
        here.forEach(each -> {
            borders.add(Math.max(words.start(), each.segment().passage().start()));
            borders.add(Math.min(words.end(), each.segment().passage().end()));
        });
        for (Stretch each : look.found()) {
            if (each.overlaps(words.start(), words.end())) {
                borders.add(Math.max(words.start(), each.start()));
                borders.add(Math.min(words.end(), each.end()));
            }
        }
        var runs = new ArrayList<Run>();
        int from = words.start();
        for (int to : borders.tailSet(from, false)) {
            Tint tint = tint(here, from, look, colour);
            if (!runs.isEmpty() && runs.getLast().tint().equals(tint)) {
                runs.set(
                        runs.size() - 1,
                        new Run(new Stretch(runs.getLast().words().start(), to), tint));
            } else {
                runs.add(new Run(new Stretch(from, to), tint));
            }
            from = to;
        }
        return runs;
    }

    private static Tint tint(List<CodedSegment> here, int at, Look look, ToIntFunction<CodeId> colour) {
        Tint.Strength strength = Tint.Strength.NONE;
        CodedSegment top = null;
        for (CodedSegment each : here) {
            if (!each.segment().passage().overlaps(at, at + 1)) {
                continue;
            }
            SegmentId id = each.segment().id();
            Tint.Strength mine = look.chosen().contains(id)
                    ? Tint.Strength.CHOSEN
                    : look.hovered().contains(id) ? Tint.Strength.HOVERED : Tint.Strength.QUIET;
            int higher = mine.compareTo(strength);
            if (top == null || higher > 0 || (higher == 0 && SHORTEST_FIRST.compare(each, top) < 0)) {
                top = each;
                strength = mine;
            }
        }
        Tint.Found found = look.found().stream().noneMatch(each -> each.overlaps(at, at + 1))
                ? Tint.Found.NOT
                : look.here().overlaps(at, at + 1) ? Tint.Found.HERE : Tint.Found.FOUND;
        if (top == null) {
            return new Tint(Tint.UNCODED, Tint.Strength.NONE, found);
        }
        int shown = top.codings().isEmpty()
                ? Tint.UNCODED
                : colour.applyAsInt(top.codings().getFirst().code());
        return new Tint(shown, strength, found);
    }

    /// Each stripe further out than all shorter ones it has words in common with.
    private static List<Stripe> lanes(List<CodedSegment> segments) {
        var edges = new TreeSet<Integer>();
        segments.forEach(each -> {
            edges.add(each.segment().passage().start());
            edges.add(each.segment().passage().end());
        });
        int[] places = edges.stream().mapToInt(Integer::intValue).toArray();
        int[] next = new int[places.length];
        var shortestFirst = new ArrayList<>(segments);
        shortestFirst.sort(SHORTEST_FIRST);
        var found = new ArrayList<Stripe>();
        for (CodedSegment each : shortestFirst) {
            int from = Arrays.binarySearch(places, each.segment().passage().start());
            int to = Arrays.binarySearch(places, each.segment().passage().end());
            int lane = 0;
            for (int i = from; i < to; i++) {
                lane = Math.max(lane, next[i]);
            }
            int many = Math.max(1, each.codings().size());
            for (int i = 0; i < many; i++) {
                found.add(new Stripe(each, each.codings().isEmpty() ? -1 : i, lane + i));
            }
            for (int i = from; i < to; i++) {
                next[i] = lane + many;
            }
        }
        found.sort(Comparator.comparingInt(Stripe::start)
                .thenComparingInt(Stripe::end)
                .thenComparing(each -> each.coded().segment().id())
                .thenComparingInt(Stripe::at));
        return found;
    }

    /// The furthest end of all things up to each place, so that those that reach into a stretch are found without
    /// looking at all.
    private static <T> int[] furthest(List<T> things, ToIntFunction<T> end) {
        int[] found = new int[things.size()];
        int most = 0;
        for (int i = 0; i < found.length; i++) {
            most = Math.max(most, end.applyAsInt(things.get(i)));
            found[i] = most;
        }
        return found;
    }

    private static <T> List<T> between(List<T> things, int[] furthest, ToIntFunction<T> start, int from, int to) {
        int first = firstAbove(furthest.length, i -> furthest[i], from);
        int last = firstAbove(furthest.length, i -> start.applyAsInt(things.get(i)), to - 1);
        return first >= last ? List.of() : things.subList(first, last);
    }

    /// The first place whose value is above this one; values grow.
    private static int firstAbove(int count, IntUnaryOperator value, int limit) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value.applyAsInt(middle) > limit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}

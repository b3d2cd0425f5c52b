package org.pilah.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A correction of a source's text as a study keeps it: the edits, and of all that lies in the text only what does not
/// simply move with its words.
///
/// Every segment of the source that no edit reaches into moves by as much as the edits before it make the text grow.
/// Those that are `apart` stay where they are: what becomes of them is told by changes of their own. Of a turn each
/// place moves so by itself, since words may be corrected within it; turns of which this is not true, there and back,
/// are named as they were and as they are. Edits never touch, so that the same rule leads back.
public record Rewording(SourceId source, List<Edit> edits, List<SegmentId> apart, Side before, Side after) {
    /// The most UTF-16 units the text may have before and after, since it is read as a whole.
    public static final int LONGEST = 8 * TextPart.LONGEST;

    public Rewording {
        edits = List.copyOf(edits);
        apart = List.copyOf(apart);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).start() <= edits.get(i - 1).end()) {
                throw new IllegalArgumentException(
                        "edits touch at " + edits.get(i).start());
            }
        }
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a rewording without edits");
        }
    }

    /// What is so only before, or only after: turns that do not simply move; where the parts of the text begin,
    /// when there are several; and the sum (`Whereabouts`) of the source, its parts, and its segments but those
    /// apart.
    public record Side(List<Turn> turns, List<Integer> parts, String sum) {
        public Side {
            turns = List.copyOf(turns);
            parts = List.copyOf(parts);
            Whereabouts.read(sum);
            for (int i = 0; i < parts.size(); i++) {
                if (i == 0 ? parts.size() == 1 || parts.getFirst() != 0 : parts.get(i) <= parts.get(i - 1)) {
                    throw new IllegalArgumentException("parts out of order");
                }
            }
        }

        private List<Integer> starts() {
            return parts.isEmpty() ? List.of(0) : parts;
        }
    }

    /// A source's text with its turns, and where its segments lie: all of them, or those that are not apart.
    public record Laid(Source source, List<TextPart> parts, List<Segment> segments) {
        public Laid {
            parts = List.copyOf(parts);
            segments = List.copyOf(segments);
        }

        private List<Turn> turns() {
            return parts.stream().flatMap(part -> part.turns().stream()).toList();
        }

        private Laid without(Collection<SegmentId> apart) {
            Set<SegmentId> left = Set.copyOf(apart);
            return new Laid(
                    source,
                    parts,
                    segments.stream()
                            .filter(segment -> !left.contains(segment.id()))
                            .toList());
        }

        private Side side(List<Turn> turns) {
            long sum = Whereabouts.of(source);
            for (TextPart part : parts) {
                sum += Whereabouts.of(part);
            }
            for (Segment segment : segments) {
                sum += Whereabouts.of(segment);
            }
            List<Integer> starts = parts.stream().map(TextPart::start).toList();
            return new Side(turns, starts.size() == 1 ? List.of() : starts, Whereabouts.write(sum));
        }
    }

    /// The rewording that leads from `was` to `is` by these edits.
    ///
    /// @throws IllegalArgumentException when nothing does so, there and back, exactly
    public static Rewording between(Laid was, Laid is, Correction correction, Collection<SegmentId> apart) {
        Laid old = was.without(apart);
        Laid fresh = is.without(apart);
        Correction joined = correction.joined();
        var there = new Shift(joined);
        var back = new Shift(joined.inverse());
        var come = new HashSet<>(fresh.turns());
        var gone = new ArrayList<>(old.turns());
        gone.removeIf(turn -> moved(turn, there)
                .filter(now -> moved(now, back).filter(turn::equals).isPresent())
                .filter(come::remove)
                .isPresent());
        var rewording = new Rewording(
                correction.source(),
                joined.edits(),
                apart.stream().distinct().toList(),
                old.side(gone),
                fresh.side(fresh.turns().stream().filter(come::contains).toList()));
        boolean exact = Math.max(old.source().characters(), fresh.source().characters()) <= LONGEST
                && rewording.of(old).equals(fresh)
                && rewording.inverse().of(fresh).equals(old);
        if (!exact) {
            throw new IllegalArgumentException("more than a rewording");
        }
        return rewording;
    }

    /// What takes it back.
    public Rewording inverse() {
        return new Rewording(source, correction().inverse().edits(), apart, after, before);
    }

    /// Whether it leads from what there is to what it says.
    public boolean fits(Laid there) {
        Laid old = there.without(apart);
        try {
            Laid fresh = of(old);
            var shift = new Shift(correction());
            return old.side(before.turns()).equals(before)
                    && fresh.side(after.turns()).equals(after)
                    && old.segments().stream().allMatch(segment -> isClear(segment.passage(), shift));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isClear(Passage passage, Shift shift) {
        return shift.movedBy(passage.start(), passage.end()).isPresent();
    }

    /// What it makes of a source; segments that an edit reaches into stay.
    ///
    /// @throws IllegalArgumentException when other words stand there than it says
    public Laid of(Laid was) {
        var shift = new Shift(correction());
        Set<SegmentId> left = Set.copyOf(apart);
        return new Laid(
                of(was.source()),
                parts(was, shift),
                was.segments().stream()
                        .map(segment -> left.contains(segment.id()) ? segment : moved(segment, shift))
                        .toList());
    }

    /// What it makes of the source itself.
    public Source of(Source was) {
        return was.withCharacters(was.characters() + correction().growth());
    }

    /// By how much the sum grows.
    public long grownSum() {
        return Whereabouts.read(after.sum) - Whereabouts.read(before.sum);
    }

    /// How many more parts the text has after it.
    public int grownParts() {
        return after.starts().size() - before.starts().size();
    }

    /// About how many characters it takes to write it down.
    public long weight() {
        long words = edits.stream()
                .mapToLong(edit -> edit.were().length() + edit.words().length() + 20L)
                .sum();
        return words + 40L * (before.turns.size() + after.turns.size()) + 20L * apart.size();
    }

    private Correction correction() {
        return new Correction(source, edits);
    }

    private List<TextPart> parts(Laid was, Shift shift) {
        var words = new StringBuilder();
        for (TextPart part : was.parts()) {
            if (part.start() != words.length()) {
                throw new IllegalArgumentException("a gap in the text at " + words.length());
            }
            words.append(part.text());
        }
        String text = correction().of(words.toString());
        List<Turn> turns = turns(was.turns(), shift);
        List<Integer> starts = after.starts();
        var parts = new ArrayList<TextPart>();
        int next = 0;
        for (int number = 0; number < starts.size(); number++) {
            int start = starts.get(number);
            int end = number + 1 < starts.size() ? starts.get(number + 1) : text.length();
            if (start > end || end > text.length()) {
                throw new IllegalArgumentException("a part beyond the text");
            }
            var inside = new ArrayList<Turn>();
            while (next < turns.size() && (turns.get(next).start() < end || end == text.length())) {
                inside.add(turns.get(next++));
            }
            parts.add(new TextPart(source, start, text.substring(start, end), inside));
        }
        return parts;
    }

    private List<Turn> turns(List<Turn> was, Shift shift) {
        Set<Turn> gone = Set.copyOf(before.turns);
        var now = new ArrayList<>(after.turns);
        for (Turn turn : was) {
            if (!gone.contains(turn)) {
                now.add(moved(turn, shift)
                        .orElseThrow(() -> new IllegalArgumentException("an edit reaches over the end of a turn")));
            }
        }
        now.sort(Comparator.comparingInt(Turn::start));
        return now;
    }

    /// The turn elsewhere; nothing where its places do not all move, or nothing is left of it.
    private static Optional<Turn> moved(Turn turn, Shift shift) {
        OptionalInt start = shift.moved(turn.start());
        OptionalInt body = shift.moved(turn.body());
        OptionalInt end = shift.moved(turn.end());
        boolean stands = start.isPresent() && body.isPresent() && end.isPresent() && start.getAsInt() < end.getAsInt();
        return stands
                ? Optional.of(
                        new Turn(start.getAsInt(), body.getAsInt(), end.getAsInt(), turn.speaker(), turn.seconds()))
                : Optional.empty();
    }

    private static Segment moved(Segment segment, Shift shift) {
        Passage passage = segment.passage();
        int by = shift.movedBy(passage.start(), passage.end()).orElse(0);
        return segment.movedTo(new Passage(passage.source(), passage.start() + by, passage.end() + by));
    }
}

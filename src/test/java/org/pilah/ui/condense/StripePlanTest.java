package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilah.model.CodedSegment;

class StripePlanTest {
    private static final double LINE = 26;
    private static final double NAME = 16;
    private static final StripePlan.Measure MEASURE = new StripePlan.Measure(180, 5, 11, NAME);

    @Test
    void theNameStandsBesideTheOutermostStripe() {
        var wishes = List.of(wish(1, 0, 100), wish(0, 0, 100));

        List<StripePlan.Spot> spots = StripePlan.of(wishes, MEASURE);

        assertEquals(11, spots.getFirst().x());
        assertEquals(0, spots.getFirst().nameY());
        assertEquals(NAME, spots.getLast().nameY());
        assertTrue(spots.getLast().nameX() > 11 + 5);
    }

    @Test
    void stripesOfOneLaneShareTheLineInWhichTheyMeet() {
        var first = new StripePlan.Wish(0, 0, 2 * LINE, LINE, 0, 0.5);
        var second = new StripePlan.Wish(0, LINE, 3 * LINE, LINE, 0.5, 0.9);

        List<StripePlan.Spot> spots = StripePlan.of(List.of(first, second), MEASURE);

        assertTrue(spots.getFirst().bottom() < spots.getLast().top());
        assertEquals(LINE * 1.5, spots.getLast().top(), 0.01);
        assertEquals(3 * LINE, spots.getLast().bottom());
    }

    @Test
    void namesWithoutRoomAreCounted() {
        var wishes = List.of(wish(3, 0, LINE), wish(2, 0, LINE), wish(1, 0, LINE), wish(0, 0, LINE));

        List<StripePlan.Spot> spots = StripePlan.of(wishes, MEASURE);

        assertTrue(spots.get(0).named());
        assertTrue(spots.get(1).named());
        assertFalse(spots.get(2).named());
        assertEquals(2, spots.get(1).more());
    }

    @Test
    void nothingLiesOverAnythingElse() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<StripePlan.Wish> wishes = wishes(random);

            List<StripePlan.Spot> spots = StripePlan.of(wishes, MEASURE);

            String where = "seed " + seed + " round " + round;
            long named = spots.stream().filter(StripePlan.Spot::named).count();
            int counted = spots.stream().mapToInt(StripePlan.Spot::more).sum();
            assertEquals(wishes.size(), named + counted, where);
            for (int i = 0; i < spots.size(); i++) {
                for (int j = 0; j < spots.size(); j++) {
                    assertApart(spots.get(i), spots.get(j), i == j, where);
                }
            }
        }
    }

    private static void assertApart(StripePlan.Spot one, StripePlan.Spot other, boolean same, String where) {
        if (!same && one.x() == other.x()) {
            assertFalse(one.top() < other.bottom() && other.top() < one.bottom(), where);
        }
        if (one.named() && !same && other.named()) {
            assertTrue(Math.abs(one.nameY() - other.nameY()) > NAME - 0.001, where);
        }
        if (one.named() && one.nameY() < other.bottom() && other.top() < one.nameY() + NAME) {
            assertTrue(one.nameX() >= other.x() + 1, where);
        }
    }

    /// Stripes as they come about: lanes from passages in a text of lines of 70 letters.
    private static List<StripePlan.Wish> wishes(Random random) {
        var segments = new ArrayList<CodedSegment>();
        int count = 1 + random.nextInt(40);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(1_400);
            segments.add(TextMarksTest.segment("s" + i, start, start + 1 + random.nextInt(200), "c1"));
        }
        segments.sort(Comparator.<CodedSegment>comparingInt(
                        each -> each.segment().passage().start())
                .thenComparingInt(each -> each.segment().passage().end()));
        return new TextMarks(segments)
                .stripes(0, 2_000).stream()
                        .map(each -> new StripePlan.Wish(
                                each.lane(),
                                Math.floorDiv(each.start(), 70) * LINE,
                                (Math.floorDiv(each.end() - 1, 70) + 1) * LINE,
                                LINE,
                                each.start() % 70 / 70.0,
                                (each.end() - 1) % 70 / 70.0))
                        .toList();
    }

    private static StripePlan.Wish wish(int lane, double top, double bottom) {
        return new StripePlan.Wish(lane, top, bottom, LINE, 0, 1);
    }
}

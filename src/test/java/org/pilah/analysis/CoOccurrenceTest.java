package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilah.model.CodeId;
import org.pilah.model.CodingSpan;
import org.pilah.model.SourceId;

class CoOccurrenceTest {
    private static final SourceId TALK = new SourceId("talk");
    private static final SourceId NOTE = new SourceId("note");
    private static final CodeId WATER = new CodeId("water");
    private static final CodeId MONEY = new CodeId("money");

    @Test
    void codesMeetWhereTheirPassagesShareACharacter() {
        var spans = List.of(
                new CodingSpan(TALK, 0, 10, WATER),
                new CodingSpan(TALK, 9, 12, MONEY),
                new CodingSpan(TALK, 0, 10, MONEY),
                new CodingSpan(TALK, 10, 20, MONEY));

        var together = CoOccurrence.of(spans::forEach);

        assertEquals(2, together.count(WATER, MONEY));
        assertEquals(2, together.count(MONEY, WATER));
    }

    @Test
    void codesInDifferentSourcesDoNotMeetNorDoesACodeMeetItself() {
        var spans = List.of(
                new CodingSpan(TALK, 0, 10, WATER),
                new CodingSpan(TALK, 0, 10, WATER),
                new CodingSpan(NOTE, 0, 10, MONEY));

        var together = CoOccurrence.of(spans::forEach);

        assertEquals(0, together.count(WATER, MONEY));
        assertEquals(0, together.count(WATER, WATER));
        assertEquals(List.of(MONEY, WATER), together.codes());
    }

    @Test
    void randomSpansAreCountedAsOneByOne() {
        long seed = System.nanoTime();
        System.out.println("CoOccurrenceTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            var spans = randomSpans(random);

            var together = CoOccurrence.of(spans::forEach);

            var expected = oneByOne(spans);
            var counted = new HashMap<List<CodeId>, Long>();
            for (CodeId one : together.codes()) {
                for (CodeId other : together.codes()) {
                    if (together.count(one, other) > 0) {
                        counted.put(List.of(one, other), together.count(one, other));
                    }
                }
            }
            assertEquals(expected, counted, "seed " + seed + ", round " + round);
        }
    }

    private static List<CodingSpan> randomSpans(Random random) {
        int sources = 1 + random.nextInt(4);
        int codes = 1 + random.nextInt(60);
        int length = 5 + random.nextInt(200);
        var spans = new ArrayList<CodingSpan>();
        for (int i = random.nextInt(150); i > 0; i--) {
            int start = random.nextInt(length);
            spans.add(new CodingSpan(
                    new SourceId("s" + random.nextInt(sources)),
                    start,
                    start + 1 + random.nextInt(30),
                    new CodeId("c" + random.nextInt(codes))));
        }
        return spans;
    }

    private static Map<List<CodeId>, Long> oneByOne(List<CodingSpan> spans) {
        var counts = new HashMap<List<CodeId>, Long>();
        for (CodingSpan one : spans) {
            for (CodingSpan other : spans) {
                boolean meet =
                        one.source().equals(other.source()) && one.start() < other.end() && other.start() < one.end();
                if (meet && !one.code().equals(other.code())) {
                    counts.merge(List.of(one.code(), other.code()), 1L, Long::sum);
                }
            }
        }
        return counts;
    }
}

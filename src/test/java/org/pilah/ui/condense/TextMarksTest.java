package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilah.Samples;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

class TextMarksTest {
    private static final Tint BLUE = tint(1, Tint.Strength.QUIET);
    private static final Tint RED = tint(2, Tint.Strength.QUIET);

    @Test
    void theShortestCodingIsOnTop() {
        var marks = new TextMarks(List.of(segment("long", 0, 10, "c1"), segment("short", 4, 6, "c2")));

        List<TextMarks.Run> runs = marks.runs(new Stretch(0, 12), TextMarks.Look.PLAIN, TextMarksTest::colour);

        assertEquals(List.of(run(0, 4, BLUE), run(4, 6, RED), run(6, 10, BLUE), run(10, 12, Tint.PLAIN)), runs);
    }

    @Test
    void theChosenSegmentIsOverAll() {
        var marks = new TextMarks(List.of(segment("long", 0, 10, "c1"), segment("short", 4, 6, "c2")));
        var look = new TextMarks.Look(Set.of(new SegmentId("long")), Set.of(), List.of(), TextMarks.Look.NOWHERE);

        List<TextMarks.Run> runs = marks.runs(new Stretch(0, 10), look, TextMarksTest::colour);

        assertEquals(List.of(run(0, 10, tint(1, Tint.Strength.CHOSEN))), runs);
    }

    @Test
    void wordsThatWereFoundAreMarkedOnWhateverColour() {
        var marks = new TextMarks(List.of(segment("one", 0, 5, "c1")));
        var look = new TextMarks.Look(
                Set.of(), Set.of(), List.of(new Stretch(3, 7), new Stretch(8, 9)), new Stretch(8, 9));

        List<TextMarks.Run> runs = marks.runs(new Stretch(0, 9), look, TextMarksTest::colour);

        assertEquals(
                List.of(
                        run(0, 3, BLUE),
                        run(3, 5, new Tint(1, Tint.Strength.QUIET, Tint.Found.FOUND)),
                        run(5, 7, new Tint(0, Tint.Strength.NONE, Tint.Found.FOUND)),
                        run(7, 8, Tint.PLAIN),
                        run(8, 9, new Tint(0, Tint.Strength.NONE, Tint.Found.HERE))),
                runs);
    }

    @Test
    void theShorterOfTwoStripesIsNearerToTheText() {
        var marks = new TextMarks(List.of(
                segment("outer", 0, 20, "c1"),
                segment("inner", 2, 6, "c2", "c1"),
                segment("next", 8, 12, "c2"),
                segment("apart", 30, 31, "c1")));

        List<String> lanes = marks.stripes(0, 40).stream()
                .map(each -> each.coded().segment().id().value() + each.at() + " " + each.lane())
                .toList();

        assertEquals(List.of("outer0 2", "inner0 0", "inner1 1", "next0 0", "apart0 0"), lanes);
    }

    @Test
    void aMarkedPassageWithoutCodeHasItsStripe() {
        var marks = new TextMarks(List.of(segment("bare", 0, 4)));

        TextMarks.Stripe stripe = marks.stripes(0, 4).getFirst();

        assertEquals(Optional.empty(), stripe.coding());
        assertEquals(
                tint(Tint.UNCODED, Tint.Strength.QUIET),
                marks.runs(new Stretch(0, 4), TextMarks.Look.PLAIN, TextMarksTest::colour)
                        .getFirst()
                        .tint());
    }

    @Test
    void askingForAStretchGivesWhatLookingAtAllGives() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var segments = new ArrayList<CodedSegment>();
        for (int i = 0; i < 300; i++) {
            int start = random.nextInt(1_000);
            segments.add(segment(
                    "s" + i, start, start + 1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 20), "c1", "c2"));
        }
        segments.sort(Comparator.<CodedSegment>comparingInt(
                        each -> each.segment().passage().start())
                .thenComparingInt(each -> each.segment().passage().end()));
        var marks = new TextMarks(segments);

        for (int round = 0; round < 200; round++) {
            int from = random.nextInt(1_400);
            int to = from + 1 + random.nextInt(50);
            assertEquals(
                    segments.stream()
                            .filter(each -> each.segment().passage().overlaps(from, to))
                            .toList(),
                    marks.segments(from, to),
                    "seed " + seed);
        }
        List<TextMarks.Stripe> all = marks.stripes(0, 2_000);
        assertEquals(600, all.size());
        for (TextMarks.Stripe one : all) {
            for (TextMarks.Stripe other : all) {
                boolean meet = !one.equals(other) && one.start() < other.end() && other.start() < one.end();
                assertTrue(!meet || one.lane() != other.lane(), "seed " + seed);
                boolean longer = one.end() - one.start() > other.end() - other.start();
                assertTrue(!meet || !longer || one.lane() > other.lane(), "seed " + seed);
            }
        }
    }

    private static int colour(CodeId code) {
        return code.value().equals("c1") ? 1 : 2;
    }

    private static Tint tint(int colour, Tint.Strength strength) {
        return new Tint(colour, strength, Tint.Found.NOT);
    }

    private static TextMarks.Run run(int start, int end, Tint tint) {
        return new TextMarks.Run(new Stretch(start, end), tint);
    }

    static CodedSegment segment(String id, int start, int end, String... codes) {
        var segment =
                new Segment(new SegmentId(id), new Passage(new SourceId("s"), start, end), "", CaseId.NONE, 0, "", "");
        var codings = new ArrayList<Coding>();
        for (String code : codes) {
            codings.add(new Coding(
                    new CodingId(id + "-" + code), segment.id(), new CodeId(code), "siti", Map.of(), Samples.TIME));
        }
        return new CodedSegment(segment, codings);
    }
}

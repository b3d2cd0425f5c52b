package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilah.analysis.CodedTurns.Count;
import org.pilah.analysis.CodedTurns.Share;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;

class CodedTurnsTest {
    private static final List<Turn> TURNS = List.of(
            new Turn(0, 3, 10, "P", Turn.NO_TIME),
            new Turn(11, 14, 20, "I", Turn.NO_TIME),
            new Turn(21, 24, 30, "P", Turn.NO_TIME),
            new Turn(31, 34, 40, "I", Turn.NO_TIME),
            new Turn(41, 41, 50, "", Turn.NO_TIME));

    @Test
    void onlyWordsThatCountAsDataAreCounted() {
        Count count = CodedTurns.of(source(new Speaker("P", Role.INTERVIEWER, CaseId.NONE)), TURNS)
                .count();

        count.take(4, 8);
        count.take(14, 15);
        count.take(18, 20);

        assertEquals(new Share(1, 3), count.share());
    }

    @Test
    void aCodingOverManyTurnsTouchesEachOfThem() {
        Count count = CodedTurns.of(source(), TURNS).count();

        count.take(19, 35);

        assertEquals(new Share(3, 5), count.share());
    }

    @Test
    void aCodingThatOnlyMeetsTheEdgeOfATurnOrItsLabelDoesNotTouchIt() {
        Count count = CodedTurns.of(source(), TURNS).count();

        count.take(10, 14);
        count.take(50, 60);

        assertEquals(new Share(0, 5), count.share());
    }

    @Test
    void percentSayAllAndNothingOnlyWhenItIsSo() {
        assertEquals(
                List.of(0, 1, 50, 99, 100, 0),
                List.of(
                                new Share(0, 999),
                                new Share(1, 999),
                                new Share(1, 2),
                                new Share(998, 999),
                                new Share(3, 3),
                                new Share(0, 0))
                        .stream()
                        .map(Share::percent)
                        .toList());
    }

    @Test
    void itFitsAsLongAsTheVoicesAreTheSame() {
        Source before = source(new Speaker("P", Role.INTERVIEWER, CaseId.NONE));
        CodedTurns turns = CodedTurns.of(before, TURNS);

        assertTrue(turns.fits(before.withName("anders")));
        assertFalse(turns.fits(before.withSpeakers(List.of())));
    }

    @Test
    void countsAsSomebodyWhoLooksAtEachTurn() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var turns = new ArrayList<Turn>();
            int at = 0;
            for (int i = random.nextInt(12); i > 0; i--) {
                int start = at + random.nextInt(3);
                int body = start + random.nextInt(3);
                at = body + 1 + random.nextInt(6);
                turns.add(new Turn(start, body, at, "", Turn.NO_TIME));
            }
            Count count = CodedTurns.of(source(), turns).count();
            var touched = new BitSet();
            for (int i = random.nextInt(6); i > 0; i--) {
                int start = random.nextInt(60);
                int end = start + 1 + random.nextInt(20);
                count.take(start, end);
                for (int k = 0; k < turns.size(); k++) {
                    boolean meets = start < turns.get(k).end() && turns.get(k).body() < end;
                    touched.set(k, touched.get(k) || meets);
                }
            }
            assertEquals(new Share(touched.cardinality(), turns.size()), count.share(), "seed " + seed);
        }
    }

    private static Source source(Speaker... speakers) {
        return new Source(
                new SourceId("s"),
                "s",
                Source.Kind.INTERVIEW,
                "",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(speakers),
                50,
                "",
                "");
    }
}

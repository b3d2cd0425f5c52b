package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilah.analysis.Footing.Origin;
import org.pilah.model.CaseId;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

class FootingTest {
    private static final SegmentId ONE = new SegmentId("s1");
    private static final SegmentId TWO = new SegmentId("s2");
    private static final SegmentId GONE = new SegmentId("s3");
    private static final Origin INTERVIEW = new Origin(new SourceId("w1"), new CaseId("wati"), "interview");
    private static final Origin NOTE = new Origin(new SourceId("o1"), CaseId.NONE, "observation");

    @Test
    void onlyWhatSpeaksForItIsCountedBySourcesCasesAndTechniques() {
        Footing footing = Footing.of(
                proposition("p", "2026-11-22", List.of(ONE), List.of(TWO, GONE)), Map.of(ONE, INTERVIEW, TWO, NOTE));

        assertEquals(new Footing(1, 1, 1, 1, 1, 1), footing);
        assertTrue(footing.isSingle());
    }

    @Test
    void wordsOfNobodyAreNoCase() {
        Footing footing = Footing.of(
                proposition("p", "2026-11-22", List.of(ONE, TWO), List.of()), Map.of(ONE, INTERVIEW, TWO, NOTE));

        assertEquals(new Footing(2, 0, 0, 2, 1, 2), footing);
        assertFalse(footing.isSingle());
    }

    @Test
    void numbersFollowTheTimeAtWhichConclusionsWereBegun() {
        Proposition first = proposition("b", "2026-11-22T04:00:00Z", List.of(), List.of());
        Proposition second = proposition("a", "2026-11-23T04:00:00Z", List.of(), List.of());

        assertEquals(List.of(first, second), Footing.inOrder(List.of(second, first)));
    }

    private static Proposition proposition(
            String id, String date, List<SegmentId> supporting, List<SegmentId> opposing) {
        return new Proposition(
                new ItemId(id), "", "", Proposition.Status.TENTATIVE, 0, date, supporting, opposing, List.of());
    }
}

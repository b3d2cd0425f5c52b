package org.pilah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    @Test
    void nothingCanBeUndoneAtFirst() {
        assertStacks(0, 0);
    }

    @Test
    void actionsAreUndoneFromTheLastToTheFirstAndRedoneTheOtherWay() {
        does(1, 0);
        does(2, 0);
        assertStacks(2, 0);

        does(3, 2);
        assertStacks(1, 3);
        does(4, 1);
        assertStacks(0, 4);

        does(5, 4);
        assertStacks(5, 3);
        does(6, 3);
        assertStacks(6, 0);
    }

    @Test
    void redoneActionCanBeUndoneAgain() {
        does(1, 0);
        does(2, 1);
        does(3, 2);

        does(4, 3);

        assertStacks(0, 4);
    }

    @Test
    void newActionAfterUndoLeavesNothingToRedo() {
        does(1, 0);
        does(2, 0);
        does(3, 2);

        does(4, 0);

        assertStacks(4, 0);
        does(5, 4);
        assertStacks(1, 5);
    }

    @Test
    void actionThatTakesBackAnEarlierOneTakesBackThoseAfterItToo() {
        does(1, 0);
        does(2, 0);
        does(3, 0);

        does(4, 2);
        assertStacks(1, 4);

        does(5, 4);
        assertStacks(5, 0);
        does(6, 5);
        assertStacks(1, 6);
    }

    @Test
    void actionThatTakesBackWhatNobodyDidCountsAsANewOne() {
        does(2, 0);
        does(4, 0);

        does(5, 3);

        assertStacks(5, 0);
    }

    @Test
    void oneUndoReachesAsFarBackAsActionsGoOnFromOneAnother() {
        does(1, 0);
        does(2, 0);
        does(3, 0);

        assertEquals(List.of(3L), step((later, earlier) -> false));
        assertEquals(List.of(3L, 2L), step((later, earlier) -> earlier.revision() == 2));
        assertEquals(List.of(3L, 2L, 1L), step((later, earlier) -> true));
    }

    @Test
    void revisionsOfBatchesLeaveGaps() {
        does(40, 0);
        does(41, 0);
        does(80, 41);

        assertStacks(40, 80);
    }

    private void does(long revision, long undoes) {
        history.add(new Action(revision, Instant.EPOCH, "siti", Map.of(), undoes, 0, 0));
    }

    private List<Long> step(BiPredicate<Action, Action> goesOnFrom) {
        return history.undoStep(goesOnFrom).stream().map(Action::revision).toList();
    }

    private void assertStacks(long undo, long redo) {
        assertEquals(undo, history.undo().map(Action::revision).orElse(0L));
        assertEquals(redo, history.redo().map(Action::revision).orElse(0L));
    }
}

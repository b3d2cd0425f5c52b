package org.pilah.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Corrections;
import org.pilah.Samples;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.Study;

class ChangesTest {
    private static final List<Change> CHANGES = Stream.of(Samples.changes(), Samples.reviews(), Corrections.changes())
            .flatMap(List::stream)
            .toList();

    @TempDir
    private Path folder;

    @Test
    void everyChangeIsAppliedAndInvertedInMemory() {
        try (ProjectStore store = ProjectStore.inMemory(Stores.TEXT)) {
            everyChangeIsAppliedAndInverted(store);
        }
    }

    @Test
    void everyChangeIsAppliedAndInvertedOnDisk() {
        try (ProjectStore store = ProjectStore.open(folder, Stores.TEXT)) {
            everyChangeIsAppliedAndInverted(store);
        }
    }

    /// The samples follow one another, so each finds what it needs.
    private static void everyChangeIsAppliedAndInverted(ProjectStore store) {
        Stores.load(store, List.of(new Change.Add(Details.titled(Samples.TITLE))));
        for (Change change : CHANGES) {
            List<String> before = Stores.dump(store);

            Stores.load(store, List.of(change));
            List<String> between = Stores.dump(store);
            Stores.load(store, List.of(change.inverse()));

            assertEquals(before, Stores.dump(store), change.type());
            if (!change.each().isEmpty()) {
                assertNotEquals(before, between, change.type());
            }
            Stores.load(store, List.of(change));
            assertEquals(between, Stores.dump(store), change.type());
        }
    }

    @Test
    void changeAndInverseInOneGoLeaveNothing() {
        try (ProjectStore store = ProjectStore.inMemory(Stores.TEXT)) {
            Change all = new Change.All(Samples.items().stream()
                    .map(item -> (Change) new Change.Add(item))
                    .toList());
            Stores.load(store, List.of());
            List<String> before = Stores.dump(store);

            Stores.load(store, List.of(all, all.inverse()));

            assertEquals(before, Stores.dump(store));
        }
    }

    @Test
    void undoingTheFirstChangeOfTheDetailsGivesTheStudyItsTitleBack() {
        try (ProjectStore store = ProjectStore.inMemory(Stores.TEXT)) {
            Change first = CHANGES.getFirst();

            Stores.load(store, List.of(first, first.inverse()));

            assertEquals(Details.titled(Samples.TITLE), Stores.study(store).details());
        }
    }

    @Test
    void studyFromTheTablesIsTheStudyThatWasBuilt() {
        try (ProjectStore store = ProjectStore.inMemory(Stores.TEXT)) {
            for (int i = 0; i < CHANGES.size(); i++) {
                Stores.load(store, CHANGES.subList(i, i + 1));

                Study built = Stores.built(CHANGES.subList(0, i + 1));

                assertEquals(Stores.everything(built), Stores.everything(Stores.study(store)), "after " + i);
            }
        }
    }

    @Test
    void tablesLoadedAtOnceAreThoseLoadedOneByOne() {
        try (ProjectStore one = ProjectStore.inMemory(Stores.TEXT);
                ProjectStore other = ProjectStore.open(folder, Stores.TEXT)) {
            CHANGES.forEach(change -> Stores.load(one, List.of(change)));

            other.loosen();
            Stores.load(other, CHANGES);

            assertEquals(Stores.dump(one), Stores.dump(other));
        }
    }

    @Test
    void tablesHoldWhatTheyHeldWhenTheyAreOpenedAgain() {
        List<String> before;
        try (ProjectStore store = ProjectStore.open(folder, Stores.TEXT)) {
            Stores.load(store, CHANGES);
            before = Stores.dump(store);
        }

        try (ProjectStore store = ProjectStore.open(folder, Stores.TEXT)) {
            assertEquals(before, Stores.dump(store));
            assertEquals(Stores.standAt(CHANGES.size()), store.stand().orElseThrow());
            assertEquals(Stores.everything(Stores.built(CHANGES)), Stores.everything(Stores.study(store)));
        }
    }
}

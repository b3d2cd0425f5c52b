package org.pilah.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Change;

class StandTest {
    private static final List<Change> FIRST = Samples.changes().subList(0, 10);
    private static final List<Change> MORE = Samples.changes().subList(10, 30);

    @TempDir
    private Path folder;

    @Test
    void newTablesStandNowhere() {
        try (ProjectStore store = open()) {
            assertEquals(Optional.empty(), store.stand());
            assertEquals(List.of(), Stores.dump(store));
        }
    }

    @Test
    void commitShowsWhatWasWrittenAndWhereItStands() {
        try (ProjectStore store = open()) {
            FIRST.forEach(store::write);
            assertEquals(List.of(), Stores.dump(store));

            store.commit(Stores.standAt(10));

            assertEquals(Optional.of(Stores.standAt(10)), store.stand());
            assertEquals(Stores.everything(Stores.built(FIRST)), Stores.everything(Stores.study(store)));
        }
    }

    @Test
    void rollbackForgetsWhatWasNotCommitted() {
        try (ProjectStore store = open()) {
            Stores.load(store, FIRST);
            List<String> before = Stores.dump(store);
            MORE.forEach(store::write);

            store.rollback();
            store.commit(Stores.standAt(11));

            assertEquals(before, Stores.dump(store));
            Stores.load(store, MORE);
            assertEquals(
                    Stores.everything(Stores.built(Samples.changes().subList(0, 30))),
                    Stores.everything(Stores.study(store)));
        }
    }

    @Test
    void whatWasNotCommittedIsGoneWhenTheProgramIsGone() {
        List<String> before;
        try (ProjectStore store = open()) {
            Stores.load(store, FIRST);
            before = Stores.dump(store);
            MORE.forEach(store::write);
            store.settle();
        }

        try (ProjectStore store = open()) {
            assertEquals(before, Stores.dump(store));
            assertEquals(Optional.of(Stores.standAt(FIRST.size())), store.stand());
        }
    }

    @Test
    void looseTablesStandNowhereAndAreEmptyWhenTheyAreOpenedAgain() {
        try (ProjectStore store = open()) {
            Stores.load(store, FIRST);
            MORE.forEach(store::write);
            store.loosen();
            assertEquals(Optional.empty(), store.stand());
        }

        try (ProjectStore store = open()) {
            assertEquals(Optional.empty(), store.stand());
            assertEquals(List.of(), Stores.dump(store));
            Stores.load(store, FIRST);
            assertEquals(Optional.of(Stores.standAt(FIRST.size())), store.stand());
        }
    }

    @Test
    void clearedTablesAreFilledAnew() {
        try (ProjectStore store = open()) {
            Stores.load(store, Samples.changes());
            List<String> before = Stores.dump(store);
            assertEquals(Samples.WORDS.length(), store.text(Samples.INTERVIEW).length());
            store.write(Samples.changes().getLast().inverse());

            store.clear();

            assertEquals(Optional.empty(), store.stand());
            assertEquals(List.of(), Stores.dump(store));
            assertEquals(List.of(), store.actions());
            assertEquals("", store.text(Samples.INTERVIEW));
            Stores.load(store, Samples.changes());
            assertEquals(before, Stores.dump(store));
        }
    }

    @Test
    void rowThatIsThereAlreadyIsRefusedWhenItIsSettled() {
        try (ProjectStore store = open()) {
            Stores.load(store, FIRST);
            List<String> before = Stores.dump(store);
            store.write(FIRST.get(3));

            assertThrows(StoreUnusable.class, store::settle);
            store.rollback();

            assertEquals(before, Stores.dump(store));
            Stores.load(store, MORE);
        }
    }

    @Test
    void tablesInUseElsewhereAreNotCalledDamaged() throws Exception {
        try (ProjectStore store = open()) {
            Stores.load(store, FIRST);
            var other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            OtherOpener.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();

            assertEquals("in use", other.inputReader().readLine());
        }
    }

    private ProjectStore open() {
        return ProjectStore.open(folder, Stores.TEXT);
    }
}

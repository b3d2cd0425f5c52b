package org.pilah.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Change;
import org.pilah.model.ItemId;
import org.pilah.model.Memo;

/// What damage to the tables' file comes to. H2 notices much of it and not all: a changed bit within a text, or a file
/// cut back to an earlier state, it takes for what was written. So nothing here promises that damage is noticed; the
/// tables are a projection, and it is the project that compares their revision and hash with the study file and,
/// when a person asks for a check, their contents too. What is promised: whatever the file holds, opening and reading
/// it ends in an answer or in `StoreUnusable`, after which the file can be deleted and filled anew.
class DamagedTablesTest {
    private static final int ROUNDS = 100;
    private static final String CANARY = "burungkenari";

    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;
    private List<String> rows;

    @BeforeEach
    void fill() throws IOException {
        file = folder.resolve("tables.mv.db");
        try (ProjectStore store = open()) {
            Stores.load(store, Samples.changes());
            var more = new ArrayList<Change>();
            for (int i = 0; i < 200; i++) {
                String text = CANARY + " " + i + " kata".repeat(50);
                more.add(new Change.Add(new Memo(new ItemId("n" + i), text, "", "", text, List.of())));
            }
            Stores.load(store, more);
            rows = Stores.dump(store);
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void whatIsNoTableFileIsUnusable() throws IOException {
        for (byte[] bytes : List.of(
                "random words, not a database ".repeat(500).getBytes(StandardCharsets.UTF_8),
                new byte[20_000],
                Arrays.copyOf(whole, 4_096))) {
            Files.write(file, bytes);

            assertThrows(StoreUnusable.class, this::read);
        }
    }

    @Test
    void emptyFileIsATableFileThatStandsNowhere() throws IOException {
        Files.write(file, new byte[0]);

        try (ProjectStore store = open()) {
            assertTrue(store.stand().isEmpty());
        }
    }

    @Test
    void whateverIsInTheFileItEndsInAnAnswerOrInUnusableTables() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("DamagedTablesTest seed " + seed);
        var random = new Random(seed);
        Map<String, Integer> outcomes = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Files.write(file, damaged(random));
            String outcome;
            try {
                outcome = read().equals(rows) ? "unharmed" : "other rows in silence";
            } catch (StoreUnusable e) {
                assertFalse(e.isInUse(), "seed " + seed + " round " + round);
                assertFalse(String.valueOf(e.getMessage()).contains(CANARY));
                outcome = "unusable";
                canBeMadeAnew("seed " + seed + " round " + round);
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("DamagedTablesTest outcomes " + outcomes);

        assertTrue(outcomes.getOrDefault("unusable", 0) > ROUNDS / 10, outcomes.toString());
    }

    private void canBeMadeAnew(String name) throws IOException {
        Files.delete(file);
        try (ProjectStore store = open()) {
            assertTrue(store.stand().isEmpty(), name);
            assertEquals(List.of(), Stores.dump(store), name);
        }
    }

    private byte[] damaged(Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(4)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(4_096)), (byte) 0);
            case 2 -> bytes = Arrays.copyOf(bytes, at);
            default -> {
                var junk = new byte[Math.min(bytes.length - at, 1 + random.nextInt(4_096))];
                random.nextBytes(junk);
                System.arraycopy(junk, 0, bytes, at, junk.length);
            }
        }
        return bytes;
    }

    /// All that can be read.
    private List<String> read() {
        try (ProjectStore store = open()) {
            store.stand();
            store.actions();
            store.turns(Samples.INTERVIEW);
            store.text(Samples.INTERVIEW);
            store.segments(segment -> {});
            return Stores.dump(store);
        }
    }

    @Test
    void noWordsOfAStudyLieBesideTheTables() throws IOException {
        try (ProjectStore store = open()) {
            var twice = new Change.Add(new Memo(new ItemId("n1"), CANARY, "", "", CANARY, List.of()));
            assertThrows(StoreUnusable.class, () -> {
                store.write(twice);
                store.settle();
            });
            store.rollback();
            for (String mistake : List.of(
                    "select cast('" + CANARY + "' as int)",
                    "select cast(paraphrase as int) from segments",
                    "select " + CANARY + " from segments",
                    "select * from segments where")) {
                assertThrows(RuntimeException.class, () -> store.ask(mistake));
            }
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        try {
            read();
        } catch (StoreUnusable e) {
            assertFalse(String.valueOf(e.getMessage()).contains(CANARY));
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private ProjectStore open() {
        return ProjectStore.open(folder, Stores.TEXT);
    }
}

package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Access;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Condition;
import org.pilah.model.ItemId;
import org.pilah.model.Memo;

class BatchTest {
    private static final int BLOCK = 512;
    private static final List<Change> BEFORE = Samples.changes().subList(0, 4);
    private static final List<Change> BATCH = Samples.changes().subList(4, 30);

    @TempDir
    private Path folder;

    private Path file;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("s.pilah");
        journal = Journal.create(file, StudyFiles.HEADER);
        BEFORE.forEach(change -> StudyFiles.append(journal, change));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void closedBatchIsOneAction() {
        long place = journal.size();
        Journal.Batch batch = journal.batch(Samples.TIME, "siti", 3);
        BATCH.forEach(batch::write);

        Action action = batch.close();

        Map<String, Long> counts = new LinkedHashMap<>();
        BATCH.forEach(change -> counts.merge(change.type(), 1L, Long::sum));
        long last = 1L + BEFORE.size() + BATCH.size();
        assertEquals(new Action(last, Samples.TIME, "siti", counts, 3, place, journal.size() - place), action);
        assertEquals(last, journal.revision().number());
        var lines = new ArrayList<Line>();
        journal.read(place, lines::add);
        assertEquals(new Line.Closed(BEFORE.size() + 1, counts), lines.getLast().content());
        assertEquals(1, lines.stream().map(Line::batch).distinct().count());
        assertEquals(all(BEFORE, BATCH), StudyFiles.changes(journal));
        journal.verify();
    }

    @Test
    void openBatchDoesNotCount() throws IOException {
        long place = journal.size();
        BATCH.forEach(journal.batch(Samples.TIME, "siti", 0)::write);

        Path copy = copy(Files.readAllBytes(file));

        assertEquals(BEFORE, StudyFiles.changes(copy));
        try (Journal reopened = Journal.open(copy, Access.WRITE)) {
            assertEquals(BEFORE, StudyFiles.changes(reopened));
            assertEquals(place, Files.size(copy));
            StudyFiles.append(reopened, BATCH.getFirst());
            reopened.verify();
        }
    }

    @Test
    void abandonedBatchLeavesTheFileAsItWas() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
        BATCH.forEach(batch::write);

        batch.abandon();

        assertArrayEquals(before, Files.readAllBytes(file));
        StudyFiles.append(journal, BATCH.getFirst());
        journal.verify();
        assertEquals(all(BEFORE, BATCH.subList(0, 1)), StudyFiles.changes(journal));
    }

    @Test
    void nothingElseIsWrittenWhileABatchIsOpenAndNothingToOneThatIsOver() {
        Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);

        assertThrows(IllegalStateException.class, () -> StudyFiles.append(journal, BATCH.getFirst()));
        assertThrows(IllegalStateException.class, () -> journal.batch(Samples.TIME, "siti", 0));
        batch.close();
        batch.abandon();
        assertThrows(IllegalStateException.class, () -> batch.write(BATCH.getFirst()));
        assertThrows(IllegalStateException.class, batch::close);

        journal.verify();
        assertEquals(BEFORE.size() + 1, journal.revision().number());
    }

    /// A machine that loses its power may have kept any block of what was not forced; the others read as zeros.
    @Test
    void openBatchWithHolesIsSetAside() throws IOException {
        int forced = (int) journal.size();
        BATCH.forEach(journal.batch(Samples.TIME, "siti", 0)::write);

        everySubsetIsSetAside(Files.readAllBytes(file), forced, BEFORE);
    }

    @Test
    void closingLineWithHolesIsSetAside() throws IOException {
        Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
        BATCH.forEach(batch::write);
        int forced = (int) Files.size(file);
        batch.close();

        everySubsetIsSetAside(Files.readAllBytes(file), forced, BEFORE);
    }

    @Test
    void longActionWithHolesIsSetAside() throws IOException {
        int forced = (int) journal.size();
        StudyFiles.append(
                journal, new Change.Add(new Memo(new ItemId("m"), "", "", "", "kata ".repeat(4_000), List.of())));

        everySubsetIsSetAside(Files.readAllBytes(file), forced, BEFORE);
    }

    private void everySubsetIsSetAside(byte[] whole, int forced, List<Change> before) throws IOException {
        long seed = new Random().nextLong();
        System.out.println("BatchTest seed " + seed);
        var random = new Random(seed);
        int first = forced / BLOCK;
        int blocks = (whole.length - 1) / BLOCK - first + 1;
        for (int round = 0; round < blocks + 300; round++) {
            byte[] image = whole.clone();
            double loss = random.nextDouble();
            for (int block = 0; block < blocks; block++) {
                boolean lost = round < blocks ? block == round : random.nextDouble() < loss;
                if (lost) {
                    int from = Math.max(forced, (first + block) * BLOCK);
                    Arrays.fill(image, from, Math.min(whole.length, (first + block + 1) * BLOCK), (byte) 0);
                }
            }
            if (!Arrays.equals(image, whole)) {
                Path copy = copy(image);
                try (Journal reopened = Journal.open(copy, Access.READ)) {
                    String name = "seed " + seed + " round " + round;
                    assertEquals(
                            new Condition.TornUntouched(image.length - reopened.size()), reopened.condition(), name);
                    assertEquals(before, StudyFiles.changes(reopened), name);
                }
            }
        }
    }

    private Path copy(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("copy.pilah"), bytes);
    }

    private static List<Change> all(List<Change> one, List<Change> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}

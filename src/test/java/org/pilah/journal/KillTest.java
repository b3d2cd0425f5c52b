package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Access;
import org.pilah.model.Condition;

class KillTest {
    private static final int ROUNDS = Integer.getInteger("pilah.kills", 200);
    private static final int ROUNDS_A_STUDY = 20;
    /// One for each core of a small machine.
    private static final int LANES = 2;

    @TempDir
    private Path folder;

    @Test
    void killedProgramHasEverythingOnTheDiskThatItAcknowledged() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("KillTest seed " + seed);
        var random = new Random(seed);
        List<String> options = OtherProgram.quickStart(folder);
        var lanes = new ArrayList<Callable<Integer>>();
        for (int lane = 0; lane < LANES; lane++) {
            int number = lane;
            var ownRandom = new Random(random.nextLong());
            lanes.add(() -> torn(options, number, ownRandom));
        }

        int torn = 0;
        try (var workers = Executors.newFixedThreadPool(LANES)) {
            for (Future<Integer> lane : workers.invokeAll(lanes)) {
                torn += lane.get();
            }
        }

        // Else nothing was killed in the middle of anything, and the rounds prove nothing.
        assertTrue(torn > 0, "no kill fell into an action");
    }

    /// How many kills of the lane left something to be set aside.
    private int torn(List<String> options, int lane, Random random) throws Exception {
        int torn = 0;
        for (int round = 0; round < ROUNDS / LANES; round++) {
            Path file = folder.resolve("lane-" + lane + "-" + round / ROUNDS_A_STUDY + ".pilah");
            if (round % ROUNDS_A_STUDY == 0) {
                Journal.create(file, StudyFiles.HEADER).close();
            }
            long acknowledged = killed(options, file, 30 + random.nextInt(120));
            try (Journal journal = Journal.open(file, Access.WRITE)) {
                torn += journal.condition() instanceof Condition.Torn ? 1 : 0;
                assertFalse(
                        journal.condition() instanceof Condition.Damaged,
                        journal.condition().toString());
                assertTrue(journal.revision().number() >= acknowledged, () -> "lost after " + acknowledged);
                holdsWhatWasWritten(journal);
                journal.verify();
            }
        }
        return torn;
    }

    /// The last revision that the program acknowledged before it was killed.
    private static long killed(List<String> options, Path file, int milliseconds) throws Exception {
        try (OtherProgram program = OtherProgram.writing(options, file)) {
            assertEquals("open", program.word());
            program.process().waitFor(milliseconds, TimeUnit.MILLISECONDS);
            program.kill();
            List<String> words = program.words();
            program.process().waitFor();
            return words.isEmpty() ? 0 : Long.parseLong(words.getLast());
        }
    }

    private static void holdsWhatWasWritten(Journal journal) {
        var open = new ArrayList<Line>();
        long[] next = {1};
        journal.read(0, line -> {
            assertEquals(next[0]++, line.rev());
            switch (line.content()) {
                case Line.Did(var change) -> {
                    assertEquals(OtherProgram.change(line.rev()), change);
                    open.add(line);
                    if (line.batch().isEmpty()) {
                        assertEquals(1, open.size(), "half a batch");
                        open.clear();
                    }
                }
                case Line.Closed(var first, var counts) -> {
                    assertEquals(open.getFirst().rev(), first);
                    assertEquals(open.size(), counts.get("add-memo"));
                    open.clear();
                }
            }
        });
        assertEquals(List.of(), open, "half a batch at the end");
        assertEquals(journal.revision().number(), next[0] - 1);
    }
}

package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.Condition;

class DamageTest {
    private static final int ROUNDS = 1_000;

    @TempDir
    private Path folder;

    /// What the study holds at the end of each of its actions.
    private final TreeMap<Long, List<Change>> states = new TreeMap<>();

    private Path file;
    private byte[] whole;

    @BeforeEach
    void writeStudy() throws IOException {
        file = folder.resolve("s.pilah");
        var held = new ArrayList<Change>();
        states.put(0L, List.of());
        try (Journal journal = Journal.create(file, StudyFiles.HEADER)) {
            for (int round = 0; round < 2; round++) {
                for (Change change : Samples.changes()) {
                    StudyFiles.append(journal, change);
                    held.add(change);
                    states.put(journal.revision().number(), List.copyOf(held));
                }
                Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
                Samples.changes().forEach(batch::write);
                batch.close();
                held.addAll(Samples.changes());
                states.put(journal.revision().number(), List.copyOf(held));
            }
        }
        whole = Files.readAllBytes(file);
    }

    @Test
    void noDamagePassesInSilence() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("DamageTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(random);
            Files.write(file, damaged);
            String name = "seed " + seed + " round " + round;

            try (Journal journal = Journal.open(file, Access.READ)) {
                check(journal, damaged, name);
            } catch (Problem refused) {
                assertTrue(refused.key().startsWith("journal."), name);
            }
        }
    }

    private void check(Journal journal, byte[] damaged, String name) throws IOException {
        assertEquals(states.get(journal.revision().number()), StudyFiles.changes(journal), name);
        boolean complete = journal.revision().number() == states.lastKey();
        switch (journal.condition()) {
            case Condition.Sound() -> assertEquals(Arrays.equals(damaged, whole), complete, name);
            case Condition.TornUntouched(var bytes) -> assertEquals(damaged.length - journal.size(), bytes, name);
            case Condition.Damaged found -> {
                int first = Arrays.mismatch(whole, damaged);
                var line = new Condition.Damaged(
                        lines(whole, first) + 1L,
                        startOfLine(whole, first),
                        damaged.length - journal.size(),
                        journal.revision());
                assertEquals(line, found, name);
                staysAsItIs(damaged);
            }
            case Condition.Torn _, Condition.Older _ -> fail(name);
        }
    }

    private void staysAsItIs(byte[] damaged) throws IOException {
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            assertEquals(false, journal.writable());
            assertEquals(
                    "journal.read-only",
                    StudyFiles.problem(
                            () -> StudyFiles.append(journal, Samples.changes().getFirst())));
            assertEquals("journal.read-only", StudyFiles.problem(() -> journal.batch(Samples.TIME, "siti", 0)));
        }
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }

    private byte[] damage(Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 4 : 2_000));
        return switch (random.nextInt(12)) {
            case 0 -> flipped(bytes, at, random.nextInt(8));
            case 1 -> changed(bytes, at, random.nextInt(256));
            case 2 -> joined(head(at), tail(at + length));
            case 3 -> joined(head(at), random(random, length), tail(at));
            case 4 -> joined(head(at + length), Arrays.copyOfRange(whole, at, at + length), tail(at + length));
            case 5 -> swapped(bytes, at, random.nextInt(bytes.length));
            case 6 -> withLines(random, 0);
            case 7 -> withLines(random, 1);
            case 8 -> withLines(random, 2);
            case 9 -> zeroed(bytes, at / 512 * 512, 512 * (1 + random.nextInt(3)));
            case 10 -> random.nextBoolean() ? head(at) : head(startOfLine(whole, at));
            default -> reworded(random);
        };
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        bytes[at] ^= (byte) (1 << bit);
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        return bytes;
    }

    private static byte[] swapped(byte[] bytes, int one, int other) {
        byte kept = bytes[one];
        bytes[one] = bytes[other];
        bytes[other] = kept;
        return bytes;
    }

    private static byte[] zeroed(byte[] bytes, int from, int length) {
        Arrays.fill(bytes, from, Math.min(bytes.length, from + length), (byte) 0);
        return bytes;
    }

    /// Without a line, with one twice, or with two exchanged.
    private byte[] withLines(Random random, int how) {
        String text = new String(whole, StandardCharsets.UTF_8);
        var lines = new ArrayList<>(Arrays.asList(text.split("(?<=\n)")));
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (how) {
            case 0 -> lines.remove(one);
            case 1 -> lines.add(other, lines.get(one));
            default -> lines.set(one, lines.set(other, lines.get(one)));
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    /// Still a text of whole JSON lines, as somebody might edit it by hand.
    private byte[] reworded(Random random) {
        String text = new String(whole, StandardCharsets.UTF_8);
        String word = List.of("siti", "air", "\"s1\"", "2026", "Air", "\"end\":29", "add-", "code")
                .get(random.nextInt(8));
        int at = text.indexOf(word, random.nextInt(text.length()));
        if (at < 0) {
            return whole;
        }
        String other =
                word.replace('i', 'o').replace('1', '2').replace('9', '8').replace('d', 'b');
        return (text.substring(0, at) + other + text.substring(at + word.length())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] head(int to) {
        return Arrays.copyOf(whole, to);
    }

    private byte[] tail(int from) {
        return Arrays.copyOfRange(whole, from, whole.length);
    }

    private static byte[] random(Random random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static int startOfLine(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static long lines(byte[] bytes, int to) {
        long lines = 0;
        for (int at = 0; at < to; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        return lines;
    }
}

package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Access;

class CopiesTest {
    private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");

    @TempDir
    private Path folder;

    private Path file;
    private Copies copies;
    private Journal journal;

    @BeforeEach
    void open() {
        file = folder.resolve("s.pilah");
        copies = new Copies(folder.resolve("copies/of/this"));
        StudyFiles.write(file, Samples.changes());
        journal = Journal.open(FailingDisk.neverFailing(), file, Access.WRITE);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void copyIsAStudyOfItsOwn() throws IOException {
        copies.keep(journal, START);

        Copies.Copy copy = copies.all().getFirst();
        assertEquals(new Copies.Copy(copy.path(), START, Files.size(file)), copy);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(copy.path()));
        assertEquals(Samples.changes(), StudyFiles.changes(copy.path()));
    }

    @Test
    void anotherIsKeptAfterTenMinutes() {
        for (int minute : List.of(0, 1, 9)) {
            copies.keep(journal, START.plusSeconds(minute * 60L));
        }
        assertEquals(1, copies.all().size());

        copies.keep(journal, START.plusSeconds(600));

        assertEquals(List.of(START.plusSeconds(600), START), made());
    }

    @Test
    void clockThatWasWrongDoesNotKeepCopiesFromBeingMade() {
        copies.keep(journal, START.plus(Duration.ofDays(3650)));

        copies.keep(journal, START);

        assertEquals(List.of(START.plus(Duration.ofDays(3650)), START), made());
    }

    @Test
    void whatIsNotACopyIsLeftAlone() throws IOException {
        copies.keep(journal, START);
        Path notes = Files.writeString(folder.resolve("copies/of/this/catatan.pilah"), "x");

        for (int i = 1; i < 30; i++) {
            copies.keep(journal, START.plusSeconds(i * 600L));
        }

        assertEquals("x", Files.readString(notes));
        assertTrue(copies.all().stream().noneMatch(copy -> copy.path().equals(notes)));
    }

    /// A day of work, copied every ten minutes, then a copy a day for a year.
    @Test
    void copiesAreThinnedByAgeAndLiveToGrowOld() {
        var instants = new ArrayList<Instant>();
        for (int i = 0; i < 48; i++) {
            instants.add(START.plusSeconds(i * 600L));
        }
        for (int day = 1; day <= 365; day++) {
            instants.add(START.plus(Duration.ofDays(day)));
        }

        for (int i = 0; i < instants.size(); i++) {
            Instant now = instants.get(i);
            copies.keep(journal, now);

            List<Instant> made = made();
            assertTrue(made.size() <= 20, made.toString());
            assertEquals(instants.subList(Math.max(0, i - 1), i + 1).reversed(), made.subList(0, Math.min(2, i + 1)));
            assertSpread(made, now, Duration.between(START, now));
        }
    }

    /// Of whatever age a thing is that one wishes back, there is a copy about as old: at most three times as
    /// old as the next younger one.
    private static void assertSpread(List<Instant> made, Instant now, Duration oldest) {
        for (int i = 1; i + 1 < made.size(); i++) {
            long younger = Duration.between(made.get(i), now).toMinutes();
            long older = Duration.between(made.get(i + 1), now).toMinutes();
            assertTrue(older <= Math.max(60, 4 * younger), younger + " then " + older + " of " + oldest.toMinutes());
        }
        long eldest = Duration.between(made.getLast(), now).toMinutes();
        assertTrue(eldest * 2 >= oldest.toMinutes() || eldest * 2 > 60, "only back to " + eldest);
    }

    @Test
    void damagedStudyIsNotTakenForACopy() throws IOException {
        copies.keep(journal, START);
        List<Copies.Copy> before = copies.all();
        try (FileChannel outside = FileChannel.open(file, StandardOpenOption.WRITE)) {
            outside.write(ByteBuffer.wrap(new byte[] {'x'}), Files.size(file) / 2);
        }

        String key = StudyFiles.problem(() -> copies.keep(journal, START.plusSeconds(600)));

        assertEquals("journal.changed-outside", key);
        assertEquals(before, copies.all());
        assertEquals(Samples.changes(), StudyFiles.changes(before.getFirst().path()));
    }

    @Test
    void folderThatCannotBeUsedHarmsNothing() throws IOException {
        byte[] study = Files.readAllBytes(file);
        Files.writeString(folder.resolve("copies"), "a file where the folder should be");

        assertEquals("copies.unusable", StudyFiles.problem(() -> copies.keep(journal, START)));

        assertArrayEquals(study, Files.readAllBytes(file));
        StudyFiles.append(journal, Samples.changes().getFirst());
        journal.verify();
    }

    private List<Instant> made() {
        return copies.all().stream().map(Copies.Copy::made).toList();
    }
}

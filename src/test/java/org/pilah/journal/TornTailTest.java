package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.Condition;

class TornTailTest {
    private static final List<Change> BEFORE = Samples.changes().subList(0, 3);
    private static final Change SHORT = new Change.Remove(Samples.items().getLast());
    private static final Change AFTER = Samples.changes().get(20);

    @TempDir
    private Path folder;

    @Test
    void studyCutAtAnyByteOfItsLastLineOpensWithAllBefore() throws IOException {
        Path file = folder.resolve("whole.pilah");
        StudyFiles.write(file, BEFORE);
        int from = (int) Files.size(file);
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            StudyFiles.append(journal, SHORT);
        }

        cutAtEveryByte(Files.readAllBytes(file), from);
    }

    @Test
    void studyCutAtAnyByteOfItsLastBatchOpensWithAllBefore() throws IOException {
        Path file = folder.resolve("whole.pilah");
        StudyFiles.write(file, BEFORE);
        int from = (int) Files.size(file);
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
            batch.write(SHORT);
            batch.close();
        }

        cutAtEveryByte(Files.readAllBytes(file), from);
    }

    private void cutAtEveryByte(byte[] whole, int from) throws IOException {
        for (int cut = from + 1; cut < whole.length; cut++) {
            Path place = Files.createDirectory(folder.resolve("cut-" + cut));
            Path file = Files.write(place.resolve("s.pilah"), Arrays.copyOf(whole, cut));

            looksUntouched(file, cut - from);
            isSetAside(file, Arrays.copyOfRange(whole, from, cut));
            if (cut % 8 == 0) {
                goesOn(file);
            }
        }
    }

    private static void looksUntouched(Path file, long torn) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (Journal journal = Journal.open(file, Access.READ)) {
            assertEquals(new Condition.TornUntouched(torn), journal.condition());
            assertEquals(BEFORE, StudyFiles.changes(journal));
        }
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertEquals(List.of(file), files(file.resolveSibling("")));
    }

    private static void isSetAside(Path file, byte[] torn) throws IOException {
        try (Journal journal = Journal.open(FailingDisk.neverFailing(), file, Access.WRITE)) {
            Path aside = files(file.resolveSibling("")).getLast();
            assertEquals(new Condition.Torn(torn.length, aside), journal.condition());
            assertArrayEquals(torn, Files.readAllBytes(aside));
            assertEquals(BEFORE, StudyFiles.changes(journal));
        }
    }

    private static void goesOn(Path file) {
        try (Journal journal = Journal.open(FailingDisk.neverFailing(), file, Access.WRITE)) {
            StudyFiles.append(journal, AFTER);
            journal.verify();
        }
        try (Journal journal = Journal.open(FailingDisk.neverFailing(), file, Access.WRITE)) {
            assertEquals(new Condition.Sound(), journal.condition());
            assertEquals(Stream.concat(BEFORE.stream(), Stream.of(AFTER)).toList(), StudyFiles.changes(journal));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}

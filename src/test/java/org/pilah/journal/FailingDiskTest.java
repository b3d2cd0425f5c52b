package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.Samples;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.Condition;

/// Every write, force and cut fails once, whatever the journal is doing.
class FailingDiskTest {
    private static final int MORE_THAN_ANY_NEEDS = 400;
    private static final List<Change> BEFORE = Samples.changes().subList(0, 3);
    private static final List<List<Change>> STEPS = List.of(
            Samples.changes().subList(3, 4),
            Samples.changes().subList(4, 9),
            Samples.changes().subList(9, 10));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void actionThatCouldNotBeSavedIsRefusedAndSavedOnceThereIsRoom(FailingDisk.Fault fault) throws IOException {
        boolean struck = true;
        int failing = 1;
        for (; struck; failing++) {
            Path file = newStudy(fault + "-" + failing);
            var disk = new FailingDisk(fault, failing);
            var acknowledged = new ArrayList<>(BEFORE);
            try (Journal journal = Journal.open(disk, file, Access.WRITE)) {
                for (List<Change> step : STEPS) {
                    take(journal, step, acknowledged, disk);
                }
                journal.verify();
            }
            struck = disk.struck();

            assertEquals(all(), acknowledged);
            try (Journal journal = Journal.open(file, Access.WRITE)) {
                assertEquals(new Condition.Sound(), journal.condition());
                assertEquals(all(), StudyFiles.changes(journal));
            }
        }
        assertTrue(failing > 20 && failing < MORE_THAN_ANY_NEEDS, "calls " + failing);
    }

    private void take(Journal journal, List<Change> step, List<Change> acknowledged, FailingDisk disk)
            throws IOException {
        try {
            write(journal, step);
        } catch (Problem refused) {
            assertEquals("journal.not-saved", refused.key());
            assertEquals(acknowledged, StudyFiles.changes(journal));
            holdsNothingHalf(journal.path(), acknowledged, step);
            disk.repair();
            write(journal, step);
        }
        acknowledged.addAll(step);
        assertEquals(acknowledged, StudyFiles.changes(journal));
        holdsNothingHalf(journal.path(), acknowledged, List.of());
    }

    private static void write(Journal journal, List<Change> step) {
        if (step.size() == 1) {
            StudyFiles.append(journal, step.getFirst());
        } else {
            Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
            step.forEach(batch::write);
            batch.close();
        }
    }

    /// What somebody would find who took the file as it lies on the disk: all that was acknowledged, and of
    /// what was refused all or nothing.
    private void holdsNothingHalf(Path file, List<Change> acknowledged, List<Change> refused) throws IOException {
        Path copy = Files.write(folder.resolve("image.pilah"), Files.readAllBytes(file));
        List<Change> found = StudyFiles.changes(copy);
        var more = new ArrayList<>(acknowledged);
        more.addAll(refused);
        assertTrue(found.equals(acknowledged) || found.equals(more), found.size() + " after " + acknowledged.size());
    }

    @ParameterizedTest
    @EnumSource
    void studyThatCouldNotBeMadeIsNotLeftBehind(FailingDisk.Fault fault) {
        boolean struck = true;
        for (int failing = 1; struck; failing++) {
            Path file = folder.resolve(fault + "-" + failing + ".pilah");
            var disk = new FailingDisk(fault, failing);
            try {
                Journal.create(disk, file, StudyFiles.HEADER).close();
                assertFalse(disk.struck());
            } catch (Problem refused) {
                assertEquals("journal.cannot-create", refused.key());
                assertFalse(Files.exists(file));
            }
            struck = disk.struck();
            disk.repair();
            if (struck) {
                Journal.create(disk, file, StudyFiles.HEADER).close();
            }

            assertEquals(List.of(), StudyFiles.changes(file));
        }
    }

    @ParameterizedTest
    @EnumSource
    void tornTailIsNeverLostWhileItIsSetAside(FailingDisk.Fault fault) throws IOException {
        boolean struck = true;
        for (int failing = 1; struck; failing++) {
            Path file = newStudy(fault + "-" + failing);
            byte[] torn = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
            long whole = Files.size(file);
            Files.write(file, torn, StandardOpenOption.APPEND);
            var disk = new FailingDisk(fault, failing);
            try {
                Journal.open(disk, file, Access.WRITE).close();
                assertFalse(disk.struck());
            } catch (Problem refused) {
                assertEquals("journal.not-writable", refused.key());
            }
            struck = disk.struck();

            Journal.open(file, Access.WRITE).close();

            assertEquals(whole, Files.size(file));
            assertEquals(BEFORE, StudyFiles.changes(file));
            assertArrayEquals(torn, setAside(file));
        }
    }

    private static byte[] setAside(Path file) throws IOException {
        List<Path> aside = filesIn(file.resolveSibling("")).stream()
                .filter(each -> each.toString().contains(".torn-"))
                .toList();
        byte[] first = Files.readAllBytes(aside.getFirst());
        for (Path other : aside) {
            assertArrayEquals(first, Files.readAllBytes(other));
        }
        return first;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void copyThatCouldNotBeMadeHarmsNeitherTheStudyNorOlderCopies(FailingDisk.Fault fault) throws IOException {
        boolean struck = true;
        for (int failing = 1; struck; failing++) {
            Path file = newStudy(fault + "-" + failing);
            byte[] study = Files.readAllBytes(file);
            var disk = new FailingDisk(fault, failing);
            var copies = new Copies(file.resolveSibling("copies"));
            try (Journal sound = Journal.open(file, Access.WRITE)) {
                copies.keep(sound, StudyFiles.minute(0));
            }
            List<Copies.Copy> before = copies.all();
            try (Journal journal = Journal.open(disk, file, Access.WRITE)) {
                try {
                    copies.keep(journal, StudyFiles.minute(10));
                } catch (Problem refused) {
                    assertEquals("copies.unusable", refused.key());
                    assertEquals(before, copies.all());
                    assertEquals(1, filesIn(file.resolveSibling("copies")).size());
                    disk.repair();
                    copies.keep(journal, StudyFiles.minute(10));
                }
            }
            struck = disk.struck();

            assertArrayEquals(study, Files.readAllBytes(file));
            for (Copies.Copy copy : copies.all()) {
                assertTrue(Arrays.equals(study, Files.readAllBytes(copy.path())));
            }
            assertEquals(2, copies.all().size());
        }
    }

    private Path newStudy(String name) throws IOException {
        Path file = Files.createDirectory(folder.resolve(name)).resolve("s.pilah");
        StudyFiles.write(file, BEFORE);
        return file;
    }

    private static List<Change> all() {
        return Stream.concat(BEFORE.stream(), STEPS.stream().flatMap(List::stream))
                .toList();
    }
}

package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.Samples;
import org.pilah.SmallDisk;
import org.pilah.Workplace;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Condition;
import org.pilah.model.StudyId;
import org.pilah.task.Progress;

/// What can happen to a study, its cache and its disk between two openings.
class OpeningTest {
    @TempDir
    private Path folder;

    private Workplace place = new Workplace(Path.of(""));
    private StudyId id = new StudyId("none");
    private Seen wanted = new Seen(new Object(), new Object(), new Object());

    @BeforeEach
    void fill() {
        place = new Workplace(folder);
        try (OpenProject project = place.create()) {
            id = project.study().id();
            Samples.items().forEach(item -> project.apply(new Change.Add(item), Workplace.BY));
            wanted = Seen.in(project);
        }
    }

    /// What a person sees of a study: things and texts, tables, and answers of the index.
    private record Seen(Object contents, Object tables, Object answers) {
        static Seen in(OpenProject project) {
            return new Seen(Contents.of(project), Contents.tables(project), Contents.answers(project, "air", "bersih"));
        }
    }

    @Test
    void aCacheThatIsGoneIsFilledAgain() throws IOException {
        Workplace.delete(place.cacheOf(id));

        try (OpenProject project = place.open()) {
            assertEquals(wanted, Seen.in(project));
        }
    }

    /// How a file is spoilt.
    enum Harm {
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
        },
        OVERWRITTEN {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < bytes.length; i += 97) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        },
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void aSpoiltFileOfTheCacheIsHarmlessWhicheverItIs(Harm harm) throws IOException {
        Path cache = place.cacheOf(id);
        Path spare = folder.resolve("spare");
        Workplace.replace(spare, cache);
        List<Path> names =
                Workplace.files(spare).stream().map(spare::relativize).toList();

        for (Path name : names) {
            Workplace.replace(cache, spare);
            harm.to(cache.resolve(name));
            try (OpenProject project = place.open()) {
                assertEquals(wanted, Seen.in(project), harm + " " + name);
            }
        }
        assertTrue(names.size() > 3, names.toString());
    }

    @Test
    void theCacheOfAnotherStudyInItsPlaceIsNotTakenForItsOwn() throws IOException {
        var other = new Workplace(folder.resolve("other"));
        Files.createDirectories(other.home());
        StudyId otherId;
        try (OpenProject project = other.create()) {
            otherId = project.study().id();
            project.apply(new Change.Add(someCase("asing")), Workplace.BY);
            Seen.in(project);
        }
        Workplace.replace(place.cacheOf(id), other.cacheOf(otherId));

        try (OpenProject project = place.open()) {
            assertEquals(wanted, Seen.in(project));
        }
    }

    @Test
    void anOlderCopyOfTheFileIsToldAndOnlyReadUntilItIsAccepted() throws IOException {
        byte[] older = Files.readAllBytes(place.file());
        long now;
        try (OpenProject project = place.open()) {
            now = project.apply(new Change.Add(someCase("baru")), Workplace.BY).revision();
        }
        Files.write(place.file(), older);

        try (OpenProject project = place.open()) {
            var condition = assertInstanceOf(Condition.Older.class, project.condition());
            assertEquals(now, condition.last().number());
            assertFalse(project.writable());
            assertEquals(wanted, Seen.in(project));
            assertThrows(Problem.class, () -> project.apply(new Change.Add(someCase("lain")), Workplace.BY));
        }
        assertArrayEquals(older, Files.readAllBytes(place.file()));
        try (OpenProject project = place.open()) {
            project.acceptOlder();
        }
        try (OpenProject project = place.open()) {
            assertInstanceOf(Condition.Sound.class, project.condition());
            project.apply(new Change.Add(someCase("lain")), Workplace.BY);
        }
    }

    @Test
    void aSecondOpenerIsToldAndMayReadWhatStands() {
        try (OpenProject writer = place.open()) {
            Problem problem = assertThrows(Problem.class, place::open);
            try (OpenProject reader = place.open(Access.READ)) {
                writer.apply(new Change.Add(someCase("baru")), Workplace.BY);

                assertEquals(
                        place.file() + " is open in another window or program.", problem.sentence(Messages.english()));
                assertFalse(reader.writable());
                assertEquals(wanted, Seen.in(reader));
                assertThrows(Problem.class, () -> reader.apply(new Change.Add(someCase("lain")), Workplace.BY));
            }
        }
        try (OpenProject project = place.open()) {
            assertEquals(
                    1,
                    project.study().cases().stream()
                            .filter(each -> each.name().equals("baru"))
                            .count());
        }
    }

    @Test
    void aStudyOnADiskThatIsClosedForWritingCanBeRead() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 2_000)) {
            Path file = Files.copy(place.file(), disk.folder().resolve("studi.pilah"));
            disk.closeForWriting();

            Problem refused = assertThrows(Problem.class, () -> open(file, Access.WRITE));
            Problem unmade = assertThrows(
                    Problem.class,
                    () -> OpenProject.create(
                            disk.folder().resolve("baru.pilah"), "Baru", place.folders(), Workplace.CLOCK));
            try (OpenProject project = open(file, Access.READ)) {
                assertEquals(wanted, Seen.in(project));
            }
            assertEquals(file + " cannot be written to.", refused.sentence(Messages.english()));
            assertEquals(
                    "A study cannot be made at " + disk.folder().resolve("baru.pilah") + ".",
                    unmade.sentence(Messages.english()));
        }
    }

    @Test
    void onAFullDiskAnActionIsNotDoneAndCanBeRepeatedOnceThereIsRoom() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 200)) {
            Path file = Files.copy(place.file(), disk.folder().resolve("studi.pilah"));
            var large = new Change.Add(someCase("besar ".repeat(2_000).strip()));
            try (OpenProject project = open(file, Access.WRITE)) {
                Path filler = disk.fill();
                byte[] before = Files.readAllBytes(file);

                Problem single = assertThrows(Problem.class, () -> project.apply(large, Workplace.BY));
                Problem many =
                        assertThrows(Problem.class, () -> project.batch(Workplace.BY, batch -> batch.apply(large)));

                String sentence =
                        "The last action could not be saved in " + file + ": the disk is full or out of reach.";
                assertEquals(sentence, single.sentence(Messages.english()));
                assertEquals(sentence, many.sentence(Messages.english()));
                assertArrayEquals(before, Files.readAllBytes(file));
                assertEquals(wanted, Seen.in(project));
                Files.delete(filler);
                project.apply(large, Workplace.BY);
            }
            try (OpenProject project = open(file, Access.READ)) {
                assertInstanceOf(Condition.Sound.class, project.condition());
                assertEquals(Samples.items().size() + 1L, project.history().size());
            }
        }
    }

    @Test
    void aFullDiskUnderTheCacheIsToldAndHarmsNoStudy() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 400)) {
            disk.fill();
            byte[] before = Files.readAllBytes(place.file());
            var cramped = new Folders(disk.folder().resolve("cache"), folder.resolve("data"));

            Problem problem = assertThrows(
                    Problem.class,
                    () -> OpenProject.open(place.file(), Access.WRITE, cramped, Workplace.CLOCK, Progress.SILENT)
                            .close());

            assertTrue(List.of("project.cache-unusable", "project.no-folder").contains(problem.key()), problem.key());
            assertArrayEquals(before, Files.readAllBytes(place.file()));
        }
        try (OpenProject project = place.open()) {
            assertEquals(wanted, Seen.in(project));
        }
    }

    private OpenProject open(Path file, Access access) {
        return OpenProject.open(file, access, place.folders(), Workplace.CLOCK, Progress.SILENT);
    }

    private static Case someCase(String name) {
        return new Case(new CaseId(name.substring(0, 4) + name.length()), name, "", Map.of());
    }
}

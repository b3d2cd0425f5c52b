package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Access;
import org.pilah.model.Language;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

class RefusalTest {
    @TempDir
    Path folder;

    @Test
    void aMissingStudyIsToldInBothLanguages() {
        var shell = new Shell(folder);
        String study = shell.path("none.pilah");

        var english = shell.run("check", study);
        var indonesian = shell.in(Language.INDONESIAN).run("check", study);

        assertEquals(
                new Shell.Answer(
                        1,
                        "",
                        "There is no study at " + study + ". Check the name and the folder, or make a new study.\n"),
                english);
        assertEquals(
                new Shell.Answer(
                        1, "", "Tidak ada studi di " + study + ". Periksa nama dan foldernya, atau buat studi baru.\n"),
                indonesian);
    }

    @Test
    void programsGetTheRefusalAsJsonBesidesTheSentence() {
        var shell = new Shell(folder);
        String study = shell.path("none.pilah");

        var answer = shell.run("search", study, "air", "--json");

        assertEquals(1, answer.code());
        assertEquals(
                "{\"problem\":\"There is no study at " + study
                        + ".\",\"advice\":\"Check the name and the folder, or make a new study.\"}\n",
                answer.out());
        assertTrue(answer.err().startsWith("There is no study"), answer.err());
    }

    @Test
    void whatIsNoStudyIsRefusedByEveryCommandThatNeedsOne() {
        var shell = new Shell(folder);
        String file = shell.file("letter.pilah", "Dear Sir,\n");

        var codes = List.of(
                        "import FILE x",
                        "framework add FILE factors",
                        "codebook FILE",
                        "cases FILE",
                        "code FILE --import x.csv",
                        "autocode FILE --query air --code x",
                        "search FILE air",
                        "segments FILE",
                        "matrix FILE",
                        "export FILE --out x.xlsx",
                        "check FILE",
                        "history FILE",
                        "undo FILE",
                        "redo FILE",
                        "sql FILE select")
                .stream()
                .map(command -> shell.run(command.replace("FILE", file).split(" ")))
                .map(answer -> answer.code() + " " + answer.err().contains("is not a Pilah study."))
                .distinct()
                .toList();

        assertEquals(List.of("1 true"), codes);
    }

    @Test
    void aStudyOfANewerProgramIsNotTouched() throws IOException {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        String newer = Files.readString(Path.of(study)).replaceFirst("\"pilah\":1", "\"pilah\":2");
        String file = shell.file("newer.pilah", newer);

        var answer = shell.run("undo", file);

        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("was written by a newer Pilah"), answer.err());
        assertEquals(newer, Files.readString(Path.of(file)));
    }

    @Test
    void aStudyThatIsOpenElsewhereCanBeReadAndNotChanged() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();

        try (OpenProject project =
                OpenProject.open(Path.of(study), Access.WRITE, shell.folders(), Shell.NOON, Progress.SILENT)) {
            var reading = shell.run("search", study, "air");
            var changing = shell.run("undo", study);

            assertEquals(0, reading.code(), reading.err());
            assertEquals(1, changing.code());
            assertTrue(changing.err().contains("is open in another window or program."), changing.err());
            assertEquals(4, project.history().size());
        }
    }

    @Test
    void aMistakeInAQueryIsPointedAt() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();

        var answer = shell.run("search", study, "air sumbr:ibu-siti");

        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertTrue(
                answer.err().startsWith("air sumbr:ibu-siti\n    ^^^^^\nThere is no field “sumbr”.\n"), answer.err());
    }

    @Test
    void aStudyInAFolderThatMayNotBeWrittenIsRefusedOnce() {
        var shell = new Shell(folder);
        Path locked = folder.resolve("locked");
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write anywhere");
        assertTrue(locked.toFile().mkdir() && locked.toFile().setWritable(false));

        var answer = shell.run("new", locked.resolve("a.pilah").toString());

        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("cannot be made at"), answer.err());
    }

    @Test
    void wrongUsageEndsWithTwo() {
        var shell = new Shell(folder);

        var answers = Stream.of(
                        "frobnicate",
                        "search",
                        "search study.pilah",
                        "search study.pilah air --limit many",
                        "search study.pilah air --limit -1",
                        "search study.pilah air --frobnicate",
                        "check study.pilah surplus",
                        "import study.pilah file.txt --kind poem",
                        "import study.pilah file.txt --date yesterday",
                        "matrix study.pilah --cell cakes",
                        "export study.pilah",
                        "code study.pilah",
                        "autocode study.pilah --query air",
                        "check study.pilah --lang fr")
                .map(command -> shell.run(command.split(" ")))
                .toList();

        assertAll(answers.stream()
                .map(answer -> () -> assertAll(
                        () -> assertEquals(2, answer.code(), answer.err()),
                        () -> assertEquals("", answer.out()),
                        () -> assertTrue(answer.err().contains("--help"), answer.err()))));
    }

    @Test
    void aStudyIsNeverMadeOverAFile() throws IOException {
        var shell = new Shell(folder);
        String file = shell.file("taken.pilah", "mine");

        var answer = shell.run("new", file);

        assertEquals(1, answer.code());
        assertEquals("mine", Files.readString(Path.of(file)));
    }

    @Test
    void aBugIsToldByACodeAndWrittenDownWithoutWordsOfTheStudy() throws IOException {
        var shell = new Shell(folder).at(new BrokenClock());

        var answer = shell.run("new", shell.path("a.pilah"), "--json");

        assertEquals(1, answer.code());
        assertTrue(
                answer.err().matches("(?s)Pilah made a mistake of its own \\(code P-[0-9A-F]{6}\\)\\..*"),
                answer.err());
        assertTrue(answer.json().path("problem").asText().startsWith("Pilah made a mistake"), answer.out());
        try (Stream<Path> logs = Files.list(shell.folders().data().resolve("log"))) {
            String log = Files.readString(logs.findFirst().orElseThrow());
            assertTrue(log.contains("org.pilah.cli.RefusalTest$BrokenClock.instant"), log);
            assertFalse((log + answer.err() + answer.out()).contains("rahasia"), log);
        }
    }

    @Test
    void stoppedWorkLeavesTheStudyAsItWas() throws IOException {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        byte[] before = Files.readAllBytes(Path.of(study));
        String more = shell.file("in/more.txt", "Peneliti: Ada lagi?\n");

        var answer = shell.stopping(() -> true).run("import", study, more);

        assertEquals(1, answer.code());
        assertEquals("The work was stopped. The study is as it was before.\n", answer.err());
        assertTrue(Arrays.equals(before, Files.readAllBytes(Path.of(study))));
    }

    /// Breaks with words that must not be told.
    private static final class BrokenClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            throw new IllegalStateException("rahasia");
        }
    }
}

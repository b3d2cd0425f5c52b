package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.task.Fault;

/// Words of a transcript are where they are told to be, and nowhere else. The words looked for occur in no file of the
/// program's own.
class TracesTest {
    private static final List<String> CANARIES = List.of("kenarikuning", "jalakbali", "cucakrowo");
    private static final List<String> HEADLESS = List.of("-Dglass.platform=Headless", "-Dprism.order=sw");
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private Packaged pilah;
    private Path own;
    private String study;

    @BeforeEach
    void doTheMainJob() throws IOException, InterruptedException {
        Packaged.assumeThere();
        pilah = new Packaged(folder.resolve("machine"));
        Files.createDirectories(pilah.folder());
        own = Files.createDirectories(folder.resolve("study"));
        study = own.resolve("desa.pilah").toString();
        String transcript = Files.writeString(
                        own.resolve("siti.txt"), "Peneliti: Burungnya apa?\nSiti: Ada kenarikuning dan jalakbali.\n")
                .toString();
        String codings = Files.writeString(
                        own.resolve("koding.csv"),
                        "source,quote,code,memo\nsiti,Ada kenarikuning dan jalakbali,Burung,cucakrowo\n")
                .toString();
        done("new", study, "--title", "Desa");
        done("import", study, transcript);
        done("code", study, "--import", codings, "--create-codes");
        done("search", study, "kenarikuning");
        done("matrix", study, "--rows", "code", "--columns", "source", "--cell", "quotes");
        done("export", study, "--out", own.resolve("desa.xlsx").toString());
        done("check", study);
    }

    @Test
    void noWordOfATranscriptIsOutsideTheStudyItsCacheAndItsCopies() throws IOException, InterruptedException {
        refused("search", study, "kenarikuning AND (");
        refused("code", study, "--import", own.resolve("siti.txt").toString());
        killedWindow();

        assertEquals(List.of(), holding(pilah.folder().resolve("home")));
        assertEquals(List.of(), holding(pilah.folder().resolve("tmp")));
        assertEquals(List.of(), holding(pilah.folder().resolve("data/log")));
        assertEquals(List.of(), holding(pilah.folder().resolve("data/settings.properties")));
        assertFalse(holding(pilah.folder().resolve("cache")).isEmpty(), "the search must be able to find something");
    }

    @Test
    void whatIsWrittenDownOfAMistakeHoldsNoWordOfItsMessage() throws IOException {
        Path log = pilah.folder().resolve("data/log");
        var cause = new IllegalArgumentException("kenarikuning");
        cause.addSuppressed(new IllegalStateException("jalakbali"));

        Path kept = Fault.of(new IllegalStateException("cucakrowo", cause))
                .keepIn(log)
                .orElseThrow();

        assertTrue(Files.readString(kept).contains("IllegalArgumentException"), Files.readString(kept));
        assertEquals(List.of(), holding(log));
    }

    @Test
    void afterForgetNoWordOfATranscriptIsOutsideTheFolderOfTheStudy() throws IOException, InterruptedException {
        byte[] before = Files.readAllBytes(Path.of(study));

        var answer = pilah.run("forget", study);

        assertTrue(
                answer.out().matches("(?s)Removed from this computer: tables and index, and .*safety cop.*\\n"),
                answer.out());
        Files.delete(pilah.folder().resolve("out"));
        assertEquals(List.of(), holding(pilah.folder()));
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(Path.of(study)));
        done("check", study);
    }

    private void done(String... words) throws IOException, InterruptedException {
        var answer = pilah.run(words);
        assertEquals(0, answer.code(), answer.out());
    }

    private void refused(String... words) throws IOException, InterruptedException {
        assertTrue(pilah.run(words).code() > 0);
    }

    /// The window on the study, ended in the middle of whatever it does.
    private void killedWindow() throws IOException, InterruptedException {
        Path settings = pilah.folder().resolve("data/settings.properties");
        Process window = pilah.start(pilah.folder().resolve("out"), List.of(), HEADLESS, study);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!(Files.exists(settings) && Files.readString(settings).contains("desa.pilah"))
                && System.nanoTime() < end
                && !window.waitFor(100, TimeUnit.MILLISECONDS)) {
            // Its answer is the file.
        }
        window.destroyForcibly().waitFor();
        assertTrue(Files.exists(settings), Files.readString(pilah.folder().resolve("out")));
    }

    /// Files in which one of the words stands, in either of the two ways in which Java and H2 write text.
    private static List<String> holding(Path place) throws IOException {
        var found = new ArrayList<String>();
        for (Path file : Workplace.files(place)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (String canary : CANARIES) {
                String wide = new String(canary.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
                if (bytes.contains(canary) || bytes.contains(wide)) {
                    found.add(place.relativize(file) + ": " + canary);
                }
            }
        }
        return found;
    }
}

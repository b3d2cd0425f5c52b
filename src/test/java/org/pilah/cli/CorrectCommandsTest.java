package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Language;

class CorrectCommandsTest {
    private static final String WORDS = "Peneliti: Bagaimana airnya?\nBu Siti: Aernya lancar, kata Bu Siti.\n";

    @TempDir
    Path folder;

    private Shell shell;
    private String study;

    @BeforeEach
    void makeStudy() throws IOException {
        shell = new Shell(folder);
        study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        Path words = Files.writeString(folder.resolve("siti.txt"), WORDS);
        Path codings = Files.writeString(
                folder.resolve("codings.csv"), "source,quote,code\nsiti,\"Aernya lancar\",air\nsiti,kata,air\n");
        Shell.ok(shell.run("import", study, words.toString()));
        Shell.ok(shell.run("code", study, "--import", codings.toString(), "--create-codes"));
    }

    @Test
    void differencesAreShownAndNothingChanges() {
        String before = shell.run("segments", study, "--json").out();

        var shown = shell.run("correct", study, "--replace", "aernya", "--with", "airnya");

        assertEquals(0, shown.code());
        assertEquals(
                List.of(
                        "1. siti 37–43 · Bu Siti",
                        "  - [Aernya] lancar, kata Bu Siti.",
                        "  + [Airnya] lancar, kata Bu Siti.",
                        "One place in one source; one segment to review afterwards. Nothing was changed; --apply does"
                                + " it.",
                        "The former words stay in the history of this study file and in the original files. To hand on"
                                + " a study without real names, do not pass on this study file."),
                shown.out().lines().toList());
        assertEquals(before, shell.run("segments", study, "--json").out());
    }

    @Test
    void whatIsAppliedIsReviewedAndTakenBack() {
        JsonNode done = Shell.ok(
                        shell.run("correct", study, "--replace", "aernya", "--with", "airnya", "--apply", "--json"))
                .json();

        assertEquals(
                List.of("applied", "total", "sources", "review", "elsewhere", "places"),
                IntakeCommandsTest.names(done));
        assertTrue(done.path("applied").asBoolean());
        JsonNode review = shell.run("review", study, "--json").json();
        assertEquals(1, review.path("total").asInt());
        JsonNode one = review.at("/reviews/0");
        assertEquals(
                List.of("segment", "source", "start", "end", "reason", "before", "after"),
                IntakeCommandsTest.names(one));
        assertEquals("Aernya lancar", one.path("before").asText());
        assertEquals("Airnya lancar", one.path("after").asText());
        assertEquals("changed", one.path("reason").asText());
        assertTrue(shell.run("check", study).out().contains("sound"));

        String id = one.path("segment").asText();
        assertEquals(
                "One segment reviewed; 0 still to do.\n",
                shell.run("review", study, "--done", id).out());
        Shell.ok(shell.run("undo", study));
        assertEquals(
                1, shell.run("review", study, "--json").json().path("total").asInt());
        var undone = shell.in(Language.INDONESIAN).run("undo", study);
        assertTrue(undone.out().contains("1 teks dikoreksi"), undone.out());
        assertEquals(
                0, shell.run("review", study, "--json").json().path("total").asInt());
    }

    @Test
    void aCorrectedFileAndAListAreTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("siti-2.txt"), WORDS.replace("Aernya", "Airnya"));
        Path list = Files.writeString(folder.resolve("list.csv"), "wrong,right\nlancar,deras\n");

        Shell.ok(shell.run("correct", study, "--source", "siti", "--file", file.toString(), "--apply"));
        Shell.ok(shell.run("correct", study, "--list", list.toString(), "--apply"));

        JsonNode segments = shell.run("segments", study, "--json").json();
        assertEquals("Airnya deras", segments.at("/hits/0/quote").asText());
        assertEquals("kata", segments.at("/hits/1/quote").asText());
        assertEquals(
                "There is no difference.\n",
                shell.run("correct", study, "--list", list.toString()).out());
    }

    @Test
    void placesAreLeftOutByTheirNumbers() throws IOException {
        Path list =
                Files.writeString(folder.resolve("list.csv"), "wrong,right\naernya,airnya\nlancar,deras\nkata,ujar\n");

        JsonNode shown = Shell.ok(shell.run("correct", study, "--list", list.toString(), "--except", "2", "--json"))
                .json();
        String out = Shell.ok(shell.run("correct", study, "--list", list.toString(), "--except", "1, 3-3", "--apply"))
                .out();

        assertEquals(2, shown.path("total").asInt());
        assertEquals(
                List.of(true, false, true),
                shown.at("/places").findValues("wanted").stream()
                        .map(JsonNode::asBoolean)
                        .toList());
        assertEquals(
                List.of(
                        "1. siti 37–43 · Bu Siti · left out",
                        "2. siti 44–50 · Bu Siti",
                        "3. siti 52–56 · Bu Siti · left out"),
                out.lines()
                        .filter(line -> line.contains("siti "))
                        .filter(line -> line.matches("\\d.*"))
                        .toList());
        JsonNode segments = shell.run("segments", study, "--json").json();
        assertEquals("Aernya deras", segments.at("/hits/0/quote").asText());
        assertEquals("kata", segments.at("/hits/1/quote").asText());
    }

    @Test
    void allPlacesLeftOutChangeNothing() {
        JsonNode before = shell.run("history", study, "--json").json();

        Shell.ok(shell.run("correct", study, "--replace", "aernya", "--with", "airnya", "--except", "1", "--apply"));

        assertEquals(before, shell.run("history", study, "--json").json());
    }

    @Test
    void numberWithoutAPlaceIsRefused() {
        var beyond = shell.run("correct", study, "--replace", "aernya", "--with", "airnya", "--except", "2", "--apply");
        var unclear = shell.run("correct", study, "--replace", "aernya", "--with", "airnya", "--except", "dua");

        assertEquals(1, beyond.code());
        assertTrue(beyond.err().contains("There is no place 2; 1 place was found."), beyond.err());
        assertEquals(2, unclear.code());
    }

    @Test
    void labelsAreCorrectedOnWishOnly() {
        assertEquals(1, total("--replace", "Bu Siti", "--with", "Ibu A"));
        assertEquals(2, total("--replace", "Bu Siti", "--with", "Ibu A", "--labels"));
    }

    @Test
    void wrongUseAndWhatIsNotThereIsSaid() {
        assertEquals(2, shell.run("correct", study).code());
        assertEquals(2, shell.run("correct", study, "--replace", "a").code());
        assertEquals(2, shell.run("correct", study, "--file", "b.txt").code());
        assertEquals(
                2,
                shell.run("correct", study, "--list", "x.csv", "--replace", "a", "--with", "b")
                        .code());
        assertEquals(
                1,
                shell.run("correct", study, "--replace", "a", "--with", "b", "--source", "nobody")
                        .code());
        assertEquals(1, shell.run("review", study, "--done", "nothing").code());
    }

    private int total(String... way) {
        var words = new ArrayList<>(List.of("correct", study, "--json"));
        words.addAll(List.of(way));
        return shell.run(words.toArray(String[]::new)).json().path("total").asInt();
    }
}

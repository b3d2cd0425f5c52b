package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Language;

class TrailCommandsTest {
    @TempDir
    Path folder;

    @Test
    void historyTellsWhoDidWhatAndWhen() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();

        var english = shell.run("history", study);
        JsonNode indonesian =
                shell.in(Language.INDONESIAN).run("history", study, "--json").json();

        List<String> lines = english.out().lines().toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).endsWith("  2026-11-22 12:00:00  siti  2 sources imported"), lines.get(1));
        assertTrue(lines.get(2).endsWith("  siti  one framework added, 8 codes added"), lines.get(2));
        assertEquals(
                List.of("rev", "at", "by", "what", "undoes"), IntakeCommandsTest.names(indonesian.at("/actions/0")));
        assertEquals("2026-11-22T12:00:00Z", indonesian.at("/actions/0/at").asText());
        assertTrue(indonesian.at("/actions/0/undoes").isNull());
        assertEquals("2 sumber diimpor", indonesian.at("/actions/0/what").asText());
    }

    @Test
    void undoAndRedoSayWhatTheyTookBackAndLeaveTheStudyAsItWas() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        String before = shell.run("segments", study, "--json").out();

        var undone = shell.run("undo", study, "--by", "dewi");
        String between =
                shell.run("segments", study, "--json").json().path("total").asText();
        var redone = shell.run("redo", study, "--json");

        assertTrue(undone.out().matches("revision \\d+ taken back: .*3 codings removed.*\\n"), undone.out());
        assertEquals("0", between);
        assertEquals(List.of("rev", "undoes", "what"), IntakeCommandsTest.names(redone.json()));
        assertTrue(redone.json().path("what").asText().contains("done again: "), redone.out());
        assertEquals(before, shell.run("segments", study, "--json").out());
        assertEquals(
                "dewi",
                shell.run("history", study, "--json").json().at("/actions/4/by").asText());
    }

    @Test
    void whereNothingWasDoneNothingIsTakenBack() {
        var shell = new Shell(folder);
        Shell.ok(shell.run("new", shell.path("a.pilah")));

        var undo = shell.run("undo", shell.path("a"));
        var redo = shell.run("redo", shell.path("a"));

        assertEquals(
                new Shell.Answer(1, "", "There is nothing to take back. pilah history shows what was done.\n"), undo);
        assertEquals(1, redo.code());
    }

    @Test
    void checkTellsWhatItChecked() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();

        var printed = shell.run("check", study);
        JsonNode json = shell.run("check", study, "--json").json();

        assertEquals(0, printed.code(), printed.out() + printed.err());
        assertTrue(printed.out().endsWith("All of it is sound.\n"), printed.out());
        assertEquals(List.of("ok", "revision", "hash", "checked", "problems", "hints"), IntakeCommandsTest.names(json));
        assertTrue(json.path("ok").asBoolean());
        assertEquals(64, json.path("hash").asText().length());
        assertEquals(2, json.at("/checked/quotes").asInt());
        assertEquals(3, json.at("/checked/codings").asInt());
        assertEquals("[]", json.path("problems").toString());
    }

    @Test
    void aDamagedStudyIsReadUpToTheDamageAndNotChanged() throws IOException {
        var shell = new Shell(folder);
        Path study = Path.of(shell.smallStudy());
        byte[] bytes = Files.readAllBytes(study);
        bytes[bytes.length / 2] ^= 1;
        Files.write(study, bytes);

        var check = shell.run("check", study.toString(), "--json");
        var reading = shell.run("codebook", study.toString());
        var changing = shell.run("undo", study.toString());

        assertEquals(1, check.code());
        assertEquals("file", check.json().at("/problems/0/where").asText());
        assertEquals(0, reading.code());
        assertTrue(
                reading.err().matches("Line \\d+ of the study file .* is not what was written; .*\\n"), reading.err());
        assertEquals(1, changing.code());
        assertArrayEquals(bytes, Files.readAllBytes(study));
    }

    @Test
    void anOlderFileIsToldAndAcceptedOnlyWhenAsked() throws IOException {
        var shell = new Shell(folder);
        Path study = folder.resolve("a.pilah");
        Shell.ok(shell.run("new", study.toString(), "--coder", "siti"));
        byte[] old = Files.readAllBytes(study);
        Shell.ok(shell.run("framework", "add", study.toString(), "factors"));
        Files.write(study, old);

        var codes = new ArrayList<Integer>();
        codes.add(shell.run("check", study.toString()).code());
        codes.add(shell.run("framework", "add", study.toString(), "factors").code());
        codes.add(shell.run("check", study.toString(), "--accept-older").code());
        codes.add(shell.run("framework", "add", study.toString(), "factors").code());

        assertEquals(List.of(1, 1, 0, 0), codes);
    }
}

package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetCommandsTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String study;

    @BeforeEach
    void makeStudy() {
        shell = new Shell(folder);
        study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String talk = shell.file(
                "in/rini.txt",
                "Peneliti: Airnya?\nBu Rini: Dulu keruh sekali dan jauh. Sekarang lancar, Alhamdulillah.\n");
        Shell.ok(shell.run("import", study, talk));
    }

    @Test
    void aReductionTableIsRecognizedAndWhatIsOnlyNearIsNamed() {
        String table = shell.file("in/reduksi.csv", """
            Verbatim,Koding,Kategori
            "Dulu keruh sekali",Air keruh,Air
            "Sekarang sudah lancar, Alhamdulillah",Air lancar,Air
            """);

        JsonNode json =
                Shell.ok(shell.run("import", study, table, "--json")).json().at("/files/0");
        JsonNode accepted = Shell.ok(shell.run("import", study, table, "--near", "accept", "--json"))
                .json()
                .at("/files/0");

        assertEquals("reduction", json.get("as").asText());
        assertEquals(1, json.get("exact").asInt());
        assertEquals("Sekarang lancar, Alhamdulillah", json.at("/near/0/words").asText());
        assertEquals(1, json.get("left").asInt());
        assertEquals("[1,1]", "[" + accepted.get("codings") + "," + accepted.get("known") + "]");
    }

    @Test
    void aQuoteAtSeveralPlacesIsListedByThemAndGoesToTheChosenOne() {
        String talk = shell.file("in/darto.txt", "Peneliti: Airnya?\nPak Darto: Ya, begitu. Besok. Ya, begitu.\n");
        Shell.ok(shell.run("import", study, talk));
        String table = shell.file("in/reduksi.csv", "Verbatim,Koding\n\"Ya, begitu.\",Setuju\n");

        String out = Shell.ok(shell.run("import", study, table)).out();
        JsonNode chosen = Shell.ok(shell.run("import", study, table, "--at", "2=2", "--json"))
                .json()
                .at("/files/0");

        assertTrue(out.contains("""
              Line 2: "Ya, begitu." stands at 2 places; choose one by --at 2=NUMBER
                1. darto 29–40: Peneliti: Airnya? Pak Darto: »Ya, begitu.« Besok. Ya, begitu.
                2. darto 48–59: …Airnya? Pak Darto: Ya, begitu. Besok. »Ya, begitu.«
            """), out);
        assertEquals(
                List.of(29, 48),
                chosen.at("/near/0/at").findValues("start").stream()
                        .map(JsonNode::asInt)
                        .toList());
        JsonNode segments = shell.run("segments", study, "--json").json();
        assertEquals(1, segments.path("total").asInt());
        assertEquals(48, segments.at("/hits/0/start").asInt());
    }

    @Test
    void aPlaceThatIsNotThereIsRefusedAndNothingComesIn() {
        String table = shell.file("in/reduksi.csv", "Verbatim,Koding\n\"Dulu keruh sekali\",Keruh\n");

        var unsaid = shell.run("import", study, table, "--at", "2=1");
        var wrong = shell.run("import", study, table, "--at", "dua");

        assertEquals(1, unsaid.code());
        assertTrue(unsaid.out().contains("The quote of line 2 needs no choice of a place."), unsaid.out());
        assertEquals(2, wrong.code());
        assertEquals(
                0, shell.run("segments", study, "--json").json().path("total").asInt());
    }

    @Test
    void aSheetOfAnswersIsRecognizedAndItsColumnsCanBeToldOtherwise() {
        String sheet = shell.file("in/jawaban.csv", """
            Nama,Desa,Apa yang berubah?
            Rini,Pilang,"Air lancar sekali sekarang, dan anak-anak tidak lagi mengambil air ke sungai."
            Darto,Sumberejo,Belum ada.
            """);

        String out = Shell.ok(shell.run("import", study, sheet, "--column", "Desa=ignore"))
                .out();

        assertEquals(
                sheet
                        + ": sheet of answers, 2 rows\n"
                        + "  Nama: name of the informant\n"
                        + "  Desa: ignored\n"
                        + "  Apa yang berubah?: text\n"
                        + "2 sources came in; 2 new cases, 0 completed; 0 rows without answers passed over.\n",
                out);
    }

    @Test
    void aTableOfCasesIsSentToItsOwnCommand() {
        String sheet = shell.file("in/kasus.csv", "Nama,Usia\nRini,34\nDarto,51\n");

        var answer = shell.run("import", study, sheet);

        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("looks like a table of cases"), answer.out());
    }
}

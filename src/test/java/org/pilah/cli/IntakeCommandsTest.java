package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Language;

class IntakeCommandsTest {
    @TempDir
    Path folder;

    @Test
    void aStudyFromATemplateHasItsQuestionsFrameworksAndTeam() {
        var shell = new Shell(folder).in(Language.INDONESIAN);

        var made = shell.run(
                "new",
                shell.path("g"),
                "--title",
                "Grenpul",
                "--template",
                "grenpul",
                "--coder",
                "dewi",
                "--coder",
                "arif");

        assertEquals(
                new Shell.Answer(
                        0, "Grenpul: studi baru di " + shell.path("g.pilah") + "\n4 kerangka dengan 69 kode\n", ""),
                made);
        assertEquals(
                "rincian studi diubah, 4 kerangka ditambahkan, 69 kode ditambahkan",
                shell.run("history", shell.path("g"), "--json")
                        .json()
                        .at("/actions/0/what")
                        .asText());
    }

    @Test
    void aTemplateThatIsNotThereLeavesNoFileBehind() {
        var shell = new Shell(folder);

        var answer = shell.run("new", shell.path("a.pilah"), "--template", "atlantis");

        assertEquals(1, answer.code());
        assertEquals(
                "There is no template atlantis. There are pilang, grenpul, empang, gertak, jayagiri.\n", answer.err());
        assertTrue(Files.notExists(folder.resolve("a.pilah")));
    }

    @Test
    void importTellsWhatWasReadAndWhatWasRefused() {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String good =
                shell.file("in/ibu-siti.txt", "Peneliti: Airnya bagaimana, Bu?\nIbu Siti: Lancar sekali sekarang.\n");
        String bad = shell.file("in/empty.txt", "");

        var answer = shell.run("import", study, good, bad);
        var again = shell.run("import", study, good);

        assertEquals(0, answer.code());
        assertEquals(
                good + ": ibu-siti, 66 characters, 2 turns, 2 speakers (Peneliti, Ibu Siti), Indonesian, UTF-8\n"
                        + bad + ": refused. empty.txt holds no words. Check whether it is the right file; a scanned"
                        + " picture of a text has no words yet.\n"
                        + "One file imported, one refused.\n",
                answer.out());
        assertEquals(1, again.code());
        assertTrue(again.out().contains("is in the study already"), again.out());
    }

    @Test
    void aReportTellsWhatWouldComeInAndLeavesTheStudyAsItIs() throws IOException {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String good = shell.file("in/rapat.html", "<p>P: Apa? <img src='a.png'></p><p>J: Ini.</p>");
        String twice = shell.file("in/salinan.html", "<p>P: Apa? <img src='a.png'></p><p>J: Ini.</p>");

        var answer = shell.run("import", study, good, twice, "--report", "--json");
        var spoken = shell.run("import", study, good, "--report");

        JsonNode wanted = new JsonMapper().readTree("""
            {"files":[
             {"file":"%s","status":"readable","source":"rapat","characters":16,"turns":2,"leftOut":["one picture"],
              "remarks":[],"problem":null},
             {"file":"%s","status":"refused","source":null,"characters":0,"turns":0,"leftOut":[],"remarks":[],
              "problem":"salinan.html is in the study already, as rapat. Leave it out; or take it in a second time \
            with --again."}]}
            """.formatted(good, twice));
        assertEquals(wanted, answer.json());
        assertTrue(spoken.out().endsWith("One file could come in, none could not. Nothing has entered the study.\n"));
        assertEquals(
                "[]",
                shell.run("history", study, "--json").json().path("actions").toString());
    }

    @Test
    void checkNamesOriginalsThatAreMissingWithoutCallingThemDamage() throws IOException {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        Shell.ok(shell.run("import", study, shell.file("in/rapat.txt", "Rapat.\n"), shell.file("in/b.txt", "Lain.\n")));
        try (var kept = Files.list(folder.resolve("a.files"))) {
            assertEquals(2, kept.toList().size());
        }
        try (var kept = Files.walk(folder.resolve("a.files"))) {
            kept.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }

        var answer = shell.run("check", study, "--json");

        assertEquals(0, answer.code());
        assertEquals(
                "[\"The originals of 2 sources are not beside the study: rapat.txt, b.txt. It works without.\"]",
                answer.json().path("hints").toString());
    }

    @Test
    void importAnswersProgramsInTheAgreedShape() throws IOException {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String good = shell.file("in/rapat.txt", "Rapat dimulai pukul delapan.\nWarga datang.\n");
        String bad = shell.file("in/poem.pdf", "%PDF-1.7");

        var answer = shell.run("import", study, good, bad, "--kind", "observasi", "--json");

        JsonNode wanted = new JsonMapper().readTree("""
            {"files":[
             {"file":"%s","status":"imported","source":"rapat","characters":43,"turns":2,"leftOut":[],
              "remarks":[],"problem":null},
             {"file":"%s","status":"refused","source":null,"characters":0,"turns":0,"leftOut":[],"remarks":[],
              "problem":"poem.pdf is damaged or cut short. Copy the file again from where it comes from, or open it \
            in its program and save it anew."}]}
            """.formatted(good, bad));
        assertEquals(wanted, answer.json());
        assertEquals("", answer.err());
        assertEquals(
                "[[\"rapat\",\"observation\"]]",
                shell.run("sql", study, "select name, technique from sources", "--json")
                        .json()
                        .path("rows")
                        .toString());
    }

    @Test
    void aFrameworkIsAddedOnceAndOnlyIfItExists() {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));

        var added = shell.run("framework", "add", study, "bps-welfare:bps-7", "adi-stages");
        var again = shell.run("framework", "add", study, "factors", "adi-stages");
        var unknown = shell.run("framework", "add", study, "freud");

        assertEquals("bps-welfare:bps-7, adi-stages: 32 codes added.\n", added.out());
        assertEquals("adi-stages is in this study already. Leave it out and add the others.\n", again.err());
        assertTrue(
                unknown.err().startsWith("There is no framework freud. There are chambers-paradigm,"), unknown.err());
        assertEquals(
                32, shell.run("codebook", study, "--json").json().path("codes").size());
    }

    @Test
    void theCatalogueIsListedAndShown() {
        var shell = new Shell(folder);

        JsonNode list = shell.run("framework", "list", "--json").json().path("frameworks");
        JsonNode one = shell.run("framework", "show", "adi-stages", "--json").json();
        String printed = shell.in(Language.INDONESIAN)
                .run("framework", "show", "adi-stages")
                .out();

        assertEquals(14, list.size());
        assertEquals(List.of("id", "name", "version", "codes", "variants"), names(list.get(0)));
        assertEquals("adi-1-preparation", one.at("/codes/0/id").asText());
        assertEquals("adi-1-preparation", one.at("/codes/1/parent").asText());
        assertTrue(printed.contains("\n  Persiapan petugas  [adi-1a-worker-preparation]\n    Definisi: "), printed);
    }

    @Test
    void aCodebookOfOnesOwnComesInFromATableWithATitleAboveIt() {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String table = shell.file("in/kode.csv", """
            Buku kode penelitian air
            kode;induk;definisi
            Layanan;;Semua layanan
            Air bersih;Layanan;Air tanpa bau
            """);

        var taken = shell.run("codebook", study, "--import", table);
        var again = shell.run("codebook", study, "--import", table, "--json");

        assertEquals("2 codes are new, 0 altered.\n", taken.out());
        assertEquals("{\"added\":0,\"altered\":0,\"remarks\":[]}\n", again.out());
        assertEquals(
                "layanan-air-bersih",
                shell.run("codebook", study, "--json").json().at("/codes/1/id").asText());
    }

    @Test
    void casesComeInWithTypedAttributes() throws IOException {
        var shell = new Shell(folder);
        String study = shell.path("a.pilah");
        Shell.ok(shell.run("new", study));
        String table = shell.file(
                "in/kasus.csv",
                "kasus;jenis;usia;penghasilan\nIbu Siti;orang;41;1.250.000\nPak Budi;orang;58;900.000\n");

        var taken = shell.run("cases", study, "--import", table);
        var listed = shell.run("cases", study);
        JsonNode json = shell.run("cases", study, "--json").json();

        assertEquals("""
            usia: numbers
            penghasilan: numbers, written as 1.157,5
            2 cases are new, 0 altered, 0 linked to sources or speakers.
            """, taken.out());
        assertEquals("""
            Case      Type   usia  penghasilan
            Ibu Siti  orang    41      1250000
            Pak Budi  orang    58       900000
            """, listed.out());
        assertEquals(new JsonMapper().readTree("""
            {"cases":[
             {"id":"ibu-siti","name":"Ibu Siti","type":"orang","attributes":{"usia":41,"penghasilan":1250000}},
             {"id":"pak-budi","name":"Pak Budi","type":"orang","attributes":{"usia":58,"penghasilan":900000}}]}
            """), json);
    }

    @Test
    void allBadRowsOfATableAreNamedAndNoneIsAppliedUnlessTheyAreSkipped() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        String table = shell.file("in/more.csv", """
            source,start,end,code
            ibu-siti,0,8,bps-education
            nobody,0,8,bps-education
            ibu-siti,0,9999,bps-education
            ibu-siti,0,8,Kebahagiaan
            """);

        var kept = shell.run("code", study, "--import", table, "--json");
        var skipped = shell.run("code", study, "--import", table, "--skip-bad");

        assertEquals(1, kept.code());
        var lines = new ArrayList<Integer>();
        kept.json().path("bad").forEach(row -> lines.add(row.path("line").asInt()));
        assertEquals(List.of(3, 4, 5), lines);
        assertEquals(4, kept.err().lines().count(), kept.err());
        assertEquals(0, skipped.code(), skipped.err());
        assertTrue(skipped.out().contains("One coding on one segment came in."), skipped.out());
    }

    @Test
    void missingCodesAreMadeWhenAsked() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        String table = shell.file("in/more.csv", "source,quote,code\nibu-siti,Air bersih,Lingkungan / Air\n");

        var answer = shell.run("code", study, "--import", table, "--create-codes", "--json");

        assertEquals(0, answer.code(), answer.err());
        assertEquals(
                "[\"lingkungan\",\"lingkungan-air\"]",
                answer.json().path("created").toString());
        assertEquals(1, answer.json().path("codings").asInt());
    }

    @Test
    void autocodeSuggestsAndCodesOnlyWhenTold() {
        var shell = new Shell(folder);
        String study = shell.smallStudy();
        String[] ask = {"autocode", study, "--query", "hujan", "--code", "bps-housing-environment", "--json"};

        JsonNode suggested = shell.run(ask).json();
        int before =
                shell.run("history", study, "--json").json().path("actions").size();
        var applied = shell.run("autocode", study, "--query", "hujan", "--code", "bps-housing-environment", "--apply");
        JsonNode rest = shell.run(ask).json();

        assertEquals(List.of("code", "applied", "total", "hits"), names(suggested));
        assertEquals(1, suggested.path("total").asInt());
        assertEquals(List.of("source", "start", "end", "quote", "speaker"), names(suggested.at("/hits/0")));
        assertEquals(4, before);
        assertTrue(applied.out().contains("One passage coded with"), applied.out());
        assertEquals(0, rest.path("total").asInt());
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Language;

@TestInstance(Lifecycle.PER_CLASS)
class AnswerCommandsTest {
    private Path folder;
    private Shell shell;
    private String study;

    @BeforeAll
    void codeTheInterviews(@TempDir Path given) {
        folder = given;
        shell = new Shell(folder);
        study = shell.smallStudy();
    }

    @Test
    void theCodebookCountsACodeWithAllBeneathIt() {
        JsonNode codes = shell.run("codebook", study, "--json").json().path("codes");

        assertEquals(8, codes.size());
        assertEquals(
                "{\"id\":\"bps-health-nutrition\",\"parent\":null,\"name\":\"Health and nutrition\","
                        + "\"framework\":\"bps-welfare\",\"codings\":2,\"segments\":2,\"cases\":2}",
                codes.get(1).toString());
    }

    @Test
    void searchAnswersProgramsInTheAgreedShape() throws IOException {
        JsonNode answer = shell.run("search", study, "\"bantuan\"", "--json").json();

        JsonNode wanted = new JsonMapper().readTree("""
            {"query":"\\"bantuan\\"",
             "sentence":"passages that contain the word “bantuan” in exactly this form",
             "total":1,
             "hits":[{"source":"pak-budi","start":40,"end":93,
              "quote":"Air di sini keruh kalau hujan, dan bantuan belum datang.",
              "speaker":"Pak Budi","case":"Pak Budi","codes":[]}]}
            """);
        assertEquals(wanted.path("sentence"), answer.path("sentence"));
        assertEquals(wanted.at("/hits/0/quote"), answer.at("/hits/0/quote"));
        assertEquals(IntakeCommandsTest.names(wanted), IntakeCommandsTest.names(answer));
        assertEquals(IntakeCommandsTest.names(wanted.at("/hits/0")), IntakeCommandsTest.names(answer.at("/hits/0")));
        assertEquals(Set.of("bps-health-nutrition", "bps-poverty"), words(answer.at("/hits/0/codes")));
        assertEquals("Pak Budi", answer.at("/hits/0/case").asText());
    }

    @Test
    void searchShowsPeopleWhereTheWordsAre() {
        var answer = shell.in(Language.INDONESIAN).run("search", study, "keruh");

        assertEquals(0, answer.code());
        assertEquals(
                List.of("Yang dicari: kutipan yang memuat kata keruh (dalam segala bentuknya)", "1 jawaban"),
                answer.out().lines().limit(2).toList());
        assertTrue(answer.out().contains("  Air di sini »keruh« kalau hujan, dan bantuan belum datang."), answer.out());
    }

    @Test
    void segmentsAreGivenToProgramsCoderByCoder() {
        JsonNode all = shell.run("segments", study, "--json").json();
        JsonNode poor = shell.run("segments", study, "--query", "code:bps-poverty", "--json")
                .json();

        assertEquals(2, all.path("total").asInt());
        assertEquals(
                "[{\"source\":\"ibu-siti\",\"start\":42,\"end\":75,\"quote\":\"Air bersih sekarang lancar sekali\","
                        + "\"speaker\":\"Ibu Siti\",\"case\":\"Ibu Siti\",\"codes\":[\"bps-health-nutrition\"],"
                        + "\"coder\":\"dewi\",\"paraphrase\":\"Air lancar\"},"
                        + "{\"source\":\"pak-budi\",\"start\":39,\"end\":56,\"quote\":\"Air di sini keruh\","
                        + "\"speaker\":\"Pak Budi\",\"case\":\"Pak Budi\",\"codes\":[\"bps-poverty\"],"
                        + "\"coder\":\"arif\",\"paraphrase\":\"\"},"
                        + "{\"source\":\"pak-budi\",\"start\":39,\"end\":56,\"quote\":\"Air di sini keruh\","
                        + "\"speaker\":\"Pak Budi\",\"case\":\"Pak Budi\",\"codes\":[\"bps-health-nutrition\"],"
                        + "\"coder\":\"dewi\",\"paraphrase\":\"\"}]",
                all.path("hits").toString());
        assertEquals(1, poor.path("total").asInt());
        assertEquals("passages that are coded Poverty", poor.path("sentence").asText());
    }

    @Test
    void aLimitEndsTheListOfSegments() {
        var answer = shell.run("segments", study, "--limit", "1");

        assertTrue(answer.out().contains("2 segments, the first 1 shown"), answer.out());
        assertTrue(answer.out().contains("ibu-siti 42–75"), answer.out());
        assertTrue(!answer.out().contains("pak-budi"), answer.out());
    }

    @Test
    void theMatrixAnswersProgramsInTheAgreedShape() throws IOException {
        JsonNode answer = shell.run(
                        "matrix",
                        study,
                        "--rows",
                        "facet:polaritas",
                        "--columns",
                        "kasus",
                        "--query",
                        "keruh OR lancar",
                        "--json")
                .json();

        JsonNode wanted = new JsonMapper().readTree("""
            {"rows":[{"id":"supporting","label":"supporting","path":"supporting"},
                     {"id":"inhibiting","label":"inhibiting","path":"inhibiting"},
                     {"id":"","label":"","path":""}],
             "columns":[{"id":"ibu-siti","label":"Ibu Siti","path":"Ibu Siti"},
                        {"id":"pak-budi","label":"Pak Budi","path":"Pak Budi"},
                        {"id":"ibu-rini","label":"Ibu Rini","path":"Ibu Rini"}],
             "cell":"count","cells":[[1,0,0],[0,1,0],[0,1,0]],"rowTotals":[1,1,1],"columnTotals":[1,2,0],
             "total":3,"totals":"sum","query":"keruh OR lancar"}
            """);
        assertEquals(wanted, answer);
    }

    @Test
    void sharedValuesAreShownInTheReadersLanguageAndKeepTheirIds() {
        var indonesian = shell.in(Language.INDONESIAN);

        JsonNode faktor = indonesian
                .run("matrix", study, "--rows", "facet:polarity", "--columns", "technique", "--json")
                .json();
        var segments = indonesian.run("segments", study, "--query", "polarity:supporting");

        assertEquals(
                "{\"id\":\"supporting\",\"label\":\"pendukung\",\"path\":\"pendukung\"}",
                faktor.at("/rows/0").toString());
        assertEquals(
                "{\"id\":\"interview\",\"label\":\"wawancara\",\"path\":\"wawancara\"}",
                faktor.at("/columns/0").toString());
        assertEquals(
                List.of(
                        "  Air bersih sekarang lancar sekali",
                        "  Pemadatan fakta: Air lancar",
                        "  dewi: Kesehatan dan gizi (pendukung)"),
                segments.out().lines().skip(4).toList(),
                segments.out());
    }

    @Test
    void cellsOfQuotesAndParaphrasesHoldTheWords() {
        String[] ask = {"matrix", study, "--rows", "coder", "--columns", "case", "--json", "--cell"};

        JsonNode quotes = shell.run(with(ask, "quotes")).json();
        JsonNode paraphrases = shell.run(with(ask, "paraphrases")).json();

        assertEquals(
                "[[[],[\"Air di sini keruh\"],[]],[[\"Air bersih sekarang lancar sekali\"],[\"Air di sini"
                        + " keruh\"],[]]]",
                quotes.path("cells").toString());
        assertEquals(
                "[[[],[],[]],[[\"Air lancar\"],[],[]]]",
                paraphrases.path("cells").toString());
    }

    @Test
    void theMatrixIsCutToTheTerminalByWholeColumns() {
        var wide = shell.run("matrix", study, "--rows", "coder", "--columns", "code");
        var narrow = shell.wide(40).run("matrix", study, "--rows", "coder", "--columns", "code", "--quiet");

        assertTrue(wide.out().contains("Health and nutr…"), wide.out());
        assertTrue(narrow.out().contains("columns are not shown for lack of width"), narrow.out());
        assertTrue(narrow.out().lines().limit(4).allMatch(line -> line.length() <= 40), narrow.out());
    }

    @Test
    void aMatrixOfAttributesNamesThoseThereAre() {
        var known =
                shell.run("matrix", study, "--rows", "attribute:AGE", "--json").json();
        var unknown = shell.run("matrix", study, "--rows", "attribute:income");
        var noAxis = shell.run("matrix", study, "--columns", "colour");

        assertEquals("41", known.at("/rows/0/label").asText());
        assertEquals("No case has an attribute “income”. There are age.\n", unknown.err());
        assertTrue(noAxis.err().startsWith("“colour” can be neither rows nor columns. There are code,"), noAxis.err());
    }

    @Test
    void filesAreWrittenByTheirEndingsAndTwiceTheSame() throws IOException {
        String book = shell.path("out/a.xlsx");
        Files.createDirectories(folder.resolve("out"));

        var first = shell.run("export", study, "--out", book, "--json");
        byte[] bytes = Files.readAllBytes(Path.of(book));
        Shell.ok(shell.run("export", study, "--out", book));
        Shell.ok(shell.run("export", study, "--out", shell.path("out/a.csv")));
        Shell.ok(shell.run("matrix", study, "--out", shell.path("out/m.csv")));
        Shell.ok(shell.run("matrix", study, "--out", shell.path("out/m.xlsx")));
        Shell.ok(shell.run("codebook", study, "--out", shell.path("out/c.xlsx")));
        var poem = shell.run("export", study, "--out", shell.path("out/a.poem"));
        var quotes = shell.run("matrix", study, "--cell", "quotes", "--out", shell.path("out/q.csv"));

        assertEquals("{\"file\":\"" + book + "\"}\n", first.out());
        assertArrayEquals(bytes, Files.readAllBytes(Path.of(book)));
        assertEquals(4, Files.readAllLines(folder.resolve("out/a.csv")).size());
        assertEquals(10, Files.readAllLines(folder.resolve("out/m.csv")).size());
        assertTrue(poem.err().contains("Give it one of these endings: .xlsx, .csv"), poem.err());
        assertTrue(quotes.err().contains("can hold counts only"), quotes.err());
        try (var files = Files.list(folder.resolve("out"))) {
            assertEquals(5, files.count());
        }
    }

    @Test
    void sqlAnswersQuestionsAndRefusesToWrite() {
        JsonNode answer = shell.run("sql", study, "select name from cases order by name", "--json")
                .json();
        var printed = shell.run("sql", study, "select coder, count(*) as n from codings group by coder order by 1");
        var writing = shell.run("sql", study, "delete from data.coding");

        assertEquals(
                "{\"columns\":[\"name\"],\"rows\":[[\"Ibu Rini\"],[\"Ibu Siti\"],[\"Pak Budi\"]],\"cut\":false}",
                answer.toString());
        assertEquals("coder  n\narif   1\ndewi   2\n2 rows\n", printed.out());
        assertEquals(1, writing.code());
        assertTrue(writing.err().startsWith("Only questions can be asked"), writing.err());
    }

    private static Set<String> words(JsonNode list) {
        var words = new TreeSet<String>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static String[] with(String[] words, String last) {
        String[] all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }
}

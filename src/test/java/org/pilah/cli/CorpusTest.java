package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.cli.CorpusTables.Counted;
import org.pilah.cli.CorpusTables.Row;

/// A corpus goes the whole way from files to workbook by the commands, and every count that comes out is made
/// again from the corpus's own tables.
class CorpusTest {
    private static final Path GENERATOR = Path.of("../shared/bench/make_corpus.py");

    @TempDir
    Path folder;

    private String study = "";

    @Test
    void everyCountOfTheAgreedCorpusIsThatOfItsTables() throws IOException, InterruptedException {
        assumeTrue(Files.exists(GENERATOR), "the generator of the corpus is not beside this project");
        assumeTrue(hasPython(), "there is no python3 to make the corpus with");
        Path made = folder.resolve("made");
        Process python = new ProcessBuilder("python3", GENERATOR.toString(), "S", made.toString(), "--no-docx")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("python.log").toFile())
                .start();
        assertEquals(0, python.waitFor(), () -> "see " + folder.resolve("python.log"));

        compare(new CorpusTables(made), List.of("puskesmas", "nurse", "desa"), List.of("gender", "age", "province"));
    }

    @Test
    void everyCountOfASmallCorpusIsThatOfItsTables() throws IOException {
        compare(new CorpusTables(SmallCorpus.in(folder.resolve("small"))), List.of("air", "iuran"), List.of("dusun"));
    }

    private void compare(CorpusTables corpus, List<String> words, List<String> attributes) throws IOException {
        var shell = new Shell(folder);
        study = shell.path("corpus.pilah");
        Shell.ok(shell.run("new", study, "--title", "Corpus"));
        Shell.ok(shell.run("import", study, corpus.texts().toString()));
        Shell.ok(shell.run("framework", "add", study, "practice-level"));
        Shell.ok(shell.run("cases", study, "--import", corpus.caseTable().toString()));
        Shell.ok(shell.run("code", study, "--import", corpus.codingTable().toString(), "--create-codes"));

        for (String word : words) {
            long found = shell.run("search", study, '"' + word + '"', "--json")
                    .json()
                    .path("total")
                    .asLong();
            assertTrue(found > 0, word);
            assertEquals(corpus.linesWith(word), found, word);
        }
        matrices(corpus, attributes, shell);
        Path workbook = folder.resolve("corpus.xlsx");
        Shell.ok(shell.run("export", study, "--out", workbook.toString()));
        try (var file = Files.newInputStream(workbook);
                var book = new XSSFWorkbook(file)) {
            new CorpusWorkbook(book, corpus).compare();
        }
        assertEquals(0, shell.run("check", study).code());
    }

    private void matrices(CorpusTables corpus, List<String> attributes, Shell shell) {
        var axes = new ArrayList<>(List.of("code", "case", "source", "coder", "speaker"));
        attributes.forEach(name -> axes.add("attribute:" + name));
        for (Counted counted : Counted.values()) {
            for (int i = 0; i < axes.size(); i++) {
                String columns = axes.get((i + 1) % axes.size());
                matrix(new Question(axes.get(i), columns, counted, false, "", row -> true), corpus, shell);
            }
        }
        String coder = corpus.rows().getFirst().coder();
        String code = corpus.rows().getFirst().code();
        String byCoder = "coder:" + coder;
        Set<String> segments = new HashSet<>();
        corpus.where(row -> corpus.places(row, "code", false).contains(code))
                .forEach(row -> segments.add(row.segment()));
        matrix(
                new Question(
                        "code",
                        "case",
                        Counted.COUNT,
                        true,
                        byCoder,
                        row -> row.coder().equals(coder)),
                corpus,
                shell);
        matrix(
                new Question(
                        "code",
                        "coder",
                        Counted.SEGMENTS,
                        false,
                        "code:\"" + code + '"',
                        row -> segments.contains(row.segment())),
                corpus,
                shell);
    }

    /// A matrix that is asked for, and which rows of the table its filter lets pass.
    private record Question(
            String rows, String columns, Counted counted, boolean own, String query, Predicate<Row> filter) {
        String[] command(String study) {
            var words = new ArrayList<>(List.of(
                    "matrix",
                    study,
                    "--json",
                    "--rows",
                    rows,
                    "--columns",
                    columns,
                    "--cell",
                    counted.name().toLowerCase(Locale.ROOT)));
            if (own) {
                words.add("--own");
            }
            if (!query.isEmpty()) {
                words.addAll(List.of("--query", query));
            }
            return words.toArray(String[]::new);
        }
    }

    private void matrix(Question question, CorpusTables corpus, Shell shell) {
        JsonNode answer = Shell.ok(shell.run(question.command(study))).json();
        List<String> rows = headings(answer.path("rows"));
        List<String> columns = headings(answer.path("columns"));
        List<Row> all = corpus.where(question.filter);
        for (int row = 0; row < rows.size(); row++) {
            List<Row> line = at(question.rows, rows.get(row), question.own, all, corpus);
            for (int column = 0; column < columns.size(); column++) {
                assertEquals(
                        question.counted.of(at(question.columns, columns.get(column), question.own, line, corpus)),
                        answer.path("cells").path(row).path(column).asLong(),
                        question + " at " + rows.get(row) + " × " + columns.get(column));
            }
            assertEquals(
                    question.counted.of(line),
                    answer.path("rowTotals").path(row).asLong(),
                    question + " row " + rows.get(row));
        }
        for (int column = 0; column < columns.size(); column++) {
            assertEquals(
                    question.counted.of(at(question.columns, columns.get(column), question.own, all, corpus)),
                    answer.path("columnTotals").path(column).asLong(),
                    question + " column " + columns.get(column));
        }
        assertEquals(question.counted.of(all), answer.path("total").asLong(), question.toString());
        assertEquals(Set.of(), unshown(question.rows, rows, question.own, all, corpus), question.toString());
        assertEquals(Set.of(), unshown(question.columns, columns, question.own, all, corpus), question.toString());
    }

    private static List<Row> at(String axis, String place, boolean own, List<Row> rows, CorpusTables corpus) {
        return rows.stream()
                .filter(row -> corpus.places(row, axis, own).contains(place))
                .toList();
    }

    private static Set<String> unshown(
            String axis, List<String> shown, boolean own, List<Row> rows, CorpusTables corpus) {
        var places = new TreeSet<String>();
        rows.forEach(row -> places.addAll(corpus.places(row, axis, own)));
        places.removeAll(shown);
        return places;
    }

    private static List<String> headings(JsonNode headings) {
        var paths = new ArrayList<String>();
        headings.forEach(heading -> paths.add(heading.path("path").asText()));
        return paths;
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor(20, TimeUnit.SECONDS);
        } catch (IOException e) {
            return false;
        }
    }
}

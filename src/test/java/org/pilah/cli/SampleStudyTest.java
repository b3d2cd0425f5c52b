package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.analysis.Footing;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.SourceImporter;
import org.pilah.model.Access;
import org.pilah.model.Cell;
import org.pilah.model.Display;
import org.pilah.model.Proposition;
import org.pilah.model.Study;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// The sample study keeps what it is there to show.
class SampleStudyTest {
    private static final Path SAMPLES = Path.of("samples/grenpul");

    @TempDir
    static Path folder;

    @BeforeAll
    static void build() {
        var shell = new Shell(folder);
        Shell.ok(shell.run("demo", shell.path("demo")));
    }

    @Test
    void everySourceHasBetweenNineHundredAndFifteenHundredWords() throws IOException {
        var outside = new ArrayList<String>();
        var encodings = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(each -> SAMPLES.relativize(each).getNameCount() == 2)
                    .toList()) {
                var source = new SourceImporter().read(file, ImportOptions.DETECT, Progress.SILENT);
                long words = source.text().strip().split("\\s+").length;
                if (words < 900 || words > 1_500) {
                    outside.add(file + ": " + words);
                }
                encodings.add(source.encoding());
            }
        }

        assertEquals(List.of(), outside);
        assertEquals(List.of("", "UTF-16LE", "UTF-8", "windows-1252"), List.copyOf(encodings));
    }

    @Test
    void itHasNineInterviewsTwoObservationsAndOneDocumentAndOneIsEnglish() {
        assertEquals(
                List.of("document id 1", "interview en 1", "interview id 8", "observation id 2"),
                rows("select technique, language, count(*) from sources group by technique, language order by 1, 2"));
    }

    @Test
    void oneCodesAllAndParaphrasesMuchAndASecondCodesTwoInterviewsAnew() {
        long codings = number("select count(*) from codings where coder = 'dewi'");
        long paraphrases = number("select count(*) from segments where paraphrase <> ''");

        assertTrue(codings >= 300, "codings: " + codings);
        assertTrue(paraphrases >= 80, "paraphrases: " + paraphrases);
        assertEquals(
                List.of("02-ketua-ksm", "06-penerima-digital"),
                rows("select distinct source_id from codings where coder = 'arif' order by 1"));
        assertEquals(List.of("12"), rows("select count(distinct source_id) from codings where coder = 'dewi'"));
    }

    @Test
    void someStagesHaveContraryEvidenceAndTheLastHasNone() {
        long ofTheLast = number("select count(*) from codings where code like 'adi-7%'");
        List<String> contrary = rows("select distinct substr(code, 1, 5) from codings where code like 'adi-%'"
                + " and aspect = 'problem' order by 1");

        assertEquals(0, ofTheLast);
        assertTrue(contrary.containsAll(List.of("adi-3", "adi-4", "adi-6")), contrary.toString());
        assertEquals(
                List.of("inhibiting", "mixed", "supporting"),
                rows("select distinct polarity from codings where code like 'factor-%' and polarity <> '' order by 1"));
    }

    @Test
    void threeConclusionsStandOnQuotesForAndAgainstThemAndThreeDisplaysAreSaved() throws IOException {
        Study study;
        try (OpenProject project = OpenProject.open(
                folder.resolve("demo/grenpul.pilah"),
                Access.READ,
                new Folders(folder.resolve("c"), folder.resolve("d")),
                Clock.systemUTC(),
                Progress.SILENT)) {
            study = project.study();
            for (Proposition each : study.propositions()) {
                assertTrue(each.confidence() > 0 && !each.tactics().isEmpty(), each.text());
                assertTrue(
                        each.evidence().size() >= 4 && !each.counterEvidence().isEmpty(), each.text());
                Stream.concat(each.evidence().stream(), each.counterEvidence().stream())
                        .forEach(id -> assertTrue(project.material().segment(id).isPresent(), id.value()));
            }
        }

        assertEquals(
                List.of(Proposition.Status.TESTED, Proposition.Status.REVISED, Proposition.Status.TENTATIVE),
                Footing.inOrder(study.propositions()).stream()
                        .map(Proposition::status)
                        .toList());
        assertEquals(
                List.of(Cell.COUNT, Cell.SEGMENTS, Cell.PARAPHRASES),
                study.displays().stream().map(Display::cell).toList());
        try (var book = new XSSFWorkbook(Files.newInputStream(folder.resolve("demo/grenpul.xlsx")))) {
            var rows = book.getSheet("Conclusions");
            assertEquals(
                    19,
                    IntStream.rangeClosed(1, rows.getLastRowNum())
                            .mapToObj(row -> String.valueOf(rows.getRow(row).getCell(3)))
                            .filter(side -> side.equals("+") || side.equals("−"))
                            .count());
        }
    }

    @Test
    void itsReadmeSaysInBothLanguagesThatAllIsInventedAndCountsRight() throws IOException {
        String readme = Files.readString(SAMPLES.resolve("README.md"));
        long first = number("select count(*) from codings where coder = 'dewi'");
        long second = number("select count(*) from codings where coder = 'arif'");

        assertTrue(readme.contains("rekaan") && readme.contains("invented"));
        assertTrue(readme.contains(first + " pengodean") && readme.contains(first + " codings"), "" + first);
        assertTrue(readme.contains(second + " pengodean") && readme.contains(second + " codings"), "" + second);
    }

    private static long number(String question) {
        return Long.parseLong(rows(question).getFirst());
    }

    /// The rows of an answer, their cells parted by blanks.
    private static List<String> rows(String question) {
        var shell = new Shell(folder);
        var rows = new ArrayList<String>();
        JsonNode answer = Shell.ok(shell.run("sql", shell.path("demo/grenpul"), question, "--json"))
                .json();
        for (JsonNode row : answer.path("rows")) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.asText()));
            rows.add(String.join(" ", cells));
        }
        return rows;
    }
}

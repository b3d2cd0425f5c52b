package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.CodingRow;
import org.pilah.importer.CodingsTable;
import org.pilah.importer.ImportOptions;
import org.pilah.model.Language;
import org.pilah.task.Progress;

class DemoCommandTest {
    private static final Path SAMPLES = Path.of("samples/grenpul");

    @TempDir
    Path folder;

    @Test
    void theDemoCanBeBuiltTwiceAndCountsWhatItsTablesSay() {
        var shell = new Shell(folder);
        Shell.ok(shell.in(Language.INDONESIAN).run("demo", shell.path("demo")));

        var second = shell.run("demo", shell.path("demo"), "--json");

        assertEquals(0, second.code(), second.err());
        assertEquals(
                "{\"study\":\"" + shell.path("demo/grenpul.pilah") + "\",\"workbook\":\""
                        + shell.path("demo/grenpul.xlsx") + "\"}\n",
                second.out());
        JsonNode matrix = shell.run("matrix", shell.path("demo/grenpul"), "--own", "--columns", "coder", "--json")
                .json();
        assertEquals(codingsOfTheTables(), counts(matrix));
        assertEquals(0, shell.run("check", shell.path("demo/grenpul")).code());
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        var shell = new Shell(folder);
        String mine = shell.file("demo/thesis.txt", "mine");

        var answer = shell.run("demo", shell.path("demo"));

        assertEquals(1, answer.code());
        assertTrue(answer.err().contains("holds other files"), answer.err());
        assertEquals("mine", Files.readString(Path.of(mine)));
    }

    private static Map<String, Long> codingsOfTheTables() {
        var counts = new TreeMap<String, Long>();
        for (String table : new String[] {"codings.csv", "codings-second.csv"}) {
            CodingsTable.read(SAMPLES.resolve(table), ImportOptions.DETECT, Progress.SILENT, row -> {
                if (row instanceof CodingRow.Good good) {
                    counts.merge(good.code() + " by " + good.coder(), 1L, Long::sum);
                }
            });
        }
        return counts;
    }

    private static Map<String, Long> counts(JsonNode matrix) {
        var counts = new TreeMap<String, Long>();
        for (int row = 0; row < matrix.path("rows").size(); row++) {
            for (int column = 0; column < matrix.path("columns").size(); column++) {
                long count = matrix.path("cells").path(row).path(column).asLong();
                if (count > 0) {
                    counts.put(
                            matrix.path("rows").path(row).path("id").asText() + " by "
                                    + matrix.path("columns")
                                            .path(column)
                                            .path("id")
                                            .asText(),
                            count);
                }
            }
        }
        return counts;
    }
}

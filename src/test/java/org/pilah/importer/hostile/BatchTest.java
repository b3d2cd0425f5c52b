package org.pilah.importer.hostile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole corpus at once, brought into a study by the program as it is shipped.
@Timeout(600)
class BatchTest {
    /// What a laptop of four gigabytes can spare.
    private static final int MOST_MEGABYTES = 1_000;

    private static final int UNMET = 1;

    @TempDir
    Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void makeTheStudy() throws IOException, InterruptedException {
        folder = Files.createDirectories(home.resolve("berkas"));
        assertEquals(0, new Program(home).run(List.of("new", study())).code());
    }

    @Test
    void theGoodFilesComeInAndEveryOtherOneIsRefusedInASentence() throws IOException, InterruptedException {
        List<Hostile> corpus = Corpus.all();
        var program = new Program(home);

        Program.Answer answer = program.run(importing(corpus));

        assertEquals(0, answer.code(), answer.err());
        assertFalse((answer.out() + answer.err()).matches("(?s).*(Exception|\\n\\s+at ).*"), answer.err());
        Map<String, String> status = status(answer.out());
        corpus.forEach(each -> assertDue(each, status.getOrDefault(each.name(), "not told of")));
        assertTrue(answer.megabytes() < MOST_MEGABYTES, answer.megabytes() + " MB");
        Program.Answer check = program.run(List.of("check", study()));
        assertEquals(0, check.code(), check.out() + check.err());
    }

    @Test
    void aBatchOfNothingButRefusedFilesLeavesTheStudyAsItWas() throws IOException, InterruptedException {
        List<Hostile> refused = Corpus.all().stream()
                .filter(each -> each.expected() instanceof Hostile.Expected.Refusal)
                .filter(each -> !each.name().startsWith("bom-"))
                .toList();
        var program = new Program(home);
        byte[] before = Files.readAllBytes(program.study());

        Program.Answer answer = program.run(importing(refused));

        assertEquals(UNMET, answer.code());
        assertEquals(
                List.of("refused"),
                status(answer.out()).values().stream().distinct().toList());
        assertArrayEquals(before, Files.readAllBytes(program.study()));
    }

    private List<String> importing(List<Hostile> files) throws IOException {
        var command = new ArrayList<>(List.of("import", study(), folder.toString(), "--json", "--again"));
        for (Hostile each : files) {
            Path file = each.write(folder);
            if (each.isTable()) {
                command.add(file.toString());
            }
        }
        return command;
    }

    private String study() {
        return home.resolve("studi.pilah").toString();
    }

    private static Map<String, String> status(String json) throws IOException {
        var status = new TreeMap<String, String>();
        for (JsonNode file : new ObjectMapper().readTree(json).get("files")) {
            String name = String.valueOf(Path.of(file.get("file").asText()).getFileName());
            status.put(name, file.get("status").asText());
        }
        return status;
    }

    private static void assertDue(Hostile hostile, String status) {
        switch (hostile.expected()) {
            case Hostile.Expected.Text _, Hostile.Expected.Words _ -> assertEquals("imported", status, hostile.name());
            case Hostile.Expected.Refusal _ -> assertEquals("refused", status, hostile.name());
            case Hostile.Expected.Either _ ->
                assertTrue(status.equals("imported") || status.equals("refused"), hostile + status);
        }
    }
}

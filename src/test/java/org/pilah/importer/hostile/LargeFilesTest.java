package org.pilah.importer.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The very large files, each brought into a study by the program as it is shipped: `mvn verify -Dhostile.large`.
@Timeout(3_600)
@EnabledIfSystemProperty(
        named = "hostile.large",
        matches = ".*",
        disabledReason = "takes many minutes: -Dhostile.large")
class LargeFilesTest {
    private static final int MOST_MEGABYTES = 1_000;
    /// The Java beside has a heap of 1,000 MB, and some more around it.
    private static final int MOST_BESIDE = 1_400;

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> everyLargeFileComesInOrIsRefusedWithinItsMemory() {
        return LargeFiles.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private void check(Hostile hostile) throws IOException, InterruptedException {
        var program = new Program(Files.createDirectories(home.resolve("rumah-" + hostile.name())));
        String study = program.study().toString();
        program.run(List.of("new", study));
        Path file = hostile.write(home);

        Program.Answer answer = program.run(List.of("import", study, file.toString(), "--json"));

        tell(hostile, Files.size(file), answer);
        boolean due = switch (hostile.expected()) {
            case Hostile.Expected.Text _, Hostile.Expected.Words _ -> answer.code() == 0;
            case Hostile.Expected.Refusal _ -> answer.code() == 1;
            case Hostile.Expected.Either _ -> answer.code() <= 1;
        };
        assertTrue(due, answer.code() + answer.out() + answer.err());
        assertEquals("", answer.err());
        assertTrue(answer.megabytes() < MOST_MEGABYTES, answer.megabytes() + " MB");
        assertTrue(answer.besideMegabytes() < MOST_BESIDE, answer.besideMegabytes() + " MB beside");
        assertEquals(0, program.run(List.of("check", study)).code());
        Files.delete(file);
    }

    /// A line for `target/hostile/large.md`.
    private static void tell(Hostile hostile, long size, Program.Answer answer) throws IOException {
        Path table = Files.createDirectories(Path.of("target", "hostile")).resolve("large.md");
        String line = "| %s | %,d | %.1f s | %,d MB | %,d MB | %s |%n"
                .formatted(
                        hostile.name(),
                        size,
                        answer.milliseconds() / 1_000.0,
                        answer.megabytes(),
                        answer.besideMegabytes(),
                        answer.code() == 0
                                ? "imported"
                                : answer.out().replaceAll("(?s).*\"problem\"\\s*:\\s*\"([^\"]*)\".*", "$1"));
        Files.writeString(table, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

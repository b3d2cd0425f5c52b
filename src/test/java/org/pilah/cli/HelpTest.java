package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.model.Language;

class HelpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "new",
                "import",
                "framework",
                "framework list",
                "framework show",
                "framework add",
                "codebook",
                "cases",
                "code",
                "autocode",
                "search",
                "segments",
                "matrix",
                "export",
                "check",
                "history",
                "undo",
                "redo",
                "sql"
            })
    void everyCommandExplainsItselfWithAnExampleInBothLanguages(String command) {
        var shell = new Shell(folder);

        var english = shell.run((command + " --help").split(" "));
        var indonesian = shell.in(Language.INDONESIAN).run((command + " --help").split(" "));

        assertAll(
                () -> assertEquals(0, english.code()),
                () -> assertEquals(0, indonesian.code()),
                () -> assertTrue(english.out().contains("For example:\n  pilah " + command), english.out()),
                () -> assertTrue(indonesian.out().contains("Contoh:\n  pilah " + command), indonesian.out()),
                () -> assertTrue(english.out().startsWith("Usage: pilah " + command + " "), english.out()),
                () -> assertTrue(indonesian.out().startsWith("Cara pakai: pilah " + command + " "), indonesian.out()),
                () -> assertEquals("", english.err() + indonesian.err()));
    }

    @Test
    void withoutACommandTheListOfCommandsIsShown() {
        var answer = new Shell(folder).run();

        assertEquals(0, answer.code());
        assertTrue(answer.out().contains("\nCommands:\n"), answer.out());
        assertTrue(answer.out().contains("  matrix "), answer.out());
    }

    @Test
    void theLanguageIsChosenBeforeOrBehindTheCommand() {
        var shell = new Shell(folder);

        var answers = List.of(
                shell.run("--lang", "id", "search", "--help").out(),
                shell.run("search", "--help", "--lang=id").out());

        assertTrue(answers.stream().allMatch(help -> help.startsWith("Cara pakai:")), answers.toString());
    }

    @Test
    void theVersionIsOneLine() {
        var answer = new Shell(folder).run("--version");

        assertEquals(0, answer.code());
        assertTrue(answer.out().matches("Pilah [0-9.]+\\R"), answer.out());
    }
}

package org.pilah.importer.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.ReductionTable;
import org.pilah.importer.Remark;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// What became of a file when it was read as the program reads it.
sealed interface Became {
    /// It was read: its text (of a table, its cells, one a line) and what is said about it.
    record Read(String text, List<Remark> remarks) implements Became {}

    /// It was refused.
    record Refused(Problem problem) implements Became {}

    /// Words that only programmers understand.
    Pattern JARGON =
            Pattern.compile("(?i)exception|\\bjava\\b|\\bnull\\b|org\\.|com\\.|\\bat [a-z]+\\.|stack|0x[0-9a-f]|[{}]");
    /// No sentence is longer, however long the names in the file are.
    int LONGEST_SENTENCE = 400;

    /// Reads it with everything found out from the file.
    static Became of(Path file, SourceImporter importer, Progress progress) {
        try {
            if (SheetGuess.isTable(file)) {
                return table(file, progress);
            }
            ImportedSource source = importer.read(file, ImportOptions.DETECT, progress);
            return new Read(source.text(), source.remarks());
        } catch (Problem problem) {
            return new Refused(problem);
        }
    }

    private static Became table(Path file, Progress progress) {
        SheetGuess guess = SheetGuess.best(SheetGuess.of(file, ImportOptions.DETECT, progress), file);
        var cells = new StringBuilder();
        return switch (guess.kind()) {
            case ANSWERS -> {
                AnswersTable table = AnswersTable.read(file, guess.sheet(), ImportOptions.DETECT, progress);
                table.answers()
                        .forEach(row ->
                                row.cells().forEach(cell -> cells.append(cell).append('\n')));
                yield new Read(cells.toString(), table.remarks());
            }
            case REDUCTION -> {
                var outcome = ReductionTable.read(
                        file,
                        guess.sheet(),
                        ImportOptions.DETECT,
                        progress,
                        entry -> cells.append(entry.verbatim()).append('\n'));
                yield new Read(cells.toString(), outcome.remarks());
            }
            case CASES -> throw new Problem("sheet.cases", file.getFileName());
            case CODINGS -> throw new Problem("sheet.codings", file.getFileName());
            case NOTHING -> throw new Problem("table.empty", file.getFileName());
        };
    }

    /// Holds what became of the file against what is due to it.
    static void check(Hostile hostile, Became became) {
        List<Remark> remarks = became instanceof Read read ? read.remarks : List.of();
        for (Messages messages : List.of(Messages.indonesian(), Messages.english())) {
            remarks.forEach(remark -> checkSentence(remark.sentence(messages), hostile.name()));
            if (became instanceof Refused(var problem)) {
                checkSentence(problem.sentence(messages), hostile.name());
                checkSentence(problem.advice(messages), hostile.name());
            }
        }
        switch (hostile.expected()) {
            case Hostile.Expected.Text(var text, var keys) -> {
                Read read = read(hostile, became);
                assertEquals(text, read.text, hostile.name());
                assertEquals(keys, keys(read), hostile.name());
            }
            case Hostile.Expected.Words(var there, var absent, var keys) -> {
                Read read = read(hostile, became);
                there.forEach(words -> assertTrue(read.text.contains(words), hostile + " lacks " + words));
                absent.forEach(words -> assertFalse(read.text.contains(words), hostile + " has " + words));
                assertTrue(keys(read).containsAll(keys), hostile + ": " + keys(read));
            }
            case Hostile.Expected.Refusal(var keys) -> {
                if (!(became instanceof Refused(var problem))) {
                    fail(hostile + " was read");
                    return;
                }
                assertTrue(keys.contains(problem.key()), hostile + ": " + problem.key());
            }
            case Hostile.Expected.Either(var keys) -> {
                if (became instanceof Refused(var problem)) {
                    assertTrue(keys.contains(problem.key()), hostile + ": " + problem.key());
                }
            }
        }
    }

    /// One plain sentence: it begins and ends like one, is not too long, and holds nothing of the program's inside.
    private static void checkSentence(String sentence, String file) {
        String plain = sentence.replace(file, "berkas").strip();
        assertFalse(JARGON.matcher(plain).find(), plain);
        assertTrue(plain.endsWith("."), plain);
        assertTrue(plain.length() < LONGEST_SENTENCE, () -> plain.length() + ": " + plain.substring(0, 200));
        assertTrue(plain.chars().noneMatch(c -> c < ' ' || (c >= '\u202A' && c <= '\u202E')), plain);
    }

    private static Read read(Hostile hostile, Became became) {
        return switch (became) {
            case Read read -> read;
            case Refused(var problem) -> throw new AssertionError(hostile + " was refused", problem);
        };
    }

    private static List<String> keys(Read read) {
        var keys = new ArrayList<String>();
        read.remarks.forEach(remark -> keys.add(remark.key()));
        return keys;
    }
}

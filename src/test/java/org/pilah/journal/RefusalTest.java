package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.Samples;
import org.pilah.model.Access;
import org.pilah.model.Condition;

class RefusalTest {
    private static final String HEAD = "{\"rev\":1,\"at\":\"2026-11-22T04:00:00Z\",\"by\":\"x\",\"do\":";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("s.pilah");
    }

    @Test
    void whatIsNoFileIsRefused() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.pilah"));

        assertEquals("journal.missing", StudyFiles.problemOnOpening(file));
        assertEquals("journal.not-a-study", StudyFiles.problemOnOpening(directory));
        assertEquals(
                "journal.cannot-create",
                StudyFiles.problem(() -> Journal.create(folder.resolve("no/such/s.pilah"), StudyFiles.HEADER)));
    }

    @Test
    void studyIsNotMadeWhereSomethingIs() throws IOException {
        Files.writeString(file, "mine");

        assertEquals("journal.exists", StudyFiles.problem(() -> Journal.create(file, StudyFiles.HEADER)));
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void whatIsNoStudyIsRefusedAndLeftAsItIs() throws IOException {
        var random = new byte[5_000];
        new Random(7).nextBytes(random);
        var files = new ArrayList<Map.Entry<byte[], String>>();
        files.add(Map.entry(new byte[0], "journal.empty"));
        files.add(Map.entry(random, "journal.not-a-study"));
        files.add(Map.entry(new byte[5_000], "journal.not-a-study"));
        files.add(Map.entry(zip(), "journal.not-a-study"));
        files.add(Map.entry(bytes("\n\n\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("wawancara\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("{}"), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"name\":\"x\",\"version\":1}\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"pilah\":\"1\"}\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("[".repeat(100_000)), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"a\":".repeat(100_000)), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"pilah\":" + "1".repeat(1_000) + "}\n"), "journal.not-a-study"));
        files.add(Map.entry(
                bytes("{\"pilah\":1,\"study\":\"../../x\",\"created\":\"2026-11-22T04:00:00Z\"}\n"),
                "journal.not-a-study"));
        files.add(Map.entry(
                bytes("{\"pilah\":1,\"study\":\"..\",\"created\":\"2026-11-22T04:00:00Z\"}\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"pilah\":1,\"study\":\"a\",\"created\":\"today\"}\n"), "journal.not-a-study"));
        files.add(Map.entry(bytes("{\"pilah\":2,\"other\":\"form\"}\n"), "journal.newer"));
        files.add(Map.entry(
                bytes("{\"pilah\":1,\"study\":\"a\",\"created\":\"2026-11-22T04:00:00Z\"}\n"),
                "journal.header-damaged"));

        for (Map.Entry<byte[], String> each : files) {
            Files.write(file, each.getKey());
            for (Access access : Access.values()) {
                assertEquals(each.getValue(), StudyFiles.problem(() -> Journal.open(file, access)));
            }
            assertArrayEquals(each.getKey(), Files.readAllBytes(file));
        }
    }

    @Test
    void studyWithoutTheEndOfItsFirstLineIsRefused() throws IOException {
        StudyFiles.write(file, Samples.changes().subList(0, 0));
        byte[] whole = Files.readAllBytes(file);

        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertEquals("journal.header-damaged", StudyFiles.problemOnOpening(file));
    }

    @Test
    void lineOfAHundredMegabytesIsNoticed() throws IOException {
        StudyFiles.write(file, Samples.changes().subList(0, 2));
        long whole = Files.size(file);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            byte[] part = bytes("x".repeat(1_000_000));
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
        }

        try (Journal journal = Journal.open(file, Access.READ)) {
            assertEquals(new Condition.TornUntouched(100_000_000), journal.condition());
        }
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file, Access.READ)) {
            assertEquals(new Condition.Damaged(4, whole, 100_000_001, journal.revision()), journal.condition());
            assertEquals(Samples.changes().subList(0, 2), StudyFiles.changes(journal));
        }
    }

    /// Sealed as the program would, so that only reading can refuse them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"add-virus\",\"item\":{}}",
                "{\"type\":\"java.lang.Runtime\",\"item\":{}}",
                "{\"type\":7,\"item\":{}}",
                "{\"item\":{\"id\":\"m\"},\"type\":\"add-memo\"}",
                "{\"type\":\"add-memo\"}",
                "{\"type\":\"add-memo\",\"item\":null}",
                "{\"type\":\"add-memo\",\"item\":[]}",
                "{\"type\":\"add-memo\",\"item\":{}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\"},\"item\":{\"id\":\"n\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\",\"id\":\"n\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\",\"@class\":\"java.lang.Runtime\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\",\"about\":[null]}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"../../etc/passwd\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"..\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"a\\\\b\"}}",
                "{\"type\":\"add-memo\",\"item\":{\"id\":\"\"}}",
                "{\"type\":\"add-coding\",\"item\":{\"id\":\"c\",\"code\":\"a\"}}",
                "{\"type\":\"add-coding\",\"item\":{\"id\":\"c\",\"segment\":\"s\",\"code\":\"a\",\"facets\":{\"a\":null}}}",
                "{\"type\":\"add-segment\",\"item\":{\"id\":\"s\"}}",
                "{\"type\":\"add-segment\",\"item\":{\"id\":\"s\",\"passage\":{\"source\":\"a\",\"start\":5,\"end\":5}}}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\"]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",9,5,\"\",[\"c\",\"a\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5.5,9,\"\",[\"c\",\"a\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\",\"x\",\"y\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\",\"x\",{\"a\":null}]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\",\"x\",{},\"y\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",{\"weight\":4},[\"c\",\"a\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",{\"virus\":4},[\"c\",\"a\"]]]}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\"]]],\"more\":1}",
                "{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":{}}",
                "{\"type\":\"add-coded\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\"]]]}",
                "{\"type\":\"add-display\",\"item\":{\"id\":\"d\",\"cell\":\"count\"}}",
                "{\"type\":\"add-source\",\"item\":{\"id\":\"a\",\"name\":\"a\",\"kind\":\"gossip\",\"language\":\"english\"}}",
                "{\"type\":\"add-text\",\"item\":{\"source\":\"a\",\"turns\":[[5,4,3]]}}",
                "{\"type\":\"add-text\",\"item\":{\"source\":\"a\",\"turns\":[\"x\"]}}",
                "{\"type\":\"add-case\",\"item\":{\"id\":\"c\",\"name\":\"c\",\"attributes\":{\"a\":{\"number\":\"1e999999999\"}}}}",
                "{\"type\":\"add-case\",\"item\":{\"id\":\"c\",\"name\":\"c\",\"attributes\":{\"a\":{\"day\":\"31.2.\"}}}}",
                "{\"type\":\"add-case\",\"item\":{\"id\":\"c\",\"name\":\"c\",\"attributes\":{\"a\":{}}}}",
                "{\"type\":\"alter-memo\",\"before\":{\"id\":\"m\"},\"after\":{\"id\":\"n\"}}",
                "{\"type\":\"alter-memo\",\"before\":{\"id\":\"m\"}}",
                "{\"type\":\"correct-text\"}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"x\",\"y\"]]}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[],\"before\":{\"sum\":\"0000000000000000\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"x\",\"y\"]],\"before\":{\"sum\":\"x\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"x\"]],\"before\":{\"sum\":\"0000000000000000\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"\",\"\"]],\"before\":{\"sum\":\"0000000000000000\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[2147483647,\"x\",\"y\"]],\"before\":{\"sum\":\"0000000000000000\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"x\",\"y\"],[6,\"x\",\"y\"]],\"before\":{\"sum\":\"0000000000000000\"},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"correct-text\",\"rewording\":{\"source\":\"a\",\"edits\":[[5,\"x\",\"y\"]],\"before\":{\"sum\":\"0000000000000000\",\"parts\":[1,2]},\"after\":{\"sum\":\"0000000000000000\"}}}",
                "{\"type\":\"all\",\"changes\":{}}",
                "{\"type\":\"all\",\"changes\":[7]}",
                "{\"type\":\"all\",\"changes\":[]},\"closes\":1",
                "{\"type\":\"all\",\"changes\":[]},\"rev\":2",
                "{\"type\":\"all\",\"changes\":[]}}{\"a\":1",
                "[]",
                "null",
                "\"x\""
            })
    void lineThatMakesNoSenseIsRefused(String change) throws IOException {
        notUnderstood(HEAD + change);
    }

    @Test
    void codingsThatLeaveOutWhatTheirLineHasNotSaidYetAreRefused() throws IOException {
        notUnderstood(
                "{\"rev\":1,\"do\":{\"type\":\"add-coded\",\"source\":\"a\",\"segments\":[[\"s\",5,9,\"\",[\"c\",\"a\"]]]},"
                    + "\"at\":\"2026-11-22T04:00:00Z\",\"by\":\"x\"");
    }

    @Test
    void lineThatSaysNothingIsRefused() throws IOException {
        notUnderstood("{\"rev\":1,\"at\":\"2026-11-22T04:00:00Z\",\"by\":\"x\"");
        notUnderstood("{\"at\":\"2026-11-22T04:00:00Z\",\"do\":{\"type\":\"all\",\"changes\":[]}");
        notUnderstood("{\"rev\":1,\"do\":{\"type\":\"all\",\"changes\":[]}");
        notUnderstood("{\"rev\":1,\"at\":\"now\",\"do\":{\"type\":\"all\",\"changes\":[]}");
        notUnderstood("kata");
        notUnderstood("[1");
    }

    @Test
    void lineThatWouldFillTheMemoryIsRefused() throws IOException {
        String memo = "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\",\"text\":\"";
        notUnderstood(HEAD + memo + "x".repeat(50_000_000) + "\"}}");
        notUnderstood(HEAD + "{\"type\":\"all\",\"changes\":[".repeat(10_000) + "]}".repeat(10_000));
        notUnderstood(HEAD + "[".repeat(1_000_000) + "]".repeat(1_000_000));
        notUnderstood("{\"rev\":" + "1".repeat(1_000) + ",\"do\":{\"type\":\"all\",\"changes\":[]}");
        notUnderstood(HEAD + "{\"type\":\"add-segment\",\"item\":{\"id\":\"s\",\"weight\":" + "1".repeat(1_000) + "}}");
    }

    @Test
    void otherBytesAreNotTakenForText() throws IOException {
        StudyFiles.write(file, Samples.changes().subList(0, 0));
        byte[] header = Files.readAllBytes(file);
        byte[] line = bytes(HEAD + "{\"type\":\"add-memo\",\"item\":{\"id\":\"m\",\"text\":\"A\"}}");
        line[line.length - 4] = (byte) 0xC3;
        String last = new String(header, header.length - 67, 64, StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(header);
        out.write(line);
        out.write(LineBytes.seal(LineBytes.hash(last, line, line.length)));
        Files.write(file, out.toByteArray());

        assertEquals("journal.not-understood", StudyFiles.problem(() -> StudyFiles.changes(file)));
    }

    @Test
    void textThatIsNoThingIsRefused() {
        var json = new ItemJson();

        for (String text : new String[] {
            "",
            "{}",
            "[]",
            "7",
            "{\"memo\":null}",
            "{\"memo\":{\"id\":\"m\"},\"code\":{}}",
            "{\"memo\":{\"id\":\"m\"}} x"
        }) {
            assertThrows(IllegalArgumentException.class, () -> json.read(text), text);
        }
    }

    private void notUnderstood(String line) throws IOException {
        Files.deleteIfExists(file);
        StudyFiles.write(file, Samples.changes().subList(0, 0));
        StudyFiles.addSealed(file, line);
        try (Journal journal = Journal.open(file, Access.READ)) {
            assertEquals(new Condition.Sound(), journal.condition());
            assertEquals("journal.not-understood", StudyFiles.problem(() -> journal.read(0, each -> {})));
        }
    }

    private static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes("<w:document/>"));
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

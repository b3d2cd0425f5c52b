package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Corrections;
import org.pilah.Samples;
import org.pilah.model.Access;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.Alter;
import org.pilah.model.Change.Remove;
import org.pilah.model.Condition;
import org.pilah.model.Item;
import org.pilah.model.ItemId;
import org.pilah.model.Memo;

class RoundTripTest {
    @TempDir
    private Path folder;

    private final ItemJson json = new ItemJson();

    @Test
    void thereIsAFullAndABareSampleOfEveryType() {
        var counts = new HashMap<String, Integer>();

        things().forEach(item -> counts.merge(item.noun(), 1, Integer::sum));

        assertEquals(ItemJson.TYPES.keySet(), counts.keySet());
        assertTrue(counts.values().stream().allMatch(count -> count >= 2), counts.toString());
    }

    @Test
    void thereIsASampleOfEveryKindOfChange() {
        var types = new HashSet<String>();

        Samples.changes().forEach(change -> types.add(change.type()));
        Samples.reviews().forEach(change -> types.add(change.type()));
        Corrections.changes().forEach(change -> types.addAll(change.counts().keySet()));

        var expected = new HashSet<>(ItemJson.CHANGES.keySet());
        expected.removeAll(Set.of("add-study", "remove-study"));
        expected.addAll(Set.of("all", "correct-text"));
        assertEquals(expected, types);
    }

    @Test
    void everyThingIsWrittenAsTextAndReadBack() {
        things().forEach(item -> assertEquals(item, json.read(json.write(item))));
    }

    @Test
    void everyThingIsAddedAlteredAndRemovedThroughTheFile() {
        var changes = things().flatMap(item -> Stream.of(new Add(item), new Alter(item, item), new Remove(item)))
                .map(Change.class::cast)
                .toList();

        StudyFiles.write(file(), changes);

        assertEquals(changes, StudyFiles.changes(file()));
    }

    @Test
    void everyKindOfChangeIsReadBackAsItWasWritten() {
        var changes = new ArrayList<>(Samples.changes());
        changes.addAll(Samples.reviews());
        changes.addAll(Corrections.changes());

        StudyFiles.write(file(), changes);

        assertEquals(changes, StudyFiles.changes(file()));
    }

    @Test
    void segmentsWithTheirCodingsAreReadBackAsTheyWereWritten() throws IOException {
        StudyFiles.write(file(), Samples.coded());

        assertEquals(Samples.coded(), StudyFiles.changes(file()));
        List<String> lines = Files.readAllLines(file());
        assertTrue(
                lines.get(2)
                        .contains("\"do\":{\"type\":\"add-coded\",\"source\":\"" + Samples.INTERVIEW
                                + "\",\"segments\":[[\"s2\",15,29,\"x\",[\"c4\",\"akses-air\"]]]},"),
                lines.get(2));
    }

    @Test
    void whatAppendTellsIsWhatTheLinesSay() {
        var told = new ArrayList<Action>();
        var read = new ArrayList<Action>();

        try (Journal journal = Journal.create(file(), StudyFiles.HEADER)) {
            long undoes = 0;
            for (Change change : Samples.changes()) {
                told.add(journal.append(StudyFiles.minute(told.size()), Samples.HARD, undoes++, change));
            }
            journal.read(0, line -> read.add(action(line)));
        }

        assertEquals(told, read);
    }

    @Test
    void reopenedStudyStandsWhereItStood() {
        StudyFiles.write(file(), Samples.changes());

        try (Journal journal = Journal.open(file(), Access.WRITE)) {
            assertEquals(StudyFiles.HEADER, journal.header());
            assertEquals(new Condition.Sound(), journal.condition());
            assertEquals(Samples.changes().size(), journal.revision().number());
            assertEquals(journal.size(), file().toFile().length());
            assertTrue(journal.passes(journal.revision().hash(), journal.size()));
            journal.verify();
        }
    }

    @Test
    void linesCanBeReadBackwards() {
        StudyFiles.write(file(), Samples.changes());
        var backwards = new ArrayList<Long>();

        try (Journal journal = Journal.open(file(), Access.READ)) {
            var places = new ArrayList<Long>();
            journal.read(0, line -> places.add(line.place()));
            journal.readBackwards(places.get(3), places.get(6), line -> backwards.add(line.rev()));
        }

        assertEquals(List.of(6L, 5L, 4L), backwards);
    }

    @Test
    void codingMadeWithItsLineCarriesNoTimeOfItsOwn() throws IOException {
        StudyFiles.write(file(), Samples.changes());

        List<String> codings = Files.readAllLines(file()).stream()
                .filter(line -> line.contains("\"type\":\"add-coding\""))
                .toList();

        assertTrue(codings.get(0).contains(",\"at\":\"2026-11-22T04:00:03.120000001Z\"}}"), codings.get(0));
        assertFalse(codings.get(1).contains(",\"at\":\"2026-11-22T04:00:03.120Z\"}}"), codings.get(1));
        assertTrue(codings.get(2).contains(",\"at\":\"1999-01-01T00:00:00Z\"}}"), codings.get(2));
    }

    @Test
    void everyLineIsOneLineInEveryEditor() throws IOException {
        StudyFiles.write(file(), Samples.changes());

        String text = Files.readString(file());

        assertEquals(Samples.changes().size() + 1, text.lines().count());
        assertEquals(-1, text.indexOf('\0'));
    }

    @Test
    void halfCharactersComeBackAsTheyWere() {
        var changes = Stream.of("a\uD83Cb", "a\uDF31b", "a\uD83C", "\uDF31\uDF31\uD83C\uD83C", "\uDF31\uD83C")
                .map(RoundTripTest::memo)
                .toList();

        StudyFiles.write(file(), changes);

        assertEquals(changes, StudyFiles.changes(file()));
    }

    /// What could be written but not read back would be lost in the moment it is acknowledged.
    @Test
    void whatCouldNotBeReadBackIsNotTaken() {
        var tooMuch = new HashMap<String, Change>();
        tooMuch.put("a text of three million letters", memo("x".repeat(3_000_000)));
        tooMuch.put("a line of seventy million letters", many(70));
        tooMuch.put("bundles in bundles, thirty deep", nested(30));

        try (Journal journal = Journal.create(file(), StudyFiles.HEADER)) {
            for (Map.Entry<String, Change> each : tooMuch.entrySet()) {
                assertEquals(
                        "journal.cannot-hold",
                        StudyFiles.problem(() -> StudyFiles.append(journal, each.getValue())),
                        each.getKey());
                Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
                batch.write(memo("fits"));
                assertEquals("journal.cannot-hold", StudyFiles.problem(() -> batch.write(each.getValue())));
                assertThrows(IllegalStateException.class, batch::close);
            }
            StudyFiles.append(journal, memo("fits"));
            StudyFiles.append(journal, memo("x".repeat(2_000_000)));
            StudyFiles.append(journal, nested(15));
        }

        assertEquals(List.of(memo("fits"), memo("x".repeat(2_000_000)), nested(15)), StudyFiles.changes(file()));
    }

    private static Change memo(String text) {
        return new Add(new Memo(new ItemId("m"), "", "", "", text, List.of()));
    }

    private static Change many(int millions) {
        var million = memo("x".repeat(1_000_000));
        return new Change.All(Stream.generate(() -> million).limit(millions).toList());
    }

    private static Change nested(int depth) {
        Change change = memo("deep");
        for (int i = 0; i < depth; i++) {
            change = new Change.All(List.of(change));
        }
        return change;
    }

    private static Action action(Line line) {
        var changes = line.content() instanceof Line.Did(var change) ? change.counts() : Map.<String, Long>of();
        return new Action(line.rev(), line.at(), line.by(), changes, line.undoes(), line.place(), line.size());
    }

    private static Stream<Item> things() {
        Stream<Item> reviews = Samples.reviews().stream()
                .flatMap(change -> change instanceof Add(var item) ? Stream.of(item) : Stream.empty());
        return Stream.concat(Stream.concat(Samples.studies().stream(), Samples.items().stream()), reviews);
    }

    private Path file() {
        return folder.resolve("studi ✓.pilah");
    }
}

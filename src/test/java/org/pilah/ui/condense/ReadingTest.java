package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.correct.Correcting;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.task.Progress;
import org.pilah.ui.Desks;

class ReadingTest {
    private static final SourceId FIRST = new SourceId("w1");
    private static final SourceId SECOND = new SourceId("w2");

    @TempDir
    private Path folder;

    private Desks desks;
    private Reading reading;

    @BeforeEach
    void open() {
        desks = Desks.in(folder).code("air", "", "Air").code("tanah", "", "Tanah");
        desks.interview("w1", "", "Ketua: Air bersih ada.\nKetua: Tanah luas.");
        desks.interview("w2", "", "Ketua: Lain lagi.");
        reading = new Reading(desks.desk());
        reading.open(FIRST, () -> {});
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void theOpenSourceIsThereWithItsWordsTurnsAndSegments() {
        SegmentId bersih = desks.segment("w1", "Air bersih", "air");

        assertEquals(
                "Ketua: Air bersih ada.\nKetua: Tanah luas.",
                reading.text().words().toString());
        assertEquals(2, reading.text().turns().size());
        assertEquals(2, reading.text().blocks().count());
        assertEquals(List.of("Air bersih air"), shown());
        assertEquals("Air bersih", reading.words(passage("Air bersih")));
        assertEquals(
                Optional.of(bersih),
                reading.segmentOn(passage("Air bersih"))
                        .map(each -> each.segment().id()));
        assertEquals(Optional.empty(), reading.segmentOn(passage("Air")));
    }

    @Test
    void segmentsStandInOrderOfTheTextWhateverTheOrderTheyWereMadeIn() {
        desks.segment("w1", "Tanah", "tanah");
        desks.segment("w1", "Air bersih");
        desks.segment("w1", "Air", "air", "tanah");
        desks.segment("w2", "Lain", "air");

        assertEquals(List.of("Air air tanah", "Air bersih", "Tanah tanah"), shown());
    }

    @Test
    void undoTakesTheCodingFromTheScreenAndRedoBringsItBack() {
        SegmentId id = desks.segment("w1", "Tanah", "tanah");
        desks.desk().saving().undo();
        List<String> undone = shown();
        desks.desk().saving().redo();

        assertEquals(List.of("Tanah"), undone);
        assertEquals(List.of("Tanah tanah"), shown());
        assertTrue(reading.segment(id).isPresent());
    }

    @Test
    void aCorrectionThatIsTakenBackAndDoneAgainIsShownWithTheSegmentsOnTheirWords() {
        desks.segment("w1", "Tanah", "tanah");
        var correcting = new Correcting(desks.desk().project());
        var proposal = correcting.words(passage("Air bersih"), "Air yang bersih");
        correcting.apply(proposal, proposal.places(), "siti", Progress.SILENT);

        desks.desk().saving().undo();
        String undone = reading.text().words().toString();
        List<String> before = shown();
        desks.desk().saving().redo();

        assertEquals("Ketua: Air bersih ada.\nKetua: Tanah luas.", undone);
        assertEquals(List.of("Tanah tanah"), before);
        assertEquals(
                "Ketua: Air yang bersih ada.\nKetua: Tanah luas.",
                reading.text().words().toString());
        assertEquals(List.of("Tanah tanah"), shown());
    }

    @Test
    void listenersHearOfEveryChangeHoweverLongTheyWait() {
        var heard = new ArrayList<Integer>();
        reading.segments().addListener((ListChangeListener<CodedSegment>)
                change -> heard.add(change.getList().size()));
        System.gc();

        desks.segment("w1", "Tanah");

        assertEquals(List.of(1), heard);
    }

    @Test
    void openingAnotherSourceLeavesNothingOfTheFirst() {
        desks.segment("w1", "Tanah", "tanah");
        reading.selectionProperty().set(Optional.of(passage("Tanah")));
        reading.chosenProperty().set(Optional.of(new SegmentId("w1-0")));

        reading.open(SECOND, () -> {});

        assertTrue(reading.text().is(SECOND));
        assertEquals(List.of(), shown());
        assertEquals(Optional.empty(), reading.selectionProperty().get());
        assertEquals(Optional.empty(), reading.chosenProperty().get());
    }

    @Test
    void openingWhatLiesOpenKeepsTheSelection() {
        reading.selectionProperty().set(Optional.of(passage("Tanah")));
        var done = new ArrayList<String>();

        reading.open(FIRST, () -> done.add("there"));

        assertEquals(List.of("there"), done);
        assertEquals(Optional.of(passage("Tanah")), reading.selectionProperty().get());
    }

    @Test
    void aCorrectedTextIsReadAnew() {
        TextPart before = new TextPart(
                FIRST,
                0,
                desks.desk().material().text(FIRST),
                desks.desk().material().turns(FIRST));
        var after = new TextPart(FIRST, 0, before.text().replace("luas", "LUAS"), before.turns());

        desks.desk().apply(new Change.Alter(before, after));

        assertEquals("Tanah LUAS", reading.words(passage("Tanah LUAS")));
    }

    @Test
    void aRoleThatChangesIsSeenInTheSource() {
        Source before = reading.text().source().orElseThrow();
        Source after =
                before.withSpeakers(List.of(new Source.Speaker("Ketua", Source.Role.INTERVIEWER, before.caseId())));

        desks.desk().apply(new Change.Alter(before, after));

        assertEquals(Optional.of(after), reading.text().source());
    }

    @Test
    void aSourceThatIsTakenAwayLeavesAnEmptyPlace() {
        var words = new TextPart(
                SECOND,
                0,
                desks.desk().material().text(SECOND),
                desks.desk().material().turns(SECOND));
        Source source = desks.desk().study().source(SECOND).orElseThrow();
        reading.open(SECOND, () -> {});

        desks.desk().apply(new Change.All(List.of(new Change.Remove(words), new Change.Remove(source))));

        assertTrue(reading.text().source().isEmpty());
        assertEquals(0, reading.text().words().length());
    }

    @Test
    void whatIsSavedIsToldApart() {
        desks.segment("w1", "Tanah", "tanah");
        CodedSegment shown = reading.segments().getFirst();

        assertTrue(reading.isSaved(shown));
        assertFalse(desks.desk().saving().unsaved().contains(new Change.Add(shown.segment())));
    }

    @Test
    void closingLeavesNothingOpen() {
        desks.segment("w1", "Tanah", "tanah");

        reading.close();
        desks.segment("w1", "Air", "air");

        assertTrue(reading.text().source().isEmpty());
        assertEquals(List.of(), shown());
    }

    private List<String> shown() {
        return reading.segments().stream()
                .map(each -> (reading.words(each.segment().passage()) + " "
                                + String.join(
                                        " ",
                                        each.codings().stream()
                                                .map(Coding::code)
                                                .map(code -> code.value())
                                                .toList()))
                        .strip())
                .toList();
    }

    private Passage passage(String words) {
        int at = desks.desk().material().text(FIRST).indexOf(words);
        return new Passage(FIRST, at, at + words.length());
    }
}

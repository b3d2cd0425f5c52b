package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Workplace;
import org.pilah.model.Axis;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Display;
import org.pilah.model.ItemId;
import org.pilah.model.Passage;
import org.pilah.model.Proposition;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.condense.InspectorViewModel.Chip;
import org.pilah.ui.condense.InspectorViewModel.Subject;
import org.pilah.ui.condense.SegmentHistory.Event;
import org.pilah.ui.condense.SegmentHistory.Way;
import org.pilah.ui.condense.SegmentUses.Cited;
import org.pilah.ui.condense.SegmentUses.Shown;
import org.pilah.ui.desk.Place;

class InspectorViewModelTest {
    private static final CodeId BUDGET = new CodeId("factor-budget");
    private static final CodeId TIME = new CodeId("factor-time");

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel room;
    private InspectorViewModel inspector;
    private Passage late;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder).with("factors");
        room = new CondenseViewModel(desks.desk());
        inspector = room.inspector();
        room.reading().open(TwoInterviews.FIRST, () -> {});
        late = desks.passage(TwoInterviews.FIRST, "Dananya turun telat, kami nombok dulu.");
        room.marking().code(late, BUDGET);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void chosenSegmentIsShownWithItsPlaceAndCodes() {
        Subject subject = subject();

        assertEquals("Ibu Wati · wawancara-1:4", subject.citation());
        assertEquals(
                List.of("Anggaran"), subject.chips().stream().map(Chip::name).toList());
        assertEquals("Ibu Wati", subject.speakersCase());
    }

    @Test
    void nothingIsShownWhileNothingIsChosen() {
        room.reading().chosenProperty().set(Optional.empty());

        assertTrue(inspector.subjectProperty().get().isEmpty());
        assertEquals("", inspector.paraphrase().text());
    }

    @Test
    void sidesAreNoneOneOrMixed() {
        inspector.turn(InspectorViewModel.INHIBITING);
        assertEquals(Map.of("polarity", "inhibiting"), facets());

        inspector.turn(InspectorViewModel.SUPPORTING);
        assertEquals(Map.of("polarity", "mixed"), facets());
        assertEquals(Set.of("supporting", "inhibiting"), inspector.sides());

        inspector.turn(InspectorViewModel.INHIBITING);
        assertEquals(Map.of("polarity", "supporting"), facets());

        inspector.turn(InspectorViewModel.SUPPORTING);
        assertEquals(Map.of(), facets());
    }

    @Test
    void facetsBelongToThePickedCoding() {
        room.marking().code(late, TIME);
        inspector.pick(subject().chips().getFirst());

        inspector.setFacet("aspect", "problem");

        assertEquals(
                Map.of(BUDGET, Map.of("aspect", "problem"), TIME, Map.of()),
                segment().codings().stream().collect(Collectors.toMap(Coding::code, Coding::facets)));
        assertEquals(
                List.of("Aspek: kendala"),
                inspector.otherFacets().stream()
                        .map(value -> value.name() + ": " + value.value())
                        .toList());
    }

    @Test
    void notesWeightAndCaseAreSaved() {
        inspector.paraphrase().textProperty().set("Dana terlambat.");
        inspector.weigh(2);
        inspector.memo().textProperty().set("Bandingkan dengan Pak Darto.");
        inspector.giveTo(TwoInterviews.DARTO);

        Segment saved = segment().segment();
        assertEquals("Dana terlambat.", saved.paraphrase());
        assertEquals("Bandingkan dengan Pak Darto.", saved.memo());
        assertEquals(2, saved.weight());
        assertEquals(TwoInterviews.DARTO, saved.caseId());
        assertFalse(inspector.isUnsaved());
    }

    @Test
    void whatIsTypedIsSavedBeforeAnotherSegmentIsChosen() {
        SegmentId first = subject().plain().id();
        inspector.paraphrase().textProperty().set("Dana terlambat.");

        room.marking().code(desks.passage(TwoInterviews.FIRST, "Ikut"), TIME);

        assertEquals("", inspector.paraphrase().text());
        assertEquals(
                "Dana terlambat.",
                room.reading().segment(first).orElseThrow().segment().paraphrase());
    }

    @Test
    void whatIsTypedIsSavedBeforeAnotherSourceIsOpened() {
        SegmentId first = subject().plain().id();
        inspector.memo().textProperty().set("Bandingkan.");

        room.reading().open(TwoInterviews.SECOND, () -> {});

        assertEquals(
                "Bandingkan.",
                desks.desk().material().segment(first).orElseThrow().segment().memo());
    }

    @Test
    void escapeForgetsWhatIsNotSaved() {
        inspector.paraphrase().textProperty().set("Dana terlambat.");
        inspector.saveNotes();
        inspector.paraphrase().textProperty().set("Dana terlambat, dan");

        inspector.paraphrase().revert();

        assertEquals("Dana terlambat.", inspector.paraphrase().text());
        assertFalse(inspector.isUnsaved());
    }

    @Test
    void undoIsSeenButNeverTakesAwayWhatIsBeingTyped() {
        inspector.paraphrase().textProperty().set("Dana terlambat.");
        inspector.saveNotes();
        desks.desk().saving().undo();
        assertEquals("", inspector.paraphrase().text());

        desks.desk().saving().redo();
        inspector.paraphrase().textProperty().set("Dana terlambat sekali");
        desks.desk().saving().undo();

        assertEquals("Dana terlambat sekali", inspector.paraphrase().text());
        inspector.saveNotes();
        assertEquals("Dana terlambat sekali", segment().segment().paraphrase());
    }

    @Test
    void removedCodeTakesABareSegmentAlong() {
        inspector.uncode(subject().chips().getFirst());

        assertEquals(List.of(), desks.desk().material().segments(TwoInterviews.FIRST));
        assertTrue(inspector.subjectProperty().get().isEmpty());
    }

    @Test
    void noteThatIsTypedKeepsTheSegmentWhenItsCodeGoes() {
        inspector.memo().textProperty().set("Penting.");

        inspector.uncode(subject().chips().getFirst());

        assertEquals("Penting.", segment().segment().memo());
        assertEquals(List.of(), segment().codings());
    }

    @Test
    void overlappingSegmentsAreSteppedThrough() {
        room.marking().code(desks.passage(TwoInterviews.FIRST, "kami nombok dulu"), TIME);
        SegmentId inner = subject().plain().id();
        assertEquals(2, subject().number());

        inspector.step(1);
        assertEquals(late, subject().plain().passage());
        assertEquals(1, subject().number());
        inspector.step(-1);

        assertEquals(inner, subject().plain().id());
    }

    @Test
    void casesToChooseFromBeginWithTheSpeakers() {
        assertEquals(
                List.of("Dari penutur: Ibu Wati", "Ibu Wati", "Pak Darto"),
                inspector.cases().stream().map(Object::toString).toList());
        assertEquals(CaseId.NONE, inspector.cases().getFirst().id());
    }

    @Test
    void usesAreTheRowsOfDisplaysAndTheSidesOfConclusions() {
        SegmentId id = subject().plain().id();
        var fits = display("fits", "kode:factor-budget");
        var fitsNot = display("fits-not", "kode:factor-time");
        desks.desk().apply(new Change.Add(fits));
        desks.desk().apply(new Change.Add(fitsNot));
        var conclusion = new Proposition(
                new ItemId("p"),
                "Dana terlambat",
                "",
                Proposition.Status.TENTATIVE,
                0,
                "",
                List.of(),
                List.of(id),
                List.of());
        desks.desk().apply(new Change.Add(conclusion));

        assertEquals(
                List.of(new Shown(fits, List.of("Anggaran")), new Cited(conclusion, 1, SegmentUses.Side.AGAINST)),
                inspector.usesProperty().get());
        inspector.go(inspector.usesProperty().get().getFirst());
        inspector.go(inspector.usesProperty().get().getLast());
        assertEquals(List.of(new Place.SavedDisplay(fits.id()), new Place.Conclusion(conclusion.id())), desks.places());
    }

    private static Display display(String id, String query) {
        return new Display(
                new ItemId(id),
                id,
                Axis.of(Axis.Dimension.CODE),
                Axis.of(Axis.Dimension.CASE),
                Cell.COUNT,
                query,
                Map.of());
    }

    @Test
    void historyTellsWhatWasDoneAndTakenBack() {
        inspector.paraphrase().textProperty().set("Dana terlambat.");
        inspector.saveNotes();
        inspector.turn(InspectorViewModel.INHIBITING);
        desks.desk().saving().undo();
        var trails = new ArrayList<SegmentHistory.Trail>();

        inspector.askHistory(trails::add);

        assertEquals(SegmentHistory.Extent.WHOLE, trails.getFirst().extent());
        assertEquals(
                List.of(Event.FACET, Event.FACET, Event.PARAPHRASE, Event.CODED, Event.MARKED),
                trails.getFirst().entries().stream()
                        .map(SegmentHistory.Entry::event)
                        .toList());
        assertEquals(Way.UNDONE, trails.getFirst().entries().getFirst().way());
        assertEquals(Workplace.BY, trails.getFirst().entries().getFirst().by());
    }

    private Subject subject() {
        return inspector.subjectProperty().get().orElseThrow();
    }

    private Map<String, String> facets() {
        return segment().codings().getFirst().facets();
    }

    private CodedSegment segment() {
        return desks.desk().material().segments(TwoInterviews.FIRST).stream()
                .filter(each -> each.segment().passage().equals(late))
                .findFirst()
                .orElseThrow();
    }
}

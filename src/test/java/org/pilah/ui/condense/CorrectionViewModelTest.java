package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Problem;
import org.pilah.model.Passage;
import org.pilah.model.Review;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.condense.CorrectionViewModel.Count;
import org.pilah.ui.condense.CorrectionViewModel.Scope;
import org.pilah.ui.condense.CorrectionViewModel.State;
import org.pilah.ui.condense.CorrectionViewModel.Way;
import org.pilah.ui.desk.Place;

class CorrectionViewModelTest {
    private static final SourceId FIRST = new SourceId("w1");
    private static final SourceId SECOND = new SourceId("w2");
    private static final String WORDS = "Peneliti: Bagaimana, Bu Wati?\nIbu W: Aernya lancar sejak Bu Wati ikut.";

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel condense;
    private CorrectionViewModel model;
    private ReviewsViewModel reviews;
    private SegmentId water;

    @BeforeEach
    void open() {
        desks = Desks.in(folder).code("air", "", "Air");
        desks.interview(FIRST.value(), "", WORDS);
        desks.interview(SECOND.value(), "", "Peneliti: Siapa?\nPak D: Bu Wati.");
        water = desks.segment("w1", "Aernya lancar sejak Bu Wati", "air");
        condense = new CondenseViewModel(desks.desk());
        condense.go(new Place.Transcript(FIRST));
        model = condense.correction();
        reviews = condense.drawer().reviews();
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void placesAreShownWithTheirCountsBeforeAnythingChanges() {
        replace("Bu Wati", "Bu Ani");

        assertEquals(State.SHOWN, model.stateProperty().get());
        assertEquals(new Count(3, 2, 1), model.countProperty().get());
        assertEquals(
                List.of("w1", "w1", "w2"),
                model.lines().stream().map(line -> line.source()).toList());
        assertEquals(WORDS, desks.desk().material().text(FIRST));
    }

    @Test
    void whatIsLeftOutStaysAndTheRestIsOneStep() {
        replace("Bu Wati", "Bu Ani");
        model.lines().getFirst().chosenProperty().set(false);

        assertEquals(new Count(2, 2, 1), model.countProperty().get());
        model.apply();

        assertEquals(
                "Peneliti: Bagaimana, Bu Wati?\nIbu W: Aernya lancar sejak Bu Ani ikut.",
                desks.desk().material().text(FIRST));
        assertEquals(
                "2 tempat di 2 sumber dikoreksi; 1 kutipan perlu ditinjau.",
                desks.told().getLast());
        desks.desk().saving().undo();
        assertEquals(WORDS, desks.desk().material().text(FIRST));
        assertEquals(
                "Peneliti: Siapa?\nPak D: Bu Wati.", desks.desk().material().text(SECOND));
    }

    @Test
    void allPlacesAreLeftOutAndTakenAgain() {
        replace("Bu Wati", "Bu Ani");

        model.chooseAll();
        assertEquals(Count.NONE, model.countProperty().get());
        model.apply();
        assertEquals(3, model.lines().size());
        model.chooseAll();

        assertEquals(3, model.countProperty().get().places());
    }

    @Test
    void anotherWishForgetsWhatWasShown() {
        replace("Bu Wati", "Bu Ani");

        model.scopeProperty().set(Scope.OPEN);
        assertEquals(List.of(), model.lines());
        model.look();

        assertEquals(new Count(2, 1, 1), model.countProperty().get());
    }

    @Test
    void whatWasBegunGoesOnWithoutWordsAndBeginsAnewWithOthers() {
        replace("Bu Wati", "Bu Ani");

        model.begin("");
        assertEquals(3, model.lines().size());

        model.begin("lancar");
        assertEquals(List.of(), model.lines());
        assertEquals("", model.rightProperty().get());
    }

    @Test
    void placesAreForgottenWhenTheStudyChangesAndTheWordsStay() {
        replace("Bu Wati", "Bu Ani");

        desks.segment("w2", "Bu Wati");

        assertEquals(State.UNASKED, model.stateProperty().get());
        assertEquals(List.of(), model.lines());
        assertEquals("Bu Ani", model.rightProperty().get());
    }

    @Test
    void placesOfTheOpenSourceAreForgottenWhenAnotherIsOpened() {
        model.scopeProperty().set(Scope.OPEN);
        replace("Bu Wati", "Bu Ani");
        assertEquals(2, model.lines().size());

        condense.go(new Place.Transcript(SECOND));

        assertEquals(State.UNASKED, model.stateProperty().get());
        assertEquals(List.of(), model.lines());
    }

    @Test
    void afterItIsDoneNothingIsBegun() {
        replace("Bu Wati", "Bu Ani");

        model.apply();

        assertEquals("", model.wrongProperty().get());
        assertEquals("", model.rightProperty().get());
    }

    @Test
    void aListOfCorrectionsIsApplied() throws IOException {
        model.wayProperty().set(Way.LIST);
        assertFalse(model.isReady());
        model.fileProperty()
                .set(Optional.of(Files.writeString(folder.resolve("ocr.csv"), "salah,benar\nAernya,Airnya\n")));

        model.look();
        model.apply();

        assertEquals(WORDS.replace("Aernya", "Airnya"), desks.desk().material().text(FIRST));
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedInItsPlace() throws IOException {
        model.wayProperty().set(Way.LIST);
        model.fileProperty().set(Optional.of(Files.writeString(folder.resolve("ocr.csv"), "a,b\n1,2\n")));

        model.look();

        assertEquals(State.REFUSED, model.stateProperty().get());
        assertEquals(Optional.of("correct.list.columns"), model.problem().map(Problem::key));
    }

    @Test
    void aCorrectedFileBelongsToTheOpenSource() throws IOException {
        model.wayProperty().set(Way.FILE);
        model.fileProperty()
                .set(Optional.of(
                        Files.writeString(folder.resolve("koreksi.txt"), WORDS.replace("Aernya", "Airnya") + "\n")));

        model.look();
        model.apply();

        assertTrue(desks.desk().material().text(FIRST).contains("Airnya lancar"));
        assertEquals(1, reviews.countProperty().get());
    }

    @Test
    void wordsAtHandAreWrittenAnewAndThePassageStaysOnThem() {
        select(FIRST, "Aernya");
        PassageEditing editing = condense.transcript().deeds().edit().orElseThrow();

        editing.wordsProperty().set("Airnya");
        assertEquals(1, editing.changeProperty().get().touched());
        editing.save();

        assertEquals(WORDS.replace("Aernya", "Airnya"), desks.desk().material().text(FIRST));
        Passage passage =
                desks.desk().material().segment(water).orElseThrow().segment().passage();
        assertEquals(
                "Airnya lancar sejak Bu Wati", desks.desk().material().text(FIRST, passage.start(), passage.end()));
        assertTrue(condense.reading().selectionProperty().get().isEmpty());
        assertEquals(
                WORDS.replace("Aernya", "Airnya"),
                condense.reading().text().words().toString());
    }

    @Test
    void withoutWordsAtHandThePersonIsToldWhatToDo() {
        assertTrue(condense.transcript().deeds().edit().isEmpty());

        assertEquals(List.of("Pilih dahulu kata atau giliran yang akan dikoreksi."), desks.told());
    }

    @Test
    void segmentsWaitForALookWithBeforeAndAfterUntilSomebodyLooked() {
        replace("Bu Wati", "Bu Ani");
        model.apply();

        var waiting = reviews.waiting().getFirst();
        assertEquals(water, waiting.segment().id());
        assertEquals(Review.Reason.CHANGED, waiting.review().reason());
        assertEquals("Kata di dalam kutipan berubah.", reviews.reason(waiting));
        assertEquals(
                List.of("SAME Aernya lancar sejak Bu ", "GONE Wati", "NEW Ani"),
                reviews.compared(waiting).pieces().stream()
                        .map(piece -> piece.kind() + " " + piece.words())
                        .toList());
        reviews.open(waiting);
        assertEquals(new Place.Quote(water), desks.places().getLast());
        reviews.settleAll();
        assertEquals(0, reviews.countProperty().get());
        desks.desk().saving().undo();
        assertEquals(1, reviews.countProperty().get());
    }

    @Test
    void theNoticeLeadsToTheListOfSegments() {
        replace("Bu Wati", "Bu Ani");
        model.apply();
        condense.drawer().openProperty().set(false);

        desks.offers().getLast().action().run();

        assertEquals(DrawerViewModel.Tab.REVIEW, condense.drawer().tabProperty().get());
        assertTrue(condense.drawer().openProperty().get());
    }

    private void replace(String wrong, String right) {
        model.begin(wrong);
        model.rightProperty().set(right);
        model.look();
    }

    private void select(SourceId source, String words) {
        int start = desks.desk().material().text(source).indexOf(words);
        condense.go(new Place.Words(new Passage(source, start, start + words.length())));
    }
}

package org.pilah.ui.conclude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.analysis.Footing;
import org.pilah.analysis.Tactic;
import org.pilah.model.Change;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Propositions;
import org.pilah.ui.desk.Propositions.Side;

class ConcludeViewModelTest {
    @TempDir
    private Path folder;

    private Desks at;
    private ConcludeViewModel model;
    private SegmentId water;
    private SegmentId fee;
    private SegmentId other;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder)
                .person("wati", "Ibu Wati")
                .person("budi", "Pak Budi")
                .interview("w1", "wati", "Ibu: Air masuk, iuran naik.")
                .interview("w2", "budi", "Pak: Air sudah lancar.");
        water = at.segment("w1", "Air masuk");
        fee = at.segment("w1", "iuran naik");
        other = at.segment("w2", "sudah lancar");
        model = new ConcludeViewModel(at.desk());
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void newConclusionIsChosenAndItsWordsAreWrittenNext() {
        model.begin();

        ItemId id = model.chosenProperty().get().orElseThrow();
        assertEquals(Optional.of(id), model.writingProperty().get());
        model.write(id, " Air cukup. ");
        assertEquals("Air cukup.", model.cards().getFirst().proposition().text());
        assertEquals(Optional.empty(), model.writingProperty().get());
    }

    @Test
    void whatWasBegunByMistakeGoesAgainUnlessItHasWordsOrEvidence() {
        begin("Air cukup.");
        model.begin();
        model.revert();
        int afterNothing = model.cards().size();
        model.begin();
        model.put(Side.FOR, List.of(water));
        model.revert();

        assertEquals(1, afterNothing);
        assertEquals(2, model.cards().size());
    }

    @Test
    void evidenceIsCountedBySourcesCasesAndTechniques() {
        begin("Air cukup.");

        model.put(Side.FOR, List.of(water, fee, other));
        model.put(Side.AGAINST, List.of(fee));

        Footing footing = model.cards().getFirst().footing();
        assertEquals(new Footing(2, 1, 0, 2, 2, 1), footing);
        assertFalse(footing.isSingle());
    }

    @Test
    void conclusionFromOneSourceIsMarked() {
        begin("Air cukup.");

        model.put(Side.FOR, List.of(water, fee));

        assertTrue(model.cards().getFirst().footing().isSingle());
    }

    @Test
    void passagesAreShownWithTheirWordsAndCitation() {
        begin("Air cukup.");

        model.put(Side.FOR, List.of(water));

        assertEquals(List.of(new Evidence.Quote(water, Side.FOR, "Air masuk", "Ibu Wati · w1:1")), model.supporting());
        model.open(model.supporting().getFirst());
        assertEquals(List.of(new Place.Quote(water)), at.places());
    }

    @Test
    void passageChangesSidesAndIsLetGo() {
        begin("Air cukup.");
        model.put(Side.FOR, List.of(water));

        model.turn(model.supporting().getFirst());
        assertEquals(List.of(), model.supporting());
        assertEquals(List.of(water), model.opposing().stream().map(Evidence::id).toList());

        model.drop(model.opposing().getFirst());
        assertEquals(List.of(), model.opposing());
    }

    @Test
    void removedPassageIsShownAsGoneAndComesBackWithUndo() {
        begin("Air cukup.");
        model.put(Side.FOR, List.of(water));

        at.desk()
                .apply(new Change.Remove(
                        at.desk().material().segment(water).orElseThrow().segment()));

        assertEquals(List.of(new Evidence.Gone(water, Side.FOR)), model.supporting());
        assertEquals(1, model.cards().getFirst().footing().gone());
        at.desk().saving().undo();
        assertEquals(0, model.cards().getFirst().footing().gone());
    }

    @Test
    void removedConclusionComesBackWithUndo() {
        begin("Satu");
        begin("Dua");
        ItemId first = model.cards().getFirst().id();

        model.remove(first);
        assertEquals(List.of("Dua"), texts());
        assertEquals(List.of("Kesimpulan 1 dihapus; Ctrl+Z mengembalikannya."), at.told());

        at.desk().saving().undo();
        assertEquals(2, texts().size());
    }

    @Test
    void statusConfidenceAndTacticsAreKept() {
        ItemId id = begin("Air cukup.");

        model.stand(id, Proposition.Status.TESTED);
        model.trust(id, 4);
        model.toggle(id, Tactic.NEGATIVE_EVIDENCE);
        model.toggle(id, Tactic.OUTLIERS);
        model.toggle(id, Tactic.OUTLIERS);

        Proposition now = model.cardProperty().get().orElseThrow().proposition();
        assertEquals(Proposition.Status.TESTED, now.status());
        assertEquals(4, now.confidence());
        assertEquals(List.of("negative-evidence"), now.tactics());
    }

    @Test
    void conclusionThatIsAskedForIsChosenAndWrittenIfItIsBare() {
        begin("Satu");
        new Propositions(at.desk()).begin("", List.of(water), id -> model.go(new Place.Conclusion(id)));

        assertEquals(2, model.cardProperty().get().orElseThrow().number());
        assertEquals(model.chosenProperty().get(), model.writingProperty().get());
    }

    private ItemId begin(String words) {
        model.begin();
        ItemId id = model.chosenProperty().get().orElseThrow();
        model.write(id, words);
        return id;
    }

    private List<String> texts() {
        return model.cards().stream().map(each -> each.proposition().text()).toList();
    }
}

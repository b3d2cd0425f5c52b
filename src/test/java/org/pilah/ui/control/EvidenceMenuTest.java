package org.pilah.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Change;
import org.pilah.model.Proposition;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Propositions;

class EvidenceMenuTest {
    @TempDir
    private Path folder;

    private Desks at;
    private SegmentId quote;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder).interview("w1", "", "P: Air?\nIbu: Air masuk, iuran naik.");
        quote = at.segment("w1", "iuran naik");
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void newConclusionBeginsWithTheParaphraseAndIsOpened() {
        Segment before = at.desk().material().segment(quote).orElseThrow().segment();
        at.desk().apply(new Change.Alter(before, before.withNotes("Iuran memberatkan.", "")));

        Screens.run(() -> choices(quote).getLast().fire());

        Proposition made = at.desk().study().propositions().getFirst();
        assertEquals("Iuran memberatkan.", made.text());
        assertEquals(List.of(quote), made.evidence());
        assertEquals(List.of(new Place.Conclusion(made.id())), at.places());
    }

    @Test
    void chosenSideGetsTheQuoteAndTheOtherOneLosesIt() {
        new Propositions(at.desk()).begin("Air cukup.", List.of(quote), id -> {});

        Screens.run(() -> side(1).fire());

        Proposition now = at.desk().study().propositions().getFirst();
        assertEquals(List.of(), now.evidence());
        assertEquals(List.of(quote), now.counterEvidence());
        assertEquals(List.of("Kutipan ini kini berlawanan dengan kesimpulan 1."), at.told());
    }

    @Test
    void conclusionsAreThoseThatAreThereWhenTheMenuOpens() {
        Menu menu = Screens.on(
                () -> (Menu) EvidenceMenu.items(at.desk(), () -> List.of(quote)).getFirst());
        new Propositions(at.desk()).begin("Air cukup.", List.of(), id -> {});

        Screens.run(() -> menu.getOnShowing().handle(new Event(Menu.ON_SHOWING)));

        assertEquals("1  Air cukup.", menu.getItems().getFirst().getText());
    }

    private MenuItem side(int place) {
        return ((Menu) choices(quote).getFirst()).getItems().get(place);
    }

    private List<MenuItem> choices(SegmentId segment) {
        return ((Menu) EvidenceMenu.items(at.desk(), () -> List.of(segment)).getFirst()).getItems();
    }
}

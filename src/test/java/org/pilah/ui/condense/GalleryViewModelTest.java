package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.framework.Offer;
import org.pilah.model.CodeId;
import org.pilah.model.FrameworkId;
import org.pilah.ui.Desks;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.condense.GalleryViewModel.Card;
import org.pilah.ui.condense.GalleryViewModel.Presence;

class GalleryViewModelTest {
    @TempDir
    private Path folder;

    private Desks desks;
    private CodesViewModel codes;
    private GalleryViewModel gallery;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder).with("factors");
        codes = new CondenseViewModel(desks.desk()).codes();
        gallery = new GalleryViewModel(desks.desk(), codes.work());
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void whatTheStudyHasIsMarked() {
        assertEquals(Presence.TAKEN, card("factors").presence());
        assertEquals(Presence.OFFERED, card("adi-stages").presence());
        assertEquals(25, card("adi-stages").codes());
    }

    @Test
    void frameworkIsTakenInAsOneStep() {
        gallery.take(card("adi-stages"));

        assertEquals(Presence.TAKEN, card("adi-stages").presence());
        assertEquals(List.of("Tujuh tahap pemberdayaan menurut Adi ditambahkan ke pohon kode."), desks.told());
        assertTrue(codes.treeProperty().get().isHeaded(new FrameworkId("adi-stages")));
        desks.desk().saving().undo();
        assertEquals(Presence.OFFERED, card("adi-stages").presence());
    }

    @Test
    void shorterListLeavesCodesOut() {
        Card welfare = card("bps-welfare");
        Offer.Variant seven = welfare.offer().variants().getFirst();
        int shown =
                gallery.preview(welfare.offer(), Set.copyOf(seven.without())).size();

        gallery.take(welfare, seven);

        assertEquals(welfare.codes() - 1, shown);
        assertEquals(
                shown,
                desks.desk().study().codes().stream()
                        .filter(code -> code.framework().equals(new FrameworkId("bps-welfare")))
                        .count());
    }

    @Test
    void codeThatStayedBehindIsNoHindrance() {
        CodeId budget = new CodeId("factor-budget");
        codes.move(desks.desk().study().code(budget).orElseThrow(), CodeMoves.Step.OUT);
        codes.delete(new CodeRow.Heading(
                desks.desk().study().framework(new FrameworkId("factors")).orElseThrow()));

        gallery.take(card("factors"));

        assertEquals(Presence.TAKEN, card("factors").presence());
        assertEquals(
                FrameworkId.NONE,
                desks.desk().study().code(budget).orElseThrow().framework());
    }

    @Test
    void filterLooksIntoNamesAndSummaries() {
        gallery.filterProperty().set("kesejahteraan");

        assertTrue(gallery.cards().contains(card("bps-welfare")));
        assertTrue(gallery.cards().size() < gallery.offersProperty().get().size());
    }

    private Card card(String framework) {
        return gallery.cards().stream()
                .filter(card -> card.offer().framework().id().value().equals(framework))
                .findFirst()
                .orElseThrow();
    }
}

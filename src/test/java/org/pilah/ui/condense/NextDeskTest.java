package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Messages;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;

/// What lies open stays open when the language is switched.
class NextDeskTest {
    private static final SourceId SECOND = new SourceId("w2");

    @TempDir
    Path folder;

    @Test
    void sourceChoiceDrawerAndQuestionsAreFoundAgain() {
        try (Desks desks = Desks.in(folder)) {
            desks.code("air", "", "Air").code("tanah", "", "Tanah");
            desks.interview("w1", "", "Ketua: Air bersih ada.");
            desks.interview("w2", "", "Warga: Tanah kering.");
            SegmentId segment = desks.segment("w2", "Tanah kering", "tanah");
            var before = new CondenseViewModel(desks.desk());
            var words = new Passage(SECOND, 7, 12);
            before.go(new Place.Quote(segment));
            before.reading().selectionProperty().set(Optional.of(words));
            before.codes().filterProperty().set("tan");
            before.drawer().reduction().filterProperty().set("kode:Tanah");
            before.drawer().reduction().scopeProperty().set(ReductionViewModel.Scope.ALL);
            before.drawer().search("kering");
            before.drawer().toggle();

            var next = new CondenseViewModel(desks.desk().in(Messages.english()));
            next.go(new Place.Room(Place.Workspace.CONDENSE));

            assertEquals(SECOND, next.reading().text().source().orElseThrow().id());
            assertEquals(Optional.of(segment), next.reading().chosenProperty().get());
            assertEquals(Optional.of(words), next.reading().selectionProperty().get());
            assertEquals("tan", next.codes().filterProperty().get());
            assertEquals(
                    "kode:Tanah", next.drawer().reduction().filterProperty().get());
            assertEquals(1, next.drawer().reduction().rows().size());
            assertEquals("kering", next.drawer().search().questionProperty().get());
            assertEquals(1, next.drawer().search().results().size());
            assertEquals(DrawerViewModel.Tab.SEARCH, next.drawer().tabProperty().get());
            assertFalse(next.drawer().openProperty().get());
        }
    }

    @Test
    void placesOfACorrectionAreFoundAgainWithThoseThatWereLeftOut() {
        try (Desks desks = Desks.in(folder)) {
            desks.interview("w1", "", "Ketua: Air bersih ada. Air itu mahal.");
            desks.interview("w2", "", "Warga: Air keruh.");
            var before = new CondenseViewModel(desks.desk());
            before.correction().begin("Air");
            before.correction().rightProperty().set("Sumur");
            before.correction().look();
            before.correction().lines().get(1).chosenProperty().set(false);

            var next = new CondenseViewModel(desks.desk().in(Messages.english()));
            next.correction().begin("");

            assertEquals("Sumur", next.correction().rightProperty().get());
            assertEquals(
                    List.of(true, false, true),
                    next.correction().lines().stream()
                            .map(line -> line.chosenProperty().get())
                            .toList());
            next.correction().apply();
            assertEquals(
                    "Ketua: Sumur bersih ada. Air itu mahal.",
                    desks.desk().material().text(new SourceId("w1")));
            assertEquals("Warga: Sumur keruh.", desks.desk().material().text(SECOND));
        }
    }

    @Test
    void aDeskThatWasNeverLookedAtPassesOnWhatLayBeforeIt() {
        try (Desks desks = Desks.in(folder)) {
            desks.interview("w1", "", "Ketua: Air bersih ada.");
            desks.interview("w2", "", "Warga: Tanah kering.");
            new CondenseViewModel(desks.desk()).go(new Place.Transcript(SECOND));

            var last = new CondenseViewModel(desks.desk().in(Messages.english()).in(Messages.indonesian()));

            assertEquals(SECOND, last.reading().text().source().orElseThrow().id());
        }
    }
}

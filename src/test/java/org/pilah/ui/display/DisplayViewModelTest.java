package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.Display;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Spot;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;

class DisplayViewModelTest {
    private static final Choice OTHER = new Choice(
            Axis.codesFrom(new CodeId("air")), Axis.of(Dimension.SOURCE), Cell.SEGMENTS, Reach.OWN, "kasus:wati");

    @TempDir
    private Path folder;

    private Desks at;
    private DisplayViewModel screen;

    @BeforeEach
    void sitDown() {
        at = Field.in(folder);
        screen = new DisplayViewModel(at.desk());
        screen.go(new Place.Room(Workspace.DISPLAY));
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void workspaceBeginsWithATableThatIsNotSaved() {
        SavedDisplay shown = screen.currentProperty().get().orElseThrow();

        assertEquals("Kode × Kasus", shown.name());
        assertEquals(SavedDisplay.State.NEVER_SAVED, shown.state());
        assertTrue(shown.picture().isPresent());
        assertEquals(List.of(), at.desk().study().displays());
    }

    @Test
    void savedDisplayComesBackAsItWas() {
        make("Air menurut sumber", OTHER);

        var another = new DisplayViewModel(at.desk());
        Display saved = at.desk().study().displays().getFirst();
        another.go(new Place.SavedDisplay(saved.id()));

        assertEquals(OTHER, another.table().choice());
        assertEquals("Air menurut sumber", another.title());
        assertEquals(SavedDisplay.State.SAVED, state(another));
        assertEquals("kasus:wati", another.table().filter().textProperty().get());
        assertEquals(
                List.of(1L, 1L),
                another.table()
                        .countedProperty()
                        .get()
                        .orElseThrow()
                        .matrix()
                        .rowTotals()
                        .subList(0, 2));
    }

    @Test
    void whatIsNotSavedLiesOnTheDeskOfTheNextLanguageToo() {
        make("Air", Choice.USUAL);
        screen.table().choose(OTHER);
        screen.begin();
        screen.table().look(screen.table().manner().with(Manner.Empty.LEFT_OUT));
        screen.table().viewProperty().set(TableViewModel.View.HEAT);
        Spot spot = new Spot.OfAll();
        screen.table().chosenProperty().set(Optional.of(spot));

        var next = new DisplayViewModel(at.desk().in(Messages.english()));

        assertEquals(
                List.of("Air CHANGED", "Code × Case NEVER_SAVED"),
                next.displays().stream()
                        .map(each -> each.name() + " " + each.state())
                        .toList());
        assertEquals("Code × Case", next.title());
        assertEquals(Manner.Empty.LEFT_OUT, next.table().manner().empty());
        assertEquals(TableViewModel.View.HEAT, next.table().viewProperty().get());
        assertEquals(Optional.of(spot), next.table().chosenProperty().get());
        next.open(at.desk().study().displays().getFirst().id());
        assertEquals(OTHER.withFilter(""), next.table().choice());
    }

    @Test
    void undoTakesBackWhatWasSavedAndTheTableFollows() {
        make("Air", Choice.USUAL);
        screen.table().choose(Choice.USUAL.withCell(Cell.CASES));
        assertEquals(SavedDisplay.State.CHANGED, state(screen));
        screen.save();
        assertEquals(SavedDisplay.State.SAVED, state(screen));

        at.desk().saving().undo();

        assertEquals(Cell.COUNT, screen.table().choice().cell());
        assertEquals(SavedDisplay.State.SAVED, state(screen));
        at.desk().saving().redo();
        assertEquals(Cell.CASES, screen.table().choice().cell());
        at.desk().saving().undo();
        at.desk().saving().undo();
        assertEquals(List.of(), at.desk().study().displays());
        assertEquals(SavedDisplay.State.NEVER_SAVED, state(screen));
    }

    @Test
    void whatWasNotSavedWaitsWhileAnotherDisplayIsLookedAt() {
        make("Satu", Choice.USUAL);
        var first = screen.currentProperty().get().orElseThrow().id();
        screen.table().choose(OTHER.withFilter(""));
        screen.begin();
        assertEquals(Choice.USUAL, screen.table().choice());

        screen.open(first);

        assertEquals(OTHER.withFilter(""), screen.table().choice());
        assertEquals(SavedDisplay.State.CHANGED, state(screen));
        assertEquals(Choice.USUAL, Choice.of(at.desk().study().displays().getFirst()));
    }

    @Test
    void unnamedTableIsCalledAfterWhatItLaysOut() {
        screen.table().choose(Choice.USUAL.turned());

        assertEquals("Kasus × Kode", screen.title());
        screen.rename(screen.currentProperty().get().orElseThrow().id(), "Punyaku");
        screen.table().choose(Choice.USUAL);
        assertEquals("Punyaku", screen.title());
    }

    @Test
    void displayIsRenamedDuplicatedAndSavedAsAnother() {
        make("Satu", Choice.USUAL);
        var id = screen.currentProperty().get().orElseThrow().id();

        screen.rename(id, "  Dua ");
        screen.duplicate(id);
        screen.table().choose(OTHER);
        screen.saveAs("Tiga");

        assertEquals(
                List.of("Dua", "Dua (2)", "Tiga"),
                at.desk().study().displays().stream().map(Display::name).toList());
        assertEquals(
                List.of(Choice.USUAL, Choice.USUAL, OTHER.withFilter("")),
                at.desk().study().displays().stream().map(Choice::of).toList());
        assertEquals("Tiga", screen.title());
        assertTrue(screen.displays().stream().allMatch(each -> each.state() == SavedDisplay.State.SAVED));
    }

    @Test
    void removedDisplayCanBeBroughtBack() {
        make("Satu", OTHER);
        Display saved = at.desk().study().displays().getFirst();

        screen.remove(saved.id());

        assertEquals(List.of(), at.desk().study().displays());
        assertEquals("Sajian “Satu” dihapus.", at.told().getLast());
        assertEquals("Kode × Kasus", screen.title());
        at.offers().getLast().action().run();
        assertEquals(List.of(saved), at.desk().study().displays());
        assertEquals("Satu", screen.title());
        assertEquals(OTHER, screen.table().choice());
    }

    @Test
    void displayHoldsAfterARestart() {
        make("Air menurut sumber", OTHER);
        Display saved = at.desk().study().displays().getFirst();
        at.desk().leave();
        at.close();

        at = Desks.again(folder);

        assertEquals(List.of(saved), at.desk().study().displays());
    }

    private void make(String name, Choice choice) {
        screen.rename(screen.currentProperty().get().orElseThrow().id(), name);
        screen.table().filter().type(choice.filter());
        screen.table().choose(choice);
        screen.save();
    }

    private static SavedDisplay.State state(DisplayViewModel of) {
        return of.currentProperty().get().orElseThrow().state();
    }
}

package org.pilah.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.help.TourViewModel.Step;

/// The five steps of the tour, and when they are shown.
class TourViewModelTest {
    @TempDir
    Path folder;

    private final List<Place> places = new ArrayList<>();

    @Test
    void theTourLeadsThroughTheFourWorkspacesAndEnds() {
        TourViewModel tour = tour();
        var steps = new ArrayList<Optional<Step>>();

        tour.atSample();
        for (int i = 0; i < 6; i++) {
            steps.add(tour.stepProperty().get());
            tour.next();
        }

        assertEquals(
                List.of(
                        Optional.of(Step.COLLECT),
                        Optional.of(Step.CODE),
                        Optional.of(Step.REDUCTION),
                        Optional.of(Step.DISPLAY),
                        Optional.of(Step.CONCLUDE),
                        Optional.empty()),
                steps);
        assertEquals(
                List.of(
                        new Place.Room(Workspace.COLLECT),
                        new Place.Room(Workspace.CONDENSE),
                        new Place.Room(Workspace.CONDENSE),
                        new Place.Room(Workspace.DISPLAY),
                        new Place.Room(Workspace.CONCLUDE)),
                places);
    }

    @Test
    void aSkippedTourIsNeverOfferedAgain() {
        TourViewModel tour = tour();
        tour.atSample();

        tour.end();
        TourViewModel afterRestart = tour();
        afterRestart.atSample();

        assertEquals(Optional.empty(), afterRestart.stepProperty().get());
    }

    @Test
    void whoAsksForTheTourGetsItAgain() {
        tour().atSample();
        TourViewModel afterRestart = tour();

        afterRestart.await();
        afterRestart.atSample();

        assertEquals(Optional.of(Step.COLLECT), afterRestart.stepProperty().get());
    }

    @Test
    void theTourFollowsAPersonWhoGoesAheadByThemselves() {
        TourViewModel tour = tour();
        tour.atSample();

        tour.arrived(Workspace.DISPLAY);

        assertEquals(Optional.of(Step.DISPLAY), tour.stepProperty().get());
    }

    @Test
    void whoStaysInAWorkspaceStaysAtTheStep() {
        TourViewModel tour = tour();
        tour.atSample();
        tour.next();
        tour.next();

        tour.arrived(Workspace.CONDENSE);

        assertEquals(Optional.of(Step.REDUCTION), tour.stepProperty().get());
    }

    private TourViewModel tour() {
        return new TourViewModel(new Settings(folder), places::add);
    }
}

package org.pilah.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.pilah.model.Language;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;

/// Walks once through the program, from the start page through every workspace of the sample study, and ends it. The
/// build learns from it what to keep ready, so that the program starts sooner.
public final class Rehearsal {
    private static final Duration A_LOOK = Duration.millis(700);

    private final ShellViewModel model;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final PauseTransition pause = new PauseTransition(A_LOOK);

    /// @param end closes the window
    public Rehearsal(ShellViewModel model, Runnable end) {
        this.model = model;
        steps.add(model::openSample);
        for (Workspace workspace : Workspace.values()) {
            steps.add(() -> model.go(new Place.Room(workspace)));
        }
        steps.addAll(List.of(
                () -> model.go(new Place.Search("pemberdayaan")),
                () -> model.appearance().choose(Look.DARK),
                () -> model.speak(Language.ENGLISH),
                model::leaveStudy,
                () -> model.quit(end)));
        pause.setOnFinished(event -> next());
    }

    public void begin() {
        pause.play();
    }

    /// The next step, once the last one is over.
    private void next() {
        boolean busy =
                model.passingProperty().get().isPresent() || !model.jobs().isEmpty();
        if (!busy && !steps.isEmpty()) {
            steps.poll().run();
        }
        if (!steps.isEmpty()) {
            pause.playFromStart();
        }
    }
}

package org.pilah.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.pilah.task.Job;

/// Lies over the window while a study is opened or closed, and says so if that takes longer than a moment. Until
/// then nothing is to be seen of it, but nothing can be pressed beneath it.
final class Passing extends StackPane {
    private static final Duration MOMENT = Duration.millis(300);

    private final ShellViewModel model;
    private final Node beneath;
    private final PauseTransition delay = new PauseTransition(MOMENT);

    Passing(ShellViewModel model, Node beneath) {
        this.model = model;
        this.beneath = beneath;
        getStyleClass().add("passing");
        setAlignment(Pos.CENTER);
        setVisible(false);
        delay.setOnFinished(event -> model.passingProperty().get().ifPresent(this::say));
        model.passingProperty().subscribe(this::look);
    }

    private void look(Optional<Job> job) {
        beneath.setMouseTransparent(job.isPresent());
        if (job.isPresent()) {
            delay.playFromStart();
        } else {
            delay.stop();
            setVisible(false);
            getChildren().clear();
        }
    }

    private void say(Job job) {
        var row = new JobRow(job, model.messages());
        row.getStyleClass().add("passing-card");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(row);
        setVisible(true);
    }
}

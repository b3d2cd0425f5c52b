package org.pilah.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.task.Job;
import org.pilah.ui.control.Icons;

/// One piece of work: what it is, how far it is, and a way to stop it.
final class JobRow extends HBox {
    private final Job job;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button stop;

    JobRow(Job job, Messages messages) {
        this.job = job;
        getStyleClass().add("job");
        setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("small");
        words.setText(job.title());
        bar.setAccessibleText(job.title());
        stop = Icons.button(Feather.X, messages.text("shell.work.stop", job.title()));
        stop.setOnAction(event -> job.stop());
        getChildren().addAll(words, bar, stop);
        job.watch(this::show);
        show();
    }

    private void show() {
        bar.setProgress(job.isOver() ? 1 : job.share());
        stop.setDisable(job.stopped() || job.isOver());
    }
}

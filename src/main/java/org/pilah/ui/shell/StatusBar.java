package org.pilah.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.task.Job;
import org.pilah.ui.control.Bubble;

/// The foot of the window: counts, work that is under way, the index, the workbook.
final class StatusBar extends HBox {
    /// Work that is over sooner is not worth a flash on the screen.
    private static final Duration UNNOTICED = Duration.millis(250);

    private final ShellViewModel model;
    private final HBox work = new HBox();
    private final PauseTransition delay = new PauseTransition(UNNOTICED);

    StatusBar(StatusViewModel status, ShellViewModel model, Acts acts) {
        this.model = model;
        getStyleClass().addAll("status-bar", "sheet", "edge-top");
        setAlignment(Pos.CENTER_LEFT);
        var counts = new Label();
        counts.textProperty().bind(status.countsProperty());
        counts.setMinWidth(0);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        work.getStyleClass().add("work");
        work.setAlignment(Pos.CENTER_RIGHT);
        var index = new Label();
        index.textProperty().bind(status.indexProperty());
        index.setMinWidth(Region.USE_PREF_SIZE);
        var export = new Hyperlink(messages().text("shell.menu.export"));
        export.getStyleClass().add("export");
        export.setOnAction(event -> acts.export());
        export.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(counts, room, work, index, export);
        delay.setOnFinished(event -> show());
        model.jobs().addListener((ListChangeListener<Job>) change -> {
            if (model.jobs().isEmpty()) {
                delay.stop();
                show();
            } else {
                delay.playFromStart();
            }
        });
        show();
    }

    /// The first piece of work; where there are more, a button shows them all.
    private void show() {
        work.getChildren().clear();
        if (model.jobs().isEmpty()) {
            return;
        }
        work.getChildren().add(new JobRow(model.jobs().getFirst(), messages()));
        int more = model.jobs().size() - 1;
        if (more > 0) {
            var all = new Button(messages().text("shell.work.more", more));
            all.getStyleClass().addAll("flat", "small");
            all.setOnAction(event -> list(all));
            work.getChildren().add(all);
        }
    }

    private void list(Node beside) {
        var rows = new VBox();
        rows.getStyleClass().add("work-list");
        model.jobs().forEach(job -> rows.getChildren().add(new JobRow(job, messages())));
        PopOver card = Bubble.of(rows);
        card.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        card.show(beside);
    }

    private Messages messages() {
        return model.messages();
    }
}

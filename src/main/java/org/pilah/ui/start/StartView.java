package org.pilah.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;

/// The start page: a new study, one that is there, the sample study, and what to do first.
public final class StartView extends VBox {
    /// What can be done from here.
    public record Ways(Runnable create, Runnable open, Runnable sample, Consumer<Path> recent) {}

    public StartView(Messages messages, List<Path> recent, Ways ways) {
        getStyleClass().addAll("ground", "start");
        setAlignment(Pos.CENTER);
        setSpacing(16);
        var title = new Label("Pilah");
        title.getStyleClass().add("h1");
        var create = new Button(messages.text("start.new"));
        create.getStyleClass().add("main");
        create.setOnAction(event -> ways.create().run());
        var open = new Button(messages.text("start.open"));
        open.setOnAction(event -> ways.open().run());
        var sample = new Button(messages.text("start.sample"));
        sample.setOnAction(event -> ways.sample().run());
        var row = new HBox(8, create, open, sample);
        row.setAlignment(Pos.CENTER);
        getChildren().addAll(title, row);
        for (Path study : recent) {
            var link = new Hyperlink(String.valueOf(study.getFileName()));
            link.setOnAction(event -> ways.recent().accept(study));
            getChildren().add(link);
        }
    }
}

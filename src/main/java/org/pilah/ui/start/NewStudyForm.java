package org.pilah.ui.start;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.pilah.exchange.NewStudy;
import org.pilah.messages.Messages;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.start.NewStudyViewModel.Start;

/// Asks for what a new study needs.
public final class NewStudyForm extends VBox {
    private final NewStudyViewModel model;
    private final FileChoice files;
    private final Consumer<NewStudy> made;

    /// @param made hears of the study once it is decided on
    public NewStudyForm(NewStudyViewModel model, FileChoice files, Consumer<NewStudy> made) {
        this.model = model;
        this.files = files;
        this.made = made;
        getStyleClass().add("form");
        var title = new TextField();
        title.textProperty().bindBidirectional(model.titleProperty());
        title.setPromptText(text("start.new.title.prompt"));
        ComboBox<Start> start = starts();
        var about = new Label();
        about.setWrapText(true);
        about.getStyleClass().addAll("small", "quiet");
        about.textProperty().bind(start.valueProperty().map(Start::summary).orElse(""));
        getChildren()
                .addAll(
                        heading("start.new.title", title),
                        title,
                        heading("start.new.start", start),
                        start,
                        about,
                        heading("start.new.place", start),
                        place(),
                        create(title, start));
    }

    private Label heading(String key, Node names) {
        var heading = new Label(text(key));
        heading.getStyleClass().add("h3");
        heading.setLabelFor(names);
        return heading;
    }

    private ComboBox<Start> starts() {
        var box = new ComboBox<Start>(model.starts());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Start start) {
                return start == null ? "" : start.name();
            }

            @Override
            public Start fromString(String name) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.getSelectionModel().selectFirst();
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node place() {
        var path = new Label();
        path.textProperty().bind(model.fileProperty().map(String::valueOf));
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        var change = new Button(text("start.new.place.change"));
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(event -> files.save(new FileChoice.Wish(
                        text("start.new.place"),
                        text("shell.study-files"),
                        List.of("*.pilah"),
                        model.fileProperty().get()))
                .ifPresent(model::choose));
        var row = new HBox(path, change);
        row.getStyleClass().add("form-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node create(TextField title, ComboBox<Start> start) {
        var create = new Button(text("start.new.create"));
        create.getStyleClass().add("main");
        create.setDefaultButton(true);
        create.disableProperty().bind(title.textProperty().map(String::isBlank));
        create.setOnAction(event -> model.study(start.getValue()).ifPresent(made));
        var row = new HBox(create);
        row.getStyleClass().add("card-buttons");
        return row;
    }

    private String text(String key) {
        Messages messages = model.messages();
        return messages.text(key);
    }
}

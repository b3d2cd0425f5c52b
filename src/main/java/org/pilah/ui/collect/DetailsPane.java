package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.ui.control.Ends;

/// The details of the chosen source, each of which can be altered in its place.
final class DetailsPane extends BorderPane {
    private final DetailsViewModel model;
    private final Messages messages;
    private final Label heading = new Label();
    private final Label facts = new Label();
    private final Hyperlink original;

    DetailsPane(DetailsViewModel model, Messages messages, Consumer<SourceId> open) {
        this.model = model;
        this.messages = messages;
        this.original = new Hyperlink(messages.text("collect.source.original"));
        getStyleClass().addAll("sheet", "preview");
        heading.getStyleClass().add("h2");
        heading.setWrapText(true);
        facts.getStyleClass().add("quiet");
        facts.setWrapText(true);
        var body = new VBox(heading, facts, new SourceForm(model, messages), new VoicesForm(model, messages));
        body.getStyleClass().add("preview-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        var read = new Button(messages.text("collect.source.open"));
        read.getStyleClass().add("main");
        read.setOnAction(event -> model.sourceProperty().get().map(Source::id).ifPresent(open));
        original.getStyleClass().add("link");
        original.setMinWidth(Region.USE_PREF_SIZE);
        original.setOnAction(event -> model.openOriginal());
        var remove = new Hyperlink(messages.text("collect.source.remove"));
        remove.getStyleClass().add("link");
        remove.setOnAction(event -> model.remove());
        var row = new Ends(0.62, List.of(read, original), List.of(remove));
        row.getStyleClass().addAll("preview-buttons", "edge-top");
        setBottom(row);
        model.sourceProperty().subscribe(this::show);
    }

    private void show(Optional<Source> shown) {
        shown.ifPresent(one -> {
            heading.setText(one.name());
            original.setVisible(!one.file().isEmpty());
            original.setManaged(!one.file().isEmpty());
            var parts = new ArrayList<String>();
            if (!one.file().isEmpty()) {
                parts.add(one.file());
            }
            parts.add(messages.text("collect.characters", one.characters()));
            parts.add(messages.text("collect.segments", model.segments(one.id())));
            facts.setText(String.join(" · ", parts));
        });
    }
}

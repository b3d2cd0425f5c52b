package org.pilah.ui.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;
import org.pilah.ui.start.StartViewModel.Entry;
import org.pilah.ui.start.StartViewModel.Presence;

/// The start page: a new study, one that is there, the sample study, and what to do first.
public final class StartView extends StackPane {
    private static final int STEPS = 3;

    private final StartViewModel model;
    private final Ways ways;
    private final VBox recent = new VBox();

    /// What can be done from here.
    public record Ways(Runnable create, Runnable open, Runnable sample, Consumer<Path> recent, Runnable guide) {}

    /// @param corner what stands at the upper right: language and look
    public StartView(StartViewModel model, Ways ways, Node... corner) {
        this.model = model;
        this.ways = ways;
        Look.style(this, StartView.class, "start.css");
        getStyleClass().addAll("ground", "start");
        var page = new VBox(head(), buttons(), parts());
        page.getStyleClass().add("start-page");
        page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        var middle = new StackPane(page);
        var scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        var right = new HBox(corner);
        right.getStyleClass().add("start-corner");
        right.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(right, Pos.TOP_RIGHT);
        getChildren().addAll(scroll, right);
    }

    private Node head() {
        var name = new Label("Pilah");
        name.getStyleClass().add("start-name");
        var promise = new Label(text("start.promise"));
        promise.getStyleClass().addAll("start-promise");
        promise.setWrapText(true);
        return new VBox(name, promise);
    }

    private Node buttons() {
        var create = button("start.new", Feather.PLUS, ways.create());
        create.getStyleClass().add("main");
        var row = new FlowPane(
                create,
                button("start.open", Feather.FOLDER, ways.open()),
                button("start.sample", Feather.BOOK_OPEN, ways.sample()));
        row.getStyleClass().add("start-buttons");
        return row;
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = new Button(text(key), Icons.of(icon));
        button.setOnAction(event -> action.run());
        return button;
    }

    /// What to do first, and beside it, once there are any, the studies that were open here.
    private Node parts() {
        var parts = new HBox(first());
        parts.getStyleClass().add("start-parts");
        model.recent().addListener((ListChangeListener<Entry>) change -> list(parts));
        list(parts);
        return parts;
    }

    private Node first() {
        var heading = new Label(text("start.first"));
        heading.getStyleClass().add("h3");
        var steps = new VBox(heading);
        steps.getStyleClass().add("start-steps");
        for (int step = 1; step <= STEPS; step++) {
            var number = new Label(String.valueOf(step));
            number.getStyleClass().add("start-number");
            number.setMinWidth(Region.USE_PREF_SIZE);
            var words = new Label(text("start.first." + step));
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            var row = new HBox(number, words);
            row.getStyleClass().add("start-step");
            steps.getChildren().add(row);
        }
        var guide = new Hyperlink(text("start.guide"));
        guide.getStyleClass().addAll("link", "start-guide");
        guide.setOnAction(event -> ways.guide().run());
        steps.getChildren().add(guide);
        return steps;
    }

    private void list(HBox parts) {
        parts.getChildren().remove(recent);
        if (model.recent().isEmpty()) {
            return;
        }
        var heading = new Label(text("start.recent"));
        heading.getStyleClass().add("h3");
        recent.getStyleClass().setAll("start-recent");
        recent.getChildren().setAll(heading);
        model.recent().forEach(entry -> recent.getChildren().add(row(entry)));
        HBox.setHgrow(recent, Priority.ALWAYS);
        parts.getChildren().addFirst(recent);
    }

    private Node row(Entry entry) {
        boolean missing = entry.presence() == Presence.MISSING;
        var title = new Label(entry.title());
        title.getStyleClass().add("strong");
        var folder = new Label(missing ? text("start.missing", entry.folder()) : entry.folder());
        folder.getStyleClass().addAll("small", "quiet");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        folder.setMinWidth(0);
        var time = new Label(entry.opened());
        time.getStyleClass().addAll("small", "quiet");
        time.setMinWidth(Region.USE_PREF_SIZE);
        var words = new VBox(title, folder);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var inside = new HBox(words, time);
        inside.getStyleClass().add("start-study-words");
        inside.setAlignment(Pos.CENTER_LEFT);
        var open = new Button();
        open.setGraphic(inside);
        open.getStyleClass().addAll("flat", "start-study");
        open.setAccessibleText(entry.title() + ", " + folder.getText());
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        inside.prefWidthProperty().bind(open.widthProperty().subtract(24));
        open.setOnAction(event -> ways.recent().accept(entry.file()));
        HBox.setHgrow(open, Priority.ALWAYS);
        Button forget = Icons.button(Feather.X, text("start.forget", entry.title()));
        forget.setOnAction(event -> model.forget(entry));
        var row = new HBox(open, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String text(String key, Object... arguments) {
        return model.messages().text(key, arguments);
    }
}

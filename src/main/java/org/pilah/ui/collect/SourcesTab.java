package org.pilah.ui.collect;

import atlantafx.base.controls.CustomTextField;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.exchange.SourceIntake;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Messages;
import org.pilah.ui.collect.SourceOrder.Grouping;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Icons;

/// Sources and how they come in: the drop zone, the table, and beside it what comes in or is chosen.
final class SourcesTab extends StackPane {
    private static final double SHARE = 0.68;
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final CollectViewModel model;
    private final Messages messages;
    private final FileChoice files;
    private final SplitPane split = new SplitPane();
    private final BorderPane left = new BorderPane();
    private final Node table;
    private final Node preview;
    private final Node details;

    SourcesTab(CollectViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
        this.messages = model.desk().messages();
        this.table = new SourcesPane(model.sources(), model.details(), messages);
        this.preview = new PreviewPane(
                model.preview(), new SheetViewModel(model.desk(), model.preview()), messages, this::takeCases);
        this.details = new DetailsPane(model.details(), messages, model.sources()::open);
        split.setId("collect");
        left.setMinWidth(0);
        left.getStyleClass().add("tab-body");
        split.getItems().add(left);
        SplitPane.setResizableWithParent(preview, false);
        SplitPane.setResizableWithParent(details, false);
        getChildren().add(split);
        model.preview().candidates().subscribe(this::arrange);
        model.sources().chosenProperty().subscribe(this::arrange);
        model.sources().lines().subscribe(this::arrange);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        arrange();
    }

    /// Files or words that were copied elsewhere.
    private void press(KeyEvent event) {
        Clipboard copied = Clipboard.getSystemClipboard();
        if (!PASTE.match(event)) {
            return;
        }
        if (copied.hasFiles()) {
            model.look(paths(copied.getFiles()));
        } else {
            new PasteForm(model.preview(), messages).show(left);
        }
        event.consume();
    }

    /// What stands beside the table: files on their way in, else the chosen source, else nothing.
    private void arrange() {
        boolean coming = !model.preview().candidates().isEmpty();
        Optional<Node> beside = coming
                ? Optional.of(preview)
                : model.sources().chosenProperty().get().map(chosen -> details);
        List<Node> wanted = beside.map(node -> List.of((Node) left, node)).orElse(List.of(left));
        if (!split.getItems().equals(wanted)) {
            double[] places = split.getDividerPositions();
            split.getItems().setAll(wanted);
            split.setDividerPositions(places.length == 0 ? SHARE : places[0]);
        }
        if (model.sources().isEmpty() != (left.getCenter() instanceof EmptyZone) || left.getCenter() == null) {
            left.setTop(model.sources().isEmpty() ? null : head());
            left.setCenter(model.sources().isEmpty() ? new EmptyZone() : table);
        }
    }

    private void takeCases(Candidate table) {
        if (table.prepared().origin() instanceof SourceIntake.Origin.Chosen(var file, var sha256)) {
            model.takeCases(file);
        }
    }

    private Node head() {
        var filter = new CustomTextField();
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setPromptText(messages.text("collect.sources.filter"));
        filter.setAccessibleText(messages.text("collect.sources.filter"));
        filter.textProperty().bindBidirectional(model.sources().filterProperty());
        filter.getStyleClass().add("filter");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Inputs.OneOf<Grouping> grouping = new Inputs.OneOf<>(
                List.of(Grouping.values()),
                each -> messages.text("collect.grouping." + each),
                model.sources().groupingProperty()::set);
        grouping.getStyleClass().add("grouping");
        grouping.setAccessibleText(messages.text("collect.grouping"));
        model.sources().groupingProperty().subscribe(each -> grouping.show(each));
        var row = new HBox(filter, space, grouping, choose());
        row.getStyleClass().add("tools");
        var box = new VBox(row, zone());
        box.getStyleClass().add("tab-head");
        return box;
    }

    private Button choose() {
        var choose = new Button(messages.text("collect.import"));
        choose.getStyleClass().add("main");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> chooseFiles());
        return choose;
    }

    private Node zone() {
        var words = new Label(messages.text("collect.zone"));
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setTextAlignment(TextAlignment.CENTER);
        words.setMinHeight(Region.USE_PREF_SIZE);
        var ways = new HBox(folder(), paste());
        ways.getStyleClass().add("zone-ways");
        var row = new VBox(words, ways);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.getStyleClass().add("zone");
        return row;
    }

    private Hyperlink folder() {
        var folder = new Hyperlink(messages.text("collect.zone.folder"));
        folder.getStyleClass().add("link");
        folder.setMinWidth(Region.USE_PREF_SIZE);
        folder.setOnAction(event -> chooseFolder());
        return folder;
    }

    private Hyperlink paste() {
        var paste = new Hyperlink(messages.text("collect.zone.paste"));
        paste.getStyleClass().add("link");
        paste.setMinWidth(Region.USE_PREF_SIZE);
        paste.setOnAction(event -> new PasteForm(model.preview(), messages).show(paste));
        return paste;
    }

    private void chooseFiles() {
        List<Path> chosen = files.openSeveral(new FileChoice.Wish(
                messages.text("collect.import"), messages.text("collect.import.files"), patterns(), besideStudy()));
        if (!chosen.isEmpty()) {
            model.look(chosen);
        }
    }

    private static List<String> patterns() {
        return Stream.concat(SourceImporter.patterns().stream(), SheetGuess.patterns().stream())
                .toList();
    }

    private void chooseFolder() {
        files.folder(new FileChoice.Wish(messages.text("collect.zone.folder"), "", List.of(), besideStudy()))
                .ifPresent(folder -> model.look(List.of(folder)));
    }

    private Path besideStudy() {
        return model.desk().project().path().toAbsolutePath().resolveSibling("");
    }

    /// What a study without sources shows.
    private final class EmptyZone extends StackPane {
        EmptyZone() {
            getStyleClass().add("empty-zone");
            getChildren()
                    .add(new EmptyPlace(
                            messages.text("collect.empty.heading"),
                            messages.text("collect.empty.sentence"),
                            choose(),
                            folder(),
                            paste()));
        }
    }

    /// Paths of what is dragged, for the view around this one.
    static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}

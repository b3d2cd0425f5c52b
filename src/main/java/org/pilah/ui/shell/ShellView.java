package org.pilah.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.collect.CollectView;
import org.pilah.ui.collect.CollectViewModel;
import org.pilah.ui.conclude.ConcludeView;
import org.pilah.ui.conclude.ConcludeViewModel;
import org.pilah.ui.condense.CondenseView;
import org.pilah.ui.condense.CondenseViewModel;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.display.DisplayView;
import org.pilah.ui.display.DisplayViewModel;
import org.pilah.ui.start.StartView;

/// What is in the window: the start page, or rail, top bar, workspace and status bar.
public final class ShellView extends BorderPane {
    private static final Map<Workspace, Feather> ICONS = Map.of(
            Workspace.COLLECT, Feather.DOWNLOAD,
            Workspace.CONDENSE, Feather.EDIT_3,
            Workspace.DISPLAY, Feather.GRID,
            Workspace.CONCLUDE, Feather.SUN);

    private final ShellViewModel model;
    private final Map<Workspace, Node> rooms = new EnumMap<>(Workspace.class);
    private final Map<Workspace, Consumer<Place>> ways = new EnumMap<>(Workspace.class);
    private final StackPane middle = new StackPane();

    public ShellView(ShellViewModel model) {
        this.model = model;
        Look.style(this, ShellView.class, "shell.css");
        getStyleClass().add("shell");
        model.deskProperty().subscribe(this::furnish);
        model.messagesProperty().subscribe(() -> furnish(model.deskProperty().get()));
        model.placeProperty().subscribe(place -> place.ifPresent(this::show));
    }

    private void furnish(Optional<Desk> desk) {
        rooms.clear();
        ways.clear();
        if (desk.isEmpty()) {
            setLeft(null);
            setCenter(start());
            return;
        }
        var collect = new CollectViewModel(desk.get());
        room(Workspace.COLLECT, new CollectView(collect), collect::go);
        var condense = new CondenseViewModel(desk.get());
        room(Workspace.CONDENSE, new CondenseView(condense), condense::go);
        var display = new DisplayViewModel(desk.get());
        room(Workspace.DISPLAY, new DisplayView(display), display::go);
        var conclude = new ConcludeViewModel(desk.get());
        room(Workspace.CONCLUDE, new ConcludeView(conclude), conclude::go);
        setLeft(rail());
        setCenter(middle);
        show(model.placeProperty().get().orElse(new Place.Room(Workspace.COLLECT)));
    }

    private void room(Workspace workspace, Node view, Consumer<Place> way) {
        rooms.put(workspace, view);
        ways.put(workspace, way);
    }

    private void show(Place place) {
        Node room = rooms.get(place.workspace());
        if (room != null) {
            middle.getChildren().setAll(List.of(room));
            ways.getOrDefault(place.workspace(), ignored -> {}).accept(place);
        }
    }

    private Node rail() {
        var rail = new VBox();
        rail.getStyleClass().addAll("rail", "sheet", "edge-right");
        var group = new ToggleGroup();
        for (Workspace workspace : Workspace.values()) {
            var button = new ToggleButton(messages().text("shell.workspace." + workspace.name()));
            button.setGraphic(Icons.of(ICONS.getOrDefault(workspace, Feather.CIRCLE)));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(event -> model.go(new Place.Room(workspace)));
            model.workspaceProperty().subscribe(current -> button.setSelected(current == workspace));
            rail.getChildren().add(button);
        }
        return rail;
    }

    private Node start() {
        return new StartView(
                messages(),
                model.house().settings().recent().stream()
                        .map(each -> each.file())
                        .toList(),
                new StartView.Ways(this::create, this::choose, () -> {}, model::open));
    }

    private void create() {
        file(chooser().showSaveDialog(getScene().getWindow()))
                .ifPresent(file -> model.create(file, String.valueOf(file.getFileName())));
    }

    private void choose() {
        file(chooser().showOpenDialog(getScene().getWindow())).ifPresent(model::open);
    }

    private FileChooser chooser() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages().text("shell.study-files"), "*.pilah"));
        return chooser;
    }

    private static Optional<Path> file(@Nullable File chosen) {
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    private Messages messages() {
        return model.messages();
    }
}

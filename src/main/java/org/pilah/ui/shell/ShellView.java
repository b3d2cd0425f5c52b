package org.pilah.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.collect.CollectView;
import org.pilah.ui.collect.CollectViewModel;
import org.pilah.ui.conclude.ConcludeView;
import org.pilah.ui.conclude.ConcludeViewModel;
import org.pilah.ui.condense.CondenseView;
import org.pilah.ui.condense.CondenseViewModel;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.Narrow;
import org.pilah.ui.control.Overlay;
import org.pilah.ui.control.Panes;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.display.DisplayView;
import org.pilah.ui.display.DisplayViewModel;
import org.pilah.ui.start.StartView;
import org.pilah.ui.start.StartViewModel;

/// What is in the window: the start page, or rail, top bar, workspace and status bar; over it notices, questions and
/// cards.
public final class ShellView extends StackPane {
    private static final Map<Workspace, Feather> ICONS = Map.of(
            Workspace.COLLECT, Feather.DOWNLOAD,
            Workspace.CONDENSE, Feather.EDIT_3,
            Workspace.DISPLAY, Feather.LAYOUT);

    /// The least width, in sizes of the letters, at which the rail need not save room.
    private static final double ROOMY = 76;

    private final ShellViewModel model;
    private final FileChoice files;
    private final Map<Workspace, Room> rooms = new EnumMap<>(Workspace.class);
    private final BorderPane frame = new BorderPane();
    private final Middle middle = new Middle();
    /// Never seen: it has the size of the window's letters.
    private final Label letters = new Label();
    private final Pane layer = new Pane();
    private final Overlay overlay;
    private final NoticeStack notices;
    private final Guidance guidance;
    private final Acts acts;
    private final Keys keys;
    private Optional<Desk> furnished = Optional.empty();

    /// A workspace that is there: what is seen of it, and the way to a place in it.
    private record Room(Node view, Consumer<Place> way) {}

    /// @param files how the person chooses files
    public ShellView(ShellViewModel model, FileChoice files) {
        this.model = model;
        this.files = files;
        this.overlay = new Overlay(model.messages().text("shell.close"));
        this.notices = new NoticeStack(model);
        this.guidance = new Guidance(model, this, layer);
        this.acts = new Acts(model, overlay, files, guidance);
        this.keys = new Keys(model, acts, notices::focusNewest);
        Look.style(this, ShellView.class, "shell.css");
        getStyleClass().add("shell");
        letters.setManaged(false);
        letters.setVisible(false);
        Narrow.mark(this, letters, ROOMY);
        layer.setPickOnBounds(false);
        // A workspace that needs more room than there is is cut at its end; the frame stays where it is.
        frame.setMinSize(0, 0);
        StackPane.setAlignment(notices, Pos.BOTTOM_LEFT);
        getChildren().addAll(letters, frame, layer, notices, new Passing(model, frame), overlay);
        model.deskProperty().subscribe(this::furnish);
        model.messagesProperty().subscribe(() -> {
            if (model.deskProperty().get().isEmpty()) {
                furnish(Optional.empty());
            }
        });
        model.placeProperty().subscribe(place -> place.ifPresent(this::show));
        model.questionProperty().subscribe(question -> question.ifPresent(acts::ask));
        addEventFilter(KeyEvent.KEY_PRESSED, keys::pressedFirst);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        addEventFilter(DragEvent.DRAG_OVER, this::dragged);
        addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void furnish(Optional<Desk> desk) {
        overlay.close();
        Room left = rooms.get(Workspace.CONDENSE);
        if (left != null && left.view() instanceof CondenseView condense) {
            condense.dispose();
        }
        middle.getChildren().clear();
        rooms.clear();
        furnished = desk;
        layer.getChildren().clear();
        desk.ifPresentOrElse(this::furnish, this::clear);
        guidance.furnished(desk);
    }

    private void clear() {
        var start = new StartViewModel(
                model.messages(), model.background(), model.house().settings());
        var ways = new StartView.Ways(
                acts::newStudy,
                acts::openStudy,
                model::openSample,
                model::open,
                () -> guidance.help(Topic.TEN_MINUTES));
        frame.setLeft(null);
        frame.setTop(null);
        frame.setBottom(null);
        frame.setCenter(new StartView(start, ways, new LanguageButton(model), LookMenu.of(model)));
        keys.atStart();
    }

    private void furnish(Desk desk) {
        var top = new TopViewModel(desk);
        var search = new SearchBox(new SearchViewModel(desk), model.messages(), layer);
        var head = new VBox(new TopBar(top, model, acts, search));
        model.bannerProperty().subscribe(banner -> showBanner(head, banner));
        keys.at(top, search::focus);
        frame.setTop(head);
        frame.setLeft(rail());
        frame.setBottom(new StatusBar(new StatusViewModel(desk, model::disregard), model, acts));
        frame.setCenter(middle);
        model.placeProperty().get().ifPresent(this::show);
        FirstFrame.then(this, () -> makeNext(desk));
    }

    /// The workspace at hand is on the screen; the others are made in the pauses, so that each is there at once
    /// when it is called.
    private void makeNext(Desk desk) {
        if (furnished.equals(Optional.of(desk))) {
            Arrays.stream(Workspace.values())
                    .filter(workspace -> !rooms.containsKey(workspace))
                    .findFirst()
                    .ifPresent(workspace -> {
                        room(workspace, desk);
                        FirstFrame.then(this, () -> makeNext(desk));
                    });
        }
    }

    private static void showBanner(VBox head, Optional<Banner> banner) {
        head.getChildren().removeIf(BannerBar.class::isInstance);
        banner.ifPresent(shown -> head.getChildren().add(new BannerBar(shown)));
    }

    private void show(Place place) {
        furnished.map(desk -> room(place.workspace(), desk)).ifPresent(room -> {
            middle.show(room.view());
            room.way().accept(place);
        });
    }

    private Room room(Workspace workspace, Desk desk) {
        return rooms.computeIfAbsent(workspace, wanted -> {
            Room made = make(wanted, desk);
            Panes.remember(made.view(), model.house().settings());
            return made;
        });
    }

    private Room make(Workspace workspace, Desk desk) {
        return switch (workspace) {
            case COLLECT -> {
                var collect = new CollectViewModel(desk);
                yield new Room(new CollectView(collect, files), collect::go);
            }
            case CONDENSE -> {
                var condense = new CondenseViewModel(desk);
                yield new Room(new CondenseView(condense), condense::go);
            }
            case DISPLAY -> {
                var display = new DisplayViewModel(desk);
                yield new Room(new DisplayView(display, files), display::go);
            }
            case CONCLUDE -> {
                var conclude = new ConcludeViewModel(desk);
                yield new Room(new ConcludeView(conclude), conclude::go);
            }
        };
    }

    private Node rail() {
        var rail = new VBox();
        rail.getStyleClass().addAll("rail", "sheet", "edge-right");
        var group = new ToggleGroup();
        for (Workspace workspace : Workspace.values()) {
            var button = new ToggleButton(messages().text("shell.workspace." + workspace.name()));
            button.setGraphic(ICONS.containsKey(workspace) ? Icons.of(ICONS.get(workspace)) : bulb());
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setTooltip(new Tooltip(messages().text("shell.workspace.about." + workspace.name()) + " ("
                    + KeyList.shown("Ctrl+" + (rail.getChildren().size() + 1)) + ")"));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.go(new Place.Room(workspace));
            });
            model.workspaceProperty().subscribe(current -> button.setSelected(current == workspace));
            rail.getChildren().add(button);
        }
        return rail;
    }

    /// A lamp: the one icon that the icon font lacks.
    private static Node bulb() {
        var bulb = new Region();
        bulb.getStyleClass().add("bulb");
        return bulb;
    }

    private void dragged(DragEvent event) {
        if (study(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        study(event).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            model.open(file);
        });
    }

    /// The study that is dragged, if it is one and nothing else.
    private static Optional<Path> study(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(File::toPath)
                .filter(file -> event.getDragboard().getFiles().size() == 1
                        && file.toString().endsWith(".pilah"))
                .findFirst();
    }

    private Messages messages() {
        return model.messages();
    }
}

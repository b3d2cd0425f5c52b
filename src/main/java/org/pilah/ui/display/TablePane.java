package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.CodeId;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;
import org.pilah.model.Study;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.Ends;
import org.pilah.ui.control.EvidenceMenu;
import org.pilah.ui.control.Inks;
import org.pilah.ui.desk.Place;
import org.pilah.ui.display.TableViewModel.View;

/// The numbers: as a table, as bars, as a map of heat; what to do where there are none; how they were counted.
final class TablePane extends VBox {
    private static final double PATIENCE_MILLIS = 300;

    private final DisplayViewModel model;
    private final Messages messages;
    private final FilterField filter;
    private final MatrixGrid grid;
    private final Sketch bars;
    private final Sketch heat;
    private final Label legend = new Label();
    private final StackPane middle = new StackPane();
    private final VBox card = new VBox(middle);
    private final Label working = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox wait = new HBox(bar, working);
    private final PauseTransition patience = new PauseTransition(Duration.millis(PATIENCE_MILLIS));
    private final MenuButton levels = new MenuButton();
    private final Ends tools;
    private final CheckBox tint = new CheckBox();
    private final HBox sides = new HBox();
    private BarsDrawing.Side side = BarsDrawing.Side.ROWS;

    TablePane(DisplayViewModel model, FilterField filter) {
        this.model = model;
        this.messages = model.messages();
        this.filter = filter;
        this.grid = new MatrixGrid(messages, new Deeds());
        this.bars = new Sketch(this::choose, model.passages()::openFirst);
        this.heat = new Sketch(this::choose, model.passages()::openFirst);
        getStyleClass().add("display-table");
        card.getStyleClass().add("table-card");
        VBox.setVgrow(middle, Priority.ALWAYS);
        legend.getStyleClass().addAll("quiet", "small", "table-legend");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        wait.getStyleClass().add("table-wait");
        wait.setAlignment(Pos.CENTER_LEFT);
        wait.setVisible(false);
        wait.managedProperty().bind(wait.visibleProperty());
        this.tools = tools();
        getChildren().addAll(tools, wait, card, legend);
        TableViewModel table = model.table();
        table.arrangementProperty().subscribe(this::show);
        table.filter().stateProperty().subscribe(this::show);
        table.viewProperty().subscribe(this::show);
        table.chosenProperty().subscribe(this::follow);
        table.workProperty().subscribe(this::report);
        patience.setOnFinished(
                event -> wait.setVisible(table.workProperty().get() instanceof TableViewModel.Work.Busy));
        model.words().fetchedProperty().subscribe(grid::paint);
    }

    MatrixGrid grid() {
        return grid;
    }

    private View view() {
        return model.table().viewProperty().get();
    }

    private Ends tools() {
        var tabs = new HBox();
        tabs.getStyleClass().add("display-tabs");
        var group = new ToggleGroup();
        for (View each : View.values()) {
            var tab = new ToggleButton(messages.text("display.view." + each.name()));
            tab.setToggleGroup(group);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setOnAction(event -> {
                tab.setSelected(true);
                model.table().viewProperty().set(each);
            });
            model.table().viewProperty().subscribe(now -> tab.setSelected(now == each));
            tabs.getChildren().add(tab);
        }
        tint.setText(messages.text("display.tint"));
        tint.setId("display.tint");
        tint.setSelected(true);
        tint.selectedProperty().subscribe(on -> grid.tint(on ? MatrixGrid.Tint.BY_HEIGHT : MatrixGrid.Tint.NONE));
        var empty = new CheckBox(messages.text("display.leave-out-empty"));
        empty.setSelected(model.table().manner().empty() == Manner.Empty.LEFT_OUT);
        empty.setOnAction(event -> model.table()
                .look(model.table().manner().with(empty.isSelected() ? Manner.Empty.LEFT_OUT : Manner.Empty.SHOWN)));
        sides();
        levels.setText(messages.text("display.levels"));
        levels.getStyleClass().add("flat");
        return new Ends(1.08, List.of(tabs), List.of(levels, tint, sides, empty));
    }

    /// Words are not tinted, and only bars are of one side.
    private void fit() {
        only(tint, view() == View.TABLE && !model.table().choice().isOfWords());
        only(sides, view() == View.BARS);
    }

    private static void only(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void sides() {
        var group = new ToggleGroup();
        sides.getStyleClass().add("display-tabs");
        for (BarsDrawing.Side each : BarsDrawing.Side.values()) {
            var button = new ToggleButton(messages.text("display.bars." + each.name()));
            button.setToggleGroup(group);
            button.setSelected(each == side);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                side = each;
                show();
            });
            sides.getChildren().add(button);
        }
    }

    private void report(TableViewModel.Work work) {
        switch (work) {
            case TableViewModel.Work.Rest _ -> {
                patience.stop();
                wait.setVisible(false);
            }
            case TableViewModel.Work.Busy(var what, long done, long all) -> {
                bar.setProgress(all > 0 ? (double) done / all : ProgressBar.INDETERMINATE_PROGRESS);
                working.setText(
                        all > 0 ? messages.text("display.counting.of", done, all) : messages.text("display.counting"));
                if (!wait.isVisible()) {
                    patience.play();
                }
            }
        }
    }

    private void show() {
        TableViewModel table = model.table();
        Optional<Counted> counted = table.countedProperty().get();
        Optional<Arrangement> arrangement = table.arrangementProperty().get();
        Showing showing = Showing.of(counted, arrangement, table.filter().state());
        Node content = switch (showing) {
            case NOTHING_YET -> new Region();
            case NOTHING_CODED -> nothingCoded();
            case FILTER_UNREAD -> unfiltered("display.filter-unread");
            case NO_MATCH -> unfiltered("display.no-match");
            case NO_LINES ->
                new EmptyPlace(messages.text("display.no-lines"), messages.text("display.no-lines.sentence"));
            case TABLE -> drawn(arrangement.orElseThrow());
        };
        boolean isTable = showing == Showing.TABLE;
        tools.setVisible(isTable);
        legend.setVisible(isTable);
        legend.setText(counted.map(now -> Legend.of(now, messages)).orElse(""));
        if (!middle.getChildren().equals(List.of(content))) {
            middle.getChildren().setAll(List.of(content));
        }
        fit();
        refreshLevels();
    }

    private Node drawn(Arrangement arrangement) {
        return switch (view()) {
            case TABLE -> {
                grid.show(arrangement, colours(arrangement.matrix().spec().rows()));
                model.table().chosenProperty().get().ifPresent(grid::choose);
                yield grid;
            }
            case BARS -> {
                bars.show(width -> Optional.of(bars(arrangement, bars.inks(), width)));
                yield bars;
            }
            case HEAT -> {
                heat.show(width -> Optional.of(heat(arrangement, heat.inks(), width)));
                yield heat;
            }
        };
    }

    private Drawing bars(Arrangement arrangement, Inks on, double width) {
        return new BarsDrawing(arrangement, side, palette(arrangement, on), width);
    }

    private Drawing heat(Arrangement arrangement, Inks on, double width) {
        return new HeatDrawing(arrangement, palette(arrangement, on), width);
    }

    private Palette palette(Arrangement arrangement, Inks on) {
        return new Palette(
                on,
                new Lettering(on.letters()),
                messages,
                colours(arrangement.matrix().spec().rows()),
                colours(arrangement.matrix().spec().columns()));
    }

    private ToIntFunction<Heading> colours(Axis axis) {
        Study study = model.desk().study();
        return axis.laysOutCodes()
                ? heading -> {
                    var code = new CodeId(heading.id());
                    return study.code(code).isPresent() ? study.colourOf(code) : 0;
                }
                : heading -> 0;
    }

    private EmptyPlace nothingCoded() {
        var go = new Button(messages.text("display.nothing-coded.go"));
        go.getStyleClass().add("main");
        go.setOnAction(event -> model.desk().go(new Place.Room(Place.Workspace.CONDENSE)));
        return new EmptyPlace(
                messages.text("display.nothing-coded"), messages.text("display.nothing-coded.sentence"), go);
    }

    private EmptyPlace unfiltered(String key) {
        var clear = new Button(messages.text("display.filter.clear"));
        clear.setOnAction(event -> filter.clear());
        Map<String, String> sentences = Map.of(
                "display.no-match", messages.text("display.no-match.sentence"),
                "display.filter-unread", messages.text("display.filter-unread.sentence"));
        return new EmptyPlace(messages.text(key), sentences.getOrDefault(key, ""), clear);
    }

    private void refreshLevels() {
        int count = model.table().levels();
        levels.setVisible(count > 1);
        levels.setManaged(count > 1);
        if (levels.getItems().size() != count) {
            levels.getItems()
                    .setAll(IntStream.rangeClosed(1, count)
                            .mapToObj(level -> {
                                String key = level == count ? "display.levels.all" : "display.levels.to";
                                var item = new MenuItem(messages.text(key, level));
                                item.setOnAction(event -> model.table().showLevels(level));
                                return item;
                            })
                            .toList());
        }
    }

    private void choose(Spot spot) {
        model.table().chosenProperty().set(Optional.of(spot));
    }

    private void follow(Optional<Spot> spot) {
        spot.ifPresentOrElse(grid::choose, grid::forget);
        bars.frame(spot);
        heat.frame(spot);
    }

    /// Does it when everything that belongs into a picture is there: the words of cells that were not seen yet.
    void whenWhole(Runnable then) {
        Optional<Arrangement> arrangement = model.table().arrangementProperty().get();
        if (view() != View.TABLE || arrangement.isEmpty()) {
            then.run();
            return;
        }
        Arrangement table = arrangement.get();
        model.words()
                .fetch(
                        IntStream.range(0, table.rows())
                                .mapToObj(row -> table.row(row).id())
                                .toList(),
                        IntStream.range(0, table.columns())
                                .mapToObj(column -> table.column(column).id())
                                .toList(),
                        then);
    }

    /// A picture of what is shown, whole; in light colours always, for it goes into papers.
    Optional<PictureMaker> picture(String title) {
        Optional<Arrangement> table = model.table().arrangementProperty().get();
        Inks paper = Inks.onPaper(grid.inks().letters());
        Optional<PictureMaker.Sheet> sheet = switch (view()) {
            case TABLE ->
                grid.painter(paper)
                        .flatMap(painter -> grid.shape()
                                .map(shape -> new PictureMaker.Sheet(
                                        new Dimension2D(shape.width(), shape.height()),
                                        (pen, part) -> painter.paint(pen, GridPainter.View.whole(shape, part)),
                                        title,
                                        legend.getText())));
            case BARS -> table.map(shown -> sheet(bars(shown, paper, bars.width()), title));
            case HEAT -> table.map(shown -> sheet(heat(shown, paper, heat.width()), title));
        };
        return sheet.map(found -> new PictureMaker(found, paper));
    }

    private PictureMaker.Sheet sheet(Drawing drawing, String title) {
        return new PictureMaker.Sheet(drawing.size(), drawing::draw, title, legend.getText());
    }

    /// What the grid brings about.
    private final class Deeds implements MatrixGrid.Actions {
        @Override
        public void choose(Spot spot) {
            TablePane.this.choose(spot);
        }

        @Override
        public void open() {
            model.passages().openFirst();
        }

        @Override
        public void look(Manner manner) {
            model.table().look(manner);
        }

        @Override
        public void copy(MatrixGrid.Cursor range) {
            model.table().arrangementProperty().get().ifPresent(table -> {
                MatrixGrid.Cursor wanted = grid.isChosen() && range.isRange() ? range : GridCopy.whole(table);
                long cells = (1L + wanted.bottom() - wanted.top()) * (1L + wanted.right() - wanted.left());
                if (cells > GridCopy.MOST_CELLS) {
                    model.desk().failed(new Problem("display.copy-too-large", cells));
                    return;
                }
                model.desk().background().ask(() -> GridCopy.of(table, wanted, messages), copy -> {
                    var content = new ClipboardContent();
                    content.putString(copy.lines());
                    content.putHtml(copy.html());
                    Clipboard.getSystemClipboard().setContent(content);
                    model.desk().notices().tell(messages.text("display.copied", cells));
                });
            });
        }

        @Override
        public List<MenuItem> menu(MatrixGrid.Cursor range) {
            var open = new MenuItem(messages.text("display.passages.first"));
            open.setOnAction(event -> open());
            open.setDisable(model.passages().segments().isEmpty());
            var copy = new MenuItem(messages.text("display.copy"));
            copy.setOnAction(event -> copy(range));
            var items = new ArrayList<>(List.of(open, copy, new SeparatorMenuItem()));
            items.addAll(EvidenceMenu.items(model.desk(), model.passages()::segments));
            return items;
        }

        @Override
        public Optional<List<String>> words(String row, String column) {
            return model.words().at(row, column);
        }

        @Override
        public void seen(List<String> rows, List<String> columns) {
            model.words().seen(rows, columns);
        }
    }
}

package org.pilah.ui.display;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Matrix.Totals;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.Spot;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;
import org.pilah.ui.Answers;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// Measures how quickly tables appear and move. Arguments: a study file and a folder for its cache.
final class DisplaySpeed {
    private static final int ROUNDS = 15;
    private static final int FRAMES = 200;

    private DisplaySpeed() {}

    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0);
        } catch (RuntimeException | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) {
        Screens.start();
        OpenProject project = SampleDesk.reading(Path.of(arguments[0]), Path.of(arguments[1]));
        Desk desk = SampleDesk.at(project, Messages.indonesian(), place -> {});
        DisplayViewModel model = Screens.on(() -> new DisplayViewModel(desk));
        Stage stage = Screens.show(() -> new DisplayView(model, new Answers()), 1240, 760, Look.LIGHT);
        Screens.run(() -> model.go(new Place.Room(Place.Workspace.DISPLAY)));
        Screens.until(() -> model.table().arrangementProperty().get().isPresent());
        MatrixGrid grid = (MatrixGrid) stage.getScene().lookup(".matrix-grid");
        System.out.println(project.codingCount() + " codings");
        asked(desk);
        appear(model, grid, Choice.USUAL, "code x case, counts");
        appear(model, grid, Choice.USUAL.withCell(Cell.QUOTES), "code x case, quotes");
        words(model, Choice.USUAL.withCell(Cell.QUOTES));
        passages(model);
        Screens.run(stage::hide);
        large();
    }

    private static void asked(Desk desk) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            desk.project().words(Progress.SILENT).count(Choice.USUAL.spec(new Query.All()), desk.language());
            times.add(millis(start));
        }
        tell("code x case, the index alone", times);
    }

    /// From the choice to the painted table.
    private static void appear(DisplayViewModel model, MatrixGrid grid, Choice choice, String name) {
        var answers = new ArrayList<Double>();
        var painted = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            Screens.run(() -> model.table().choose(choice.withColumns(Axis.of(Dimension.SOURCE))));
            Screens.until(() -> isShown(model, Dimension.SOURCE));
            long[] at = new long[2];
            int before = Screens.on(grid::drawn);
            long start = System.nanoTime();
            Screens.run(() -> {
                var once = model.table().arrangementProperty().subscribe(() -> at[0] = System.nanoTime());
                model.table().choose(choice);
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (at[0] != 0 && grid.drawn() > before) {
                            at[1] = System.nanoTime();
                            once.unsubscribe();
                            stop();
                        }
                    }
                }.start();
            });
            Screens.until(() -> at[1] != 0);
            answers.add((at[0] - start) / 1e6);
            painted.add((at[1] - at[0]) / 1e6);
        }
        tell(name + ", until the answer", answers);
        tell(name + ", from the answer to the painted frame", painted);
    }

    private static boolean isShown(DisplayViewModel model, Dimension columns) {
        return model.table()
                .arrangementProperty()
                .get()
                .filter(table -> table.matrix().spec().columns().dimension() == columns)
                .isPresent();
    }

    private static void words(DisplayViewModel model, Choice choice) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            Screens.run(() -> model.table().choose(Choice.USUAL));
            Screens.until(() -> model.table().workProperty().get() instanceof TableViewModel.Work.Rest);
            int before = Screens.on(() -> model.words().fetchedProperty().get());
            long start = System.nanoTime();
            Screens.run(() -> model.table().choose(choice));
            Screens.until(() -> model.words().fetchedProperty().get() > before);
            times.add(millis(start));
        }
        tell("code x case, quotes in the cells that are seen", times);
    }

    private static void passages(DisplayViewModel model) {
        var times = new ArrayList<Double>();
        Arrangement table =
                Screens.on(() -> model.table().arrangementProperty().get().orElseThrow());
        for (int i = 0; i < ROUNDS; i++) {
            int row = i;
            long start = System.nanoTime();
            Screens.run(() -> model.table().chosenProperty().set(Optional.of(table.spot(row, table.columns()))));
            Screens.until(() -> !model.passages().quotations().isEmpty()
                    && model.passages()
                            .segments()
                            .contains(model.passages().quotations().getFirst().segment()));
            times.add(millis(start));
        }
        tell("first passages of a row's total", times);
    }

    private static void large() {
        Matrix matrix = matrix(3_000, 1_000);
        long start = System.nanoTime();
        Arrangement table = Arrangement.of(matrix, Manner.USUAL);
        System.out.printf(Locale.ROOT, "3,000 x 1,000 arranged in %.0f ms%n", millis(start));
        MatrixGrid grid = Screens.on(() -> new MatrixGrid(Messages.indonesian(), new Idle()));
        Stage stage = Screens.show(() -> grid, 1240, 760, Look.LIGHT);
        start = System.nanoTime();
        Screens.run(() -> grid.show(table, heading -> 1 + heading.id().length() % 8));
        Screens.frame();
        System.out.printf(Locale.ROOT, "3,000 x 1,000 shown in %.0f ms (two frames)%n", millis(start));
        var frames = new ArrayList<Double>();
        List<ScrollBar> bars = grid.getChildrenUnmodifiable().stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .toList();
        var random = new Random(7);
        for (int i = 0; i < FRAMES; i++) {
            Screens.run(() -> {
                long began = System.nanoTime();
                bars.forEach(bar -> bar.setValue(random.nextDouble() * bar.getMax()));
                frames.add(millis(began) / bars.size());
            });
        }
        tell("3,000 x 1,000, one paint after a jump", frames);
        scroll(bars);
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.println("memory in use: " + used / (1 << 20) + " MB");
        Screens.run(stage::hide);
    }

    /// The time between frames while the table moves by a little in each of them.
    private static void scroll(List<ScrollBar> bars) {
        var frames = new ArrayList<Double>();
        Screens.run(() -> new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                if (before != 0) {
                    frames.add((now - before) / 1e6);
                }
                before = now;
                bars.forEach(bar -> bar.setValue(Math.min(bar.getMax(), bar.getValue() + 17)));
                if (frames.size() == FRAMES) {
                    stop();
                }
            }
        }.start());
        Screens.until(() -> frames.size() == FRAMES);
        tell("3,000 x 1,000, between frames while scrolling", frames);
    }

    private static Matrix matrix(int rows, int columns) {
        var random = new Random(3);
        List<List<Long>> cells = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> random.nextInt(4) == 0 ? (long) random.nextInt(90) : 0L)
                        .toList())
                .toList();
        return new Matrix(
                new MatrixSpec(
                        Axis.of(Dimension.CODE),
                        Axis.of(Dimension.CASE),
                        Cell.COUNT,
                        new Query.All(),
                        Reach.WITH_DESCENDANTS),
                headings(rows, "Kode dengan nama yang panjang nomor "),
                headings(columns, "Informan "),
                cells,
                Collections.nCopies(rows, 7L),
                Collections.nCopies(columns, 9L),
                5,
                Totals.DISTINCT);
    }

    private static List<Heading> headings(int count, String name) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Heading("h" + number, name + number, name + number, number % 3 == 0 ? 0 : 1))
                .toList();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static void tell(String what, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, worst %.1f ms of %d%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                sorted.size());
    }

    private static final class Idle implements MatrixGrid.Actions {
        @Override
        public void choose(Spot spot) {}

        @Override
        public void open() {}

        @Override
        public void look(Manner manner) {}

        @Override
        public void copy(MatrixGrid.Cursor range) {}

        @Override
        public List<MenuItem> menu(MatrixGrid.Cursor range) {
            return List.of();
        }

        @Override
        public Optional<List<String>> words(String row, String column) {
            return Optional.empty();
        }

        @Override
        public void seen(List<String> rows, List<String> columns) {}
    }
}

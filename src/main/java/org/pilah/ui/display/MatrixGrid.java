package org.pilah.ui.display;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;
import org.pilah.ui.control.Inks;
import org.pilah.ui.control.Inks.Ink;

/// A table of any size, of which only what is seen is drawn: headings and totals stay, cells move, one number is
/// chosen. For the screen's thread only.
///
/// ControlsFX's SpreadsheetView was measured first: it wants an object of 580 bytes for every cell, 1.7 GB for 3,000
/// rows and 1,000 columns, and a node for every column, which took it seconds to show at 50 rows.
final class MatrixGrid extends Region {
    /// So many rows are seen even on a low screen.
    private static final int FEW = 6;

    private final Messages messages;
    private final Actions actions;
    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Inks inks = new Inks(this::relook);
    private final Map<String, Double> widths = new HashMap<>();
    private Lettering lettering = new Lettering(inks.letters());
    private Optional<Arrangement> table = Optional.empty();
    private Optional<GridShape> shape = Optional.empty();
    private ToIntFunction<Heading> colour = heading -> 0;
    private Tint tint = Tint.BY_HEIGHT;
    private Cursor cursor = new Cursor(0, 0, 0, 0);
    private boolean chosen;
    private int drawn;

    /// Whether cells are tinted.
    enum Tint {
        NONE,
        BY_HEIGHT
    }

    /// Where the chosen number is, and where the chosen range began.
    record Cursor(int row, int column, int fromRow, int fromColumn) {
        boolean isRange() {
            return row != fromRow || column != fromColumn;
        }

        int top() {
            return Math.min(row, fromRow);
        }

        int bottom() {
            return Math.max(row, fromRow);
        }

        int left() {
            return Math.min(column, fromColumn);
        }

        int right() {
            return Math.max(column, fromColumn);
        }
    }

    /// What the grid asks for and what it brings about.
    interface Actions {
        void choose(Spot spot);

        /// The chosen number is to be opened.
        void open();

        void look(Manner manner);

        void copy(Cursor range);

        /// What can be done with the chosen number, for a menu.
        List<MenuItem> menu(Cursor range);

        /// The words of a cell, if the cells hold words and they were fetched.
        Optional<List<String>> words(String row, String column);

        /// These lines are seen.
        void seen(List<String> rows, List<String> columns);
    }

    MatrixGrid(Messages messages, Actions actions) {
        this.messages = messages;
        this.actions = actions;
        getStyleClass().add("matrix-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TABLE_VIEW);
        setAccessibleText(messages.text("display.grid"));
        canvas.setMouseTransparent(true);
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, across, down, inks);
        across.valueProperty().subscribe(this::paint);
        down.valueProperty().subscribe(this::paint);
        focusedProperty().subscribe(this::paint);
        setOnScroll(this::scroll);
        setOnKeyPressed(new GridKeys(this)::press);
        new GridMouse(this).listen();
        widthProperty().subscribe(this::measure);
        setOnContextMenuRequested(event -> {
            if (chosen) {
                var menu = new ContextMenu();
                menu.getItems().setAll(actions.menu(cursor));
                menu.show(this, event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
    }

    /// Shows this table, with the colour of each row's code (0 for none).
    void show(Arrangement arrangement, ToIntFunction<Heading> colours) {
        Optional<Spot> before = chosen ? spot() : Optional.empty();
        table = Optional.of(arrangement);
        colour = colours;
        chosen = false;
        measure();
        before.ifPresent(this::choose);
        requestLayout();
        paint();
    }

    void tint(Tint wanted) {
        tint = wanted;
        paint();
    }

    /// Shows this number as the chosen one.
    void choose(Spot spot) {
        table.flatMap(now -> now.place(spot)).ifPresent(place -> {
            if (!chosen || cursor.row() != place.row() || cursor.column() != place.column()) {
                chosen = true;
                cursor = new Cursor(place.row(), place.column(), place.row(), place.column());
                speak();
                paint();
            }
        });
    }

    /// Nothing is chosen any more.
    void forget() {
        chosen = false;
        paint();
    }

    /// Moves the chosen number there, or with it the end of the range.
    void move(int row, int column, Reach reach) {
        table.ifPresent(now -> {
            int r = Math.clamp(row, 0, now.rows());
            int c = Math.clamp(column, 0, now.columns());
            boolean extend = reach == Reach.EXTEND && chosen;
            cursor = new Cursor(r, c, extend ? cursor.fromRow() : r, extend ? cursor.fromColumn() : c);
            chosen = true;
            reveal();
            speak();
            paint();
            actions.choose(now.spot(r, c));
        });
    }

    /// Whether a range grows.
    enum Reach {
        ONE,
        EXTEND
    }

    Actions actions() {
        return actions;
    }

    Optional<Arrangement> table() {
        return table;
    }

    Cursor cursor() {
        return cursor;
    }

    boolean isChosen() {
        return chosen;
    }

    /// How many rows fit in the window.
    int page() {
        return shape.map(now -> Math.max(1, (int) (bodyHeight(now) / now.rowHeight()) - 1))
                .orElse(1);
    }

    GridHit hit(double x, double y) {
        return table.isEmpty() || shape.isEmpty()
                ? new GridHit.Nowhere()
                : GridHit.at(x, y, table.get(), shape.get(), view());
    }

    Optional<GridShape> shape() {
        return shape;
    }

    double scrollX() {
        return across.isVisible() ? across.getValue() : 0;
    }

    /// Makes a column, or `GridShape.HEADINGS`, so many pixels wide.
    void widen(String column, double width) {
        widths.put(column, Math.clamp(width / inks.letters(), 2.5, 60));
        measure();
        requestLayout();
        paint();
    }

    void usualWidth(String column) {
        widths.remove(column);
        measure();
        requestLayout();
        paint();
    }

    /// What is said of a place when the mouse rests on it.
    String describe(GridHit hit) {
        return table.map(now -> switch (hit) {
                    case GridHit.OnNumber(int row, int column) -> spoken(now, now.spot(row, column));
                    case GridHit.OnRow(int row) ->
                        row < now.rows() ? now.row(row).path() : "";
                    case GridHit.OnFold(int row) -> now.row(row).path();
                    case GridHit.OnColumn(int column) -> now.column(column).path();
                    case GridHit.OnColumnFold(int column) -> now.column(column).path();
                    case GridHit.OnTotals _ ->
                        messages.text(
                                "display.total.means." + now.matrix().totals().name());
                    case GridHit.OnBorder _, GridHit.OnHeadBorder _, GridHit.Nowhere _ -> "";
                })
                .orElse("");
    }

    Inks inks() {
        return inks;
    }

    /// The whole table as something to be drawn into a picture.
    Optional<GridPainter> painter(Inks on) {
        return table.flatMap(now -> shape.map(measured -> painter(now, measured, on)));
    }

    /// How often it was painted: for measurements.
    int drawn() {
        return drawn;
    }

    private GridPainter painter(Arrangement now, GridShape measured, Inks on) {
        boolean words = Choice.isOfWords(now.matrix().spec().cell());
        return new GridPainter(
                now,
                measured,
                on,
                lettering,
                new GridPainter.Matter(
                        tint == Tint.BY_HEIGHT && !words,
                        colour,
                        row -> column -> words ? actions.words(row.id(), column.id()) : Optional.empty(),
                        messages));
    }

    private void relook() {
        lettering = new Lettering(inks.letters());
        measure();
        requestLayout();
        paint();
    }

    private void measure() {
        shape = table.map(now ->
                GridShape.of(now, lettering, new GridShape.Window(inks.letters(), getWidth()), widths, messages));
    }

    private Optional<Spot> spot() {
        return table.filter(now -> cursor.row() <= now.rows() && cursor.column() <= now.columns())
                .map(now -> now.spot(cursor.row(), cursor.column()));
    }

    private void speak() {
        table.ifPresent(now -> {
            setAccessibleText(spoken(now, now.spot(cursor.row(), cursor.column())));
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
    }

    private String spoken(Arrangement now, Spot spot) {
        return messages.text(
                "display.spot.number", Numbers.name(now.matrix(), spot, messages), Numbers.at(now.matrix(), spot));
    }

    private void reveal() {
        shape.ifPresent(now -> {
            double y = cursor.row() * now.rowHeight();
            if (table.isPresent() && cursor.row() < table.get().rows()) {
                down.setValue(within(down, y, now.rowHeight(), bodyHeight(now)));
            }
            if (table.isPresent() && cursor.column() < table.get().columns()) {
                double x = now.columnStart(cursor.column());
                across.setValue(within(across, x, now.columnWidth(cursor.column()), bodyWidth(now)));
            }
        });
    }

    private static double within(ScrollBar bar, double from, double length, double window) {
        double value = bar.getValue();
        double wanted = from < value ? from : from + length > value + window ? from + length - window : value;
        return Math.clamp(wanted, 0, Math.max(0, bar.getMax()));
    }

    private void scroll(ScrollEvent event) {
        double dx = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
        double dy = event.isShiftDown() ? 0 : event.getDeltaY();
        move(across, dx);
        move(down, dy);
        event.consume();
    }

    private static void move(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
        }
    }

    private GridPainter.View view() {
        return new GridPainter.View(
                scrollX(),
                down.isVisible() ? down.getValue() : 0,
                canvas.getWidth(),
                canvas.getHeight(),
                new Rectangle2D(0, 0, Math.max(1, canvas.getWidth()), Math.max(1, canvas.getHeight())));
    }

    private double bodyWidth(GridShape now) {
        return Math.max(1, canvas.getWidth() - now.headWidth() - now.totalWidth());
    }

    private double bodyHeight(GridShape now) {
        return Math.max(1, canvas.getHeight() - now.headHeight() - now.totalHeight());
    }

    @Override
    protected double computePrefWidth(double height) {
        return shape.map(GridShape::width).orElse(100.0) + down.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return shape.map(GridShape::height).orElse(100.0) + across.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 200;
    }

    @Override
    protected double computeMinHeight(double width) {
        double few = shape.map(now -> now.height() - now.bodyHeight() + FEW * Math.min(now.rowHeight(), 4 * now.em()))
                .orElse(100.0);
        return Math.min(few, computePrefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        if (shape.isEmpty()) {
            return;
        }
        GridShape now = shape.get();
        double thick = down.prefWidth(-1);
        boolean tall = now.height() > getHeight() + 0.5;
        boolean wide = now.width() + (tall ? thick : 0) > getWidth() + 0.5;
        tall = now.height() + (wide ? thick : 0) > getHeight() + 0.5;
        canvas.setWidth(Math.max(1, Math.floor(getWidth() - (tall ? thick : 0))));
        canvas.setHeight(Math.max(1, Math.floor(getHeight() - (wide ? thick : 0))));
        bar(across, wide, now.bodyWidth(), bodyWidth(now), 3 * inks.letters());
        bar(down, tall, now.bodyHeight(), bodyHeight(now), now.rowHeight());
        across.resizeRelocate(0, canvas.getHeight(), canvas.getWidth(), thick);
        down.resizeRelocate(canvas.getWidth(), 0, thick, canvas.getHeight());
        paint();
    }

    private static void bar(ScrollBar bar, boolean needed, double content, double window, double step) {
        double most = needed ? Math.max(0, content - window) : 0;
        bar.setVisible(needed && most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(content <= 0 ? 1 : most * window / content);
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(window);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    /// Draws what is seen.
    void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.of(Ink.SHEET));
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (table.isEmpty() || shape.isEmpty()) {
            return;
        }
        drawn++;
        GridPainter.View view = view();
        painter(table.get(), shape.get(), inks).paint(pen, view);
        if (chosen) {
            new GridCursor(shape.get(), table.get(), inks).paint(pen, view, cursor, isFocused());
        }
        tellSeen(table.get(), shape.get(), view);
    }

    private void tellSeen(Arrangement now, GridShape measured, GridPainter.View view) {
        int firstRow = Math.max(0, measured.rowAt(view.scrollY()));
        int lastRow = measured.rowAt(Math.min(view.scrollY() + bodyHeight(measured), measured.bodyHeight() - 1));
        int firstColumn = Math.max(0, measured.columnAt(view.scrollX()));
        int lastColumn = measured.columnAt(Math.min(view.scrollX() + bodyWidth(measured), measured.bodyWidth() - 1));
        actions.seen(
                IntStream.rangeClosed(firstRow, lastRow)
                        .mapToObj(row -> now.row(row).id())
                        .toList(),
                IntStream.rangeClosed(firstColumn, lastColumn)
                        .mapToObj(column -> now.column(column).id())
                        .toList());
    }
}

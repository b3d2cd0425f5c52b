package org.pilah.ui.display;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.pilah.model.Spot;
import org.pilah.ui.control.Inks;
import org.pilah.ui.control.Inks.Ink;

/// A window on a drawing that may be larger than it; a click chooses a number. For the screen's thread only.
final class Sketch extends Region {
    private final Consumer<Spot> choose;
    private final Runnable open;
    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final Inks inks = new Inks(this::redraw);
    private final Tooltip tip = new Tooltip();
    private DoubleFunction<Optional<Drawing>> made = width -> Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();
    private Optional<Spot> chosen = Optional.empty();
    private double madeFor = -1;

    /// @param choose hears of the number that was clicked
    /// @param open is called when it is to be opened
    Sketch(Consumer<Spot> choose, Runnable open) {
        this.choose = choose;
        this.open = open;
        getStyleClass().add("matrix-sketch");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setMouseTransparent(true);
        down.setOrientation(Orientation.VERTICAL);
        tip.setWrapText(true);
        tip.getStyleClass().add("matrix-tip");
        getChildren().addAll(canvas, across, down, inks);
        across.valueProperty().subscribe(this::paint);
        down.valueProperty().subscribe(this::paint);
        focusedProperty().subscribe(this::paint);
        setOnMousePressed(this::press);
        setOnMouseMoved(this::moved);
        setOnMouseExited(event -> Tooltip.uninstall(this, tip));
        setOnScroll(this::scroll);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
                move(down, event.getCode() == KeyCode.DOWN ? -3 * inks.letters() : 3 * inks.letters());
                event.consume();
            }
        });
    }

    Inks inks() {
        return inks;
    }

    /// Shows what is drawn for a window of a certain width.
    void show(DoubleFunction<Optional<Drawing>> drawn) {
        made = drawn;
        redraw();
    }

    void frame(Optional<Spot> spot) {
        chosen = spot;
        paint();
    }

    /// For how wide a window it is drawn.
    double width() {
        return madeFor;
    }

    private void redraw() {
        madeFor = -1;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 600;
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawing.map(now -> now.size().getHeight()).orElse(400.0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 20 * inks.letters();
    }

    @Override
    protected void layoutChildren() {
        double thick = down.prefWidth(-1);
        double width = Math.max(1, Math.floor(getWidth() - thick));
        if (madeFor != width) {
            drawing = made.apply(width);
            madeFor = width;
        }
        Dimension2D size = drawing.map(Drawing::size).orElse(new Dimension2D(1, 1));
        boolean wide = size.getWidth() > width + 0.5;
        double height = Math.max(1, Math.floor(getHeight() - (wide ? thick : 0)));
        canvas.setWidth(width);
        canvas.setHeight(height);
        bar(across, size.getWidth(), width);
        bar(down, size.getHeight(), height);
        across.resizeRelocate(0, height, width, thick);
        down.resizeRelocate(width, 0, thick, height);
        paint();
    }

    private static void bar(ScrollBar bar, double content, double window) {
        double most = Math.max(0, content - window);
        bar.setVisible(most > 0.5);
        bar.setMax(most);
        bar.setVisibleAmount(content <= 0 ? 1 : most * window / content);
        bar.setUnitIncrement(40);
        bar.setBlockIncrement(window);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.of(Ink.SHEET));
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        drawing.ifPresent(now -> {
            pen.save();
            pen.translate(-across.getValue(), -down.getValue());
            now.draw(pen, new Rectangle2D(across.getValue(), down.getValue(), canvas.getWidth(), canvas.getHeight()));
            chosen.ifPresent(spot -> now.frame(pen, spot));
            pen.restore();
        });
    }

    private void press(MouseEvent event) {
        requestFocus();
        // A scroll pane around would take the keyboard for itself.
        event.consume();
        drawing.flatMap(now -> now.spotAt(event.getX() + across.getValue(), event.getY() + down.getValue()))
                .ifPresent(spot -> {
                    choose.accept(spot);
                    if (event.getClickCount() == 2) {
                        open.run();
                    }
                });
    }

    private void moved(MouseEvent event) {
        String words = drawing.map(now -> now.wordsAt(event.getX() + across.getValue(), event.getY() + down.getValue()))
                .orElse("");
        if (words.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else {
            tip.setText(words);
            setAccessibleText(words);
            Tooltip.install(this, tip);
        }
    }

    private void scroll(ScrollEvent event) {
        move(across, event.isShiftDown() ? event.getDeltaY() : event.getDeltaX());
        move(down, event.isShiftDown() ? 0 : event.getDeltaY());
        event.consume();
    }

    private static void move(ScrollBar bar, double by) {
        if (bar.isVisible()) {
            bar.setValue(Math.clamp(bar.getValue() - by, 0, bar.getMax()));
        }
    }
}

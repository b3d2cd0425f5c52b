package org.pilah.ui.condense;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.pilah.model.CodedSegment;
import org.pilah.model.Passage;

/// The text between its gutter and its margin of stripes, with the scroll bar at the outer edge. The text keeps the
/// length of its lines; room to spare goes to the margin.
final class TranscriptSheet extends Region {
    private static final double SCROLL_STEP = 60;

    private final TranscriptViewModel model;
    private final TranscriptArea area;
    private final StripeMargin margin;
    private final ScrollBar bar = new ScrollBar();
    private final Region startHandle = handle();
    private final Region endHandle = handle();
    private final Runnable afterLayout = this::place;
    private boolean moving;

    TranscriptSheet(TranscriptViewModel model, TranscriptArea area, StripeMargin margin) {
        this.model = model;
        this.area = area;
        this.margin = margin;
        getStyleClass().add("transcript-sheet");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        getChildren().addAll(area, margin, bar, startHandle, endHandle);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        sceneProperty().subscribe(this::follow);
        bar.valueProperty().subscribe(value -> scrollTo(value.doubleValue()));
        margin.addEventHandler(ScrollEvent.SCROLL, event -> {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        });
    }

    private static Region handle() {
        var handle = new Region();
        handle.getStyleClass().add("border-handle");
        handle.setCursor(Cursor.H_RESIZE);
        handle.setVisible(false);
        handle.setManaged(false);
        return handle;
    }

    Region startHandle() {
        return startHandle;
    }

    Region endHandle() {
        return endHandle;
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double barWidth = bar.prefWidth(-1);
        double most = area.maxWidth(-1);
        double text = Math.max(0, Math.min(most, width - barWidth - margin.minWidth(-1)));
        double left = snappedLeftInset();
        area.resizeRelocate(left, snappedTopInset(), text, height);
        double right = Math.max(0, width - text - barWidth);
        margin.resizeRelocate(left + text, snappedTopInset(), right, height);
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
    }

    /// Stripes, handles and scroll bar follow the text, in the same frame in which it moved.
    private void place() {
        margin.place();
        placeHandles();
        placeBar();
    }

    private void placeHandles() {
        Optional<CodedSegment> chosen = model.reading().chosen();
        ScreenBlocks blocks = model.textProperty().get().blocks();
        if (chosen.isEmpty()) {
            startHandle.setVisible(false);
            endHandle.setVisible(false);
            return;
        }
        Passage passage = chosen.get().segment().passage();
        int from = blocks.startOnScreen(passage.start());
        int to = blocks.endOnScreen(passage.end());
        place(startHandle, blocks, from);
        place(endHandle, blocks, to);
    }

    private void place(Region handle, ScreenBlocks blocks, int position) {
        int block = blocks.blockAtPosition(position);
        Optional<Bounds> at = area.borderAt(block, position - blocks.position(block));
        handle.setVisible(at.isPresent());
        at.ifPresent(where -> {
            double width = handle.prefWidth(-1);
            handle.resizeRelocate(
                    area.getLayoutX() + where.getMinX() - width / 2,
                    area.getLayoutY() + where.getMinY(),
                    width,
                    where.getHeight());
        });
    }

    private void placeBar() {
        double whole = area.totalHeightEstimateProperty().getOrElse(0.0);
        double seen = area.getHeight();
        double most = Math.max(0, whole - seen);
        moving = true;
        bar.setVisible(most > 1);
        bar.setMax(Math.max(most, 1));
        bar.setVisibleAmount(whole <= 0 ? 1 : Math.max(1, most * seen / whole));
        bar.setUnitIncrement(SCROLL_STEP);
        bar.setBlockIncrement(Math.max(SCROLL_STEP, seen - SCROLL_STEP));
        bar.setValue(Math.clamp(area.estimatedScrollYProperty().getOrElse(0.0), 0, most));
        moving = false;
    }

    private void scrollTo(double value) {
        if (!moving) {
            area.scrollYToPixel(value);
        }
    }
}

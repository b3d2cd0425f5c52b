package org.pilah.ui;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/// Lets something go over a node, as the last part of a drag. The headless platform knows no drags; so the events are
/// made here that the platform would make, with a board of their own.
public final class Drags {
    private Drags() {}

    /// Brings the content over a place of the node and lets it go there, if it is taken. Returns whether it was.
    ///
    /// @param x a place in the node, as `y`
    public static boolean letGo(ClipboardContent content, Node node, double x, double y) {
        return Screens.on(() -> {
            Dragboard board = DragboardHelper.createDragboard(new Content(content));
            Point2D place = node.localToScene(x, y);
            Event.fireEvent(node, event(DragEvent.DRAG_ENTERED, node, board, place));
            DragEvent over = event(DragEvent.DRAG_OVER, node, board, place);
            Event.fireEvent(node, over);
            DragEvent dropped = event(DragEvent.DRAG_DROPPED, node, board, place);
            if (over.isAccepted()) {
                Event.fireEvent(node, dropped);
            }
            Event.fireEvent(node, event(DragEvent.DRAG_EXITED, node, board, place));
            return over.isAccepted() && dropped.isDropCompleted();
        });
    }

    /// As `letGo`, in the middle of the node.
    public static boolean letGo(ClipboardContent content, Node node) {
        var bounds = Screens.on(node::getLayoutBounds);
        return letGo(content, node, bounds.getCenterX(), bounds.getCenterY());
    }

    private static DragEvent event(EventType<DragEvent> type, Node node, Dragboard board, Point2D place) {
        Point2D screen = node.getScene().getRoot().localToScreen(place);
        return new DragEvent(
                type,
                board,
                place.getX(),
                place.getY(),
                screen.getX(),
                screen.getY(),
                TransferMode.COPY,
                null,
                null,
                new PickResult(node, place.getX(), place.getY()));
    }

    /// What is carried, which may be copied or moved. It has no picture of its own.
    private record Content(ClipboardContent things) implements TKClipboard {
        @Override
        public Set<DataFormat> getContentTypes() {
            return things.keySet();
        }

        @Override
        @SafeVarargs
        public final boolean putContent(Pair<DataFormat, Object>... more) {
            throw new UnsupportedOperationException("what is carried is told before the drag begins");
        }

        @Override
        public @Nullable Object getContent(DataFormat format) {
            return things.get(format);
        }

        @Override
        public boolean hasContent(DataFormat format) {
            return things.containsKey(format);
        }

        @Override
        public Set<TransferMode> getTransferModes() {
            return Set.of(TransferMode.COPY, TransferMode.MOVE);
        }

        @Override
        public void setDragView(Image image) {}

        @Override
        public void setDragViewOffsetX(double x) {}

        @Override
        public void setDragViewOffsetY(double y) {}

        @Override
        public @Nullable Image getDragView() {
            return null;
        }

        @Override
        public double getDragViewOffsetX() {
            return 0;
        }

        @Override
        public double getDragViewOffsetY() {
            return 0;
        }
    }
}

package org.pilah.ui.control;

import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/// A cell of a list whose content wraps: as wide as the list, and as high as that makes it. The content is its
/// graphic.
public abstract class WrappingCell<T> extends ListCell<T> {
    /// A scroll bar may come beside it, in letters.
    private static final double SCROLL_BAR = 1.2;

    /// The list gives it its width; it must not ask for more.
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        ListView<T> list = getListView();
        if (!(getGraphic() instanceof Region content) || list == null) {
            return super.computePrefHeight(width);
        }
        double room = room(list);
        double inside = room - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + content.prefHeight(Math.max(1, inside)) + snappedBottomInset();
    }

    /// What the list shows its cells in; before it was laid out, as much as it will be with a scroll bar.
    private double room(ListView<T> list) {
        if (list.lookup(".clipped-container") instanceof Region shown && shown.getWidth() > 0) {
            return shown.getWidth();
        }
        double bar = getFont().getSize() * SCROLL_BAR;
        return list.getWidth() - list.snappedLeftInset() - list.snappedRightInset() - bar;
    }
}

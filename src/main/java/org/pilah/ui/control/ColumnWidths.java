package org.pilah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/// Shares a table's width among its columns in the proportions of their preferred widths. No column becomes narrower
/// than its least width: where all of them together need more than there is, the table scrolls sideways. What a
/// person drags becomes the preferred widths. For the screen's thread only.
@SuppressWarnings("rawtypes") // The table asks for it so.
public final class ColumnWidths implements Callback<TableView.ResizeFeatures, Boolean> {
    /// The table counts the scroll bar at its side with a fraction that is rounded elsewhere.
    private static final double SPARE = 1;

    private final TableView<?> table;

    private ColumnWidths(TableView<?> table) {
        this.table = table;
    }

    /// Lets the widths of this table be shared so.
    public static void share(TableView<?> table) {
        table.setColumnResizePolicy(new ColumnWidths(table));
    }

    /// Whether the widths of this table are shared so.
    static boolean areShared(TableView<?> table) {
        return table.getColumnResizePolicy() instanceof ColumnWidths;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        if (features.getColumn() != null) {
            return drag(features);
        }
        List<? extends TableColumn<?, ?>> columns = table.getVisibleLeafColumns();
        double[] widths = shares(
                columns.stream().mapToDouble(TableColumnBase::getPrefWidth).toArray(),
                columns.stream().mapToDouble(TableColumnBase::getMinWidth).toArray(),
                columns.stream().mapToDouble(TableColumnBase::getMaxWidth).toArray(),
                Math.floor(features.getContentWidth()) - SPARE);
        double before = columns.stream().mapToDouble(TableColumnBase::getWidth).sum();
        for (int i = 0; i < widths.length; i++) {
            set(features, columns.get(i), widths[i]);
        }
        if (DoubleStream.of(widths).sum() < before) {
            // Rows that were wider leave a scroll bar behind that has nothing to scroll.
            table.refresh();
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static void set(TableView.ResizeFeatures features, TableColumn<?, ?> column, double width) {
        features.setColumnWidth(column, width);
    }

    private Boolean drag(TableView.ResizeFeatures features) {
        List<? extends TableColumn<?, ?>> columns = table.getVisibleLeafColumns();
        double least =
                columns.stream().mapToDouble(TableColumnBase::getMinWidth).sum();
        var way = least > features.getContentWidth()
                ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS;
        boolean done = way.call(features);
        double[] widths =
                columns.stream().mapToDouble(TableColumnBase::getWidth).toArray();
        for (int i = 0; i < widths.length; i++) {
            columns.get(i).setPrefWidth(widths[i]);
        }
        return done;
    }

    /// Whole widths that fill the room, the last column taking what rounding leaves. Each column that cannot have
    /// its share keeps its least (else most) width, and the others share what is left.
    ///
    /// @param wished the proportions
    static double[] shares(double[] wished, double[] least, double[] most, double room) {
        double[] widths = new double[wished.length];
        var open = new ArrayList<>(IntStream.range(0, wished.length).boxed().toList());
        double free = room;
        while (!open.isEmpty()) {
            double wishes = open.stream().mapToDouble(i -> wished[i]).sum();
            double unit = Math.max(0, free) / wishes;
            List<Integer> narrow =
                    open.stream().filter(i -> wished[i] * unit < least[i]).toList();
            List<Integer> wide =
                    open.stream().filter(i -> wished[i] * unit > most[i]).toList();
            List<Integer> settled = !narrow.isEmpty() ? narrow : !wide.isEmpty() ? wide : List.copyOf(open);
            for (int i : settled) {
                widths[i] = Math.floor(Math.max(least[i], Math.min(most[i], wished[i] * unit)));
                free -= widths[i];
            }
            open.removeAll(settled);
        }
        if (widths.length > 0 && free > 0) {
            int last = widths.length - 1;
            widths[last] = Math.min(widths[last] + free, Math.max(widths[last], most[last]));
        }
        return widths;
    }
}

package org.pilah.ui.control;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.pilah.ui.desk.Settings;

/// Remembers how a person set the window up: every `SplitPane` and every `CheckBox` with an id
/// (`setId("condense.codes")`), and every column with an id in a `TableView` with an id, comes back as it was left.
public final class Panes {
    /// What is narrower is a pane that is folded away, not one that is wished so.
    private static final double NARROWEST = 0.06;

    private Panes() {}

    /// Brings back what has an id in this node, and notes what becomes of it.
    public static void remember(Node root, Settings settings) {
        each(root, found -> {
            switch (found) {
                case SplitPane pane -> remember(pane, settings);
                case CheckBox box -> remember(box, settings);
                case TableView<?> table -> remember(table, settings);
                default -> {
                    // Nothing that is set up.
                }
            }
        });
    }

    private static void remember(SplitPane pane, Settings settings) {
        rememberDividers(pane, settings);
        // A pane that was put away comes back with a divider of its own.
        pane.getDividers().subscribe(() -> rememberDividers(pane, settings));
    }

    private static void rememberDividers(SplitPane pane, Settings settings) {
        for (int i = 0; i < pane.getDividers().size(); i++) {
            String name = "pane." + pane.getId() + "." + i;
            SplitPane.Divider divider = pane.getDividers().get(i);
            double kept = settings.number(name, -1);
            if (kept > 0 && kept < 1) {
                divider.setPosition(kept);
            }
            divider.positionProperty().subscribe(position -> {
                double place = position.doubleValue();
                if (place > NARROWEST && place < 1 - NARROWEST) {
                    settings.note(name, String.valueOf(place));
                }
            });
        }
    }

    private static void remember(CheckBox box, Settings settings) {
        String name = "choice." + box.getId();
        box.setSelected(Boolean.parseBoolean(settings.text(name, String.valueOf(box.isSelected()))));
        box.selectedProperty().subscribe(on -> settings.note(name, String.valueOf(on)));
    }

    private static void remember(TableView<?> table, Settings settings) {
        table.getColumns().forEach(column -> remember(table, column, settings));
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(column -> remember(table, column, settings));
            }
        });
    }

    private static void remember(TableView<?> table, TableColumn<?, ?> column, Settings settings) {
        if (column.getId() == null) {
            return;
        }
        String name = "column." + table.getId() + "." + column.getId();
        double kept = settings.number(name, -1);
        if (kept > 0) {
            column.setPrefWidth(kept);
        }
        // Where columns share the room, a small window makes them narrower than a person wants them.
        var width = ColumnWidths.areShared(table) ? column.prefWidthProperty() : column.widthProperty();
        width.subscribe((before, now) -> settings.note(name, String.valueOf(now)));
    }

    /// What is in a split pane or scroll pane is its child only once it has been shown.
    private static void each(Node node, Consumer<Node> found) {
        if (node.getId() != null) {
            found.accept(node);
        }
        if (node instanceof SplitPane pane) {
            pane.getItems().forEach(item -> each(item, found));
        } else if (node instanceof ScrollPane pane && pane.getContent() != null) {
            each(pane.getContent(), found);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, found));
        }
    }
}

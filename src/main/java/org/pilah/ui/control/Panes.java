package org.pilah.ui.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import org.pilah.ui.desk.Settings;

/// Remembers how a person divided the window: every `SplitPane` with an id (`setId("condense.codes")`) comes back as
/// it was left.
public final class Panes {
    /// What is narrower is a pane that is folded away, not one that is wished so.
    private static final double NARROWEST = 0.06;

    private Panes() {}

    /// Brings back the dividers of all split panes in this node that have an id, and notes where they are moved to.
    public static void remember(Node root, Settings settings) {
        each(root, pane -> remember(pane, settings));
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

    /// The items of a split pane are its children only once it has been shown.
    private static void each(Node node, Consumer<SplitPane> found) {
        if (node instanceof SplitPane pane) {
            if (pane.getId() != null) {
                found.accept(pane);
            }
            pane.getItems().forEach(item -> each(item, found));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> each(child, found));
        }
    }
}

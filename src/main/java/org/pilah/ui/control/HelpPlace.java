package org.pilah.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.pilah.ui.desk.Topic;

/// Which page of the guide speaks of a place in the window. For the screen's thread only.
public final class HelpPlace {
    private HelpPlace() {}

    /// F1 within this node opens that page.
    public static void mark(Node node, Topic topic) {
        node.getProperties().put(HelpPlace.class, topic);
    }

    /// The page for this node: its own, or that of the nearest node around it.
    public static Optional<Topic> of(@Nullable Node node) {
        for (Node step = node; step != null; step = around(step)) {
            if (step.hasProperties() && step.getProperties().get(HelpPlace.class) instanceof Topic topic) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    /// Around a popup lies the node that it was opened for, around a window over another one the node that has the
    /// keyboard there.
    private static @Nullable Node around(Node node) {
        if (node.getParent() != null || node.getScene() == null) {
            return node.getParent();
        }
        return switch (node.getScene().getWindow()) {
            case PopupWindow popup -> popup.getOwnerNode();
            case Stage over
            when over.getOwner() != null -> over.getOwner().getScene().getFocusOwner();
            case null, default -> null;
        };
    }
}

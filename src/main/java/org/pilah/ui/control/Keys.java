package org.pilah.ui.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Keys that hold wherever one is in a window, as long as something is seen in it.
public final class Keys {
    private Keys() {}

    /// Does the action when the key is pressed while the node is in a window. Other keys go on as before.
    public static void whileShown(Node node, KeyCombination key, Runnable action) {
        EventHandler<KeyEvent> listening = event -> {
            if (key.match(event)) {
                action.run();
                event.consume();
            }
        };
        node.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, listening);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, listening);
            }
        });
    }
}

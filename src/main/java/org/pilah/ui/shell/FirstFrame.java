package org.pilah.ui.shell;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/// The moment in which what was just put into a window is laid out and on its way to the screen. Whatever can wait
/// begins there, so that it does not stand between the person and what is to be seen.
public final class FirstFrame {
    private FirstFrame() {}

    /// Carries out the rest after the next frame with this node in it; where it is in no window, as soon as the
    /// screen's thread has time. For the screen's thread.
    public static void then(Node node, Runnable rest) {
        Scene scene = node.getScene();
        if (scene == null) {
            Platform.runLater(rest);
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(rest);
            }
        });
        Platform.requestNextPulse();
    }
}

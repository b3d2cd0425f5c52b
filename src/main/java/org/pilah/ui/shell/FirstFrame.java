package org.pilah.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

/// The moment in which a window is laid out for the first time and on its way to the screen. Whatever can wait
/// begins there, so that it does not stand between the person and the window.
public final class FirstFrame {
    private FirstFrame() {}

    public static void then(Scene scene, Runnable rest) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(rest);
            }
        });
    }
}

package org.pilah.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The smallest window that JavaFX can show: what the start of any program costs at least. With `end` as its
/// argument it closes after its first frames.
public final class SmallestWindow {
    private static final int FRAMES = 30;

    private SmallestWindow() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The window itself.
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setScene(new Scene(new StackPane(new Label("Pilah")), 1440, 900));
            stage.show();
            if (getParameters().getRaw().contains("end")) {
                new End().start();
            }
        }
    }

    private static final class End extends AnimationTimer {
        private int frames;

        @Override
        public void handle(long now) {
            frames++;
            if (frames > FRAMES) {
                Platform.exit();
            }
        }
    }
}

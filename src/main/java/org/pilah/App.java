package org.pilah;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pilah.ui.control.Look;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;

/// The desktop: one window.
public final class App extends Application {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// Opens the window and stays until it is closed.
    static void open(String... arguments) {
        launch(App.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Look.loadFonts();
        ShellViewModel model = Wiring.shell(Platform::runLater);
        var scene = new Scene(new ShellView(model), WIDTH, HEIGHT);
        Look.LIGHT.dress(scene, 100);
        stage.setTitle("Pilah");
        stage.setScene(scene);
        stage.setOnHidden(event -> model.end());
        stage.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(model::open);
    }
}

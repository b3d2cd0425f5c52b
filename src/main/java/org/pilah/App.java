package org.pilah;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pilah.task.Fault;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Look;
import org.pilah.ui.shell.Rehearsal;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;
import org.pilah.ui.shell.WindowPlace;

/// The desktop: one window.
public final class App extends Application {
    /// Opens the window and stays until it is closed.
    static void open(String... arguments) {
        launch(App.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Look.loadFirstFonts();
        ShellViewModel model = Wiring.shell(Platform::runLater);
        Fault.hearAll(Platform::runLater, model::failed);
        model.appearance().lookProperty().get().dressControls();
        var scene = new Scene(new ShellView(model, FileChoice.of(() -> stage, model::filesWereShown)));
        dress(scene, model);
        stage.setScene(scene);
        stage.setTitle("Pilah");
        WindowPlace.remember(stage, model.house().settings());
        stage.setOnCloseRequest(event -> {
            event.consume();
            model.quit(stage::hide);
        });
        stage.setOnHidden(event -> model.end());
        stage.show();
        // The first frame is painted before any study is touched.
        Platform.runLater(() -> begin(model, stage));
    }

    private void begin(ShellViewModel model, Stage stage) {
        Look.loadOtherFonts();
        if (Boolean.getBoolean("pilah.rehearsal")) {
            new Rehearsal(model, stage::hide).begin();
            return;
        }
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresentOrElse(model::open, model::resume);
    }

    private static void dress(Scene scene, ShellViewModel model) {
        Runnable dress = () -> model.appearance()
                .lookProperty()
                .get()
                .dress(scene, model.appearance().sizeProperty().get());
        dress.run();
        model.appearance().lookProperty().addListener((now, before, look) -> dress.run());
        model.appearance().sizeProperty().addListener((now, before, size) -> dress.run());
        Platform.getPreferences().colorSchemeProperty().addListener((now, before, scheme) -> dress.run());
    }
}

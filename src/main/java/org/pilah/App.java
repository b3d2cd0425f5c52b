package org.pilah;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.pilah.task.Fault;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Look;
import org.pilah.ui.shell.FirstFrame;
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
        // Not before JavaFX is there: GTK sets environment variables while it begins, and whoever reads one meanwhile,
        // as the finding of fonts does, may crash.
        Look.loadFirstFonts();
        ShellViewModel model = Wiring.shell(Platform::runLater);
        Fault.hearAll(Platform::runLater, model::failed);
        model.appearance().lookProperty().get().dressControls();
        stage.setTitle("Pilah");
        WindowPlace.remember(stage, model.house().settings());
        // A scene that knows its size need not be laid out to find one.
        var scene = new Scene(
                new ShellView(model, FileChoice.of(() -> stage, model::filesWereShown)),
                stage.getWidth(),
                stage.getHeight());
        dress(scene, model);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            model.quit(stage::hide);
        });
        stage.setOnHidden(event -> model.end());
        // No study is touched before.
        FirstFrame.then(scene.getRoot(), () -> begin(model, stage));
        stage.show();
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

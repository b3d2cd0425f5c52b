package org.pilah.ui.help;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// The window with the guide, beside the program's own, so that one can follow a page while working. Looks like the
/// program's window, speaks its language, and goes when that goes. For the screen's thread only.
public final class HelpWindow {
    private static final double WIDTH = 62;
    private static final double HEIGHT = 48;

    private final Supplier<Scene> home;
    private final Runnable tour;
    private @Nullable Stage stage;
    private @Nullable HelpViewModel model;

    /// @param home the program's window
    /// @param tour begins the tour on the sample study
    public HelpWindow(Supplier<Scene> home, Runnable tour) {
        this.home = home;
        this.tour = tour;
    }

    /// Opens the guide at that page.
    public void open(Topic topic, Messages messages) {
        HelpViewModel shown = model == null ? new HelpViewModel(messages) : model;
        model = shown;
        if (!shown.messages().language().equals(messages.language())) {
            shown.speak(messages);
        }
        Stage window = stage == null ? window() : stage;
        stage = window;
        shown.open(topic);
        furnish(window, shown);
        window.show();
        window.setIconified(false);
        window.toFront();
        window.requestFocus();
        if (window.getScene().getRoot() instanceof HelpView view) {
            view.focusPage();
        }
    }

    /// Speaks that language from now on.
    public void speak(Messages messages) {
        if (model != null && stage != null) {
            model.speak(messages);
            furnish(stage, model);
        }
    }

    /// Puts the guide away, if it is there.
    public void hide() {
        if (stage != null) {
            stage.hide();
        }
    }

    private void furnish(Stage window, HelpViewModel shown) {
        window.setTitle(shown.messages().text("help.title"));
        window.getScene().setRoot(new HelpView(shown, tour, window::hide));
    }

    private Stage window() {
        var window = new Stage();
        Scene around = home.get();
        var scene = new Scene(new Region(), WIDTH * Look.LETTERS, HEIGHT * Look.LETTERS);
        Bindings.bindContent(scene.getStylesheets(), around.getStylesheets());
        window.setScene(scene);
        around.getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> window.hide());
        return window;
    }
}

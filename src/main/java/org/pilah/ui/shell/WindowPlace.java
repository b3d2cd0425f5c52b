package org.pilah.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.pilah.ui.desk.Settings;

/// Remembers where the window stood and how large it was. A place that no screen shows any more is forgotten. On a
/// small screen the window fills it, until somebody makes it smaller.
public final class WindowPlace {
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 520;
    /// So much of the window must be on a screen for a person to find it.
    private static final double GRIP = 120;

    private static final String X = "window.x";
    private static final String Y = "window.y";
    private static final String WIDTH = "window.width";
    private static final String HEIGHT = "window.height";
    private static final String MAXIMISED = "window.maximised";

    private final Stage stage;
    private final Settings settings;

    private WindowPlace(Stage stage, Settings settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /// Puts the window where it was left, before it is shown, and notes where it goes from now on.
    public static void remember(Stage stage, Settings settings) {
        var place = new WindowPlace(stage, settings);
        place.restore();
        Runnable note = place::note;
        stage.xProperty().subscribe(note);
        stage.yProperty().subscribe(note);
        stage.widthProperty().subscribe(note);
        stage.heightProperty().subscribe(note);
        stage.maximizedProperty().subscribe(note);
    }

    private void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = settings.number(WIDTH, Math.min(USUAL_WIDTH, screen.getWidth()));
        double height = settings.number(HEIGHT, Math.min(USUAL_HEIGHT, screen.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(Math.max(LEAST_WIDTH, width));
        stage.setHeight(Math.max(LEAST_HEIGHT, height));
        double x = settings.number(X, Double.NaN);
        double y = settings.number(Y, Double.NaN);
        if (!Double.isNaN(x) && !Double.isNaN(y)) {
            Screen.getScreensForRectangle(x + width / 2 - GRIP / 2, Math.max(y, 0), GRIP, GRIP).stream()
                    .findFirst()
                    .ifPresent(shown -> {
                        stage.setX(x);
                        // Nobody can take hold of a title above the screen.
                        stage.setY(Math.max(y, shown.getVisualBounds().getMinY()));
                    });
        }
        boolean small = screen.getWidth() < USUAL_WIDTH || screen.getHeight() < USUAL_HEIGHT;
        stage.setMaximized(settings.text(MAXIMISED, String.valueOf(small)).equals("true"));
    }

    private void note() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        settings.note(MAXIMISED, String.valueOf(stage.isMaximized()));
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            settings.note(X, String.valueOf(stage.getX()));
            settings.note(Y, String.valueOf(stage.getY()));
            settings.note(WIDTH, String.valueOf(stage.getWidth()));
            settings.note(HEIGHT, String.valueOf(stage.getHeight()));
        }
    }
}

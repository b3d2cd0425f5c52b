package org.pilah.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How the program looks: colours, fonts and sizes. Every colour and distance is a named token of the stylesheets
/// `light.css`, `dark.css` and `pilah.css`. For the screen's thread only.
public enum Look {
    LIGHT,
    DARK,
    /// Whichever of the two the system prefers.
    SYSTEM;

    /// The size of the program's letters at 100 %, in pixels.
    public static final double LETTERS = 13;

    /// The size, in per cent, that `pilah.css` itself tells.
    private static final double WHOLE = 100;

    private static final List<String> FIRST =
            List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "NotoSerif-Regular.ttf");
    private static final List<String> LATER = List.of("NotoSerif-Italic.ttf", "NotoSerif-Bold.ttf");

    /// The letters of the start page, which come with the program, so that it looks the same on every system.
    public static void loadFirstFonts() {
        load(FIRST);
    }

    /// The letters that only an open study shows.
    public static void loadOtherFonts() {
        load(LATER);
    }

    private static void load(List<String> fonts) {
        for (String name : fonts) {
            try (InputStream file = Objects.requireNonNull(Look.class.getResourceAsStream("fonts/" + name), name)) {
                Font.loadFont(file, LETTERS);
            } catch (IOException e) {
                throw new IllegalStateException("the program's own font cannot be read: " + name, e);
            }
        }
    }

    /// Gives the scene this look, with letters of so many per cent.
    public void dress(Scene scene, int percent) {
        dressControls();
        colour(scene, percent);
    }

    /// Gives every control this look. Before the first control is made, or JavaFX reads a look of its own.
    public void dressControls() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    /// Gives the scene the colours and letters alone.
    void colour(Scene scene, double percent) {
        var sheets = new ArrayList<>(List.of(sheet(isDark() ? "dark.css" : "light.css"), sheet("pilah.css")));
        if (percent != WHOLE) {
            sheets.add(sized(percent));
        }
        scene.getStylesheets().setAll(sheets);
    }

    /// Letters and icons in this size: the root's letters carry all distances, which are written in em; icons know
    /// pixels only.
    private static String sized(double percent) {
        double letters = LETTERS * percent / WHOLE;
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %.2fpx; } .icon { -fx-icon-size: %.0fpx; }",
                letters,
                letters * 1.23);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    /// Whether it is dark at the moment.
    public boolean isDark() {
        return switch (this) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /// Adds the stylesheet of a feature, which lies beside its class.
    public static void style(Parent root, Class<?> feature, String name) {
        root.getStylesheets()
                .add(Objects.requireNonNull(feature.getResource(name), name).toExternalForm());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }
}

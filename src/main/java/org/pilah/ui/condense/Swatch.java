package org.pilah.ui.condense;

import javafx.scene.layout.Region;

/// The small square in a code's colour.
final class Swatch extends Region {
    private int shown = -1;

    Swatch(int colour) {
        show(colour);
    }

    void show(int colour) {
        if (colour != shown) {
            shown = colour;
            getStyleClass().setAll("swatch", "code-" + colour);
        }
    }
}

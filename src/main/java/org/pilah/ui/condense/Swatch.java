package org.pilah.ui.condense;

import javafx.scene.layout.Region;

/// The small square in a code's colour.
final class Swatch extends Region {
    Swatch(int colour) {
        show(colour);
    }

    void show(int colour) {
        getStyleClass().setAll("swatch", "code-" + colour);
    }
}

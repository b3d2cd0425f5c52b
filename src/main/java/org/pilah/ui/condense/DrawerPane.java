package org.pilah.ui.condense;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The drawer below.
final class DrawerPane extends BorderPane {
    private final DrawerViewModel model;

    DrawerPane(DrawerViewModel model) {
        this.model = model;
        Look.style(this, DrawerPane.class, "drawer.css");
        getStyleClass().add("sheet");
    }

    DrawerViewModel model() {
        return model;
    }
}

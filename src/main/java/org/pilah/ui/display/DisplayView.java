package org.pilah.ui.display;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The workspace.
public final class DisplayView extends BorderPane {
    private final DisplayViewModel model;

    public DisplayView(DisplayViewModel model) {
        this.model = model;
        Look.style(this, DisplayView.class, "display.css");
        getStyleClass().add("ground");
    }

    DisplayViewModel model() {
        return model;
    }
}

package org.pilah.ui.display;

import javafx.scene.layout.BorderPane;

/// The workspace.
public final class DisplayView extends BorderPane {
    private final DisplayViewModel model;

    public DisplayView(DisplayViewModel model) {
        this.model = model;
        getStyleClass().add("ground");
    }

    DisplayViewModel model() {
        return model;
    }
}

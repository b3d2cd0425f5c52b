package org.pilah.ui.conclude;

import javafx.scene.layout.BorderPane;

/// The workspace.
public final class ConcludeView extends BorderPane {
    private final ConcludeViewModel model;

    public ConcludeView(ConcludeViewModel model) {
        this.model = model;
        getStyleClass().add("ground");
    }

    ConcludeViewModel model() {
        return model;
    }
}

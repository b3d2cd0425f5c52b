package org.pilah.ui.condense;

import javafx.scene.layout.BorderPane;

/// The workspace: code tree, transcript, inspector, drawer.
public final class CondenseView extends BorderPane {
    private final CondenseViewModel model;

    public CondenseView(CondenseViewModel model) {
        this.model = model;
        getStyleClass().add("ground");
    }

    CondenseViewModel model() {
        return model;
    }
}

package org.pilah.ui.collect;

import javafx.scene.layout.BorderPane;

/// The workspace.
public final class CollectView extends BorderPane {
    private final CollectViewModel model;

    public CollectView(CollectViewModel model) {
        this.model = model;
        getStyleClass().add("ground");
    }

    CollectViewModel model() {
        return model;
    }
}

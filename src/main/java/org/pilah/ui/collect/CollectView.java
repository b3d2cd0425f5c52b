package org.pilah.ui.collect;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The workspace.
public final class CollectView extends BorderPane {
    private final CollectViewModel model;

    public CollectView(CollectViewModel model) {
        this.model = model;
        Look.style(this, CollectView.class, "collect.css");
        getStyleClass().add("ground");
    }

    CollectViewModel model() {
        return model;
    }
}

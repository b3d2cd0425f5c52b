package org.pilah.ui.conclude;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The workspace.
public final class ConcludeView extends BorderPane {
    private final ConcludeViewModel model;

    public ConcludeView(ConcludeViewModel model) {
        this.model = model;
        Look.style(this, ConcludeView.class, "conclude.css");
        getStyleClass().add("ground");
    }

    ConcludeViewModel model() {
        return model;
    }
}

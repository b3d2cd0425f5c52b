package org.pilah.ui.condense;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The chosen segment at the right.
final class InspectorPane extends BorderPane {
    private final InspectorViewModel model;

    InspectorPane(InspectorViewModel model) {
        this.model = model;
        Look.style(this, InspectorPane.class, "codes.css");
        getStyleClass().add("sheet");
    }

    InspectorViewModel model() {
        return model;
    }
}

package org.pilah.ui.condense;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The code tree at the left.
final class CodesPane extends BorderPane {
    private final CodesViewModel model;

    CodesPane(CodesViewModel model) {
        this.model = model;
        Look.style(this, CodesPane.class, "codes.css");
        getStyleClass().add("sheet");
    }

    CodesViewModel model() {
        return model;
    }
}

package org.pilah.ui.condense;

import javafx.scene.layout.BorderPane;
import org.pilah.ui.control.Look;

/// The transcript in the middle.
final class TranscriptPane extends BorderPane {
    private final TranscriptViewModel model;

    TranscriptPane(TranscriptViewModel model) {
        this.model = model;
        Look.style(this, TranscriptPane.class, "transcript.css");
        getStyleClass().add("sheet");
    }

    TranscriptViewModel model() {
        return model;
    }
}

package org.pilah.ui.control;

import java.util.Objects;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// A popover in the program's look: beside what it speaks of, gone at a press elsewhere or at Escape.
public final class Bubble {
    private Bubble() {}

    public static PopOver of(Node content) {
        var popOver = new PopOver(content);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        // The library's own colours lie on the root; only what lies there too is stronger.
        popOver.getRoot()
                .getStylesheets()
                .add(Objects.requireNonNull(Bubble.class.getResource("bubble.css"))
                        .toExternalForm());
        return popOver;
    }
}

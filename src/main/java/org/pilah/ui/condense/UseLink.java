package org.pilah.ui.condense;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.condense.SegmentUses.Cited;
import org.pilah.ui.condense.SegmentUses.Shown;
import org.pilah.ui.condense.SegmentUses.Side;
import org.pilah.ui.condense.SegmentUses.Use;
import org.pilah.ui.control.Icons;

/// A display or conclusion in which the segment stands; a press goes there.
final class UseLink extends Button {
    UseLink(Messages messages, Use use, Runnable go) {
        getStyleClass().addAll("flat", "use-link");
        setOnAction(event -> go.run());
        setMaxWidth(Double.MAX_VALUE);
        switch (use) {
            case Shown(var display, var rows) -> {
                setGraphic(Icons.of(Feather.GRID));
                setText(messages.text("inspector.use.display", display.name(), rows.getFirst(), rows.size() - 1));
                setTooltip(new Tooltip(display.name() + "\n" + String.join("\n", rows)));
            }
            case Cited(var proposition, var number, var side) -> {
                setGraphic(Icons.of(side == Side.FOR ? Feather.PLUS_CIRCLE : Feather.MINUS_CIRCLE));
                setText(messages.text(
                        side == Side.FOR ? "inspector.use.for" : "inspector.use.against", number, proposition.text()));
                getStyleClass().add(side == Side.FOR ? "for" : "against");
                setTooltip(new Tooltip(proposition.text()));
            }
        }
    }
}

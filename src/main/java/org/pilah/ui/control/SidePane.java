package org.pilah.ui.control;

import javafx.geometry.Side;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// A pane at the side of another one that can be put away. It goes by itself where the two together are narrow, comes
/// back where they are wide, and in between is where the person wants it. For the screen's thread only.
public final class SidePane {
    private final SplitPane split;
    private final Region pane;
    private final Side side;
    private final ToggleButton button;
    private double share;

    /// @param split the two panes, with their divider where it should be
    /// @param side at which side it lies: left or right
    /// @param ems the least width of both, in sizes of the letters, at which it is there by itself
    /// @param name what the pane is called
    public SidePane(SplitPane split, Side side, double ems, String name) {
        this.split = split;
        this.side = side;
        this.pane = (Region)
                (side == Side.LEFT
                        ? split.getItems().getFirst()
                        : split.getItems().getLast());
        this.share = split.getDividerPositions()[0];
        this.button = button(name);
        Narrow.watch(split, button, ems, narrow -> button.setSelected(!narrow));
        button.selectedProperty().subscribe(this::show);
    }

    /// Puts the pane away, or brings it. To be placed where it is seen while the pane is not.
    public ToggleButton button() {
        return button;
    }

    /// Brings the pane, if it is away.
    public void open() {
        button.setSelected(true);
    }

    private ToggleButton button(String name) {
        var icon = Icons.of(Feather.SIDEBAR);
        icon.setScaleX(side == Side.LEFT ? 1 : -1);
        var toggle = new ToggleButton();
        toggle.setGraphic(icon);
        toggle.getStyleClass().addAll("button-icon", "flat", "side-toggle");
        toggle.setAccessibleText(name);
        toggle.setTooltip(new Tooltip(name));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setSelected(true);
        return toggle;
    }

    private void show(boolean wanted) {
        boolean there = split.getItems().contains(pane);
        if (there && !wanted) {
            share = split.getDividerPositions()[0];
            split.getItems().remove(pane);
        } else if (!there && wanted) {
            split.getItems().add(side == Side.LEFT ? 0 : split.getItems().size(), pane);
            split.setDividerPositions(share);
        }
    }
}

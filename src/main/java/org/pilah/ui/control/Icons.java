package org.pilah.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the program: thin lines, in the colour of the text beside them.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Feather icon) {
        var node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }

    /// A button that shows an icon alone; its name is spoken by screen readers and shown when the mouse rests
    /// on it.
    public static Button button(Feather icon, String name) {
        var button = new Button();
        button.setGraphic(of(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }
}

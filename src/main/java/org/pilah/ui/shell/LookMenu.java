package org.pilah.ui.shell;

import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;

/// Chooses light or dark, and the size of letters.
final class LookMenu {
    private static final Map<Look, Feather> ICONS =
            Map.of(Look.LIGHT, Feather.SUN, Look.DARK, Feather.MOON, Look.SYSTEM, Feather.MONITOR);

    private LookMenu() {}

    static MenuButton of(ShellViewModel model) {
        var menu = new MenuButton();
        menu.getStyleClass().addAll("flat", "button-icon", "bare");
        String name = model.messages().text("shell.look.menu");
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        Appearance appearance = model.appearance();
        appearance.lookProperty().subscribe(look -> menu.setGraphic(Icons.of(ICONS.getOrDefault(look, Feather.SUN))));
        menu.setOnShowing(event -> fill(menu, model));
        return menu;
    }

    /// Its items are made when somebody looks at them, not with the window.
    private static void fill(MenuButton menu, ShellViewModel model) {
        if (!menu.getItems().isEmpty()) {
            return;
        }
        Appearance appearance = model.appearance();
        var looks = new ToggleGroup();
        for (Look look : Look.values()) {
            var item = new RadioMenuItem(model.messages().text("shell.look." + look.name()));
            item.setToggleGroup(looks);
            item.setOnAction(event -> appearance.choose(look));
            appearance.lookProperty().subscribe(now -> item.setSelected(now == look));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
        var sizes = new ToggleGroup();
        for (int size : Appearance.SIZES) {
            var item = new RadioMenuItem(model.messages().text("shell.size", size));
            item.setToggleGroup(sizes);
            item.setOnAction(event -> appearance.choose(size));
            appearance.sizeProperty().subscribe(now -> item.setSelected(now.intValue() == size));
            menu.getItems().add(item);
        }
    }
}

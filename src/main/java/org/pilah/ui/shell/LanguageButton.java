package org.pilah.ui.shell;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.pilah.model.Language;

/// Shows the language that is spoken, and switches to the other one.
final class LanguageButton extends Button {
    LanguageButton(ShellViewModel model) {
        super(model.language().tag().toUpperCase(Locale.ROOT));
        Language other = model.language() == Language.INDONESIAN ? Language.ENGLISH : Language.INDONESIAN;
        String words = model.messages().text("shell.language." + other.tag());
        getStyleClass().addAll("flat", "language");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> model.speak(other));
    }
}

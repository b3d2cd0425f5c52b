package org.pilah.ui.conclude;

import java.util.Locale;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Proposition.Status;
import org.pilah.ui.control.Icons;

/// Where a conclusion stands: a sign, a word, and a colour.
final class Standing {
    private Standing() {}

    static String word(Status status, Messages messages) {
        return messages.text("proposition.status." + status);
    }

    /// Shows the status in this label.
    static void show(Label label, Status status, Messages messages) {
        label.setText(word(status, messages));
        label.setGraphic(Icons.of(sign(status)));
        label.getStyleClass()
                .setAll("label", "standing", "standing-" + status.name().toLowerCase(Locale.ROOT));
    }

    private static Feather sign(Status status) {
        return switch (status) {
            case TENTATIVE -> Feather.CIRCLE;
            case TESTED -> Feather.SEARCH;
            case VERIFIED -> Feather.CHECK_CIRCLE;
            case REVISED -> Feather.REFRESH_CW;
            case REJECTED -> Feather.X_CIRCLE;
        };
    }
}

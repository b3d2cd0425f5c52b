package org.pilah.ui.condense;

import java.util.Locale;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Look;

/// A window over the workspace for what needs more room than a popover, with one main button and one to leave.
final class Window {
    private static final double SHARE = 0.94;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType main;
    private final ButtonType leave;
    private final Messages messages;

    Window(Node owner, String title, Node content, String mainWords, Messages messages) {
        main = new ButtonType(mainWords, ButtonData.OK_DONE);
        this.messages = messages;
        leave = new ButtonType(messages.text("codes.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.initOwner(owner.getScene().getWindow());
        // The guide beside it can still be read.
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(true);
        dialog.getDialogPane().getButtonTypes().setAll(leave, main);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getStyleClass().add("code-window");
        // Never larger than what it lies over, whatever the size of letters; the theme knows a fixed width only.
        dialog.getDialogPane()
                .setStyle(String.format(
                        Locale.ROOT,
                        "-fx-max-width: %.0fpx; -fx-max-height: %.0fpx;",
                        owner.getScene().getWidth() * SHARE,
                        owner.getScene().getHeight() * SHARE));
        Look.style(dialog.getDialogPane(), Window.class, "codes.css");
        mainButton().getStyleClass().add("main");
        // A list keeps Escape for itself, also when nothing is edited in it.
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && event.getTarget() instanceof ListView<?> list
                    && list.getEditingIndex() < 0) {
                event.consume();
                leaveButton().fire();
            }
        });
    }

    private Button leaveButton() {
        return (Button) Objects.requireNonNull(dialog.getDialogPane().lookupButton(leave));
    }

    /// The button that does what the window is for.
    Button mainButton() {
        return (Button) Objects.requireNonNull(dialog.getDialogPane().lookupButton(main));
    }

    /// Shows it; the program goes on, and `done` follows when the main button was pressed.
    void show(Runnable done) {
        dialog.setOnHidden(event -> {
            if (dialog.getResult() == main) {
                done.run();
            }
        });
        dialog.show();
    }

    /// Shows it; the main button does `action` as often as it is pressed, until somebody closes the window.
    void stay(Runnable action) {
        leaveButton().setText(messages.text("codes.close"));
        mainButton().addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            action.run();
        });
        dialog.show();
    }
}

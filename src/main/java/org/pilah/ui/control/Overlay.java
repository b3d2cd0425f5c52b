package org.pilah.ui.control;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A card over the window: a form, a question, a list of keys. One at a time; Escape, the cross and a click beside
/// it close it, the keyboard stays inside, and whoever had it gets it back.
///
/// Lies as the uppermost child of a `StackPane` that fills the window.
public final class Overlay extends StackPane {
    private final String closing;
    private final ChangeListener<Node> keepInside = (owner, before, now) -> keepInside(now);
    private @Nullable Node before;
    private Runnable onClose = () -> {};

    /// @param closing what the cross is called by a screen reader
    public Overlay(String closing) {
        this.closing = closing;
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// Shows the content under this heading.
    public void open(String heading, Node content) {
        open(heading, content, () -> {});
    }

    /// As `open`; `closed` follows once it is closed in whatever way.
    public void open(String heading, Node content, Runnable closed) {
        Node former = isOpen() ? before : getScene().getFocusOwner();
        if (isOpen()) {
            close();
        }
        before = former;
        onClose = closed;
        getChildren().setAll(card(heading, content));
        setVisible(true);
        getScene().focusOwnerProperty().addListener(keepInside);
        applyCss();
        layout();
        focusInside(content);
    }

    /// Takes the card away, if there is one.
    public void close() {
        if (!isOpen()) {
            return;
        }
        getScene().focusOwnerProperty().removeListener(keepInside);
        setVisible(false);
        getChildren().clear();
        if (before != null && getScene().equals(before.getScene())) {
            before.requestFocus();
        }
        before = null;
        Runnable closed = onClose;
        onClose = () -> {};
        closed.run();
    }

    private Node card(String heading, Node content) {
        var title = new Label(heading);
        title.getStyleClass().add("h2");
        title.setWrapText(true);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button cross = Icons.button(Feather.X, closing);
        cross.setOnAction(event -> close());
        var head = new HBox(title, room, cross);
        head.getStyleClass().add("overlay-head");
        head.setAlignment(Pos.CENTER_LEFT);
        var body = new ScrollPane(content);
        // As large as what is in it, until the window is too small for that.
        content.layoutBoundsProperty().subscribe(bounds -> {
            body.setPrefViewportHeight(bounds.getHeight());
            body.setPrefViewportWidth(Math.max(body.getPrefViewportWidth(), bounds.getWidth()));
        });
        body.setFitToWidth(true);
        body.setFocusTraversable(false);
        body.getStyleClass().add("overlay-body");
        var card = new VBox(head, body);
        card.getStyleClass().add("overlay-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        // The cross may have the keyboard.
        HelpPlace.of(content).ifPresent(topic -> HelpPlace.mark(card, topic));
        return card;
    }

    private void keepInside(@Nullable Node now) {
        for (Node step = now; step != null; step = step.getParent()) {
            if (step == this) {
                return;
            }
        }
        focusInside(this);
    }

    /// The first thing inside that takes the keyboard; the card itself where there is none.
    private void focusInside(Node within) {
        Node first = first(within);
        if (first != null) {
            first.requestFocus();
        } else if (within != this) {
            focusInside(this);
        }
    }

    private static @Nullable Node first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

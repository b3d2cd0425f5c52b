package org.pilah.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

/// The workspace at hand. It takes the keyboard in the moment in which it comes: where it had it when it was left,
/// else as a whole. Whoever had it before leaves the window, and the next key would go nowhere.
final class Middle extends StackPane {
    Middle() {
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
    }

    void show(Node room) {
        Optional<Node> owner = keyboard();
        if (!getChildren().contains(room)) {
            owner.ifPresent(left -> getChildren().getFirst().getProperties().put(Middle.class, left));
            getChildren().setAll(List.of(room));
        } else if (owner.isPresent()) {
            return;
        }
        Node next = room.getProperties().get(Middle.class) instanceof Node left && isIn(room, left) ? left : room;
        next.requestFocus();
    }

    private Optional<Node> keyboard() {
        return Optional.ofNullable(getScene()).map(Scene::getFocusOwner).filter(owner -> isIn(this, owner));
    }

    private static boolean isIn(Node room, Node node) {
        Node step = node;
        while (step != null && !step.equals(room)) {
            step = step.getParent();
        }
        return step != null;
    }
}

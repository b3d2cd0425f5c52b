package org.pilah.ui;

import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;

/// A keyboard and a mouse for tests: what is pressed reaches the window as a person's gestures do, one after the
/// other, without waiting between them.
public final class Keys {
    private Keys() {}

    /// Presses these keys in this order and releases them in the opposite one: `press(CONTROL, DOWN)`.
    public static void press(KeyCode... keys) {
        Screens.run(() -> {
            var robot = new Robot();
            List<KeyCode> all = List.of(keys);
            all.forEach(robot::keyPress);
            all.reversed().forEach(robot::keyRelease);
        });
        // What came of it has been queued behind.
        Screens.run(() -> {});
    }

    /// Takes hold of the node, moves it to this place of the screen, and lets go. A screen that is not there
    /// forgets what is held when the mouse moves, so the node is told itself.
    public static void drag(Node node, Point2D to) {
        Screens.run(() -> {
            Point2D from = node.localToScreen(
                    node.getBoundsInLocal().getCenterX(),
                    node.getBoundsInLocal().getCenterY());
            fire(MouseEvent.MOUSE_PRESSED, node, from);
            fire(MouseEvent.MOUSE_DRAGGED, node, from.midpoint(to));
            fire(MouseEvent.MOUSE_DRAGGED, node, to);
            fire(MouseEvent.MOUSE_RELEASED, node, to);
        });
    }

    private static void fire(EventType<MouseEvent> type, Node node, Point2D at) {
        Point2D local = node.screenToLocal(at);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        node.fireEvent(new MouseEvent(
                node,
                node,
                type,
                local.getX(),
                local.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                false,
                null));
    }
}

package org.pilah.ui.help;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;
import org.pilah.ui.help.TourViewModel.Step;

/// Shows the tour's step as a small card beside what it speaks of, with a ring around that. Everything around stays
/// usable: the card only lies over it. For the screen's thread only.
public final class Tour {
    /// What each step speaks of.
    private static final Map<Step, String> TARGETS = Map.of(
            Step.COLLECT, ".collect .zone",
            Step.CODE, ".transcript",
            Step.REDUCTION, ".drawer",
            Step.DISPLAY, ".display .table-card",
            Step.CONCLUDE, ".status-bar .export");

    private static final double GAP = 10;
    private static final double RIM = 4;

    private final TourViewModel model;
    private final Parent around;
    private final Pane layer;
    private final Region ring = new Region();
    private final VBox card = new VBox();
    private final Button next = new Button();
    private Messages messages;
    private Bounds at = new BoundingBox(0, 0, 0, 0);
    private boolean focused;

    /// @param around the window's content, in which the things lie that are spoken of
    /// @param layer lies over the window; card and ring are shown in it
    public Tour(TourViewModel model, Parent around, Pane layer, Messages messages) {
        this.model = model;
        this.around = around;
        this.layer = layer;
        this.messages = messages;
        Look.style(card, Tour.class, "help.css");
        Look.style(ring, Tour.class, "help.css");
        ring.getStyleClass().add("tour-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        card.getStyleClass().add("tour-card");
        card.setManaged(false);
        card.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.stepProperty().subscribe(step -> show());
        Runnable place = this::place;
        around.sceneProperty().subscribe((before, now) -> {
            Optional.ofNullable(before).ifPresent((Scene scene) -> scene.removePostLayoutPulseListener(place));
            Optional.ofNullable(now).ifPresent((Scene scene) -> scene.addPostLayoutPulseListener(place));
        });
    }

    /// Speaks that language from now on.
    public void speak(Messages other) {
        messages = other;
        show();
    }

    private void show() {
        layer.getChildren().removeAll(ring, card);
        model.stepProperty().get().ifPresent(step -> {
            fill(step);
            at = new BoundingBox(0, 0, 0, 0);
            focused = false;
            ring.setVisible(false);
            card.setVisible(false);
            layer.getChildren().addAll(ring, card);
            layer.requestLayout();
        });
    }

    private void fill(Step step) {
        var count = new Label(messages.text("tour.count", step.number(), Step.values().length));
        count.getStyleClass().add("tour-step");
        var heading = new Label(messages.text("tour.heading." + step));
        heading.getStyleClass().add("strong");
        heading.setWrapText(true);
        var words = new Label(messages.text("tour.words." + step, KeyList.shown("Ctrl")));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        next.setText(messages.text(step.isLast() ? "tour.done" : "tour.next"));
        next.getStyleClass().setAll("button", "main");
        next.setOnAction(event -> model.next());
        var skip = new Button(messages.text("tour.skip"));
        skip.getStyleClass().add("flat");
        skip.setOnAction(event -> model.end());
        var buttons = step.isLast() ? new HBox(next) : new HBox(next, skip);
        buttons.getStyleClass().add("tour-buttons");
        card.setAccessibleText(heading.getText() + ". " + words.getText());
        card.getChildren().setAll(count, heading, words, buttons);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && next.isFocused()) {
            model.next();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.end();
            event.consume();
        }
    }

    /// Beside what the step speaks of, as it lies now; away while that is not to be seen.
    private void place() {
        Optional<Step> step = model.stepProperty().get();
        if (step.isEmpty() || !layer.getChildren().contains(card)) {
            return;
        }
        Optional<Bounds> target = Optional.ofNullable(around.lookup(TARGETS.get(step.get())))
                .filter(Tour::isSeen)
                .map(node -> layer.sceneToLocal(seen(node)));
        ring.setVisible(target.isPresent());
        card.setVisible(target.isPresent());
        if (target.isEmpty() || (target.get().equals(at) && focused)) {
            return;
        }
        at = target.get();
        ring.resizeRelocate(at.getMinX() - RIM, at.getMinY() - RIM, at.getWidth() + 2 * RIM, at.getHeight() + 2 * RIM);
        card.applyCss();
        double width = Math.min(card.prefWidth(-1), layer.getWidth() - 2 * GAP);
        double height = card.prefHeight(width);
        double x = clamp(across(step.get(), width), layer.getWidth() - width);
        double y = clamp(down(step.get(), height), layer.getHeight() - height);
        card.resizeRelocate(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
        card.layout();
        if (!focused) {
            focused = true;
            next.requestFocus();
        }
    }

    /// What is seen of the node in the scroll panes around it.
    private static Bounds seen(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Node step = node.getParent(); step != null; step = step.getParent()) {
            if (step instanceof ScrollPane around) {
                Bounds window = around.localToScene(around.getLayoutBounds());
                double left = Math.max(seen.getMinX(), window.getMinX());
                double top = Math.max(seen.getMinY(), window.getMinY());
                seen = new BoundingBox(
                        left,
                        top,
                        Math.max(0, Math.min(seen.getMaxX(), window.getMaxX()) - left),
                        Math.max(0, Math.min(seen.getMaxY(), window.getMaxY()) - top));
            }
        }
        return seen;
    }

    private double across(Step step, double width) {
        return switch (step) {
            case COLLECT, CONCLUDE -> at.getMaxX() - width;
            case CODE, DISPLAY -> at.getMinX() - width - GAP;
            case REDUCTION -> at.getCenterX() - width / 2;
        };
    }

    private double down(Step step, double height) {
        return switch (step) {
            case COLLECT -> at.getMaxY() + GAP;
            case CODE, DISPLAY -> at.getCenterY() - height / 2;
            case REDUCTION, CONCLUDE -> at.getMinY() - height - GAP;
        };
    }

    /// Within the window, with a little room at its edges.
    private static double clamp(double place, double most) {
        return Math.clamp(place, GAP, Math.max(GAP, most - GAP));
    }

    private static boolean isSeen(Node node) {
        for (Node step = node; step != null; step = step.getParent()) {
            if (!step.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}

package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Passage;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.control.Look;

class InspectorPaneTest {
    @TempDir
    Path folder;

    @Test
    void aLongCodeIsCutAndNothingIsScrolledSideways() {
        Screens.start();
        try (Desks desks = TwoInterviews.in(folder)) {
            CondenseViewModel room = Screens.on(() -> new CondenseViewModel(desks.desk()));
            Stage stage = Screens.show(
                    () -> new InspectorPane(room.inspector(), new Palette(room.palette())), 240, 600, Look.LIGHT);
            Passage words = desks.passage(TwoInterviews.FIRST, "Ikut, tapi sudah ada daftarnya dari dinas.");
            Screens.run(() -> {
                room.reading().open(TwoInterviews.FIRST, () -> {});
                room.marking().inVivo(words);
            });
            Screens.frame();

            List<Node> across = Screens.on(() -> stage.getScene().getRoot().lookupAll(".scroll-bar").stream()
                    .filter(bar -> bar instanceof ScrollBar each
                            && each.getOrientation() == Orientation.HORIZONTAL
                            && each.isVisible())
                    .toList());
            Node chip = Screens.on(() -> stage.getScene().getRoot().lookup(".code-chip"));

            assertEquals(List.of(), across);
            assertTrue(Screens.on(() -> chip.getLayoutBounds().getWidth()) > 100);
            assertEquals(
                    0,
                    Math.max(
                            0,
                            Screens.on(() -> chip.localToScene(chip.getLayoutBounds())
                                            .getMaxX())
                                    - 240));
        }
    }

    @Test
    void sideThatWasPressedKeepsTheKeyboard() {
        Screens.start();
        try (Desks desks = TwoInterviews.in(folder)) {
            CondenseViewModel room = Screens.on(() -> new CondenseViewModel(desks.desk()));
            Stage stage = Screens.show(
                    () -> new VBox(new TextField(), new InspectorPane(room.inspector(), new Palette(room.palette()))),
                    300,
                    600,
                    Look.LIGHT);
            Passage words = desks.passage(TwoInterviews.FIRST, "Ikut, tapi sudah ada daftarnya dari dinas.");
            Screens.run(() -> {
                room.reading().open(TwoInterviews.FIRST, () -> {});
                room.marking().inVivo(words);
            });
            Screens.frame();

            Screens.run(() -> {
                var side = (ToggleButton) stage.getScene().getRoot().lookup(".side.good");
                side.requestFocus();
                side.fire();
            });
            Screens.frame();

            Node held = Screens.on(() -> stage.getScene().getFocusOwner());
            assertTrue(held instanceof ToggleButton side && side.isSelected(), () -> held.toString());
            assertTrue(held.getStyleClass().contains("good"));
        }
    }

    @AfterEach
    void close() {
        Screens.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}

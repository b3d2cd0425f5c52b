package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;

/// The workspace where there is little room: the smallest window with letters at 150 per cent.
class SmallWindowTest {
    private static final String LONG_NAME = "Tahap perencanaan alternatif program";
    private static final double LETTER = 13 * 1.5;

    @TempDir
    private Path folder;

    private Desks at;
    private Stage stage;

    @BeforeEach
    void sitDown() {
        at = Screens.on(() -> Desks.in(folder)
                .code("plan", "", LONG_NAME)
                .code("dues", "", "Iuran")
                .interview("w1", "", "Ibu: Air masuk, iuran naik. Saya ikut pelatihan. Lalu rapat."));
        Screens.run(() -> at.segment("w1", "iuran naik", "dues"));
        CondenseViewModel room = Screens.on(() -> new CondenseViewModel(at.desk()));
        stage = Screens.show(() -> new CondenseView(room), 1172, 610, Look.LIGHT);
        Screens.run(() -> {
            Look.LIGHT.dress(stage.getScene(), 150);
            room.reading().open(new SourceId("w1"), () -> {});
        });
        for (int i = 0; i < 5; i++) {
            Screens.frame();
        }
    }

    @AfterEach
    void leave() {
        Screens.run(() -> {
            stage.hide();
            at.close();
        });
    }

    @Test
    void drawersButtonStaysInTheWindow() {
        double right = Screens.on(() -> {
            Button shut = stage.getScene().getRoot().lookupAll(".drawer-bar > .button").stream()
                    .map(Button.class::cast)
                    .findFirst()
                    .orElseThrow();
            return shut.localToScene(shut.getLayoutBounds()).getMaxX();
        });

        assertTrue(right <= 1172, "the button ends at " + right);
    }

    @Test
    void buttonsOfTheHeadStayBesideTheInspector() {
        Screens.run(() -> stage.setWidth(1372));
        for (int i = 0; i < 5; i++) {
            Screens.frame();
        }

        Screens.run(() -> {
            Region pane = (Region) Objects.requireNonNull(stage.getScene().lookup(".transcript-head"))
                    .getParent();
            assertNotNull(stage.getScene().lookup(".inspector"));
            double end = pane.localToScene(pane.getLayoutBounds()).getMaxX();
            for (Node part : pane.lookupAll(".transcript-head > .button, .transcript-head > .toggle-button")) {
                assertTrue(part.localToScene(part.getLayoutBounds()).getMaxX() <= end, part + " ends beyond " + end);
            }
        });
    }

    @Test
    void longNameTakesASecondLineAndAShortOneDoesNot() {
        double two = height(LONG_NAME);
        double one = height("Iuran");

        assertTrue(two > one + LETTER / 2, two + " and " + one);
        assertTrue(one <= LETTER * 2.2, "a row of one line is " + one + " high");
    }

    @Test
    void columnsKeepTheWidthOfAWordAndTheTableScrolls() {
        double category = Screens.on(
                () -> table().getColumns().get(SheetColumn.CATEGORY.place()).getWidth());
        boolean scrolls = Screens.on(() -> table().lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.isVisible() && bar.getWidth() > bar.getHeight()));

        assertEquals(LETTER * 8.5, category, 1);
        assertTrue(scrolls);
    }

    private double height(String name) {
        return Screens.on(() -> stage.getScene().getRoot().lookupAll(".code-cell").stream()
                .map(CodeCell.class::cast)
                .filter(cell -> cell.isVisible() && cell.getItem() != null)
                .filter(cell ->
                        Objects.requireNonNullElse(cell.getAccessibleText(), "").startsWith(name))
                .mapToDouble(CodeCell::getHeight)
                .findFirst()
                .orElseThrow());
    }

    private TableView<?> table() {
        Node found = stage.getScene().lookup(".sheet-table");
        return (TableView<?>) Objects.requireNonNull(found);
    }
}

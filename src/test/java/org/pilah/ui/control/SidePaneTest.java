package org.pilah.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Side;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pilah.ui.Screens;

class SidePaneTest {
    private static final double EMS = 50;
    private static final double WIDE = 1000;
    private static final double NARROW = 400;

    private final Region middle = new Region();
    private final Region inspector = new Region();
    private final SplitPane split = Screens.on(SplitPane::new);
    private final SidePane side = Screens.on(() -> {
        split.getItems().setAll(middle, inspector);
        split.setDividerPositions(0.6);
        return new SidePane(split, Side.RIGHT, EMS, "Rincian");
    });
    private final Stage stage = Screens.show(this::frame, WIDE, 300, Look.LIGHT);

    @AfterEach
    void close() {
        Screens.run(stage::hide);
    }

    @Test
    void aPaneGoesWhereTheWindowIsNarrowAndComesBackWithIt() {
        resize(NARROW);
        Screens.until(() -> !isThere());
        resize(WIDE);

        Screens.until(this::isThere);
        assertEquals(0.6, share(), 0.02);
    }

    @Test
    void aPaneThatIsCalledComesInANarrowWindowToo() {
        resize(NARROW);
        Screens.until(() -> !isThere());

        Screens.run(side::open);

        assertTrue(isThere());
        assertTrue(Screens.on(side.button()::isSelected));
    }

    @Test
    void aPaneThatWasPutAwayInAWideWindowStaysAway() {
        Screens.run(side.button()::fire);
        resize(WIDE + 100);
        Screens.frame();

        assertFalse(isThere());
        assertEquals("Rincian", side.button().getAccessibleText());
    }

    @Test
    void largerLettersMakeAWindowNarrow() {
        Screens.run(() -> stage.getScene().getRoot().setStyle("-fx-font-size: 26px"));

        Screens.until(() -> !isThere());
    }

    private BorderPane frame() {
        var frame = new BorderPane(split);
        frame.setTop(side.button());
        return frame;
    }

    private void resize(double width) {
        Screens.run(() -> stage.setWidth(width));
    }

    private boolean isThere() {
        return Screens.on(() -> split.getItems().contains(inspector));
    }

    private double share() {
        Screens.frame();
        return Screens.on(() -> split.getDividerPositions()[0]);
    }
}

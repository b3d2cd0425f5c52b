package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.SegmentId;
import org.pilah.model.Spot;
import org.pilah.ui.Answers;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.testfx.api.FxRobot;

class MatrixGridTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Desks at;
    private DisplayViewModel model;
    private Stage stage;

    @BeforeEach
    void show() {
        Screens.start();
        at = Field.in(folder);
        model = Screens.on(() -> new DisplayViewModel(at.desk()));
        stage = Screens.show(() -> new DisplayView(model, new Answers()), 1200, 700, Look.LIGHT);
        Screens.run(() -> model.go(new Place.Room(Place.Workspace.DISPLAY)));
        Screens.frame();
        Screens.run(() -> grid().requestFocus());
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        at.close();
    }

    @Test
    void arrowsMoveTheChosenNumberAndItIsSpoken() {
        robot.type(KeyCode.DOWN);
        assertEquals("Air × Ibu Wati: 3", spoken());
        robot.type(KeyCode.DOWN, KeyCode.RIGHT);
        assertEquals("Iuran air × =Pak Joko: 1", spoken());
        robot.type(KeyCode.END);
        assertEquals("Iuran air × semua kolom: 2", spoken());
        robot.type(KeyCode.PAGE_DOWN);
        assertEquals("Seluruh tabel: 6", spoken());
        robot.type(KeyCode.PAGE_UP, KeyCode.PAGE_UP, KeyCode.HOME);
        assertEquals("Air × Ibu Wati: 3", spoken());
        assertEquals(3, Screens.on(() -> model.passages().segments().size()).intValue());
    }

    @Test
    void enterOpensTheFirstTranscript() {
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertEquals(List.of(new Place.Quote(new SegmentId("w1-0"))), at.places());
    }

    @Test
    void rangeIsCopiedAsCells() {
        robot.type(KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT, KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        String copied = Screens.on(() -> Clipboard.getSystemClipboard().getString());
        assertEquals("\tIbu Wati\t'=Pak Joko\r\nAir\t3\t1\r\nIuran air\t1\t1\r\n", copied);
        assertEquals("4 sel disalin.", at.told().getLast());
    }

    @Test
    void plusFoldsAndUnfoldsTheRow() {
        robot.type(KeyCode.DOWN, KeyCode.PLUS);
        assertEquals(3, rows());
        assertEquals("Air × Ibu Wati: 3", spoken());

        robot.type(KeyCode.PLUS);
        assertEquals(5, rows());
    }

    @Test
    void headingIsClickedToSort() {
        GridShape shape = Screens.on(() -> grid().shape().orElseThrow());
        double x = shape.headWidth() + shape.columnStart(1) + shape.columnWidth(1) / 2;
        robot.clickOn(Screens.on(() -> grid().localToScreen(x, shape.headHeight() - 8)));

        Sorting sorting = Screens.on(() -> model.table().manner().sorting());
        assertEquals(new Sorting.ByColumn("joko", Sorting.Direction.HIGHEST_FIRST), sorting);
    }

    @Test
    void aNumberThatIsClickedKeepsTheKeyboard() {
        GridShape shape = Screens.on(() -> grid().shape().orElseThrow());
        double x = shape.headWidth() + shape.columnStart(0) + shape.columnWidth(0) / 2;
        robot.clickOn(Screens.on(() -> grid().localToScreen(x, shape.headHeight() + shape.rowHeight() / 2)));

        assertEquals(grid(), Screens.on(() -> stage.getScene().getFocusOwner()));
        robot.type(KeyCode.DOWN);
        assertEquals(1, Screens.on(() -> grid().cursor().row()));
    }

    @Test
    void controlSSavesTheDisplay() {
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);

        assertEquals(1, at.desk().study().displays().size());
    }

    @Test
    void filterIsCompletedByKeys() {
        TextField field = (TextField) stage.getScene().lookup(".filter-field .text-field");
        robot.clickOn(field).write("kas");
        robot.type(KeyCode.ENTER);
        assertEquals("kasus:", field.getText());
        robot.write("ibu").type(KeyCode.ENTER);

        assertEquals("kasus:\"Ibu Wati\" ", field.getText());
        assertEquals(
                Optional.of(4L),
                Screens.on(() -> model.table()
                        .countedProperty()
                        .get()
                        .map(now -> now.matrix().total())));
    }

    @Test
    void chosenNumberIsKeptWhileRowsAreSorted() {
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        Screens.run(() ->
                model.table().look(model.table().manner().with(new Sorting.ByTotal(Sorting.Direction.LOWEST_FIRST))));

        assertEquals("Iuran air × Ibu Wati: 1", spoken());
        assertEquals(
                Optional.of(new Spot.At("iuran", "wati")),
                Screens.on(() -> model.table().chosenProperty().get()));
        assertTrue(Screens.on(() -> grid().isChosen()));
        assertFalse(Screens.on(() -> grid().cursor().isRange()));
    }

    private MatrixGrid grid() {
        return (MatrixGrid) stage.getScene().lookup(".matrix-grid");
    }

    private String spoken() {
        return Screens.on(() -> grid().getAccessibleText());
    }

    private int rows() {
        return Screens.on(() -> grid().table().orElseThrow().rows());
    }
}

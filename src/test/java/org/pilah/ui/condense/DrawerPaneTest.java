package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.testfx.api.FxRobot;

class DrawerPaneTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Desks at;
    private Reading reading;
    private DrawerViewModel drawer;
    private Stage stage;

    @BeforeEach
    void sitDown() {
        at = Screens.on(() -> Desks.in(folder)
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran")
                .interview("w1", "", "Ibu: Air masuk, iuran naik. Saya ikut pelatihan. Lalu rapat."));
        Screens.run(() -> {
            at.segment("w1", "iuran naik", "iuran");
            at.segment("w1", "ikut pelatihan");
            at.segment("w1", "rapat");
        });
        reading = Screens.on(() -> new Reading(at.desk()));
        drawer = Screens.on(() -> new DrawerViewModel(at.desk(), reading));
        Screens.run(() -> reading.open(new SourceId("w1"), () -> {}));
        stage = Screens.show(() -> new DrawerPane(drawer), 1000, 320, Look.LIGHT);
        Screens.run(() -> {
            table().requestFocus();
            drawer.reduction().moveTo(0, SheetColumn.PARAPHRASE);
        });
        Screens.frame();
    }

    @AfterEach
    void leave() {
        Screens.run(() -> {
            stage.hide();
            at.close();
        });
    }

    @Test
    void paraphrasesAreTypedDownTheColumn() {
        robot.write("mahal").push(KeyCode.ENTER).write("belajar").push(KeyCode.ENTER);

        assertEquals("mahal", text(0, SheetColumn.PARAPHRASE));
        assertEquals("belajar", text(1, SheetColumn.PARAPHRASE));
        assertEquals(2, area().row());
    }

    @Test
    void escapeLeavesTheCellAsItWas() {
        robot.write("salah").push(KeyCode.ESCAPE);

        assertEquals("", text(0, SheetColumn.PARAPHRASE));
        assertTrue(Screens.on(() -> table().isFocused()));
    }

    @Test
    void tabWritesTheCellAndGoesOnToTheCodes() {
        robot.push(KeyCode.F2).write("mahal").push(KeyCode.TAB);

        assertEquals("mahal", text(0, SheetColumn.PARAPHRASE));
        assertEquals(SheetArea.cell(0, SheetColumn.CODES), area());
    }

    @Test
    void openedCellIsWrittenOnBehindWhatIsThere() {
        robot.write("mahal").push(KeyCode.TAB);
        Screens.run(() -> drawer.reduction().moveTo(0, SheetColumn.PARAPHRASE));

        robot.push(KeyCode.F2).write(" sekali").push(KeyCode.TAB);
        Screens.run(() -> drawer.reduction().moveTo(0, SheetColumn.PARAPHRASE));
        robot.push(KeyCode.ENTER).write(" lagi").push(KeyCode.TAB);

        assertEquals("mahal sekali lagi", text(0, SheetColumn.PARAPHRASE));
    }

    @Test
    void offeredCodeIsTakenByEnter() {
        Screens.run(() -> drawer.reduction().moveTo(1, SheetColumn.CODES));

        robot.write("iu");
        Screens.frame();
        robot.push(KeyCode.ENTER);

        assertEquals("Iuran", text(1, SheetColumn.CODES));
        assertEquals(2, area().row());
    }

    @Test
    void nameThatFitsNoCodeBecomesOne() {
        Screens.run(() -> drawer.reduction().moveTo(1, SheetColumn.CODES));

        robot.write("air; rapat rt");
        Screens.frame();
        robot.push(KeyCode.ENTER);

        assertEquals("Air; rapat rt", text(1, SheetColumn.CODES));
    }

    @Test
    void clickElsewhereWritesTheCell() {
        robot.write("mahal");

        Screens.run(() -> stage.getScene().lookup(".drawer-filter").requestFocus());

        assertEquals("mahal", text(0, SheetColumn.PARAPHRASE));
        assertTrue(Screens.on(() -> drawer.editing().editProperty().get().isEmpty()));
    }

    @Test
    void chosenCellsAreCopiedForSheetsAndPastedBack() {
        Screens.run(() -> drawer.reduction().moveTo(0, SheetColumn.VERBATIM));
        robot.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.push(KeyCode.CONTROL, KeyCode.C);

        assertEquals(
                "iuran naik\r\nikut pelatihan\r\n",
                Screens.on(() -> Clipboard.getSystemClipboard().getString()));
        assertTrue(Screens.on(() -> Clipboard.getSystemClipboard().getHtml()).contains("<td"));

        Screens.run(() -> {
            var content = new ClipboardContent();
            content.putString("satu\r\ndua\r\n");
            Clipboard.getSystemClipboard().setContent(content);
            drawer.reduction().moveTo(1, SheetColumn.PARAPHRASE);
        });
        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertEquals("satu", text(1, SheetColumn.PARAPHRASE));
        assertEquals("dua", text(2, SheetColumn.PARAPHRASE));
    }

    @Test
    void drawerIsShutAndOpenedByItsKey() {
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertFalse(Screens.on(() -> drawer.openProperty().get()));

        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertTrue(Screens.on(() -> drawer.openProperty().get()));
    }

    @Test
    void keyboardStaysInTheSearchWhileAllIsCoded() {
        Screens.run(() -> drawer.search("iuran"));
        Screens.frame();
        Screens.run(() -> node(".search-pane .text-field").requestFocus());

        Screens.run(() -> drawer.search().codeAll());
        Screens.frame();
        assertTrue(Screens.on(() -> node(".auto-coding").isFocusWithin()));

        Screens.run(() -> drawer.search().autoCoding().end());
        Screens.frame();
        assertTrue(Screens.on(() -> node(".search-pane .list-view").isFocused()));
    }

    @Test
    void rowIsChosenByAClickAndItsPassageWithIt() {
        robot.clickOn("ikut pelatihan");

        assertEquals(
                Optional.of(new SegmentId("w1-1")),
                Screens.on(() -> reading.chosenProperty().get()));
    }

    private Node node(String selector) {
        return Objects.requireNonNull(stage.getScene().lookup(selector));
    }

    private TableView<?> table() {
        Scene scene = stage.getScene();
        return (TableView<?>) Objects.requireNonNull(scene.lookup(".sheet-table"));
    }

    private SheetArea area() {
        return Screens.on(() -> drawer.reduction().area().orElseThrow());
    }

    private String text(int row, SheetColumn column) {
        return Screens.on(() -> drawer.reduction().rows().get(row).text(column));
    }
}

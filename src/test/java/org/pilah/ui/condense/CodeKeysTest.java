package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.control.Look;
import org.testfx.api.FxRobot;

/// The code tree, the palette and the inspector by their keys, in a window without a display.
class CodeKeysTest {
    private static final CodeId BUDGET = new CodeId("factor-budget");
    private static final CodeId TIME = new CodeId("factor-time");

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Desks desks;
    private CondenseViewModel room;
    private Stage stage;
    private Passage late;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder).with("factors");
        room = Screens.on(() -> new CondenseViewModel(desks.desk()));
        stage = Screens.show(() -> new CondenseView(room), 1280, 720, Look.LIGHT);
        Screens.run(() -> room.reading().open(TwoInterviews.FIRST, () -> {}));
        late = desks.passage(TwoInterviews.FIRST, "Dananya turun telat");
    }

    @AfterEach
    void close() {
        Screens.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void treeIsWalkedFilteredAndCodedWithByKeys() {
        Screens.run(() -> {
            room.reading().selectionProperty().set(Optional.of(late));
            node(".codes-filter").requestFocus();
        });

        robot.write("angg").type(KeyCode.DOWN);
        Screens.until(() -> node(".code-tree").isFocused());
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        Screens.until(() -> codesOnPassage().equals(List.of(BUDGET)));
        assertEquals(
                BUDGET.value(), Screens.on(() -> room.codes().chosenProperty().get()));
    }

    @Test
    void codeIsRenamedInItsRow() {
        chooseInTree(BUDGET);

        robot.type(KeyCode.F2);
        Screens.until(() -> node(".code-cell-field").isFocused());
        robot.write("Dana").type(KeyCode.ENTER);

        Screens.until(() -> name(BUDGET).equals("Dana"));
        assertTrue(Screens.on(() -> node(".code-tree").isFocused()));
    }

    @Test
    void renamingIsLeftByEscape() {
        chooseInTree(BUDGET);

        robot.type(KeyCode.F2);
        Screens.until(() -> node(".code-cell-field").isFocused());
        robot.write("Dana").type(KeyCode.ESCAPE);

        Screens.until(() -> node(".code-tree").isFocused());
        assertEquals("Anggaran", name(BUDGET));
    }

    @Test
    void codeIsMovedAndDeletedByKeys() {
        chooseInTree(BUDGET);
        List<String> before = order();

        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        Screens.until(() -> order().indexOf(BUDGET.value()) == before.indexOf(BUDGET.value()) - 1);
        robot.type(KeyCode.DELETE);

        Screens.until(() -> desks.desk().study().code(BUDGET).isEmpty());
        Screens.run(() -> desks.desk().saving().undo());
        assertTrue(desks.desk().study().code(BUDGET).isPresent());
    }

    @Test
    void codeBeneathAnotherIsMadeByKeys() {
        chooseInTree(BUDGET);

        robot.type(KeyCode.INSERT);
        Screens.until(() -> Window.getWindows().size() > 1);
        robot.write("Talangan").type(KeyCode.ENTER);

        Screens.until(() -> desks.desk().study().code(new CodeId("talangan")).isPresent());
        assertEquals(
                BUDGET,
                desks.desk().study().code(new CodeId("talangan")).orElseThrow().parent());
        Screens.until(() -> room.codes().chosenProperty().get().equals("talangan"));
    }

    @Test
    void paletteTypesAheadAndCodes() {
        Palette palette = openPalette();

        robot.write("wakt").type(KeyCode.ENTER);

        Screens.until(() -> codesOnPassage().equals(List.of(TIME)));
        assertFalse(Screens.on(palette::isOpen));
    }

    @Test
    void paletteStaysOpenForAnotherCode() {
        Palette palette = openPalette();

        robot.write("wakt").press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        Screens.until(() -> codesOnPassage().equals(List.of(TIME)));
        assertTrue(Screens.on(palette::isOpen));
        robot.write("angg").type(KeyCode.ENTER);

        Screens.until(() -> codesOnPassage().equals(List.of(TIME, BUDGET)));
    }

    @Test
    void paletteMakesACodeBeneathTheOneThatTabEntered() {
        openPalette();

        robot.write("angg").type(KeyCode.TAB);
        Screens.until(() -> room.palette().parentProperty().get().isPresent());
        robot.write("Talangan").type(KeyCode.ENTER);

        Screens.until(() -> codesOnPassage().equals(List.of(new CodeId("talangan"))));
        assertEquals(
                BUDGET,
                desks.desk().study().code(new CodeId("talangan")).orElseThrow().parent());
    }

    @Test
    void paletteIsLeftByEscapeWithoutACode() {
        Palette palette = openPalette();

        robot.write("wakt").type(KeyCode.DOWN).type(KeyCode.ESCAPE);

        Screens.until(() -> !palette.isOpen());
        assertEquals(List.of(), codesOnPassage());
    }

    @Test
    void paraphraseIsSavedWhileItIsTypedAndLeftByControlEnter() {
        Screens.run(() -> room.marking().code(late, BUDGET));
        InspectorPane inspector = (InspectorPane) Screens.on(() -> node(".inspector"));
        Screens.run(inspector::editParaphrase);
        TextArea field = (TextArea) Screens.on(() -> node(".note-field"));
        Screens.until(field::isFocused);

        robot.write("Dana terlambat.");
        Screens.until(() -> paraphrase().equals("Dana terlambat."));
        robot.write(" Warga").press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

        Screens.until(() -> paraphrase().equals("Dana terlambat. Warga"));
        Screens.until(() -> !field.isFocused());
    }

    private Palette openPalette() {
        Palette palette = Screens.on(() -> new Palette(room.palette()));
        Screens.run(() -> palette.open(late, stage.getScene().getRoot(), 200, 100));
        Screens.until(palette::isOpen);
        Screens.until(() -> Window.getWindows().getLast().getScene().getFocusOwner() instanceof TextField);
        return palette;
    }

    private void chooseInTree(CodeId code) {
        Screens.run(() -> {
            room.codes().find(code);
            node(".code-tree").requestFocus();
        });
        Screens.frame();
    }

    private Node node(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    private String name(CodeId code) {
        return desks.desk().study().code(code).map(Code::name).orElseThrow().indonesian();
    }

    private List<String> order() {
        return room.codes().treeProperty().get().rows().stream()
                .map(CodeRow::key)
                .toList();
    }

    private String paraphrase() {
        return room.reading().segmentOn(late).orElseThrow().segment().paraphrase();
    }

    private List<CodeId> codesOnPassage() {
        return room.reading().segmentOn(late).stream()
                .flatMap(segment -> segment.codings().stream())
                .map(coding -> coding.code())
                .toList();
    }
}

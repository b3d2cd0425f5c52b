package org.pilah.ui.conclude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.CodeId;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.Drags;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Carried;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Propositions.Side;
import org.testfx.api.FxRobot;

class ConcludeViewTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private Desks at;
    private ConcludeViewModel model;
    private SegmentId quote;
    private Stage stage;

    @BeforeEach
    void sitDown() {
        at = Screens.on(() -> Desks.in(folder).interview("w1", "", "Ibu: Air masuk, iuran naik."));
        quote = Screens.on(() -> at.segment("w1", "iuran naik"));
        model = Screens.on(() -> new ConcludeViewModel(at.desk()));
        stage = Screens.show(() -> new ConcludeView(model), 1000, 600, Look.LIGHT);
    }

    @AfterEach
    void leave() {
        Screens.run(() -> {
            stage.hide();
            at.close();
        });
    }

    @Test
    void conclusionIsBegunAndWordedByKeyboard() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.write("air cukup").push(KeyCode.ENTER);
        Screens.frame();
        robot.push(KeyCode.F2);
        Screens.frame();
        robot.push(KeyCode.END).write(" sudah").push(KeyCode.ENTER);

        assertEquals(List.of("air cukup sudah"), words());
    }

    @Test
    void wordsThatWereNotMeantAreLeftByEscape() {
        begin();
        robot.push(KeyCode.F2);
        Screens.frame();
        robot.write("salah").push(KeyCode.ESCAPE);

        assertEquals(List.of("air cukup"), words());
    }

    @Test
    void whatWasBegunByMistakeGoesWithEscape() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.write("salah").push(KeyCode.ESCAPE);

        assertEquals(List.of(), words());
    }

    @Test
    void passageIsOpenedAndLetGoByItsLinks() {
        begin();
        Screens.run(() -> model.put(Side.FOR, List.of(quote)));
        Screens.frame();

        robot.clickOn("pindah ke berlawanan");
        assertEquals(
                List.of(quote),
                Screens.on(() -> model.opposing().stream().map(Evidence::id).toList()));

        Screens.frame();
        robot.clickOn("lepaskan");
        assertEquals(List.of(), Screens.on(() -> List.copyOf(model.opposing())));
    }

    @Test
    void passageLetGoOnASideBecomesItsEvidence() {
        begin();
        Screens.frame();
        List<Node> sides =
                Screens.on(() -> List.copyOf(stage.getScene().getRoot().lookupAll(".evidence")));

        assertTrue(Drags.letGo(Carried.segments(List.of(quote), "iuran naik"), sides.getFirst()));
        assertEquals(
                List.of(quote),
                Screens.on(() -> model.supporting().stream().map(Evidence::id).toList()));
        assertTrue(Drags.letGo(Carried.segments(List.of(quote), "iuran naik"), sides.getLast()));
        assertEquals(
                List.of(List.of(), List.of(quote)),
                Screens.on(() -> List.of(
                        List.copyOf(model.supporting()),
                        model.opposing().stream().map(Evidence::id).toList())));
        assertFalse(Drags.letGo(Carried.code(new CodeId("air"), "Air"), sides.getFirst()));
    }

    @Test
    void chosenConclusionIsTakenAwayByDelete() {
        begin();
        Screens.frame();

        robot.push(KeyCode.DELETE);

        assertEquals(List.of(), words());
    }

    private void begin() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.write("air cukup").push(KeyCode.ENTER);
        Screens.frame();
    }

    private List<String> words() {
        return Screens.on(() ->
                model.cards().stream().map(card -> card.proposition().text()).toList());
    }
}

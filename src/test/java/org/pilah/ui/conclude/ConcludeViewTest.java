package org.pilah.ui.conclude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
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
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.write("salah").push(KeyCode.ESCAPE);

        assertEquals(List.of(""), words());
    }

    @Test
    void passageIsOpenedAndLetGoByItsLinks() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.push(KeyCode.ESCAPE);
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
    void chosenConclusionIsTakenAwayByDelete() {
        robot.push(KeyCode.CONTROL, KeyCode.N);
        Screens.frame();
        robot.push(KeyCode.ESCAPE);
        Screens.frame();

        robot.push(KeyCode.DELETE);

        assertEquals(List.of(), words());
    }

    private List<String> words() {
        return Screens.on(() ->
                model.cards().stream().map(card -> card.proposition().text()).toList());
    }
}

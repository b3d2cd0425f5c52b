package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.Keys;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;

/// What the keyboard does to correct words, and to say that segments were looked at.
class CorrectionViewTest {
    private static final SourceId INTERVIEW = new SourceId("w1");
    private static final String WORDS = "Peneliti: Bagaimana?\nIbu W: Aernya lancar sekali.";

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel model;
    private Stage stage;

    @BeforeEach
    void open() {
        desks = Desks.in(folder).code("air", "", "Air");
        desks.interview(INTERVIEW.value(), "", WORDS);
        desks.segment("w1", "Aernya lancar", "air");
        model = Screens.on(() -> new CondenseViewModel(desks.desk()));
        stage = Screens.show(() -> new CondenseView(model), 1200, 760, Look.LIGHT);
        Screens.run(() -> {
            stage.requestFocus();
            model.go(new Place.Transcript(INTERVIEW));
        });
        settle();
    }

    @AfterEach
    void close() {
        Screens.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        desks.close();
    }

    @Test
    void f2OpensAnEditorOverTheWordsAndEnterSaves() {
        select("Aernya lancar");

        Keys.press(KeyCode.F2);
        settle();
        Screens.run(() -> editor().setText("Airnya lancar"));
        settle();
        Keys.press(KeyCode.ENTER);
        settle();

        assertEquals(WORDS.replace("Aernya", "Airnya"), desks.desk().material().text(INTERVIEW));
        assertTrue(found(".passage-editor .text-area").isEmpty());
    }

    @Test
    void escapeLeavesTheWordsAsTheyAre() {
        select("Aernya lancar");

        Keys.press(KeyCode.F2);
        settle();
        Screens.run(() -> editor().setText("lain"));
        Keys.press(KeyCode.ESCAPE);
        settle();

        assertEquals(WORDS, desks.desk().material().text(INTERVIEW));
        assertTrue(found(".passage-editor .text-area").isEmpty());
    }

    @Test
    void controlHBeginsWithTheWordsAtHandAndEnterShowsThePlaces() {
        select("Aernya");

        Keys.press(KeyCode.CONTROL, KeyCode.H);
        settle();
        Screens.run(() -> model.correction().rightProperty().set("Airnya"));
        Screens.run(() -> found(".correction .text-field").orElseThrow().requestFocus());
        Keys.press(KeyCode.ENTER);
        settle();

        assertEquals(
                "Aernya",
                Screens.on(() -> ((TextField) found(".correction .text-field").orElseThrow()).getText()));
        assertEquals(1, model.correction().lines().size());
        assertEquals(WORDS, desks.desk().material().text(INTERVIEW));
    }

    @Test
    void deleteInTheListSaysThatASegmentWasLookedAt() {
        Screens.run(() -> {
            model.correction().begin("Aernya");
            model.correction().rightProperty().set("Airnya");
            model.correction().look();
            model.correction().apply();
            model.drawer().review();
        });
        settle();
        assertEquals(1, model.drawer().reviews().countProperty().get());

        Screens.run(() -> {
            var list = (ListView<?>) stage.getScene().lookup(".review-pane .list-view");
            list.requestFocus();
            list.getSelectionModel().select(0);
        });
        Keys.press(KeyCode.DELETE);
        settle();

        assertEquals(0, model.drawer().reviews().countProperty().get());
    }

    private void select(String words) {
        int start = WORDS.indexOf(words);
        Screens.run(() -> {
            model.go(new Place.Words(new Passage(INTERVIEW, start, start + words.length())));
            stage.getScene().lookup(".transcript-text").requestFocus();
        });
        settle();
    }

    private static TextArea editor() {
        return (TextArea) found(".passage-editor .text-area").orElseThrow();
    }

    private static Optional<Node> found(String selector) {
        return Window.getWindows().stream()
                .flatMap(window -> Optional.ofNullable(window.getScene().lookup(selector)).stream())
                .findFirst();
    }

    private static void settle() {
        for (int i = 0; i < 20; i++) {
            Screens.frame();
        }
    }
}

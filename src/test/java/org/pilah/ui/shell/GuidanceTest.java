package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Language;
import org.pilah.ui.Answers;
import org.pilah.ui.Houses;
import org.pilah.ui.Keys;
import org.pilah.ui.Screens;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Topic;

/// The guide and the tour in the window: where they open, and what the keyboard does there.
class GuidanceTest {
    @TempDir
    Path folder;

    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void window() throws IOException {
        Files.createDirectories(folder.resolve("dokumen"));
        model = Screens.on(() -> Houses.windowIn(folder));
        stage = Screens.show(() -> new ShellView(model, new Answers()), 1440, 900, Look.LIGHT);
        Screens.run(stage::requestFocus);
    }

    @AfterEach
    void close() {
        Screens.run(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            model.close(() -> {});
            model.end();
        });
        Screens.until(() -> Window.getWindows().isEmpty());
    }

    @Test
    void onTheStartPageF1OpensTheTenMinutes() {
        press(KeyCode.F1);

        assertEquals("Sepuluh menit dari transkrip ke matriks", page());
    }

    @Test
    void inEachWorkspaceF1OpensItsPage() {
        openStudy();

        assertEquals("Impor: apa yang masuk, apa yang ditinggalkan", pageIn(Workspace.COLLECT));
        assertEquals("Pengodean", pageIn(Workspace.CONDENSE));
        assertEquals("Sajian: kegunaan masing-masing", pageIn(Workspace.DISPLAY));
        assertEquals("Kesimpulan dan buktinya", pageIn(Workspace.CONCLUDE));
    }

    @Test
    void inTheSearchFieldF1OpensTheQueryLanguage() {
        openStudy();
        press(KeyCode.CONTROL, KeyCode.K);

        press(KeyCode.F1);

        assertEquals("Bahasa pencarian", page());
    }

    @Test
    void inAWindowOverTheWorkspaceF1OpensThePageOfThePlaceItCameFrom() {
        openStudy();
        press(KeyCode.CONTROL, KeyCode.K);
        over(new TextField());

        press(KeyCode.F1);

        assertEquals("Bahasa pencarian", page());
    }

    @Test
    void aWindowWithAPageOfItsOwnOpensThatOne() {
        openStudy();
        var field = new TextField();
        HelpPlace.mark(field, Topic.CORRECTING);
        over(field);

        press(KeyCode.F1);

        assertEquals("Membetulkan teks dan nama samaran", page());
    }

    @Test
    void onTheCardOfTheKeysF1OpensTheirPage() {
        openStudy();
        Screens.run(() -> {
            var window = (ShellView) stage.getScene().getRoot();
            window.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "?", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        Screens.frame();

        press(KeyCode.F1);

        assertEquals("Daftar tombol", page());
    }

    @Test
    void theGuideSpeaksTheOtherLanguageAtOnce() {
        openStudy();
        pageIn(Workspace.CONCLUDE);
        press(KeyCode.F1);

        Screens.run(() -> model.speak(Language.ENGLISH));
        Screens.frame();

        assertEquals("Conclusions and their evidence", page());
        assertEquals("Pilah guide", Screens.on(() -> guide().orElseThrow().getTitle()));
    }

    @Test
    void whatIsTypedInTheGuideFindsASectionAndEnterOpensIt() {
        press(KeyCode.F1);
        press(KeyCode.CONTROL, KeyCode.F);
        write("salinan lama");

        press(KeyCode.ENTER);

        assertEquals("Bila ada masalah", page());
    }

    @Test
    void escapeEmptiesTheSearchAndThenPutsTheGuideAway() {
        press(KeyCode.F1);
        press(KeyCode.CONTROL, KeyCode.F);
        write("kode");

        press(KeyCode.ESCAPE);
        boolean stillThere = guide().isPresent();
        String typed = Screens.on(
                () -> ((TextInputControl) guide().orElseThrow().getScene().getFocusOwner()).getText());
        press(KeyCode.ESCAPE);

        assertTrue(stillThere);
        assertEquals("", typed);
        assertFalse(guide().isPresent());
    }

    @Test
    void thePageIsTurnedByKeyboard() {
        press(KeyCode.F1);

        double before = place();
        press(KeyCode.PAGE_DOWN);
        double after = place();
        press(KeyCode.HOME);

        assertEquals(0, before);
        assertTrue(after > 0);
        assertEquals(0, place());
    }

    @Test
    void theGuideGoesWithTheWindow() {
        press(KeyCode.F1);

        Screens.run(stage::hide);

        assertEquals(List.of(), Screens.on(() -> List.copyOf(Window.getWindows())));
    }

    @Test
    void everyPageCanBeShownInBothLanguages() {
        press(KeyCode.F1);
        Screens.until(() -> guide().isPresent());
        for (Language language : Language.values()) {
            Screens.run(() -> model.speak(language));
            Screens.frame();
            long pages = Screens.on(() -> {
                var list = (ListView<?>) guide().orElseThrow().getScene().lookup(".help-list-view");
                var titles = new HashSet<String>();
                for (int row = 0; row < list.getItems().size(); row++) {
                    list.getSelectionModel().clearAndSelect(row);
                    titles.add(page());
                }
                return (long) titles.size();
            });

            assertEquals(17, pages);
        }
    }

    @Test
    void theTourStandsBesideWhatItSpeaksOfAndEnterLeadsThroughIt() {
        Screens.run(() -> model.openSample());

        for (int step = 1; step <= 5; step++) {
            String count = "Tur: " + step + " dari 5";
            Screens.until(() -> card().filter(node ->
                            ((Label) node.lookup(".tour-step")).getText().equals(count))
                    .filter(Node::isVisible)
                    .isPresent());
            Screens.until(() -> stage.getScene().getFocusOwner() instanceof Button button
                    && button.getParent().getStyleClass().contains("tour-buttons"));
            assertTrue(Screens.on(() -> stage.getScene()
                    .getRoot()
                    .getBoundsInLocal()
                    .contains(card().orElseThrow().getBoundsInParent())));
            press(KeyCode.ENTER);
        }

        assertEquals(Optional.empty(), Screens.on(this::card));
        assertEquals(Workspace.CONCLUDE, model.workspaceProperty().get());
    }

    @Test
    void escapeEndsTheTourForGood() {
        Screens.run(() -> model.openSample());
        Screens.until(() -> stage.getScene().getFocusOwner() instanceof Button button
                && button.getParent().getStyleClass().contains("tour-buttons"));

        press(KeyCode.ESCAPE);
        Optional<Node> after = Screens.on(this::card);
        Screens.run(() -> {
            model.leaveStudy();
            model.openSample();
        });
        Screens.frame();

        assertEquals(Optional.empty(), after);
        assertEquals(Optional.empty(), Screens.on(this::card));
    }

    /// A window over the program's, with this field in it.
    private void over(TextField field) {
        Screens.run(() -> {
            var window = new Stage();
            window.initOwner(stage);
            window.initModality(Modality.WINDOW_MODAL);
            window.setScene(new Scene(field));
            window.show();
            window.requestFocus();
            field.requestFocus();
        });
        Screens.frame();
    }

    private Optional<Node> card() {
        return Optional.ofNullable(stage.getScene().lookup(".tour-card"));
    }

    private String pageIn(Workspace workspace) {
        Screens.run(() -> {
            stage.requestFocus();
            model.go(new Place.Room(workspace));
        });
        Screens.frame();
        press(KeyCode.F1);
        String page = page();
        press(KeyCode.ESCAPE);
        return page;
    }

    private static double place() {
        return Screens.on(() -> ((ScrollPane) guide().orElseThrow().getScene().lookup(".help-page")).getVvalue());
    }

    private String page() {
        return Screens.on(() -> ((Label) guide().orElseThrow().getScene().lookup(".help-heading-1")).getText());
    }

    private static Optional<Stage> guide() {
        return Screens.on(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window instanceof Stage && window.getScene().lookup(".help-page") != null)
                .map(Stage.class::cast)
                .findFirst());
    }

    private void openStudy() {
        Path study = Houses.study(folder, "studi", "Studi");
        Screens.run(() -> model.open(study));
        Screens.until(() -> model.deskProperty().get().isPresent());
        Screens.frame();
    }

    /// Into the field of the guide that has the keyboard.
    private static void write(String words) {
        Screens.run(() -> ((TextInputControl) guide().orElseThrow().getScene().getFocusOwner()).setText(words));
        Screens.frame();
    }

    private static void press(KeyCode... keys) {
        Keys.press(keys);
        Screens.frame();
    }
}

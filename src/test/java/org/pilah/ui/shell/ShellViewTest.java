package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.NewStudy;
import org.pilah.model.Language;
import org.pilah.ui.Answers;
import org.pilah.ui.Drags;
import org.pilah.ui.Houses;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.testfx.api.FxRobot;

/// What only the window itself does: keys, focus, cards, notices.
class ShellViewTest {
    @TempDir
    Path folder;

    private static final int PATIENCE = 50;

    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void window() {
        model = Screens.on(() -> Houses.windowIn(folder));
        stage = Screens.show(() -> new ShellView(model, answers), 1280, 720, Look.LIGHT);
    }

    @AfterEach
    void close() {
        Screens.run(() -> {
            stage.hide();
            model.close(() -> {});
            model.end();
        });
    }

    @Test
    void aStudyIsMadeFromTheStartPageByKeyboardAlone() throws IOException {
        Files.createDirectories(folder.resolve("dokumen"));
        press(KeyCode.SHORTCUT, KeyCode.N);
        robot.write("Desa Baru");
        Screens.frame();
        press(KeyCode.ENTER);

        assertEquals(
                "Desa Baru",
                model.deskProperty().get().orElseThrow().study().details().title());
        assertTrue(folder.resolve("dokumen/Desa Baru.pilah").toFile().exists());
    }

    @Test
    void theFieldInTheMiddleTakesTheKeyboardAndLeadsToACode() {
        makeStudy();

        press(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("tahap");
        Screens.frame();
        assertEquals("Tahap persiapan (engagement)", text(one(".search-row:selected")));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);

        assertTrue(model.placeProperty().get().orElseThrow() instanceof Place.InTree);
        assertEquals(List.of(), all(".search-row"));
    }

    @Test
    void theLookIsChosenByKeyboardOnTheStartPage() {
        Screens.run(() -> one(".menu-button").requestFocus());
        press(KeyCode.SPACE);
        Screens.frame();
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);

        assertEquals(Look.DARK, model.appearance().lookProperty().get());
    }

    @Test
    void keysMoveBetweenWorkspacesAndSizesOfLetters() {
        makeStudy();

        press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        press(KeyCode.SHORTCUT, KeyCode.PLUS);
        press(KeyCode.SHORTCUT, KeyCode.PLUS);
        press(KeyCode.SHORTCUT, KeyCode.MINUS);

        assertEquals(Workspace.DISPLAY, model.workspaceProperty().get());
        assertEquals(110, model.appearance().sizeProperty().get());
        press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertEquals(100, model.appearance().sizeProperty().get());
    }

    @Test
    void aWorkspaceHasTheKeyboardAsSoonAsItIsThereAndWhereItWasLeft() {
        makeStudy();
        press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        press(KeyCode.TAB);
        Node left = Screens.on(() -> stage.getScene().getFocusOwner());
        assertTrue(Screens.on(() -> one(".condense").lookupAll("*").contains(left)));

        Screens.run(() -> {
            for (Workspace workspace : List.of(Workspace.COLLECT, Workspace.DISPLAY, Workspace.CONCLUDE)) {
                model.go(new Place.Room(workspace));
                assertTrue(isInside(
                        stage.getScene().getFocusOwner(),
                        one("." + workspace.name().toLowerCase(Locale.ROOT))));
            }
            model.go(new Place.Room(Workspace.CONDENSE));
            assertEquals(left, stage.getScene().getFocusOwner());
        });
    }

    @Test
    void theKeyboardStaysInACardAndComesBackWhereItWas() {
        makeStudy();
        press(KeyCode.SHORTCUT, KeyCode.K);
        Node before = Screens.on(() -> stage.getScene().getFocusOwner());

        press(KeyCode.SHORTCUT, KeyCode.N);
        for (int i = 0; i < 4; i++) {
            press(KeyCode.TAB);
        }
        Node inside = Screens.on(() -> stage.getScene().getFocusOwner());
        assertTrue(Screens.on(() -> one(".overlay-card").lookupAll("*").contains(inside)));
        press(KeyCode.ESCAPE);

        assertFalse(Screens.on(() -> one(".overlay").isVisible()));
        assertEquals(before, Screens.on(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void aQuestionIsAskedOnceAndEscapeAnswersNothing() {
        makeStudy();
        var closed = new AtomicBoolean();
        Screens.run(() -> model.background()
                .run(
                        "Impor",
                        progress -> {
                            model.quit(() -> closed.set(true));
                            return true;
                        },
                        done -> {}));
        assertEquals("Tunggu sampai selesai", text(one(".question .main")));

        press(KeyCode.ESCAPE);

        assertEquals(Optional.empty(), model.questionProperty().get());
        assertFalse(closed.get());
    }

    @Test
    void aNoticeIsReachedByKeyAndDismissed() {
        Screens.run(() -> model.open(folder.resolve("tidak-ada.pilah")));
        Screens.frame();
        assertEquals(1, all(".notice").size());

        press(KeyCode.F8);
        assertTrue(Screens.on(() -> stage.getScene().getFocusOwner().getAccessibleText())
                .startsWith("Tidak ada studi"));
        press(KeyCode.ESCAPE);

        assertEquals(List.of(), all(".notice"));
    }

    @Test
    void theLanguageIsSwitchedLive() {
        makeStudy();
        Screens.run(() -> model.go(new Place.Room(Workspace.CONDENSE)));
        Screens.frame();
        Screens.run(() -> {
            ((TextInputControl) one(".drawer-filter")).setText("air");
            model.go(new Place.Room(Workspace.CONCLUDE));
        });

        Screens.run(() -> model.speak(Language.ENGLISH));
        Screens.frame();

        assertEquals(
                List.of("Collect", "Condense", "Display", "Conclude"),
                all(".rail .toggle-button").stream().map(ShellViewTest::text).toList());
        assertEquals(Workspace.CONCLUDE, model.workspaceProperty().get());
        Screens.run(() -> model.go(new Place.Room(Workspace.CONDENSE)));
        Screens.frame();
        assertEquals("air", Screens.on(() -> ((TextInputControl) one(".drawer-filter")).getText()));
    }

    @Test
    void tintAndWidthsOfColumnsComeBackInTheNextWindow() {
        makeStudy();
        Screens.run(() -> model.go(new Place.Room(Workspace.CONDENSE)));
        Screens.frame();
        double wide = Screens.on(() -> widened(reduction()));
        Screens.run(() -> model.go(new Place.Room(Workspace.DISPLAY)));
        Screens.frame();
        Screens.run(() -> tint().setSelected(false));
        close();

        window();
        Screens.run(() -> {
            model.open(folder.resolve("studi.pilah"));
            model.go(new Place.Room(Workspace.DISPLAY));
        });
        Screens.frame();

        assertFalse(Screens.on(() -> tint().isSelected()));
        Screens.run(() -> model.go(new Place.Room(Workspace.CONDENSE)));
        Screens.frame();
        assertEquals(wide, Screens.on(() -> reduction().getColumns().get(2).getWidth()), 2);
    }

    private CheckBox tint() {
        return all(".check-box").stream()
                .filter(box -> "display.tint".equals(box.getId()))
                .map(CheckBox.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static <T> double widened(TableView<T> table) {
        TableColumn<T, ?> column = table.getColumns().get(2);
        table.resizeColumn(column, 40);
        return column.getWidth();
    }

    private TableView<?> reduction() {
        return (TableView<?>) one(".sheet-table");
    }

    @Test
    void undoAndRedoGoByKeyButNotOutOfATextThatIsTyped() {
        makeStudy();
        int codes = model.deskProperty().get().orElseThrow().study().codes().size();

        press(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("abc");
        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(
                codes, model.deskProperty().get().orElseThrow().study().codes().size());

        Screens.run(() -> one(".rail .toggle-button").requestFocus());
        press(KeyCode.SHORTCUT, KeyCode.Z);
        assertEquals(0, model.deskProperty().get().orElseThrow().study().codes().size());
        press(KeyCode.SHORTCUT, KeyCode.Y);
        assertEquals(
                codes, model.deskProperty().get().orElseThrow().study().codes().size());
    }

    @Test
    void everyControlOfTheFrameHasANameAndIsReachedByTab() {
        makeStudy();

        List<Node> controls = Screens.on(() -> List.of(".top-bar", ".rail", ".status-bar").stream()
                .flatMap(place -> one(place).lookupAll("*").stream())
                .filter(node -> node instanceof Button
                        || node instanceof TextInputControl
                        || node instanceof MenuButton
                        || node instanceof ToggleButton)
                .toList());

        assertTrue(controls.size() > 10);
        assertEquals(
                List.of(),
                controls.stream()
                        .filter(node -> name(node).isBlank())
                        .map(Node::toString)
                        .toList());
    }

    @Test
    void workspacesThatAreLeftAreForgotten() {
        makeStudy();
        var left = new HashMap<Workspace, WeakReference<Node>>();
        for (Workspace workspace : Workspace.values()) {
            Screens.run(() -> model.go(new Place.Room(workspace)));
            Screens.frame();
            left.put(workspace, new WeakReference<>(one("." + workspace.name().toLowerCase(Locale.ROOT))));
        }
        Screens.run(() -> model.speak(Language.ENGLISH));

        for (int i = 0; i < PATIENCE && !left.isEmpty(); i++) {
            System.gc();
            Screens.frame();
            left.values().removeIf(each -> each.get() == null);
        }

        assertEquals(Map.of(), left);
    }

    @Test
    void studyLetGoOnTheWindowIsOpenedWhereverOneIs() {
        Path study = Houses.study(folder, "lain", "Studi lain");
        makeStudy();
        press(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        Screens.frame();

        assertTrue(Drags.letGo(files(study), stage.getScene().getRoot()));

        assertEquals(
                "Studi lain",
                Screens.on(() -> model.deskProperty()
                        .get()
                        .orElseThrow()
                        .study()
                        .details()
                        .title()));
    }

    @Test
    void filesLetGoOnTheWindowAreLookedAtInTheFirstWorkspace() throws IOException {
        Path talk = Files.writeString(folder.resolve("wawancara.txt"), "P: Apa?\nIbu W: Air.\n");
        makeStudy();
        Node place = one(".collect");

        assertTrue(Drags.letGo(files(talk), place));
        Screens.frame();

        assertTrue(all(".label").stream()
                .anyMatch(label -> label instanceof Labeled words && "wawancara.txt".equals(words.getText())));
        assertEquals(
                0,
                Screens.on(() -> model.deskProperty()
                        .get()
                        .orElseThrow()
                        .study()
                        .sources()
                        .size()));
    }

    private static ClipboardContent files(Path... paths) {
        var content = new ClipboardContent();
        content.putFiles(Stream.of(paths).map(Path::toFile).toList());
        return content;
    }

    private void makeStudy() {
        Screens.run(() -> model.make(new NewStudy(
                folder.resolve("studi"),
                NewStudy.empty(folder.resolve("studi"), "Studi", List.of()).details(),
                List.of("adi-stages"))));
        Screens.frame();
    }

    private static boolean isInside(@Nullable Node node, Node outer) {
        return node != null && (node.equals(outer) || isInside(node.getParent(), outer));
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        Screens.frame();
    }

    private Node one(String selector) {
        return Screens.on(() -> stage.getScene().getRoot().lookup(selector));
    }

    private List<Node> all(String selector) {
        return Screens.on(() -> List.copyOf(stage.getScene().getRoot().lookupAll(selector)));
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken == null || spoken.isBlank() ? text(node) : spoken;
    }

    private static String text(Node node) {
        return node instanceof Labeled labelled
                ? String.valueOf(labelled.getText())
                : node.lookup(".label") instanceof Labeled inside ? String.valueOf(inside.getText()) : "";
    }
}

package org.pilah.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Code;
import org.pilah.model.CodedSegment;
import org.pilah.model.Study;
import org.pilah.task.Background;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Saving;
import org.pilah.ui.shell.Notice;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;
import org.testfx.api.FxRobot;

/// A researcher's first day, from a new study to the workbook, in the window itself.
class JourneyTest {
    private static final int TURNS = 16;
    private static final int CODED = 10;
    private static final String CONDENSED = "Warga belajar merawat pompa.";

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    private ShellViewModel model;
    private Stage stage;

    @Test
    void fromANewStudyToTheWorkbook() throws IOException {
        Files.createDirectories(folder.resolve("dokumen"));
        makeStudy();
        takeThreeFiles();
        addFramework();
        codeTenPassages();
        codeInVivo();
        condense();
        undoRedoRestartUndo();
        openThePassagesOfACell();
        exportAndReadBack();
        end();
    }

    private void makeStudy() {
        press(KeyCode.CONTROL, KeyCode.N);
        write("Air Bersih");
        press(KeyCode.ENTER);
        until(() -> model.deskProperty().get().isPresent());

        assertEquals(Workspace.COLLECT, model.workspaceProperty().get());
    }

    private void takeThreeFiles() throws IOException {
        for (String name : List.of("Ibu W", "Pak R", "Ibu S")) {
            answers.add(Files.writeString(folder.resolve("wawancara " + name + ".txt"), interview(name)));
        }

        fire("Impor…");
        until(() -> canFire("Masukkan 3 berkas"));
        assertEquals(0, study().sources().size());
        fire("Masukkan 3 berkas");
        until(() -> study().sources().size() == 3);

        // Informants who are called by name are proposed as cases.
        assertEquals(
                List.of("Ibu S", "Ibu W", "Pak R"),
                study().cases().stream().map(each -> each.name()).sorted().toList());
        saved();
    }

    private void addFramework() {
        press(KeyCode.CONTROL, KeyCode.DIGIT2);
        fire("Tambah kerangka…");
        until(() -> Window.getWindows().size() > 1);
        Screens.run(() -> ((TextField) one(".gallery-left .text-field")).setText("Tujuh tahap"));
        until(() -> canFire("Tambahkan ke studi"));

        fire("Tambahkan ke studi");
        until(() -> study().codes().size() > 7);
        fire("Tutup");
        until(() -> Window.getWindows().size() == 1);

        assertEquals("adi-stages", study().frameworks().getFirst().id().value());
        saved();
    }

    private void codeTenPassages() {
        until(() -> isThere(".transcript-text"));
        for (int i = 0; i < CODED; i++) {
            press(KeyCode.CONTROL, KeyCode.DOWN);
            if (i < 2) {
                press(KeyCode.ENTER);
                until(() -> isThere(".palette"));
                write(i == 0 ? "pengkajian" : "pelaksanaan");
                press(KeyCode.ENTER);
            } else {
                press(i % 2 == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
            }
            int wanted = i + 1;
            until(() -> segments().size() == wanted);
        }

        assertEquals(
                IntStream.rangeClosed(1, CODED).mapToObj(JourneyTest::turn).toList(),
                segments().stream().map(this::words).toList());
        assertEquals(
                2,
                segments().stream()
                        .flatMap(each -> each.codings().stream())
                        .map(coding -> coding.code())
                        .distinct()
                        .count());
        saved();
    }

    private void codeInVivo() {
        press(KeyCode.CONTROL, KeyCode.DOWN);
        press(KeyCode.V);
        until(() -> segments().size() == CODED + 1);

        Code code =
                study().code(segments().getLast().codings().getFirst().code()).orElseThrow();
        assertEquals("in-vivo", code.kind());
        saved();
    }

    private void condense() {
        press(KeyCode.P);
        until(() -> Screens.on(() -> stage.getScene().getFocusOwner())
                .getStyleClass()
                .contains("note-field"));
        String begun = CONDENSED.substring(0, CONDENSED.indexOf(' '));
        write(begun);
        until(() -> condensed().equals(begun));
        write(CONDENSED.substring(begun.length()));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> condensed().equals(CONDENSED));
        saved();
    }

    private void undoRedoRestartUndo() {
        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> condensed().isEmpty());
        press(KeyCode.CONTROL, KeyCode.Y);
        until(() -> condensed().equals(CONDENSED));

        end();
        start();
        Screens.run(() -> model.resume());
        until(() -> model.deskProperty().get().isPresent());
        assertEquals(CONDENSED, condensed());

        press(KeyCode.CONTROL, KeyCode.Z);
        until(() -> condensed().isEmpty());
        assertEquals(CODED + 1, segments().size());
        saved();
    }

    private void openThePassagesOfACell() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> isThere(".matrix-grid"));
        Screens.run(() -> one(".matrix-grid").requestFocus());
        press(KeyCode.CONTROL, KeyCode.HOME);
        for (int row = 0; row < study().codes().size() && all(".passage").isEmpty(); row++) {
            press(KeyCode.DOWN);
            settle();
        }
        assertTrue(all(".passage").size() > 0);

        Screens.run(() -> ((Hyperlink) one(".passage .link")).fire());
        until(() -> model.workspaceProperty().get() == Workspace.CONDENSE);

        assertTrue(model.placeProperty().get().orElseThrow() instanceof Place.Quote);
    }

    private void exportAndReadBack() throws IOException {
        Path book = folder.resolve("air.xlsx");
        answers.add(book);
        press(KeyCode.CONTROL, KeyCode.E);
        until(() -> Files.exists(book) && model.jobs().isEmpty());

        try (InputStream in = Files.newInputStream(book);
                var read = new XSSFWorkbook(in)) {
            var sheet = read.getSheet("Segmen");
            List<String> cells = IntStream.rangeClosed(0, sheet.getLastRowNum())
                    .mapToObj(sheet::getRow)
                    .filter(Objects::nonNull)
                    .flatMap(row -> Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
                            .map(row::getCell)
                            .filter(Objects::nonNull)
                            .map(cell -> cell.toString()))
                    .toList();
            for (CodedSegment each : segments()) {
                assertTrue(cells.contains(words(each)), words(each));
            }
        }
    }

    @BeforeEach
    void start() {
        model = Screens.on(
                () -> new ShellViewModel(Houses.in(folder), failed -> Background.started(Platform::runLater, failed)));
        stage = Screens.show(() -> new ShellView(model, answers), 1440, 900, Look.LIGHT);
        Screens.run(stage::requestFocus);
    }

    private void end() {
        Screens.run(() -> model.quit(stage::hide));
        until(() -> !stage.isShowing());
        model.end();
    }

    private static String interview(String name) {
        return String.join(
                "\n",
                IntStream.rangeClosed(1, TURNS)
                        .mapToObj(i -> (i % 2 == 1 ? "Peneliti: " : name + ": ") + turn(i))
                        .toList());
    }

    private static String turn(int number) {
        return number % 2 == 1
                ? "Bagaimana air di RT " + number + " sekarang?"
                : "Airnya lancar sejak warga merawat pompa nomor " + number + ".";
    }

    private Desk desk() {
        return model.deskProperty().get().orElseThrow();
    }

    private Study study() {
        return desk().study();
    }

    private List<CodedSegment> segments() {
        var found = new ArrayList<CodedSegment>();
        desk().material().segments(found::add);
        return found;
    }

    private String words(CodedSegment coded) {
        var passage = coded.segment().passage();
        return desk().material().text(passage.source(), passage.start(), passage.end());
    }

    private String condensed() {
        return segments().getLast().segment().paraphrase();
    }

    private void saved() {
        until(() -> desk().saving().stateProperty().get() == Saving.State.SAVED);
        assertEquals(
                List.of(),
                model.notices().stream()
                        .filter(each -> each.tone() == Notice.Tone.TROUBLE)
                        .toList());
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
        Screens.frame();
    }

    private void write(String words) {
        robot.write(words);
        Screens.frame();
    }

    private static void settle() {
        for (int i = 0; i < 5; i++) {
            Screens.frame();
        }
    }

    /// What was on the screen when it did not go on stands in `target/journey`.
    private static void until(BooleanSupplier holds) {
        try {
            Screens.until(holds);
        } catch (AssertionError e) {
            List<Window> windows = Screens.on(() -> List.copyOf(Window.getWindows()));
            for (int i = 0; i < windows.size(); i++) {
                if (windows.get(i) instanceof Stage shown) {
                    Screens.picture(shown, Path.of("target/journey", i + ".png"));
                }
            }
            throw e;
        }
    }

    private boolean canFire(String words) {
        return button(words).filter(found -> !found.isDisabled()).isPresent();
    }

    private void fire(String words) {
        Screens.run(() -> button(words)
                .orElseThrow(() -> new AssertionError("there is no button " + words))
                .fire());
        settle();
    }

    private static Optional<ButtonBase> button(String words) {
        return nodes("*")
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> words.equals(button.getText()) && isShown(button))
                .findFirst();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean isThere(String selector) {
        return !all(selector).isEmpty();
    }

    private static Node one(String selector) {
        return all(selector).getFirst();
    }

    private static List<Node> all(String selector) {
        return Screens.on(() -> nodes(selector).toList());
    }

    private static Stream<Node> nodes(String selector) {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream());
    }
}

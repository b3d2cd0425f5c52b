package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.CasesTable;
import org.pilah.importer.VoiceRule;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Source;
import org.pilah.model.Value;
import org.pilah.ui.Answers;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.collect.CollectViewModel.Tab;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.testfx.api.FxRobot;

class CollectViewTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final Answers answers = new Answers();
    private Desks desks;
    private CollectViewModel model;
    private CollectView view;
    private Stage stage;

    @BeforeEach
    void show() {
        Screens.start();
        desks = Fieldwork.in(folder);
        model = Screens.on(() -> new CollectViewModel(desks.desk()));
        view = Screens.on(() -> new CollectView(model, answers));
        stage = Screens.show(() -> new StackPane(view), 1280, 760, Look.LIGHT);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<VoiceRule.Style> style() {
        return (ComboBox<VoiceRule.Style>) view.lookup(".voice-rule .combo-box");
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        desks.close();
    }

    @Test
    void examplesForSpeakersAreReachedByArrowKeysAndTab() throws IOException {
        answers.add(Files.writeString(folder.resolve("pak_t.txt"), "[Rini] Sejak kapan?\n[Pak T] Dari awal.\n"));
        press("Impor…");
        Screens.run(() -> view.lookup(".voice-rule .combo-box").requestFocus());

        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals(VoiceRule.Style.EXAMPLES, Screens.on(() -> style().getValue()));
        assertTrue(Screens.on(() -> style().isFocused()));
        robot.push(KeyCode.TAB).write("[Rini]").push(KeyCode.ENTER);

        assertEquals(
                List.of("[Rini]"),
                Screens.on(() -> model.preview()
                        .candidates()
                        .getFirst()
                        .prepared()
                        .wishes()
                        .options()
                        .voices()
                        .examples()));
        assertEquals(VoiceRule.Style.EXAMPLES, Screens.on(() -> style().getValue()));
    }

    @Test
    void examplesOnTheWayStayWithTheirOwnFile() throws IOException {
        answers.add(Files.writeString(folder.resolve("pak_t.txt"), "[Rini] Sejak kapan?\n[Pak T] Dari awal.\n"));
        answers.add(Files.writeString(folder.resolve("bu_s.txt"), "P: Sejak kapan?\nBu S: Dari awal.\n"));
        press("Impor…");
        Screens.run(() -> view.lookup(".voice-rule .combo-box").requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);

        Screens.run(() ->
                model.preview().choose(model.preview().candidates().getLast().number()));

        assertEquals(VoiceRule.Style.DETECT, Screens.on(() -> style().getValue()));
    }

    @Test
    void arrowKeysPassTheExamplesToTheRuleAfterThem() throws IOException {
        answers.add(Files.writeString(folder.resolve("pak_t.txt"), "P: Sejak kapan?\nPak T: Dari awal.\n"));
        press("Impor…");
        Screens.run(() -> view.lookup(".voice-rule .combo-box").requestFocus());

        for (int i = 1; i < VoiceRule.Style.values().length; i++) {
            robot.push(KeyCode.DOWN);
        }

        assertEquals(VoiceRule.Style.NONE, Screens.on(() -> style().getValue()));
        assertTrue(Screens.on(() -> style().isFocused()));
    }

    @Test
    void chosenFilesAreShownAndTakenInByTheMainButton() throws IOException {
        Path good = Files.writeString(folder.resolve("pak_t.txt"), "P: Sejak kapan?\nPak T: Dari awal.\n");
        Path bad = Files.writeString(folder.resolve("rusak.docx"), "PK\u0003\u0004");

        answers.add(good);
        answers.add(bad);
        press("Impor…");
        assertEquals(
                2,
                Screens.on(() -> ((ListView<?>) view.lookup(".candidates"))
                                .getItems()
                                .size())
                        .intValue());
        press("Masukkan");

        assertEquals("pak_t", desks.desk().study().sources().getLast().name());
        assertTrue(words().contains("rusak.docx rusak atau terpotong."));
        press("Lewati");
        assertFalse(words().contains("rusak.docx"));
        assertTrue(words().contains("Buka di Reduksi"));
    }

    @Test
    void aDetailIsAlteredWhenTheFieldIsLeft() {
        TextField name = Screens.on(() -> (TextField) view.lookupAll(".source-form .text-field").stream()
                .filter(each -> ((TextField) each).getText().equals("wawancara-1"))
                .findFirst()
                .orElseThrow());
        Screens.run(name::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("rumah wati");
        robot.type(KeyCode.TAB);
        Screens.frame();

        assertEquals(
                "rumah wati",
                desks.desk().study().source(Fieldwork.FIRST).orElseThrow().name());
        Screens.run(name::requestFocus);
        robot.write("x");
        robot.type(KeyCode.ESCAPE);
        assertEquals("rumah wati", Screens.on(name::getText));
    }

    @Test
    void enterOpensTheTranscriptOfTheChosenSource() {
        Screens.run(() -> table(".sources").requestFocus());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);

        assertEquals(List.of(new Place.Transcript(Fieldwork.SECOND)), desks.places());
    }

    @Test
    void casesAreWrittenByKeyboardLikeInASpreadsheet() {
        Screens.run(() -> {
            model.cases().addColumn("usia", CasesTable.Type.NUMBER);
            model.tabProperty().set(Tab.CASES);
        });
        Screens.frame();
        focusCell(0, 2);

        robot.write("41");
        robot.type(KeyCode.ENTER);
        robot.write("57");
        robot.type(KeyCode.ENTER);
        Screens.frame();

        assertEquals(age("41"), attributes(0));
        assertEquals(age("57"), attributes(1));
        focusCell(0, 2);
        robot.type(KeyCode.DELETE);
        Screens.frame();
        assertEquals(Optional.empty(), attributes(0));
    }

    @Test
    void escapeLeavesTheCellAsItWas() {
        Screens.run(() -> model.tabProperty().set(Tab.CASES));
        Screens.frame();
        focusCell(0, 0);

        robot.type(KeyCode.F2);
        robot.write("lain");
        robot.type(KeyCode.ESCAPE);
        Screens.frame();

        assertEquals("Ibu Wati", desks.desk().study().cases().getFirst().name());
    }

    @Test
    void cellsArePastedFromTheClipboardAndCopiedToIt() {
        Screens.run(() -> {
            model.tabProperty().set(Tab.CASES);
            var content = new ClipboardContent();
            content.putString("nama\tusia\nIbu Wati\t41\nIbu Baru\t33\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        Screens.frame();
        focusCell(0, 0);

        robot.press(KeyCode.CONTROL).type(KeyCode.V).release(KeyCode.CONTROL);
        Screens.frame();

        assertEquals(3, desks.desk().study().cases().size());
        assertTrue(words().contains("Hasil baca tabel"));
        focusCell(0, 2);
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        assertEquals("41", Screens.on(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void gapsBecomeTasksWithOnePressAndTheTabCountsThem() {
        Screens.run(() -> model.tabProperty().set(Tab.LOG));
        Screens.frame();
        assertTrue(words().contains("Kelengkapan data · 4 celah"));

        press("Jadikan tugas lapangan");

        assertEquals(4, desks.desk().study().memos().size());
        assertTrue(words().contains("Tidak ada celah."));
        assertTrue(words().contains("Observasi tentang Ibu Wati"));
    }

    @Test
    void aCaseWithoutATypeIsAskedAboutBesideThoseThatHaveOne() {
        Screens.run(() -> desks.add(new Case(new CaseId("baru"), "Ibu Baru", "orang", Map.of())));

        Screens.run(() -> model.tabProperty().set(Tab.LOG));
        Screens.frame();

        assertEquals(3, model.log().rows().size());
    }

    @Test
    void theSourceWhoseDetailsAreShownIsMarkedInTheTableAlsoWhenItsLinesAreOthers() {
        Screens.run(() -> model.sources().choose(Fieldwork.SECOND));
        Screens.run(() -> model.sources().groupingProperty().set(SourceOrder.Grouping.CASE));
        Screens.frame();

        assertTrue(
                Screens.on(() -> table(".sources").getSelectionModel().getSelectedItem()) instanceof SourceLine.One one
                        && one.source().id().equals(Fieldwork.SECOND));
    }

    @Test
    void theWorkspaceRestsWhileItIsNotInTheWindow() {
        var parent = (StackPane) stage.getScene().getRoot();
        Screens.run(() -> parent.getChildren().clear());
        desks.add(new Case(new CaseId("baru"), "Ibu Baru", "", Map.of()));
        assertEquals(2, model.cases().rows().size());

        Screens.run(() -> parent.getChildren().setAll(List.of((Node) view)));

        assertEquals(3, model.cases().rows().size());
    }

    @Test
    void aRemovedSourceComesBackByTheOffer() {
        press("Hapus sumber");
        assertEquals(
                List.of("wawancara-2"),
                desks.desk().study().sources().stream().map(Source::name).toList());

        Screens.run(() -> desks.offers().getLast().action().run());

        assertEquals(2, desks.desk().study().sources().size());
    }

    private void press(String words) {
        Node button = Screens.on(() -> seen(view)
                .filter(each -> each instanceof ButtonBase labeled && words.equals(labeled.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + words)));
        robot.clickOn(button);
        Screens.frame();
    }

    /// All words that can be seen.
    private String words() {
        return Screens.on(() -> {
            var all = new StringBuilder();
            seen(view).forEach(each -> {
                if (each instanceof Labeled labeled) {
                    all.append(labeled.getText()).append('\n');
                }
            });
            return all.toString();
        });
    }

    /// The node and all within it that can be seen.
    private static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(CollectViewTest::seen)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inner);
    }

    private TableView<?> table(String style) {
        return (TableView<?>) view.lookup(style);
    }

    private void focusCell(int row, int column) {
        Screens.run(() -> focus(table(".cases"), row, column));
        Screens.frame();
    }

    private static <T> void focus(TableView<T> table, int row, int column) {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row, table.getColumns().get(column));
        table.getFocusModel().focus(row, table.getColumns().get(column));
    }

    private Optional<Value> attributes(int at) {
        return Optional.ofNullable(
                desks.desk().study().cases().get(at).attributes().get("usia"));
    }

    private static Optional<Value> age(String years) {
        return Optional.of(new Value.Amount(new BigDecimal(years)));
    }
}

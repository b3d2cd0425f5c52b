package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.correct.Correcting;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.task.Progress;
import org.pilah.ui.Desks;
import org.pilah.ui.Keys;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.testfx.api.FxRobot;

/// What the text, its margin and the keyboard do together.
class TranscriptPaneTest {
    private static final SourceId INTERVIEW = LongInterview.ID;
    private static final int TURNS = 60;

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<String> asked = new ArrayList<>();
    private Desks desks;
    private Reading reading;
    private TranscriptViewModel model;
    private TranscriptPane pane;
    private Stage stage;

    @BeforeEach
    void open() {
        desks = LongInterview.in(folder, TURNS);
        reading = Screens.on(() -> new Reading(desks.desk()));
        var marking = Screens.on(() -> new Marking(desks.desk(), reading));
        model = Screens.on(() -> new TranscriptViewModel(desks.desk(), reading, marking));
        var codes = List.of("plan", "work", "time");
        pane = Screens.on(() -> new TranscriptPane(model));
        stage = Screens.show(
                () -> {
                    pane.onCode(passage -> asked.add("code " + reading.words(passage)));
                    pane.onParaphrase(() -> asked.add("paraphrase"));
                    pane.onMemo(() -> asked.add("memo"));
                    pane.onRecent(number -> model.deeds().code(new CodeId(codes.get(number - 1))));
                    return pane;
                },
                900,
                640,
                Look.LIGHT);
        Screens.run(() -> {
            stage.requestFocus();
            reading.open(INTERVIEW, () -> {});
            pane.area().requestFocus();
        });
        settle();
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        desks.close();
    }

    @Test
    void keysLeadToPaletteAndNotesAndMarkWhatIsNotMarkedYet() {
        Keys.press(KeyCode.CONTROL, KeyCode.DOWN);
        Keys.press(KeyCode.ENTER);
        int beforeNote = segments().size();
        Keys.press(KeyCode.P);
        Keys.press(KeyCode.M);

        assertEquals(List.of("code " + LongInterview.turn(1), "paraphrase", "memo"), asked);
        assertEquals(0, beforeNote);
        assertEquals(
                List.of(LongInterview.turn(1)),
                segments().stream().map(each -> words(each.segment().passage())).toList());
    }

    @Test
    void polarityIsGivenAndTakenByItsSign() {
        Keys.press(KeyCode.CONTROL, KeyCode.DOWN);
        Keys.press(KeyCode.DIGIT1);
        Keys.press(KeyCode.MINUS);
        String given = polarity();
        Keys.press(KeyCode.MINUS);

        assertEquals("inhibiting", given);
        assertEquals("", polarity());
    }

    @Test
    void nothingThatIsTypedEntersTheText() {
        String before = desks.desk().material().text(INTERVIEW);
        Screens.run(() -> pane.area().moveTo(3));

        for (KeyCode key : List.of(KeyCode.X, KeyCode.SPACE, KeyCode.BACK_SPACE, KeyCode.DELETE, KeyCode.ENTER)) {
            Keys.press(key);
        }
        Keys.press(KeyCode.CONTROL, KeyCode.V);
        Keys.press(KeyCode.CONTROL, KeyCode.X);

        assertEquals(before, desks.desk().material().text(INTERVIEW));
        assertEquals("Giliran ke-1", Screens.on(() -> pane.area().getText(0)).substring(0, 12));
        assertEquals(List.of(), segments());
    }

    @Test
    void sentencesAreSelectedAndTheSelectionGrows() {
        Keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        String first = selected();
        Keys.press(KeyCode.SHIFT, KeyCode.DOWN);
        String grown = selected();
        Keys.press(KeyCode.SHIFT, KeyCode.UP);
        String shrunk = selected();
        Keys.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);

        assertEquals("Giliran ke-1 kami ceritakan.", first);
        assertEquals(LongInterview.turn(1), grown);
        assertEquals(first, shrunk);
        assertEquals("Lalu 👩🏽‍🌾 ke sawah nomor 1.", selected());
    }

    @Test
    void lettersAreSelectedAsTheyAreSeen() {
        Screens.run(() -> {
            int farmer = reading.text().words().toString().indexOf("👩");
            int at = reading.text().blocks().startOnScreen(farmer);
            pane.area().moveTo(at);
        });
        Keys.press(KeyCode.SHIFT, KeyCode.RIGHT);

        assertEquals("👩🏽‍🌾", selected());
    }

    @Test
    void theKeyboardLeavesTheTextByTab() {
        Keys.press(KeyCode.TAB);

        assertFalse(Screens.on(() -> pane.area().isFocused()));
    }

    @Test
    void aCodingIsTakenOffAndComesBack() {
        Keys.press(KeyCode.CONTROL, KeyCode.DOWN);
        Keys.press(KeyCode.DIGIT1);
        Keys.press(KeyCode.DIGIT2);
        Keys.press(KeyCode.DELETE);
        List<CodeId> left = codes();
        Screens.run(() -> desks.offers().getLast().action().run());

        assertEquals(1, left.size());
        assertEquals(Set.of(new CodeId("plan"), new CodeId("work")), Set.copyOf(codes()));
        String taken = left.contains(new CodeId("plan")) ? "Ketenagakerjaan" : "Perencanaan";
        assertEquals(List.of("Kode " + taken + " dilepas dari kutipan."), desks.told());
    }

    @Test
    void bordersMoveByKeysAndByHandles() {
        Keys.press(KeyCode.CONTROL, KeyCode.DOWN);
        Keys.press(KeyCode.DIGIT1);
        Keys.press(KeyCode.ALT, KeyCode.LEFT);
        Keys.press(KeyCode.ALT, KeyCode.LEFT);
        Keys.press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        String byKeys = words(segments().getFirst().segment().passage());
        settle();
        Point2D goal = onScreen("kami ceritakan", 1);
        Keys.drag(pane.sheet().endHandle(), goal);
        settle();

        assertEquals("ke-1 kami ceritakan. Lalu 👩🏽‍🌾 ke sawah nomor", byKeys);
        assertEquals("ke-1 kami", words(segments().getFirst().segment().passage()));
        assertEquals(1, segments().getFirst().codings().size());
    }

    @Test
    void theMouseSelectsWordsAndTurnsAndChoosesSegments() {
        SegmentId coded = segment("sawah nomor 2", "plan");
        settle();

        robot.moveTo(onScreen("ceritakan", 3)).doubleClickOn(MouseButton.PRIMARY);
        String word = selected();
        robot.moveTo(onScreen("sawah nomor 2", 2)).clickOn(MouseButton.PRIMARY);
        settle();
        Optional<SegmentId> chosen = Screens.on(() -> reading.chosenProperty().get());
        robot.moveTo(onScreen("Giliran ke-3", 2)).clickOn(MouseButton.PRIMARY);

        assertEquals("ceritakan", word);
        assertEquals(Optional.of(coded), chosen);
        assertEquals(Optional.empty(), Screens.on(() -> reading.chosenProperty().get()));
    }

    @Test
    void everyBlockStaysWhereItIsWhenWordsAreCoded() {
        List<Double> before = tops();

        robot.moveTo(onScreen("ceritakan", 3)).doubleClickOn(MouseButton.PRIMARY);
        Keys.press(KeyCode.V);
        settle();
        // The drawer's way: what was chosen is selected once more, in the same moment in which it is painted.
        Screens.run(() -> {
            reading.selectionProperty().set(Optional.empty());
            reading.selectionProperty().set(Optional.of(passage("ke-4 kami")));
            reading.selectionProperty().set(Optional.of(passage("ceritakan")));
        });
        settle();

        assertEquals(before, tops());
    }

    private List<Double> tops() {
        return Screens.on(() -> IntStream.rangeClosed(
                        pane.area().firstBlock(), pane.area().lastBlock())
                .mapToObj(block -> pane.area().topOf(block))
                .toList());
    }

    @Test
    void whoCorrectsAWordStaysAtItsPlace() {
        Screens.run(() -> reading.selectionProperty().set(Optional.of(passage("ke-44 kami"))));
        settle();
        List<Double> before = tops();
        int first = Screens.on(() -> pane.area().firstBlock());

        var correcting = new Correcting(desks.desk().project());
        Screens.run(() -> {
            var proposal = correcting.words(passage("ke-44 kami"), "ke-44 kita");
            correcting.apply(proposal, proposal.places(), "siti", Progress.SILENT);
        });
        settle();

        assertTrue(first > 0);
        assertEquals(first, Screens.on(() -> pane.area().firstBlock()));
        assertEquals(before, tops());
        Screens.run(() -> desks.desk().saving().undo());
        settle();
        assertEquals(first, Screens.on(() -> pane.area().firstBlock()));
    }

    @Test
    void whatIsChosenElsewhereIsShown() {
        SegmentId late = segment("sawah nomor 48", "work");
        SegmentId early = segment("sawah nomor 2", "plan");

        Screens.run(() -> reading.chosenProperty().set(Optional.of(late)));
        settle();
        boolean lateSeen = isVisible(passage("sawah nomor 48"));
        Screens.run(() -> reading.chosenProperty().set(Optional.of(early)));
        settle();

        assertTrue(lateSeen);
        assertTrue(isVisible(passage("sawah nomor 2")));
    }

    @Test
    void onlyVisibleCodingsHaveStripesAndTheirNamesAreRead() {
        for (int i = 1; i <= TURNS; i++) {
            segment("Giliran ke-" + i + " kami", i % 2 == 0 ? "plan" : "work");
        }
        settle();

        List<String> names = Screens.on(() -> pane.lookupAll(".stripe-name").stream()
                .filter(Node::isVisible)
                .map(each -> ((Label) each).getText())
                .toList());

        assertTrue(names.size() < TURNS / 2, names.toString());
        assertEquals(List.of("Ketenagakerjaan", "Perencanaan"), names.subList(0, 2));
    }

    @Test
    void wordsAreFoundOneAfterTheOther() {
        Keys.press(KeyCode.CONTROL, KeyCode.F);
        robot.write("KE SAWAH nomor 3");
        Keys.press(KeyCode.ENTER);
        String first = selected();
        Keys.press(KeyCode.F3);
        settle();
        boolean seen = isVisible(passage("ke sawah nomor 30"));
        Keys.press(KeyCode.ESCAPE);

        assertEquals("ke sawah nomor 3", first);
        assertTrue(seen);
        assertEquals(11, places());
        assertTrue(Screens.on(() -> pane.area().isFocused()));
    }

    private SegmentId segment(String words, String code) {
        return Screens.on(() -> desks.segment(INTERVIEW.value(), words, code));
    }

    private int places() {
        return Screens.on(() -> {
            model.finding().wantedProperty().set("ke sawah nomor 3");
            return model.finding().foundProperty().get().places().size();
        });
    }

    private List<CodedSegment> segments() {
        return desks.desk().material().segments(INTERVIEW);
    }

    private String polarity() {
        return segments().getFirst().codings().getFirst().facets().getOrDefault("polarity", "");
    }

    private List<CodeId> codes() {
        return segments().getFirst().codings().stream().map(Coding::code).toList();
    }

    private String words(Passage passage) {
        return desks.desk().material().text(INTERVIEW).substring(passage.start(), passage.end());
    }

    private Passage passage(String words) {
        int at = desks.desk().material().text(INTERVIEW).indexOf(words);
        return new Passage(INTERVIEW, at, at + words.length());
    }

    private String selected() {
        return Screens.on(
                () -> reading.selectionProperty().get().map(reading::words).orElse(""));
    }

    private boolean isVisible(Passage passage) {
        return Screens.on(() -> border(passage.start())
                .filter(at -> at.getMinY() >= 0 && at.getMaxY() <= pane.area().getHeight())
                .isPresent());
    }

    /// The place of a letter of these words, where they first stand.
    private Point2D onScreen(String words, int letter) {
        return Screens.on(() -> {
            Bounds at = border(passage(words).start() + letter).orElseThrow();
            return pane.area().localToScreen(at.getCenterX() + 1, at.getCenterY());
        });
    }

    private Optional<Bounds> border(int offset) {
        ScreenBlocks blocks = reading.text().blocks();
        int position = blocks.startOnScreen(offset);
        int block = blocks.blockAtPosition(position);
        return pane.area().borderAt(block, position - blocks.position(block));
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            Screens.frame();
        }
    }
}

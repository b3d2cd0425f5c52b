package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.Drags;
import org.pilah.ui.Screens;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.control.Carried;
import org.pilah.ui.control.Look;

/// What is carried to another place by mouse: codes onto words, passages onto codes, codes to other places of the tree.
class DragTest {
    private static final CodeId WATER = new CodeId("air");
    private static final CodeId DUES = new CodeId("iuran");
    private static final CodeId TIME = new CodeId("waktu");

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel room;
    private CondenseView view;
    private Stage stage;
    private Passage late;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder)
                .code("air", "", "Air")
                .code("iuran", "", "Iuran")
                .code("waktu", "", "Waktu");
        late = desks.passage(TwoInterviews.FIRST, "Dananya turun telat");
        room = Screens.on(() -> new CondenseViewModel(desks.desk()));
        view = Screens.on(() -> new CondenseView(room));
        stage = Screens.show(() -> view, 1280, 720, Look.LIGHT);
        Screens.run(() -> room.reading().open(TwoInterviews.FIRST, () -> {}));
        settle();
    }

    @AfterEach
    void close() {
        Screens.run(stage::hide);
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void codeLetGoOnSelectedWordsCodesThem() {
        Screens.run(() -> room.reading().selectionProperty().set(Optional.of(late)));
        settle();

        assertTrue(letGoOn(late, code(WATER)));

        assertEquals(List.of(WATER), codesOn(late));
        Screens.run(() -> desks.desk().saving().undo());
        assertEquals(List.of(), codesOn(late));
    }

    @Test
    void codeLetGoOnAPassageIsAddedToItsCodes() {
        Screens.run(() -> desks.segment(TwoInterviews.FIRST.value(), "Dananya turun telat", "air"));
        settle();

        assertTrue(letGoOn(late, code(DUES)));

        assertEquals(List.of(WATER, DUES), codesOn(late));
    }

    @Test
    void codeLetGoOnWordsThatNobodyChoseIsNotTaken() {
        assertFalse(letGoOn(late, code(WATER)));

        assertEquals(List.of(), codesOn(late));
    }

    @Test
    void passageLetGoOnACodeIsCodedWithIt() {
        SegmentId segment = Screens.on(() -> desks.segment(TwoInterviews.FIRST.value(), "Dananya turun telat"));
        settle();

        assertTrue(Drags.letGo(Carried.segments(List.of(segment), "Dananya turun telat"), row(TIME)));

        assertEquals(List.of(TIME), codesOn(late));
    }

    @Test
    void codeLetGoInTheMiddleOfAnotherBecomesItsChild() {
        assertTrue(Drags.letGo(code(DUES), row(WATER)));

        assertEquals(WATER, parent(DUES));
        Screens.run(() -> desks.desk().saving().undo());
        assertEquals(CodeId.NONE, parent(DUES));
    }

    @Test
    void codeLetGoAtTheEdgeOfAnotherStandsBesideIt() {
        CodeCell first = row(WATER);

        assertTrue(Drags.letGo(code(TIME), first, first.getWidth() / 2, 1));

        assertEquals(List.of("waktu", "air", "iuran"), order());
        CodeCell last = row(DUES);
        assertTrue(Drags.letGo(code(WATER), last, last.getWidth() / 2, last.getHeight() - 1));
        assertEquals(List.of("waktu", "iuran", "air"), order());
    }

    @Test
    void codeCannotBeLetGoOnItselfOrBeneathItself() {
        Drags.letGo(code(DUES), row(WATER));
        settle();

        assertFalse(Drags.letGo(code(WATER), row(WATER)));
        assertFalse(Drags.letGo(code(WATER), row(DUES)));
        assertEquals(CodeId.NONE, parent(WATER));
    }

    @Test
    void wordsOfAnotherProgramAreNotTaken() {
        var words = new ClipboardContent();
        words.putString("air");

        assertFalse(Drags.letGo(words, row(WATER)));
        assertFalse(letGoOn(late, words));
    }

    private boolean letGoOn(Passage words, ClipboardContent content) {
        TranscriptArea area = (TranscriptArea) Screens.on(() -> view.lookup(".transcript-text"));
        Point2D place = Screens.on(() -> {
            int from = room.transcript().textProperty().get().blocks().startOnScreen(words.start());
            Bounds letter = area.getCharacterBoundsOnScreen(from + 2, from + 3).orElseThrow();
            return area.screenToLocal(letter.getCenterX(), letter.getCenterY());
        });
        return Drags.letGo(content, area, place.getX(), place.getY());
    }

    private ClipboardContent code(CodeId id) {
        return Carried.code(id, id.value());
    }

    private CodeCell row(CodeId id) {
        settle();
        return Screens.on(() -> view.lookupAll(".code-cell").stream()
                .map(CodeCell.class::cast)
                .filter(cell -> cell.isVisible()
                        && cell.getItem() instanceof CodeRow.Entry(var code)
                        && code.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    private CodeId parent(CodeId id) {
        return desks.desk().study().code(id).map(Code::parent).orElseThrow();
    }

    private List<String> order() {
        settle();
        return Screens.on(() -> room.codes().treeProperty().get().rows().stream()
                .map(CodeRow::key)
                .filter(key -> desks.desk().study().code(new CodeId(key)).isPresent())
                .toList());
    }

    private List<CodeId> codesOn(Passage passage) {
        return Screens.on(() -> room.reading().segmentOn(passage).stream()
                .flatMap(segment -> segment.codings().stream())
                .map(coding -> coding.code())
                .toList());
    }

    private static void settle() {
        for (int i = 0; i < 3; i++) {
            Screens.frame();
        }
    }
}

package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.ui.Desks;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.condense.PaletteViewModel.Choosing;
import org.pilah.ui.condense.PaletteViewModel.ForPassage;
import org.pilah.ui.condense.PaletteViewModel.Fresh;
import org.pilah.ui.condense.PaletteViewModel.Known;
import org.pilah.ui.condense.PaletteViewModel.Use;

class PaletteViewModelTest {
    private static final CodeId BUDGET = new CodeId("factor-budget");
    private static final CodeId TIME = new CodeId("factor-time");

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel room;
    private PaletteViewModel palette;
    private Passage late;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder).with("factors", "adi-stages");
        room = new CondenseViewModel(desks.desk());
        palette = room.palette();
        room.reading().open(TwoInterviews.FIRST, () -> {});
        late = desks.passage(TwoInterviews.FIRST, "Dananya turun telat");
        palette.begin(new ForPassage(late));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void codesUsedLastComeFirstWithTheirKeys() {
        room.marking().code(late, BUDGET);
        room.marking().code(late, TIME);

        palette.begin(new ForPassage(late));

        assertEquals(List.of("Waktu", "Anggaran"), names().subList(0, 2));
        assertEquals(List.of(1, 2), numbers().subList(0, 2));
        assertEquals(0, numbers().get(2));
        assertEquals(names().stream().distinct().count(), names().size());
    }

    @Test
    void everyTypedWordBeginsAWord() {
        palette.typedProperty().set("tah pers");

        assertEquals("Tahap persiapan (engagement)", names().getFirst());
        palette.typedProperty().set("ersiapan");
        assertEquals(List.of("+ersiapan"), names());
    }

    @Test
    void namesFitBetterThanOtherNamesAndThesBetterThanFrameworks() {
        palette.typedProperty().set("anggaran");
        assertEquals("Anggaran", names().getFirst());

        palette.typedProperty().set("funding");
        assertEquals("Anggaran", names().getFirst());

        palette.typedProperty().set("faktor angg");
        assertEquals("Anggaran", names().getFirst());
    }

    @Test
    void englishNamesAreFoundInIndonesianToo() {
        palette.typedProperty().set("budget");

        assertEquals("Anggaran", names().getFirst());
    }

    @Test
    void chosenCodeIsOnThePassageAndUsedLast() {
        palette.typedProperty().set("angg");

        boolean chosen = palette.choose();

        assertTrue(chosen);
        assertEquals(List.of(BUDGET), codesOn(late));
        assertEquals(BUDGET, room.recent().code(1).orElseThrow());
    }

    @Test
    void whereNothingFitsANewCodeIsOfferedAndMade() {
        palette.typedProperty().set("  dana talangan ");
        assertEquals(List.of("+dana talangan"), names());

        palette.choose();

        Code made = desks.desk().study().code(new CodeId("dana-talangan")).orElseThrow();
        assertEquals("dana talangan", made.name().indonesian());
        assertEquals(CodeId.NONE, made.parent());
        assertEquals(List.of(made.id()), codesOn(late));
        desks.desk().saving().undo();
        assertTrue(desks.desk().study().code(made.id()).isEmpty());
        assertEquals(List.of(), codesOn(late));
    }

    @Test
    void noSecondCodeOfTheSameNameIsOffered() {
        palette.typedProperty().set("Anggaran");

        assertFalse(names().contains("+Anggaran"));
    }

    @Test
    void newCodeCanBeMadeBeneathAnother() {
        palette.typedProperty().set("angg");
        palette.enterBranch();
        assertEquals(List.of("Anggaran"), names());
        palette.typedProperty().set("Talangan");

        palette.choose();

        assertEquals(
                BUDGET,
                desks.desk().study().code(new CodeId("talangan")).orElseThrow().parent());
    }

    @Test
    void branchIsLeftAgain() {
        palette.typedProperty().set("angg");
        palette.enterBranch();

        assertTrue(palette.leaveBranch());
        assertFalse(palette.leaveBranch());
        assertTrue(names().size() > 20);
    }

    @Test
    void paletteThatStaysIsReadyForAnotherCode() {
        palette.typedProperty().set("angg");
        palette.chooseAndStay();
        palette.typedProperty().set("wakt");
        palette.chooseAndStay();

        assertEquals("", palette.typedProperty().get());
        assertEquals(List.of(BUDGET, TIME), codesOn(late));
        assertEquals(Use.THERE, ((Known) palette.rows().getFirst()).use());
    }

    @Test
    void highlightGoesRoundAndPagesStopAtTheEnds() {
        int last = palette.rows().size() - 1;

        palette.step(-1);
        assertEquals(last, palette.highlightedProperty().get());
        palette.step(1);
        assertEquals(0, palette.highlightedProperty().get());
        palette.step(-8);
        assertEquals(0, palette.highlightedProperty().get());
        palette.step(10_000);
        assertEquals(last, palette.highlightedProperty().get());
    }

    @Test
    void hintIsTheMeaningOfTheHighlightedCode() {
        palette.typedProperty().set("angg");

        assertEquals(
                desks.desk().study().code(BUDGET).orElseThrow().definition().indonesian(), palette.hint());
    }

    @Test
    void choosingForSomethingElseOffersNoNewCode() {
        var chosen = new ArrayList<CodeId>();
        palette.begin(new Choosing("", code -> !code.id().equals(BUDGET), code -> chosen.add(code.id())));

        palette.typedProperty().set("anggaran xyz");
        assertEquals(List.of(), names());
        assertFalse(palette.choose());
        palette.typedProperty().set("waktu");
        palette.choose();

        assertEquals(List.of(TIME), chosen);
        assertEquals(List.of(), codesOn(late));
    }

    @Test
    void outsideIsOfferedBeforeItIsUsed() {
        palette.typedProperty().set("luar");

        palette.choose();

        assertEquals(List.of(Marking.OUTSIDE), codesOn(late));
    }

    @Test
    void codesUsedLastAreThereAfterTheStudyIsOpenedAgain() {
        room.marking().code(late, BUDGET);
        room.marking().code(late, TIME);

        var again = new RecentCodes(desks.desk());

        assertEquals(List.of(TIME, BUDGET), again.codes());
        assertEquals(0, again.number(new CodeId("factor-cadre")));
    }

    @Test
    void nineKeysHoldNineCodesAndForgetWhatIsDeleted() {
        List<CodeId> all =
                desks.desk().study().codes().stream().map(Code::id).limit(11).toList();
        all.forEach(code -> room.marking().code(late, code));
        room.codes()
                .delete(new CodeRow.Entry(desks.desk().study().code(all.get(10)).orElseThrow()));

        assertEquals(8, room.recent().codes().size());
        assertEquals(all.get(9), room.recent().code(1).orElseThrow());
        assertTrue(room.recent().code(9).isEmpty());
        assertTrue(room.recent().code(0).isEmpty());
    }

    private List<String> names() {
        return palette.rows().stream()
                .map(row -> switch (row) {
                    case Known known -> known.name();
                    case Fresh fresh -> "+" + fresh.name();
                })
                .toList();
    }

    private List<Integer> numbers() {
        return palette.rows().stream()
                .map(row -> row instanceof Known known ? known.number() : -1)
                .toList();
    }

    private List<CodeId> codesOn(Passage passage) {
        return room.reading().segmentOn(passage).stream()
                .flatMap(segment -> segment.codings().stream())
                .map(coding -> coding.code())
                .toList();
    }
}

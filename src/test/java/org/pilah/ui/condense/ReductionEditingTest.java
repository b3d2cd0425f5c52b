package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.Samples;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.condense.ReductionEditing.After;
import org.pilah.ui.condense.ReductionViewModel.Scope;
import org.pilah.ui.desk.CopiedCells;

class ReductionEditingTest {
    @TempDir
    private Path folder;

    private Desks at;
    private ReductionViewModel table;
    private ReductionEditing editing;
    private SegmentId first;
    private SegmentId second;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder)
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran")
                .code("kerja", "", "Kerja")
                .interview("w1", "", "Ibu: Air masuk, iuran naik. Saya ikut pelatihan. Lalu rapat.");
        first = at.segment("w1", "iuran naik", "iuran");
        second = at.segment("w1", "ikut pelatihan", "kerja");
        at.segment("w1", "rapat");
        var reading = new Reading(at.desk());
        table = new ReductionViewModel(at.desk(), reading);
        editing = new ReductionEditing(at.desk(), table);
        reading.open(new SourceId("w1"), () -> {});
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void paraphraseIsWrittenAndTheNextCellIsStoodOn() {
        write(0, SheetColumn.PARAPHRASE, "  Iuran memberatkan. ", After.DOWN);

        assertEquals("Iuran memberatkan.", text(0, SheetColumn.PARAPHRASE));
        assertEquals(Optional.of(SheetArea.cell(1, SheetColumn.PARAPHRASE)), table.area());
        assertEquals(Optional.empty(), editing.editProperty().get());
    }

    @Test
    void whatWasNotChangedLeavesNoTrace() {
        long before = at.desk().project().revision().number();

        write(0, SheetColumn.PARAPHRASE, "", After.DOWN);
        write(0, SheetColumn.CODES, "Iuran", After.DOWN);
        write(0, SheetColumn.CATEGORY, "Air", After.DOWN);
        write(0, SheetColumn.THEME, "Air", After.DOWN);

        assertEquals(before, at.desk().project().revision().number());
    }

    @Test
    void codesAreAddedAndTakenAwayByTheirNames() {
        write(0, SheetColumn.CODES, "kerja; Rapat RT", After.STAY);

        assertEquals("Kerja; Rapat RT", text(0, SheetColumn.CODES));
        Code made = at.desk().study().codes().getLast();
        assertEquals("Rapat RT", made.name().indonesian());
        at.desk().saving().undo();
        assertEquals("Iuran", text(0, SheetColumn.CODES));
        assertEquals(3, at.desk().study().codes().size());
    }

    @Test
    void whatOthersCodedStays() {
        at.add(new Coding(new CodingId("lain"), first, new CodeId("kerja"), "budi", Map.of(), Samples.TIME));

        table.moveTo(0, SheetColumn.CODES);
        editing.begin();
        assertEquals("Iuran", editing.editProperty().get().orElseThrow().text());
        editing.commit("", After.STAY);

        assertEquals("Kerja", text(0, SheetColumn.CODES));
    }

    @Test
    void nameOfSeveralCodesIsAskedFor() {
        at.code("iuran-2", "kerja", "Iuran");

        write(1, SheetColumn.CODES, "Iuran", After.DOWN);

        assertEquals("drawer.ambiguous-code", at.problems().getFirst().key());
        assertTrue(editing.editProperty().get().isPresent());
        editing.commit("Kerja / Iuran", After.DOWN);
        assertEquals(
                List.of(new CodeId("iuran-2")),
                at.desk().material().segment(second).orElseThrow().codings().stream()
                        .map(Coding::code)
                        .toList());
    }

    @Test
    void pathMakesWhatIsMissingOnIt() {
        write(0, SheetColumn.CODES, "Air / Sumur / Dalam", After.STAY);

        CodeId made = at.desk()
                .material()
                .segment(first)
                .orElseThrow()
                .codings()
                .getFirst()
                .code();
        assertEquals(
                "Air / Sumur / Dalam",
                at.desk().study().pathName(made, at.desk().language()));
    }

    @Test
    void categoryAndThemeMakeTheTreeAsTheyAreWritten() {
        write(1, SheetColumn.CATEGORY, "Keterampilan", After.STAY);
        write(1, SheetColumn.THEME, "Manfaat", After.STAY);

        assertEquals("Keterampilan", text(1, SheetColumn.CATEGORY));
        assertEquals("Manfaat", text(1, SheetColumn.THEME));
        CodeId kerja = new CodeId("kerja");
        assertEquals(
                "Manfaat / Keterampilan / Kerja",
                at.desk().study().pathName(kerja, at.desk().language()));
    }

    @Test
    void newCategoryStandsBeneathTheSameTheme() {
        write(0, SheetColumn.CODES, "Air / Sumur / Dalam", After.STAY);

        write(0, SheetColumn.CATEGORY, "Sumber", After.STAY);

        assertEquals("Sumber", text(0, SheetColumn.CATEGORY));
        assertEquals("Air", text(0, SheetColumn.THEME));
    }

    @Test
    void categoryOfARowWithoutOneCodeIsNotWritten() {
        write(0, SheetColumn.CODES, "Iuran; Kerja", After.STAY);

        table.moveTo(0, SheetColumn.CATEGORY);
        editing.begin();
        table.moveTo(2, SheetColumn.THEME);
        editing.begin();

        assertEquals(
                List.of("drawer.many-codes", "drawer.no-code"),
                at.problems().stream().map(Problem::key).toList());
    }

    @Test
    void codeDoesNotGoBeneathItself() {
        write(0, SheetColumn.CODES, "Air", After.STAY);

        write(0, SheetColumn.CATEGORY, "Iuran", After.STAY);

        assertEquals("drawer.beneath-itself", at.problems().getFirst().key());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void pastedColumnIsWrittenDownwardsAsOneStep(Scope scope) {
        table.scopeProperty().set(scope);
        long before = actions();

        table.moveTo(0, SheetColumn.PARAPHRASE);
        editing.paste(CopiedCells.read("Mahal\tBiaya\nBelajar\tBiaya\n\"Kumpul\nbersama\"\t\nterlalu jauh\t\n"));

        assertEquals(before + 1, actions());
        assertEquals("Mahal", text(0, SheetColumn.PARAPHRASE));
        assertEquals("Biaya", text(0, SheetColumn.CODES));
        assertEquals("Biaya", text(1, SheetColumn.CODES));
        assertEquals("Kumpul\nbersama", text(2, SheetColumn.PARAPHRASE));
        assertEquals(List.of("5 sel diubah; 1 sel yang tidak dapat diisi dari tempelan dilewati."), at.told());
        at.desk().saving().undo();
        assertEquals("", text(0, SheetColumn.PARAPHRASE));
        assertEquals("Kerja", text(1, SheetColumn.CODES));
    }

    @Test
    void tableThatWasCopiedAndWorkedOnComesBackIntoItsPlaces() {
        var copied = new ArrayList<CopiedCells>();
        editing.copyAll(copied::add);
        String elsewhere = copied.getFirst().plain().replace("iuran naik\t\t", "iuran naik\tMahal\t");

        table.moveTo(0, SheetColumn.NUMBER);
        editing.paste(CopiedCells.read(elsewhere));

        assertEquals("Mahal", text(0, SheetColumn.PARAPHRASE));
        assertEquals("1 sel diubah.", at.told().getLast());
    }

    @Test
    void oneCopiedCellFillsAllThatIsChosen() {
        table.moveTo(0, SheetColumn.PARAPHRASE);
        table.extendTo(2, SheetColumn.PARAPHRASE);

        editing.paste(CopiedCells.read("sama"));

        assertEquals(
                List.of("sama", "sama", "sama"),
                table.rows().stream()
                        .map(row -> row.text(SheetColumn.PARAPHRASE))
                        .toList());
    }

    @Test
    void chosenCellsAreCopied() {
        var copied = new ArrayList<CopiedCells>();
        table.moveTo(1, SheetColumn.CODES);
        table.extendTo(0, SheetColumn.VERBATIM);

        editing.copy(copied::add);

        assertEquals(
                List.of(List.of("iuran naik", "", "Iuran"), List.of("ikut pelatihan", "", "Kerja")),
                copied.getFirst().rows());
    }

    @Test
    void clearedCellsLoseTheirCodesAndKeepTheirRow() {
        table.moveTo(0, SheetColumn.NUMBER);
        table.extendTo(0, SheetColumn.THEME);

        editing.clear();

        assertEquals("", text(0, SheetColumn.CODES));
        assertEquals(3, table.rows().size());
    }

    @Test
    void manyPastedCellsAreOneStepToo() {
        at.interview("w2", "", "Ibu: " + "kata ".repeat(300));
        var reading = new Reading(at.desk());
        for (int i = 0; i < 250; i++) {
            var passage = new Passage(new SourceId("w2"), 5 + i * 5, 9 + i * 5);
            at.add(Segment.of(passage, "kata"));
        }
        table = new ReductionViewModel(at.desk(), reading);
        editing = new ReductionEditing(at.desk(), table);
        reading.open(new SourceId("w2"), () -> {});
        long before = actions();

        table.moveTo(0, SheetColumn.PARAPHRASE);
        editing.paste(CopiedCells.read("isi\n".repeat(250)));

        assertEquals(before + 1, actions());
        assertEquals("isi", text(249, SheetColumn.PARAPHRASE));
    }

    private void write(int row, SheetColumn column, String text, After after) {
        table.moveTo(row, column);
        editing.begin();
        editing.commit(text, after);
    }

    private String text(int row, SheetColumn column) {
        return table.rows().get(row).text(column);
    }

    private long actions() {
        List<Action> history = at.desk().project().history();
        return history.size();
    }
}

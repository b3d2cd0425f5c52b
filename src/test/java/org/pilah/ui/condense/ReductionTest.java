package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.condense.ReductionViewModel.Scope;
import org.pilah.ui.desk.Place;

class ReductionTest {
    @TempDir
    private Path folder;

    private Desks at;
    private Reading reading;
    private ReductionViewModel table;
    private SegmentId first;
    private SegmentId second;
    private SegmentId other;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder)
                .person("wati", "Ibu Wati")
                .code("faktor", "", "Faktor")
                .code("air", "faktor", "Air")
                .code("iuran", "air", "Iuran")
                .code("kerja", "", "Kerja")
                .interview("w1", "wati", "P: Air?\nIbu: Air masuk, iuran naik.\nIbu: Saya ikut pelatihan.")
                .interview("w2", "", "Pak: Iuran terlalu tinggi.");
        first = at.segment("w1", "iuran naik", "iuran", "kerja");
        second = at.segment("w1", "ikut pelatihan", "kerja");
        other = at.segment("w2", "terlalu tinggi", "air");
        reading = new Reading(at.desk());
        table = new ReductionViewModel(at.desk(), reading);
        reading.open(new SourceId("w1"), () -> {});
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void rowLeadsFromTheWordsToTheThemeAsInTheWorkbook() {
        assertEquals(
                List.of("1", "Ibu Wati · w1:2", "iuran naik", "", "Iuran; Kerja", "Air", "Faktor; Kerja"),
                cells(table.rows().getFirst()));
    }

    @Test
    void openSourceIsShownAndAllSourcesOnDemand() {
        assertEquals(List.of(first, second), ids());

        table.scopeProperty().set(Scope.ALL);

        assertEquals(List.of(first, second, other), ids());
        assertEquals("w2:1", table.rows().get(2).text(SheetColumn.CITATION));
    }

    @Test
    void newSegmentHasItsRowAtOnce() {
        SegmentId fresh = at.segment("w1", "Air masuk", "air");

        assertEquals(List.of(fresh, first, second), ids());
    }

    @Test
    void questionKeepsTheRowsThatAnswerIt() {
        table.filterProperty().set("kode:Kerja BUKAN iuran");

        assertEquals(List.of(second), ids());
        assertFalse(table.sentenceProperty().get().isEmpty());
    }

    @Test
    void rowsStayWhenTheQuestionMakesNoSense() {
        table.filterProperty().set("kode:");

        assertEquals(List.of(first, second), ids());
        QueryMistake mistake = table.mistakeProperty().get().orElseThrow();
        assertEquals("Setelah bidang ini belum ada nilainya.", mistake.sentence());
        assertEquals(5, mistake.end());
    }

    @Test
    void columnsOrderTheRowsAndEmptyCellsStandLast() {
        table.moveTo(1, SheetColumn.PARAPHRASE);
        write("belajar");

        table.orderProperty().set(new SheetOrder(SheetColumn.PARAPHRASE, SheetOrder.Way.UP));
        assertEquals(List.of(second, first), ids());
        assertEquals(2, table.rows().getFirst().number());

        table.orderProperty().set(new SheetOrder(SheetColumn.PARAPHRASE, SheetOrder.Way.DOWN));
        assertEquals(List.of(second, first), ids());
    }

    @Test
    void allSourcesAreOrderedToo() {
        table.scopeProperty().set(Scope.ALL);

        table.orderProperty().set(new SheetOrder(SheetColumn.VERBATIM, SheetOrder.Way.DOWN));

        assertEquals(List.of(other, first, second), ids());
        assertEquals(
                List.of(3, 1, 2),
                table.rows().stream().map(ReductionRow::number).toList());
    }

    @Test
    void rowsStayWhereTheyAreWhileOneWorksOnThem() {
        table.orderProperty().set(new SheetOrder(SheetColumn.PARAPHRASE, SheetOrder.Way.UP));
        table.moveTo(1, SheetColumn.PARAPHRASE);

        write("a");

        assertEquals(List.of(first, second), ids());
        assertEquals("a", table.rows().get(1).text(SheetColumn.PARAPHRASE));
    }

    @Test
    void rowAndPassageAreChosenTogether() {
        table.moveTo(1, SheetColumn.CODES);
        assertEquals(Optional.of(second), reading.chosenProperty().get());

        reading.chosenProperty().set(Optional.of(first));
        assertEquals(Optional.of(SheetArea.cell(0, SheetColumn.CODES)), table.area());
    }

    @Test
    void rowOfAnotherSourceBringsThePersonThere() {
        table.scopeProperty().set(Scope.ALL);

        table.moveTo(2, SheetColumn.VERBATIM);

        assertEquals(List.of(new Place.Quote(other)), at.places());
    }

    @Test
    void oneStandsOnTheSameRowWhenOthersComeAndGo() {
        table.moveTo(1, SheetColumn.CODES);

        at.segment("w1", "Air masuk", "air");

        assertEquals(Optional.of(SheetArea.cell(2, SheetColumn.CODES)), table.area());
    }

    @Test
    void stepsEndAtTheBordersOfTheSheet() {
        table.moveTo(0, SheetColumn.THEME);
        table.move(-1, 1);
        assertEquals(Optional.of(SheetArea.cell(0, SheetColumn.THEME)), table.area());

        table.extendTo(99, SheetColumn.VERBATIM);
        SheetArea area = table.area().orElseThrow();
        assertTrue(area.holds(1, SheetColumn.CODES));
        assertFalse(area.holds(1, SheetColumn.CITATION));
    }

    @Test
    void rowsOfAllSourcesStandCaseByCaseAsInTheWorkbook() {
        at.person("adi", "Pak Adi").person("siti", "Ibu Siti");
        at.interview("wa", "siti", "Siti: Air keruh.").interview("wb", "adi", "Adi: Air jernih.");
        SegmentId ofSiti = at.segment("wa", "Air keruh");
        SegmentId ofAdi = at.segment("wb", "Air jernih");

        table.scopeProperty().set(ReductionViewModel.Scope.ALL);

        assertEquals(
                List.of(ofAdi, ofSiti),
                ids().stream().filter(List.of(ofAdi, ofSiti)::contains).toList());
    }

    private void write(String text) {
        var editing = new ReductionEditing(at.desk(), table);
        editing.begin();
        editing.commit(text, ReductionEditing.After.STAY);
    }

    private List<SegmentId> ids() {
        return table.rows().stream().map(ReductionRow::id).toList();
    }

    private static List<String> cells(ReductionRow row) {
        return List.of(SheetColumn.values()).stream().map(row::text).toList();
    }
}

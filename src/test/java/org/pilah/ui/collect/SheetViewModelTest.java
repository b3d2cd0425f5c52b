package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.TestBook;
import org.pilah.model.Case;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.ui.Desks;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.collect.Candidate.State;

class SheetViewModelTest {
    private static final List<List<String>> ANSWERS = List.of(
            List.of("Nama", "Usia", "Apa yang berubah sejak ikut program?"),
            List.of("Rini", "34", "Air lebih lancar dan saya bisa jualan es lagi."),
            List.of("Ibu Wati", "51", "Belum banyak yang berubah bagi kami di sini."));
    private static final List<List<String>> REDUCTION = List.of(
            List.of("Verbatim", "Pemadatan fakta", "Koding", "Tema"),
            List.of("Dananya turun telat, kami nombok dulu.", "Dana terlambat", "Dana", "Kendala"),
            List.of("Rapat malam hari, banyak yang tidak datang", "Rapat sepi", "Rapat", "Kendala"));

    @TempDir
    Path folder;

    private Desks desks;
    private PreviewViewModel preview;
    private SheetViewModel model;
    private final List<Source> come = new ArrayList<>();

    @BeforeEach
    void open() {
        desks = Fieldwork.in(folder);
        preview = new PreviewViewModel(desks.desk(), come::addAll);
        model = new SheetViewModel(desks.desk(), preview);
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void answersComeInAsTheColumnsAreSet() {
        look(new TestBook().sheet("Form", ANSWERS));

        model.use(1, Use.IGNORED);
        List<Use> uses = assertInstanceOf(SheetOffer.Answers.class, offer()).uses();
        model.take();

        assertEquals(List.of(Use.NAME, Use.IGNORED, Use.TEXT), uses);
        assertEquals(
                List.of("Rini", "Ibu Wati"), come.stream().map(Source::name).toList());
        assertEquals(
                List.of("Ibu Wati", "Pak Darto", "Rini"),
                study().cases().stream().map(Case::name).toList());
        assertEquals(List.of(), preview.candidates());
    }

    @Test
    void aSourcePerQuestionIsOneChoiceAway() {
        look(new TestBook().sheet("Form", ANSWERS));

        model.per(Per.COLUMN);
        model.take();

        assertEquals(
                List.of("Apa yang berubah sejak ikut program?"),
                come.stream().map(Source::name).toList());
    }

    @Test
    void rowsThatAreOnlyNearWaitForADecision() {
        look(new TestBook().sheet("Reduksi", REDUCTION));
        State before = preview.candidates().getFirst().state();

        var offer = assertInstanceOf(SheetOffer.Reduction.class, offer());
        model.decide(offer.draft().doubtful().getFirst(), Decision.ANCHOR);
        State after = preview.candidates().getFirst().state();
        model.take();

        assertEquals(List.of(State.LOOK, State.READY), List.of(before, after));
        assertEquals(1, desks.desk().material().segments(Fieldwork.FIRST).size());
        assertEquals(1, desks.desk().material().segments(Fieldwork.SECOND).size());
        assertEquals(List.of("Kendala", "Dana", "Rapat"), codes());
    }

    @Test
    void quoteThatStandsAtSeveralPlacesGoesToTheChosenOne() {
        look(new TestBook()
                .sheet("Reduksi", List.of(List.of("Verbatim", "Koding"), List.of("Apa kendalanya?", "Kendala"))));
        var offer = assertInstanceOf(SheetOffer.Reduction.class, offer());
        var row = offer.draft().doubtful().getFirst();

        model.decide(row, new Decision.At(1));
        model.take();

        assertEquals(
                List.of(
                        "wawancara-1:3: tapi sudah ada daftarnya dari dinas. Peneliti: […] Ibu W: Dananya turun telat,"
                                + " kami nombok dulu.",
                        "wawancara-2:3: malam, banyak yang tidak datang. Peneliti: […] Pak D: Sekarang anak-anak muda"
                                + " mulai ikut"),
                row.places().stream().map(model::place).toList());
        assertEquals(0, desks.desk().material().segments(Fieldwork.FIRST).size());
        assertEquals(1, desks.desk().material().segments(Fieldwork.SECOND).size());
    }

    @Test
    void anotherSheetOfTheWorkbookCanBeChosen() {
        look(new TestBook().sheet("Form", ANSWERS).sheet("Reduksi", REDUCTION));

        SheetOffer first = offer();
        model.sheet(SheetViewModel.sheets(first).getFirst());

        assertInstanceOf(SheetOffer.Reduction.class, first);
        assertInstanceOf(SheetOffer.Answers.class, offer());
    }

    @Test
    void aTableOfCasesIsNoSource() throws IOException {
        preview.load(List.of(Files.writeString(folder.resolve("kasus.csv"), "Nama,Usia\nRini,34\nDarto,51\n")));

        var refused = assertInstanceOf(
                Reading.Refused.class, preview.candidates().getFirst().reading());
        assertEquals("collect.sheet.cases", refused.problem().key());
    }

    private void look(TestBook book) {
        preview.load(List.of(book.write(folder.resolve("tabel.xlsx"))));
    }

    private SheetOffer offer() {
        return assertInstanceOf(
                        Reading.Sheet.class, preview.candidates().getFirst().reading())
                .offer();
    }

    private List<String> codes() {
        return study().codes().stream().map(code -> code.name().indonesian()).toList();
    }

    private Study study() {
        return desks.desk().study();
    }
}

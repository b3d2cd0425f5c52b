package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.CaseIntake;
import org.pilah.importer.CasesTable;
import org.pilah.importer.NumberForm;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Segment;
import org.pilah.model.Study;
import org.pilah.model.Value;
import org.pilah.ui.Desks;
import org.pilah.ui.collect.CaseColumn.Attribute;
import org.pilah.ui.collect.CasesViewModel.Anchor;

class CasesViewModelTest {
    private static final CaseColumn NAME = new CaseColumn.Name();
    private static final CaseColumn SORT = new CaseColumn.Sort();
    private static final CaseColumn SOURCES = new CaseColumn.Sources();
    private static final Attribute AGE = new Attribute("usia", CasesTable.Type.NUMBER);

    @TempDir
    Path folder;

    private Desks desks;
    private CasesViewModel model;

    @BeforeEach
    void open() {
        desks = Fieldwork.in(folder);
        model = new CasesViewModel(desks.desk());
        desks.desk().watch(change -> model.refresh());
        model.refresh();
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void whatIsWrittenIntoACellIsANumberADayOrWordsAsItsColumnSays() {
        var joined = new Attribute("bergabung", CasesTable.Type.DAY);
        model.addColumn("usia", CasesTable.Type.NUMBER);
        model.addColumn("bergabung", CasesTable.Type.DAY);

        model.write(Fieldwork.WATI, AGE, "1.250,5");
        model.write(Fieldwork.WATI, joined, "10 Februari 2020");

        assertEquals(
                Map.of(
                        "usia", new Value.Amount(new BigDecimal("1250.5")),
                        "bergabung", new Value.Day(LocalDate.of(2020, 2, 10))),
                wati().attributes());
        assertEquals(List.of(NAME, SORT, AGE, joined, SOURCES), model.columns());
        assertEquals("1250,5", model.shown(wati(), AGE));
        assertEquals("10 Feb 2020", model.shown(wati(), joined));
        desks.desk().saving().undo();
        assertEquals(List.of("usia"), List.copyOf(wati().attributes().keySet()));
    }

    @Test
    void whatIsNoNumberIsKeptAsWordsAndSaid() {
        model.addColumn("usia", CasesTable.Type.NUMBER);

        model.write(Fieldwork.WATI, AGE, "sekitar 40");

        assertEquals(new Value.Text("sekitar 40"), wati().attributes().get("usia"));
        assertEquals(
                "“sekitar 40” tidak sesuai dengan isi kolom usia, jadi disimpan sebagai kata.",
                desks.told().getLast());
    }

    @Test
    void nothingWrittenOrADashTakesTheValueAway() {
        model.addColumn("usia", CasesTable.Type.NUMBER);
        model.write(Fieldwork.WATI, AGE, "41");

        model.write(Fieldwork.WATI, AGE, "-");

        assertEquals(Map.of(), wati().attributes());
    }

    @Test
    void twoCasesCannotHaveOneName() {
        model.write(Fieldwork.WATI, NAME, "pak darto");
        model.add("IBU WATI");

        assertEquals(
                List.of("collect.case.taken", "collect.case.taken"),
                desks.problems().stream().map(Problem::key).toList());
        assertEquals(2, study().cases().size());
        model.add("Ibu Baru");
        assertEquals("Ibu Baru", study().cases().getLast().name());
    }

    @Test
    void aPastedTableBringsCasesAndSaysHowItsNumbersWereRead() {
        model.paste("""
            Nama\tJenis\tPendapatan\tsumber
            Ibu Wati\tperson\t1.250.000\twawancara-2
            Ibu Baru\tperson\t850.000\t
            """, Optional.empty());

        CaseIntake.Report report = model.reportProperty().get().orElseThrow();
        assertEquals(
                List.of(new CasesTable.Column("Pendapatan", CasesTable.Type.NUMBER, NumberForm.INDONESIAN, List.of())),
                report.columns());
        assertEquals(List.of(1L, 1L, 1L), List.of(report.added(), report.altered(), report.linked()));
        assertEquals(
                new Value.Amount(new BigDecimal("1250000")), wati().attributes().get("Pendapatan"));
        assertEquals("1.250.000", model.shown(wati(), new Attribute("Pendapatan", CasesTable.Type.NUMBER)));
        assertEquals(
                Fieldwork.WATI, study().source(Fieldwork.SECOND).orElseThrow().caseId());
        desks.offers().getLast().action().run();
        assertEquals(2, study().cases().size());
        assertEquals(Map.of(), wati().attributes());
    }

    @Test
    void aTableWithoutAColumnForCasesIsRefusedWithWhatToDo() {
        model.paste("usia\tdesa\n41\tEmpang\n", Optional.empty());

        assertEquals("cases.noCase", desks.problems().getFirst().key());
        assertTrue(model.reportProperty().get().isEmpty());
    }

    @Test
    void cellsWithoutHeadingsGoWhereThePersonStands() {
        model.addColumn("usia", CasesTable.Type.NUMBER);
        model.addColumn("desa", CasesTable.Type.TEXT);

        model.paste("41\tEmpang\n57\tPilang\n9\tlebih\n", Optional.of(new Anchor(Fieldwork.WATI, AGE)));

        assertEquals(
                Map.of("usia", new Value.Amount(new BigDecimal("41")), "desa", new Value.Text("Empang")),
                wati().attributes());
        assertEquals(
                Map.of("usia", new Value.Amount(new BigDecimal("57")), "desa", new Value.Text("Pilang")),
                study().caseWith(Fieldwork.DARTO).orElseThrow().attributes());
        assertEquals(
                "1 baris tidak muat di lembar ini dan ditinggalkan.",
                desks.told().getLast());
        desks.desk().saving().undo();
        assertEquals(Map.of(), wati().attributes());
    }

    @Test
    void anEmptyClipboardIsSaidToBeEmpty() {
        model.paste("  ", Optional.empty());

        assertEquals("collect.paste.nothing", desks.problems().getFirst().key());
    }

    @Test
    void aTableFromAFileComesInTheSameWay() throws Exception {
        Path file = Files.writeString(folder.resolve("kasus.csv"), "kasus;usia\nIbu Wati;41\nIbu Baru;33\n");

        model.take(file);

        assertEquals(new Value.Amount(new BigDecimal("41")), wati().attributes().get("usia"));
        assertEquals(
                "1 kasus baru, 1 diubah, 0 tautan ke sumber dan penutur.",
                desks.told().getLast());
    }

    @Test
    void cellsAreEmptiedTogetherInOneStep() {
        model.paste("nama\tusia\tdesa\nIbu Wati\t41\tEmpang\nPak Darto\t57\tPilang\n", Optional.empty());
        Study before = study();

        model.clear(List.of(
                new Anchor(Fieldwork.WATI, AGE),
                new Anchor(Fieldwork.DARTO, AGE),
                new Anchor(Fieldwork.WATI, new Attribute("desa", CasesTable.Type.TEXT))));

        assertEquals(Map.of(), wati().attributes());
        desks.desk().saving().undo();
        assertEquals(before.cases(), study().cases());
    }

    @Test
    void columnsAreRenamedAndRemovedWithTheirValues() {
        model.paste("nama\tusia\tdesa\nIbu Wati\t41\tEmpang\nPak Darto\t57\tPilang\n", Optional.empty());

        model.renameColumn("usia", "umur");
        assertEquals(List.of("umur", "desa"), List.copyOf(wati().attributes().keySet()));
        model.renameColumn("umur", "DESA");
        assertEquals("collect.column.taken", desks.problems().getLast().key());

        model.removeColumn("umur");
        assertEquals(List.of("desa"), List.copyOf(wati().attributes().keySet()));
        assertEquals("Kolom umur dihapus bersama 2 nilainya.", desks.told().getLast());
        desks.offers().getLast().action().run();
        assertEquals(List.of("umur", "desa"), List.copyOf(wati().attributes().keySet()));
    }

    @Test
    void aRemovedCaseLeavesSourcesSpeakersAndSegmentsAndComesBackToThem() {
        Segment segment = Segment.of(Fieldwork.passage(desks, Fieldwork.SECOND, "Rapatnya malam"), "Rapatnya malam")
                .withCase(Fieldwork.WATI);
        desks.desk().apply(new Change.Add(segment));
        Study before = study();

        model.remove(Fieldwork.WATI);

        assertTrue(study().caseWith(Fieldwork.WATI).isEmpty());
        assertTrue(study().sources().stream().noneMatch(source -> source.names(Fieldwork.WATI)));
        assertEquals(
                CaseId.NONE,
                desks.desk()
                        .material()
                        .segment(segment.id())
                        .orElseThrow()
                        .segment()
                        .caseId());
        assertEquals(
                "Kasus Ibu Wati dihapus; 1 sumber tidak lagi tertaut, juga 1 segmen.",
                desks.told().getLast());

        desks.offers().getLast().action().run();
        assertEquals(before.sources(), study().sources());
        assertEquals(
                segment,
                desks.desk().material().segment(segment.id()).orElseThrow().segment());
    }

    @Test
    void cellsAreCopiedForAnotherProgramWithHeadingsIfAllRowsAre() {
        model.paste("nama\tpendapatan\nIbu Wati\t1.250.000\n", Optional.empty());
        var income = new Attribute("pendapatan", CasesTable.Type.NUMBER);

        assertEquals("Ibu Wati\t1250000", model.copied(List.of(wati()), List.of(NAME, income)));
        assertEquals(
                "Kasus\tpendapatan\tSumber\nIbu Wati\t1250000\t1\nPak Darto\t\t1",
                model.copied(model.rows(), List.of(NAME, income, SOURCES)));
    }

    @Test
    void rowsStandInOrderOfSizeAndEmptyOnesLast() {
        model.paste("nama\tusia\nIbu Wati\t9\nPak Darto\t10\nIbu Baru\t\n", Optional.empty());

        List<String> names =
                model.rows().stream().sorted(model.order(AGE)).map(Case::name).toList();

        assertEquals(List.of("Ibu Wati", "Pak Darto", "Ibu Baru"), names);
    }

    private Study study() {
        return desks.desk().study();
    }

    private Case wati() {
        return study().caseWith(Fieldwork.WATI).orElseThrow();
    }
}

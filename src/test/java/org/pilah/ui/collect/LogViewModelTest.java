package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Change;
import org.pilah.model.Memo;
import org.pilah.model.Ref;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.ui.Desks;
import org.pilah.ui.collect.LogViewModel.Cell;
import org.pilah.ui.collect.LogViewModel.Progress;
import org.pilah.ui.collect.LogViewModel.State;
import org.pilah.ui.collect.LogViewModel.Task;

class LogViewModelTest {
    private static final Cell ONE = new Cell(State.THERE, 1);
    private static final Cell GAP = new Cell(State.GAP, 0);
    private static final Cell PLANNED = new Cell(State.PLANNED, 0);
    private static final Cell WAIVED = new Cell(State.NOT_NEEDED, 0);

    @TempDir
    Path folder;

    private Desks desks;
    private LogViewModel model;

    @BeforeEach
    void open() {
        desks = Fieldwork.in(folder);
        model = new LogViewModel(desks.desk());
        desks.desk().watch(change -> model.refresh());
        model.refresh();
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void theLogShowsWhatEachInformantWasReachedByAndWhatIsMissing() {
        alter(second().withKind(Source.Kind.FOCUS_GROUP).withTechnique("fgd").withCase(Fieldwork.WATI));

        assertEquals(List.of("interview", "observation", "document", "fgd"), model.techniques());
        assertEquals(
                List.of(List.of(ONE, GAP, GAP, ONE), List.of(GAP, GAP, GAP, ONE)),
                model.rows().stream().map(LogViewModel.Row::cells).toList());
        assertEquals(5, model.gapsProperty().get());
    }

    @Test
    void allGapsBecomeTasksInOneStep() {
        model.planAll();

        assertEquals(0, model.gapsProperty().get());
        assertEquals(
                List.of(
                        "Observasi tentang Ibu Wati",
                        "Dokumentasi tentang Ibu Wati",
                        "Observasi tentang Pak Darto",
                        "Dokumentasi tentang Pak Darto"),
                titles());
        Memo first = model.tasks().getFirst().memo();
        assertEquals(
                List.of("task", List.of(new Ref("case", "ibu-wati"), new Ref("technique", "observation"))),
                List.of(first.kind(), first.about()));
        assertTrue(first.date().matches("\\d{4}-\\d{2}-\\d{2}"));
        assertEquals("4 tugas dibuat.", desks.told().getLast());

        desks.offers().getLast().action().run();
        assertEquals(4, model.gapsProperty().get());
        assertEquals(List.of(), titles());
    }

    @Test
    void aGapThatIsNotNeededIsNoneUntilItIsReopened() {
        model.waive(Fieldwork.WATI, "document");
        model.plan(Fieldwork.WATI, "observation");
        assertEquals(List.of(ONE, PLANNED, WAIVED), model.rows().getFirst().cells());

        model.reopen(Fieldwork.WATI, "document");
        model.reopen(Fieldwork.WATI, "observation");

        assertEquals(List.of(ONE, GAP, GAP), model.rows().getFirst().cells());
    }

    @Test
    void aTaskIsDoneAndUndone() {
        model.addTask(" Minta SK pembentukan ");
        model.plan(Fieldwork.WATI, "observation");

        model.toggle(model.tasks().getFirst());
        assertEquals(List.of(Progress.OPEN, Progress.DONE), progress());
        assertEquals(List.of("Observasi tentang Ibu Wati", "Minta SK pembentukan"), titles());
        desks.desk().saving().undo();
        assertEquals(List.of(Progress.OPEN, Progress.OPEN), progress());
    }

    @Test
    void aTaskWhoseDataCameInSaysSo() {
        model.plan(Fieldwork.WATI, "observation");

        alter(second().withKind(Source.Kind.OBSERVATION)
                .withTechnique("observation")
                .withCase(Fieldwork.WATI));

        assertEquals(List.of(Progress.ARRIVED), progress());
        assertEquals(new Cell(State.THERE, 1), model.rows().getFirst().cells().get(1));
    }

    @Test
    void aRemovedTaskComesBack() {
        model.addTask("Cek ulang data BPS");
        Task task = model.tasks().getFirst();

        model.removeTask(task);
        assertEquals(List.of(), model.tasks());
        desks.offers().getLast().action().run();

        assertEquals(List.of(task), model.tasks());
    }

    @Test
    void onlyCasesOfTheChosenTypeAreShownAndPlanned() {
        var place = study().caseWith(Fieldwork.DARTO).orElseThrow();
        desks.desk().apply(new Change.Alter(place, place.withType("desa")));
        assertEquals(List.of("desa", "person"), model.types());

        model.typeProperty().set("desa");
        model.planAll();

        assertEquals(List.of("Observasi tentang Pak Darto", "Dokumentasi tentang Pak Darto"), titles());
    }

    @Test
    void theLogIsCopiedAsCells() {
        assertEquals(
                "Informan\tPeran\tWawancara\tObservasi\tDokumentasi\n"
                        + "Ibu Wati\tperson\t1\t–\t–\nPak Darto\tperson\t1\t–\t–",
                model.copied());
    }

    private Study study() {
        return desks.desk().study();
    }

    private Source second() {
        return study().source(Fieldwork.SECOND).orElseThrow();
    }

    private void alter(Source after) {
        desks.desk().apply(new Change.Alter(second(), after));
    }

    private List<String> titles() {
        return model.tasks().stream().map(task -> task.memo().title()).toList();
    }

    private List<Progress> progress() {
        return model.tasks().stream().map(Task::progress).toList();
    }
}

package org.pilah.ui.shell;

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
import org.pilah.ui.Desks;

/// The head and the foot of the window: title, saved state, undo by name, coders, counts.
class TopViewModelTest {
    @TempDir
    Path folder;

    private Desks desks;
    private TopViewModel top;
    private StatusViewModel status;

    @BeforeEach
    void study() {
        desks = Desks.in(folder);
        top = new TopViewModel(desks.desk());
        status = new StatusViewModel(desks.desk(), job -> {});
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void undoAndRedoNameWhatTheyWouldDo() {
        assertFalse(top.canUndoProperty().get());
        desks.code("air", "", "Air bersih");

        assertEquals("Batalkan: 1 kode ditambahkan", top.undoWordsProperty().get());
        top.undo();

        assertEquals("Tidak ada yang dapat dibatalkan", top.undoWordsProperty().get());
        assertEquals("Ulangi: 1 kode ditambahkan", top.redoWordsProperty().get());
        top.redo();

        assertEquals(1, desks.desk().study().codes().size());
        assertFalse(top.canRedoProperty().get());
    }

    @Test
    void theTitleIsChangedAsOneStepThatCanBeUndone() {
        top.describe("  Kampung Baru ", List.of("Mengapa?"), List.of("siti", "adi"));
        assertEquals("Kampung Baru", top.titleProperty().get());

        top.undo();

        assertEquals("Kampung Grenpul", top.titleProperty().get());
        assertEquals(List.of(), desks.desk().study().details().questions());
    }

    @Test
    void aStudyWithoutTitleIsRefusedWithOneSentence() {
        top.describe("  ", List.of(), List.of());

        assertEquals(
                List.of("shell.details.no-title"),
                desks.problems().stream().map(problem -> problem.key()).toList());
        assertFalse(top.canUndoProperty().get());
    }

    @Test
    void codersAreWhoSitsHereThenTheTeamThenWhoHasCoded() {
        top.describe("Studi", List.of(), List.of("adi"));
        var names = new ArrayList<String>();

        top.coders(names::addAll);

        assertEquals(List.of(Desks.CODER, "adi"), names);
    }

    @Test
    void countsFollowEveryChange() {
        assertEquals(
                "0 informan · 0 sumber · 0 kutipan · 0 kode",
                status.countsProperty().get());

        desks.person("w", "Ibu W").person("desa", "Desa Grenpul").code("air", "", "Air");
        desks.interview("wawancara", "w", "Ibu W: Airnya lancar.").segment("wawancara", "lancar", "air");

        assertEquals(
                "1 informan · 1 sumber · 1 kutipan · 1 kode",
                status.countsProperty().get());
        top.undo();
        top.undo();
        assertEquals(
                "1 informan · 1 sumber · 0 kutipan · 1 kode",
                status.countsProperty().get());
    }

    @Test
    void theIndexIsPreparedBehindTheWindow() {
        assertEquals("Indeks mutakhir", status.indexProperty().get());
        assertTrue(top.isWritable());
    }
}

package org.pilah.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.ui.Desks;

class WorkbooksTest {
    @TempDir
    private Path folder;

    private Desks at;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder).code("air", "", "Air").interview("w1", "", "Ibu: Air masuk.");
        at.segment("w1", "Air masuk", "air");
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void workbookIsWrittenAndThePersonIsToldWhere() {
        Path file = folder.resolve("studi.xlsx");
        var shown = new ArrayList<Path>();

        new Workbooks(at.desk()).write(file, shown::add);

        assertTrue(Files.isRegularFile(file));
        assertEquals(List.of("Buku kerja tersimpan di " + file + "."), at.told());
        at.offers().getFirst().action().run();
        assertEquals(List.of(file), shown);
    }

    @Test
    void fileWithoutEndingGetsOne() {
        new Workbooks(at.desk()).write(folder.resolve("lampiran.v2"), file -> {});

        assertTrue(Files.isRegularFile(folder.resolve("lampiran.v2.xlsx")));
    }

    @Test
    void folderThatIsNotThereIsToldAndNothingElse() {
        new Workbooks(at.desk()).write(folder.resolve("tiada/studi.xlsx"), file -> {});

        assertEquals("export.no-folder", at.problems().getFirst().key());
        assertEquals(List.of(), at.told());
    }

    @Test
    void fileIsCalledAsTheStudyIs() {
        assertEquals("studi.xlsx", new Workbooks(at.desk()).name());
    }
}

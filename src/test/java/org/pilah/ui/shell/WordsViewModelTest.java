package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.StudyWords;
import org.pilah.model.StudyWords.Entry;
import org.pilah.ui.Desks;

class WordsViewModelTest {
    private static final Entry KPM = new Entry("KPM", "keluarga penerima manfaat");

    @TempDir
    Path folder;

    private Desks desks;
    private WordsViewModel model;

    @BeforeEach
    void open() {
        desks = Desks.in(folder);
        model = new WordsViewModel(desks.desk());
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void whatIsWrittenInTheLastRowIsKeptAndAnEmptyOneFollows() {
        model.write(0, "KPM");
        model.mean(0, "keluarga penerima manfaat");
        int rows = model.rows().size();
        model.save();

        assertEquals(2, rows);
        assertEquals(List.of(KPM), kept());
    }

    @Test
    void rowsFromExcelArePastedInFrontOfTheEmptyOne() {
        int pasted = model.paste("Singkatan\tArtinya\nKPM\tkeluarga penerima manfaat\nRT\trukun tetangga\n");
        model.remove(List.of(1, 2));
        model.save();

        assertEquals(2, pasted);
        assertEquals(List.of(KPM), kept());
        assertEquals(List.of(KPM, new Entry("", "")), model.rows());
    }

    private List<Entry> kept() {
        return StudyWords.of(desks.desk().study().details()).entries();
    }
}

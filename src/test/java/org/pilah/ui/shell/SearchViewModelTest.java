package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.CodeId;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;

/// What the search field offers, and where it leads.
class SearchViewModelTest {
    @TempDir
    Path folder;

    private Desks desks;
    private SearchViewModel search;

    @BeforeEach
    void study() {
        desks = Desks.in(folder)
                .person("w", "Ibu W")
                .person("r", "Pak R")
                .code("pelatihan", "", "Pelatihan")
                .code("warga", "pelatihan", "Partisipasi warga")
                .interview("wawancara-w", "w", "Ibu W: Airnya lancar.")
                .interview("wawancara-r1", "r", "Pak R: Lancar.")
                .interview("wawancara-r2", "r", "Pak R: Masih lancar.");
        search = new SearchViewModel(desks.desk());
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void namesThatBeginWithItComeBeforeNamesThatHoldItAndTheTextComesLast() {
        search.textProperty().set("PA");

        assertEquals(
                List.of("Partisipasi warga", "Pak R", "Cari “PA” dalam teks"),
                search.suggestions().stream().map(Suggestion::name).toList());

        search.textProperty().set("warga");

        assertEquals(
                List.of("Partisipasi warga", "Cari “warga” dalam teks"),
                search.suggestions().stream().map(Suggestion::name).toList());
    }

    @Test
    void aCodeLeadsToTheTreeASourceToItsTranscript() {
        search.textProperty().set("pelatihan");
        search.take();
        search.textProperty().set("wawancara-w");
        search.take();

        assertEquals(
                List.of(new Place.InTree(new CodeId("pelatihan")), new Place.Transcript(new SourceId("wawancara-w"))),
                desks.places());
    }

    @Test
    void aCaseWithOneTranscriptLeadsThereAndOneWithMoreToAllItsWords() {
        search.textProperty().set("ibu w");
        search.take();
        search.textProperty().set("pak r");
        search.take();

        assertEquals(
                List.of(new Place.Transcript(new SourceId("wawancara-w")), new Place.Search("case:\"Pak R\"")),
                desks.places());
    }

    @Test
    void theLastSuggestionLooksInTheTextAndKeepsTheWords() {
        search.textProperty().set("lancar");
        search.move(-1);
        search.take();

        assertEquals(List.of(new Place.Search("lancar")), desks.places());
        assertEquals("lancar", search.textProperty().get());
        assertEquals(List.of(), search.suggestions());
    }

    @Test
    void theArrowsGoAroundTheList() {
        search.textProperty().set("pelatihan");

        search.move(1);
        int second = search.chosenProperty().get();
        search.move(1);

        assertEquals(1, second);
        assertEquals(0, search.chosenProperty().get());
    }

    @Test
    void whoeverListensHearsOfEveryLetter() {
        var sizes = new ArrayList<Integer>();
        search.suggestions().addListener((ListChangeListener<Suggestion>)
                change -> sizes.add(change.getList().size()));
        System.gc();

        search.textProperty().set("p");
        search.textProperty().set("pe");
        search.textProperty().set("pel");

        assertEquals(3, sizes.stream().filter(size -> size > 0).count());
    }
}

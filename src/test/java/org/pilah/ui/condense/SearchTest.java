package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;

class SearchTest {
    private static final String TALK =
            "P: Bagaimana airnya?\nIbu: Senang sekali. Air masuk dan iuran naik.\nIbu: Biasa.";

    @TempDir
    private Path folder;

    private Desks at;
    private SearchViewModel search;

    @BeforeEach
    void sitDown() {
        at = Desks.in(folder).code("air", "", "Air").interview("w1", "", TALK);
        search = new SearchViewModel(at.desk());
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void answerShowsWhereItStandsAndWhatWasFound() {
        at.segment("w1", "iuran naik", "air");

        search.questionProperty().set("iuran");

        Found found = search.results().getFirst();
        assertEquals(List.of("w1", "Ibu", "01:00"), List.of(found.source(), found.speaker(), found.time()));
        assertEquals(
                List.of(new Snippet.Part.Mark("iuran", found.places().getFirst())),
                found.snippet().parts().stream()
                        .filter(Snippet.Part.Mark.class::isInstance)
                        .toList());
        assertEquals(List.of("Air"), found.codes().stream().map(CodeTag::name).toList());
        assertEquals(
                "kutipan yang memuat kata iuran (dalam segala bentuknya)",
                search.sentenceProperty().get());
    }

    @Test
    void openedAnswerLeadsToTheWords() {
        search.questionProperty().set("iuran");

        search.open(search.results().getFirst());

        int start = TALK.indexOf("iuran");
        assertEquals(List.of(new Place.Words(new Passage(new SourceId("w1"), start, start + 5))), at.places());
    }

    @Test
    void openedAgainItLeadsToTheNextWordsAndEachIsReachedByItself() {
        at.interview("w2", "", "Ibu: Sumur lama kering, sumur baru dalam, sumur tetangga asin.");
        search.questionProperty().set("sumur");
        Found found = search.results().getFirst();

        search.open(found);
        search.open(found);
        search.open(found, found.places().get(2));
        search.open(found);

        List<Place> places =
                found.places().stream().<Place>map(Place.Words::new).toList();
        assertEquals(3, places.size());
        assertEquals(List.of(places.get(0), places.get(1), places.get(2), places.get(0)), at.places());
    }

    @Test
    void mistakeIsShownInItsPlaceAndNothingIsFound() {
        search.questionProperty().set("air (iuran");

        QueryMistake mistake = search.mistakeProperty().get().orElseThrow();
        assertEquals(4, mistake.start());
        assertEquals("Kurung ini tidak ditutup.", mistake.sentence());
        assertEquals(List.of(), search.results());
        assertEquals(SearchViewModel.State.MISTAKEN, search.stateProperty().get());
    }

    @Test
    void answersComeSomeAtATime() {
        at.interview(
                "w2",
                "",
                IntStream.range(0, 70).mapToObj(i -> "Ibu: sumur ke-" + i).collect(Collectors.joining("\n")));

        search.questionProperty().set("sumur");
        assertEquals(50, search.results().size());
        assertEquals(70, search.totalProperty().get());

        search.more();
        assertEquals(70, search.results().size());
    }

    @Test
    void answersShowCodesAsTheyCome() {
        search.questionProperty().set("iuran");

        at.segment("w1", "iuran naik", "air");

        assertEquals(
                List.of("Air"),
                search.results().getFirst().codes().stream().map(CodeTag::name).toList());
    }

    @Test
    void allThatWasFoundIsCodedAfterALookAsOneStep() {
        search.questionProperty().set("air");
        search.codeAll();
        AutoCodingViewModel auto = search.autoCoding();
        auto.unitProperty().set(Unit.SENTENCE);
        auto.codeProperty().set(Optional.of(new CodeId("air")));
        assertEquals(
                List.of("Bagaimana airnya?", "Air masuk dan iuran naik."),
                auto.candidates().stream()
                        .map(AutoCodingViewModel.Candidate::words)
                        .toList());
        auto.candidates().getFirst().chosenProperty().set(false);
        assertEquals(1, auto.chosenCount().get());

        auto.apply();

        assertEquals(1, at.desk().project().codingCount());
        assertEquals(List.of("1 kutipan diberi kode “Air”."), at.told());
        assertFalse(auto.openProperty().get());
        at.desk().saving().undo();
        assertEquals(0, at.desk().project().codingCount());
    }

    @Test
    void snippetIsCutAroundTheFirstWordFound() {
        String words = "kata ".repeat(60) + "sumur" + " kata".repeat(90);
        int place = words.indexOf("sumur");

        Snippet snippet = Snippet.of(words, 1000, List.of(new Passage(new SourceId("x"), 1000 + place, 1005 + place)));

        assertEquals(3, snippet.parts().size());
        assertEquals("sumur", snippet.parts().get(1).words());
        assertEquals('…', snippet.words().charAt(0));
        assertEquals('…', snippet.words().charAt(snippet.words().length() - 1));
    }
}

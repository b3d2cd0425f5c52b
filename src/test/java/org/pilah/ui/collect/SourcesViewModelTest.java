package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.analysis.CodedTurns.Share;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.ui.Desks;
import org.pilah.ui.collect.SourceOrder.Column;
import org.pilah.ui.collect.SourceOrder.Direction;
import org.pilah.ui.collect.SourceOrder.Grouping;
import org.pilah.ui.desk.Place;

class SourcesViewModelTest {
    @TempDir
    Path folder;

    private Desks desks;
    private CollectViewModel model;

    @BeforeEach
    void open() {
        desks = Fieldwork.in(folder);
        model = new CollectViewModel(desks.desk());
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void sourcesStandInGroupsOfTheirKind() {
        model.details().kind(Source.Kind.OBSERVATION);

        assertEquals(List.of("[Wawancara 1]", "wawancara-2", "[Observasi 1]", "wawancara-1"), shown());
    }

    @Test
    void sourcesCanBeGroupedByCaseDateAndTechnique() {
        model.sources().choose(Fieldwork.SECOND);
        model.details().date("Mei 2021");
        model.details().technique("kunjungan");

        model.sources().groupingProperty().set(Grouping.CASE);
        assertEquals(List.of("[Ibu Wati 1]", "wawancara-1", "[Pak Darto 1]", "wawancara-2"), shown());
        model.sources().groupingProperty().set(Grouping.DATE);
        assertEquals(List.of("[Mei 2021 1]", "wawancara-2", "[Nov 2026 1]", "wawancara-1"), shown());
        model.sources().groupingProperty().set(Grouping.TECHNIQUE);
        assertEquals(List.of("[Wawancara 1]", "wawancara-1", "[Kunjungan 1]", "wawancara-2"), shown());
    }

    @Test
    void spellingsOfOnePersonAreMadeOneInAStepThatCanBeUndone() {
        model.sources().choose(Fieldwork.FIRST);
        Source before = desks.desk().study().source(Fieldwork.FIRST).orElseThrow();

        model.details().together(List.of("Ibu W", "Peneliti"));
        Source after = desks.desk().study().source(Fieldwork.FIRST).orElseThrow();
        desks.desk().project().undo("siti");

        assertEquals(
                List.of(
                        new Source.Speaker("Peneliti", Role.INTERVIEWER, Fieldwork.WATI),
                        new Source.Speaker("Ibu W", Role.INTERVIEWER, Fieldwork.WATI)),
                after.speakers());
        assertEquals(before, desks.desk().study().source(Fieldwork.FIRST).orElseThrow());
    }

    @Test
    void whatBelongsToNoCaseComesLast() {
        model.details().speaksFor("Ibu W", "");

        model.sources().groupingProperty().set(Grouping.CASE);

        assertEquals(List.of("[Pak Darto 1]", "wawancara-2", "[Belum ditautkan ke kasus 1]", "wawancara-1"), shown());
    }

    @Test
    void figuresInNamesAreReadAsNumbersInTheOrder() {
        model.sources().groupingProperty().set(Grouping.NONE);
        model.details().rename("wawancara-10");

        model.sources().orderBy(Column.NAME, Direction.UP);
        assertEquals(List.of("wawancara-2", "wawancara-10"), shown());
        model.sources().orderBy(Column.NAME, Direction.DOWN);
        assertEquals(List.of("wawancara-10", "wawancara-2"), shown());
    }

    @Test
    void theFilterLooksAtNamesCasesAndPlaces() {
        model.sources().groupingProperty().set(Grouping.NONE);
        model.details().place("Balai Warga");

        model.sources().filterProperty().set("darto");
        assertEquals(List.of("wawancara-2"), shown());
        model.sources().filterProperty().set("balai");
        assertEquals(List.of("wawancara-1"), shown());
        model.sources().filterProperty().set("");
        assertEquals(2, shown().size());
    }

    @Test
    void theShareIsThatOfTheInformantsTurnsWhichACodingTouches() {
        code(Fieldwork.passage(desks, Fieldwork.FIRST, "Dananya turun telat"));
        code(Fieldwork.passage(desks, Fieldwork.FIRST, "nombok dulu"));

        assertEquals(Optional.of(new Share(1, 2)), share(Fieldwork.FIRST));
        assertEquals(Optional.of(new Share(0, 2)), share(Fieldwork.SECOND));
        model.details().role("Peneliti", Role.INFORMANT);
        assertEquals(Optional.of(new Share(1, 4)), share(Fieldwork.FIRST));
    }

    @Test
    void whileNobodySeesItNothingIsCountedUntilItIsSeenAgain() {
        model.rest();
        code(Fieldwork.passage(desks, Fieldwork.FIRST, "Dananya turun telat"));
        assertEquals(Optional.of(new Share(0, 2)), share(Fieldwork.FIRST));

        model.wake();

        assertEquals(Optional.of(new Share(1, 2)), share(Fieldwork.FIRST));
    }

    @Test
    void eachDetailIsAlteredInAStepOfItsOwn() {
        Study before = desks.desk().study();
        Source first = before.source(Fieldwork.FIRST).orElseThrow();

        model.details().rename("  Ibu Wati, rumah  ");
        model.details().kind(Source.Kind.FIELD_NOTE);
        model.details().date("12/5/2021");
        model.details().place("rumah");
        model.details().wave("1");
        model.details().language(Language.ENGLISH);
        model.details().owner("pak darto");

        assertEquals(
                first.withName("Ibu Wati, rumah")
                        .withKind(Source.Kind.FIELD_NOTE)
                        .withDate("2021-05-12")
                        .withPlace("rumah")
                        .withWave("1")
                        .withLanguage(Language.ENGLISH)
                        .withCase(Fieldwork.DARTO),
                desks.desk().study().source(Fieldwork.FIRST).orElseThrow());
        for (int i = 0; i < 7; i++) {
            desks.desk().saving().undo();
        }
        assertEquals(first, desks.desk().study().source(Fieldwork.FIRST).orElseThrow());
    }

    @Test
    void sayingWhatIsSoAlreadyLeavesNoTrace() {
        int before = desks.desk().project().history().size();

        model.details().rename("wawancara-1");
        model.details().date("22 Nov 2026");
        model.details().technique("");

        assertEquals(before + 1, desks.desk().project().history().size());
        assertEquals(
                "interview",
                desks.desk().study().source(Fieldwork.FIRST).orElseThrow().technique());
    }

    @Test
    void aCaseThatIsNotThereIsMadeInTheSameStep() {
        model.details().speaksFor("Ibu W", "Ibu Wati Lestari");

        Study study = desks.desk().study();
        assertEquals(
                new CaseId("ibu-wati-lestari"),
                study.source(Fieldwork.FIRST)
                        .orElseThrow()
                        .speaker("Ibu W")
                        .orElseThrow()
                        .caseId());
        desks.desk().saving().undo();
        assertEquals(2, desks.desk().study().cases().size());
        assertEquals(
                Fieldwork.WATI,
                desks.desk()
                        .study()
                        .source(Fieldwork.FIRST)
                        .orElseThrow()
                        .speaker("Ibu W")
                        .orElseThrow()
                        .caseId());
    }

    @Test
    void aNameThatAnotherSourceHasIsRefusedAndTheFormerOneIsShown() {
        model.details().rename("WAWANCARA-2");

        assertEquals("collect.source.taken", desks.problems().getFirst().key());
        assertEquals(
                "wawancara-1",
                model.details().fieldsProperty().get().orElseThrow().name());
    }

    @Test
    void aRemovedSourceTakesItsCodingsAlongAndComesBackWithThem() {
        code(Fieldwork.passage(desks, Fieldwork.FIRST, "Dananya turun telat"));
        String text = desks.desk().material().text(Fieldwork.FIRST);
        List<CodedSegment> coded = desks.desk().material().segments(Fieldwork.FIRST);

        model.details().remove();

        assertTrue(desks.desk().study().source(Fieldwork.FIRST).isEmpty());
        assertEquals(0, desks.desk().project().codingCount());
        assertEquals("wawancara-1 dihapus bersama 1 segmennya.", desks.told().getLast());
        assertEquals(
                Optional.of(Fieldwork.SECOND), model.sources().chosenProperty().get());

        desks.offers().getLast().action().run();
        assertEquals(text, desks.desk().material().text(Fieldwork.FIRST));
        assertEquals(coded, desks.desk().material().segments(Fieldwork.FIRST));
    }

    @Test
    void takingBackIsOfferedOnlyWhileNothingElseWasDone() {
        model.details().remove();
        model.details().place("lain");

        desks.offers().getLast().action().run();

        assertTrue(desks.desk().study().source(Fieldwork.FIRST).isEmpty());
        assertEquals(
                "Sesudah itu sudah ada tindakan lain; batalkan selangkah demi selangkah dengan Ctrl+Z.",
                desks.told().getLast());
    }

    @Test
    void aSourceIsShownWhenSomebodyIsBroughtToIt() {
        model.tabProperty().set(CollectViewModel.Tab.LOG);

        model.go(new Place.SourceDetails(Fieldwork.SECOND));

        assertEquals(CollectViewModel.Tab.SOURCES, model.tabProperty().get());
        assertEquals(
                "wawancara-2",
                model.details().fieldsProperty().get().orElseThrow().name());
        model.sources().open(Fieldwork.SECOND);
        assertEquals(List.of(new Place.Transcript(Fieldwork.SECOND)), desks.places());
    }

    @Test
    void theTableIsCopiedAsCells() {
        code(Fieldwork.passage(desks, Fieldwork.FIRST, "Dananya turun telat"));

        assertEquals("""
            Sumber\tJenis\tKasus\tTanggal\tDikodekan (% giliran)
            wawancara-1\twawancara\tIbu Wati\t2026-11-22\t50
            wawancara-2\twawancara\tPak Darto\t2026-11-22\t0\
            """, model.sources().copied());
    }

    private void code(Passage passage) {
        Segment segment = Segment.of(passage, "kutipan");
        desks.desk()
                .apply(
                        at -> new Change.All(List.of(
                                new Change.Add(segment),
                                new Change.Add(Coding.of(segment.id(), new CodeId("kendala"), "siti", Map.of(), at)))),
                        () -> {});
    }

    private List<String> shown() {
        return model.sources().lines().stream()
                .map(line -> switch (line) {
                    case SourceLine.Group(var name, var count) -> "[" + name + " " + count + "]";
                    case SourceLine.One(var source, var about, var share) -> source.name();
                })
                .toList();
    }

    private Optional<Share> share(SourceId id) {
        return model.sources().lines().stream()
                .flatMap(line -> line instanceof SourceLine.One(var source, var about, var share)
                                && source.id().equals(id)
                        ? share.stream()
                        : Stream.empty())
                .findFirst();
    }
}

package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Digest;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;

class MarkingTest {
    private static final SourceId SOURCE = new SourceId("w1");
    private static final CodeId WATER = new CodeId("air");
    private static final CodeId LAND = new CodeId("tanah");
    private static final String TEXT = "Ketua: Air bersih ada.\nKetua: Ya jalan   sendiri saja, Bu, sampai sekarang"
            + " tidak ada yang datang lagi ke sini.";

    @TempDir
    private Path folder;

    private Desks desks;
    private Reading reading;
    private Marking marking;

    @BeforeEach
    void open() {
        desks = Desks.in(folder).code("air", "", "Air").code("tanah", "", "Tanah");
        desks.interview("w1", "", TEXT);
        reading = new Reading(desks.desk());
        marking = new Marking(desks.desk(), reading);
        reading.open(SOURCE, () -> {});
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void aPassageIsCodedInOneStepAndChosen() {
        marking.code(passage("Air bersih"), WATER);

        CodedSegment made = only();
        assertEquals(passage("Air bersih"), made.segment().passage());
        assertEquals(Digest.ofWords("Air bersih"), made.segment().words());
        assertEquals(List.of(WATER), codes(made));
        assertEquals(Desks.CODER, made.codings().getFirst().coder());
        assertEquals(Optional.of(made.segment().id()), reading.chosenProperty().get());

        desks.desk().saving().undo();
        assertEquals(List.of(), stored());
    }

    @Test
    void aSecondCodeGoesOnTheSameSegment() {
        marking.code(passage("Air bersih"), WATER);
        marking.code(passage("Air bersih"), LAND);

        assertEquals(List.of(WATER, LAND), codes(only()).stream().sorted().toList());
    }

    @Test
    void aNoteOnACodingThatIsStillOnItsWayGoesOnItsSegment() {
        var noted = new ArrayList<Segment>();
        // Watches before the reading does, so that the reading has not heard of the coding yet.
        var late = new ArrayList<Reading>();
        desks.desk().watch(change -> {
            if (noted.isEmpty()) {
                noted.add(new Marking(desks.desk(), late.getFirst()).mark(passage("Air bersih")));
            }
        });
        late.add(new Reading(desks.desk()));
        late.getFirst().open(SOURCE, () -> {});

        marking.code(passage("Air bersih"), WATER);

        assertEquals(only().segment(), noted.getFirst());
    }

    @Test
    void whatIsCodedSoAlreadyStaysAsItIs() {
        marking.code(passage("Air bersih"), WATER);
        CodedSegment before = only();

        marking.code(passage("Air bersih"), WATER);

        assertEquals(before, only());
    }

    @Test
    void anotherCodersCodingDoesNotStandInTheWay() {
        marking.code(passage("Air bersih"), WATER);
        desks.desk().saving().codeAs("budi");

        marking.code(passage("Air bersih"), WATER);

        assertEquals(2, only().codings().size());
    }

    @Test
    void aNewNameJoinsTheTeamWithItsFirstCodingAsOneStep() {
        Details study = desks.desk().study().details();
        desks.desk().apply(new Change.Alter(study, study.withCoders(List.of("siti"))));
        desks.desk().saving().codeAs("budi");

        marking.code(passage("Air bersih"), WATER);
        marking.code(passage("Air bersih"), LAND);

        assertEquals(List.of("siti", "budi"), desks.desk().study().details().coders());
        desks.desk().saving().undo();
        assertEquals(List.of("siti", "budi"), desks.desk().study().details().coders());
        desks.desk().saving().undo();
        assertEquals(List.of("siti"), desks.desk().study().details().coders());
        assertEquals(List.of(), reading.segments());
    }

    @Test
    void whileNoTeamIsNamedNobodyJoinsIt() {
        marking.code(passage("Air bersih"), WATER);

        assertEquals(List.of(), desks.desk().study().details().coders());
    }

    @Test
    void aNewCodeIsMadeWithItsFirstCoding() {
        CodeId made = marking.codeNew(passage("Air bersih"), " Mata air ", WATER);

        Code code = desks.desk().study().code(made).orElseThrow();
        assertEquals("Mata air", code.name().indonesian());
        assertEquals(WATER, code.parent());
        assertEquals(List.of(made), codes(only()));

        desks.desk().saving().undo();
        assertTrue(desks.desk().study().code(made).isEmpty());
    }

    @Test
    void theInformantsOwnWordsBecomeACodeOnce() {
        marking.inVivo(passage("jalan   sendiri saja"));
        marking.inVivo(passage("jalan   sendiri"));

        List<String> names = desks.desk().study().codesBeneath(Marking.IN_VIVO).stream()
                .map(code -> code.name().in(Language.INDONESIAN) + " " + code.kind())
                .toList();
        assertEquals(List.of("jalan sendiri saja in-vivo", "jalan sendiri in-vivo"), names);
        marking.inVivo(passage("jalan   sendiri saja"));
        assertEquals(2, desks.desk().study().codesBeneath(Marking.IN_VIVO).size());
    }

    @Test
    void aLongInVivoNameIsCutAtAWord() {
        marking.inVivo(passage("Ya jalan   sendiri saja, Bu, sampai sekarang tidak ada yang datang lagi ke sini."));

        String name = desks.desk()
                .study()
                .codesBeneath(Marking.IN_VIVO)
                .getFirst()
                .name()
                .indonesian();
        assertEquals("Ya jalan sendiri saja, Bu, sampai sekarang tidak ada yang…", name);
    }

    @Test
    void theCodeOutsideTheFrameworkIsMadeWhenItIsFirstUsed() {
        marking.code(passage("Air bersih"), Marking.OUTSIDE);
        marking.code(passage("Air"), Marking.OUTSIDE);

        Code outside = desks.desk().study().code(Marking.OUTSIDE).orElseThrow();
        assertEquals("Di luar kerangka", outside.name().indonesian());
        assertEquals("Outside the framework", outside.name().english());
        assertEquals(2, stored().size());
    }

    @Test
    void aMarkedPassageHasNoCodeAndIsMarkedOnce() {
        Segment first = marking.mark(passage("Air bersih"));
        Segment second = marking.mark(passage("Air bersih"));

        assertEquals(first, second);
        assertEquals(List.of(), only().codings());
        assertEquals(Optional.of(first.id()), reading.chosenProperty().get());
    }

    @Test
    void theLastCodingTakesABareSegmentWithIt() {
        marking.code(passage("Air bersih"), WATER);

        marking.uncode(only(), only().codings().getFirst());

        assertEquals(List.of(), stored());
        desks.desk().saving().undo();
        assertEquals(List.of(WATER), codes(only()));
    }

    @Test
    void aSegmentWithANoteStaysWithoutCode() {
        marking.code(passage("Air bersih"), WATER);
        Segment plain = only().segment();
        marking.alter(plain, plain.withNotes("Ada air bersih.", ""));

        marking.uncode(only(), only().codings().getFirst());

        assertEquals("Ada air bersih.", only().segment().paraphrase());
        assertEquals(List.of(), only().codings());
    }

    @Test
    void aSegmentIsTakenAwayWithAllThatIsOnIt() {
        marking.code(passage("Air bersih"), WATER);
        marking.code(passage("Air bersih"), LAND);

        marking.remove(only());

        assertEquals(List.of(), stored());
        desks.desk().saving().undo();
        assertEquals(2, only().codings().size());
    }

    @Test
    void bordersMoveAndCodingsStay() {
        marking.code(passage("Air bersih"), WATER);

        marking.border(only().segment(), passage("bersih ada"));

        assertEquals(passage("bersih ada"), only().segment().passage());
        assertEquals(Digest.ofWords("bersih ada"), only().segment().words());
        assertEquals(List.of(WATER), codes(only()));
    }

    @Test
    void aFacetIsGivenToAllCodingsInOneStep() {
        marking.code(passage("Air bersih"), WATER);
        marking.code(passage("Air bersih"), LAND);

        marking.facet(only().codings(), "polarity", "supporting");
        List<Map<String, String>> given =
                only().codings().stream().map(Coding::facets).toList();
        desks.desk().saving().undo();

        assertEquals(List.of(Map.of("polarity", "supporting"), Map.of("polarity", "supporting")), given);
        assertEquals(
                List.of(Map.of(), Map.of()),
                only().codings().stream().map(Coding::facets).toList());
    }

    @Test
    void oneCodingsFacetIsGivenAndTaken() {
        marking.code(passage("Air bersih"), WATER);
        marking.facet(only().codings().getFirst(), "polarity", "inhibiting");
        Map<String, String> given = only().codings().getFirst().facets();
        marking.facet(only().codings().getFirst(), "polarity", "");

        assertEquals(Map.of("polarity", "inhibiting"), given);
        assertEquals(Map.of(), only().codings().getFirst().facets());
    }

    @Test
    void aNewCodeStandsBehindItsSiblingsUnderAnIdOfItsOwn() {
        desks.add(marking.newCode("Sawah", LAND));

        Code second = marking.newCode("Sawah", LAND);

        assertEquals(1, second.position());
        assertTrue(desks.desk().study().code(second.id()).isEmpty());
    }

    private CodedSegment only() {
        assertEquals(1, stored().size());
        return stored().getFirst();
    }

    private List<CodedSegment> stored() {
        return desks.desk().material().segments(SOURCE);
    }

    private static List<CodeId> codes(CodedSegment segment) {
        return segment.codings().stream().map(Coding::code).toList();
    }

    private static Passage passage(String words) {
        int at = TEXT.indexOf(words);
        return new Passage(SOURCE, at, at + words.length());
    }
}

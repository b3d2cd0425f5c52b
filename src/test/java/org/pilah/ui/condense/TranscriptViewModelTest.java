package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;

class TranscriptViewModelTest {
    private static final SourceId FIRST = new SourceId("w1");
    private static final String TEXT = "Peneliti: Ikut rapat, Bu?\nIbu W: Ikut. Kami pilih saja.\nIbu W: Lalu pulang.";

    @TempDir
    private Path folder;

    private Desks desks;
    private Reading reading;
    private TranscriptViewModel model;

    @BeforeEach
    void open() {
        desks = Desks.in(folder).code("plan", "", "Perencanaan").code("time", "", "Waktu");
        desks.person("w", "Ibu Wati");
        desks.interview("w1", "", TEXT);
        desks.interview("w2", "", "Peneliti: Halo?");
        Source before = desks.desk().study().source(FIRST).orElseThrow();
        desks.desk()
                .apply(new Change.Alter(
                        before,
                        before.withSpeakers(List.of(
                                new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE),
                                new Source.Speaker("Ibu W", Source.Role.INFORMANT, new CaseId("w"))))));
        reading = new Reading(desks.desk());
        model = new TranscriptViewModel(desks.desk(), reading, new Marking(desks.desk(), reading));
        reading.open(FIRST, () -> {});
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void blocksStandAsTheirSpeakersDo() {
        assertEquals(
                List.of(BlockManner.NAMED_QUIET, BlockManner.NAMED, BlockManner.BEGINNING),
                List.of(model.manner(0), model.manner(1), model.manner(2)));
        assertEquals("Peneliti", model.speakerName(0));
        assertEquals("Ibu W · Ibu Wati", model.speakerName(1));
        assertEquals("3", model.turnNumber(2));
        assertEquals("02:00", model.turnTime(2));
    }

    @Test
    void theHeadTellsHowManyOfTheInformantsTurnsAreCoded() {
        String before = model.headProperty().get().details();
        desks.segment("w1", "Ikut rapat, Bu?", "plan");
        desks.segment("w1", "Kami pilih");
        desks.segment("w1", "Lalu pulang.", "plan");

        assertEquals("1 Nov 2026 · 3 giliran · 0 % dikodekan", before);
        assertEquals(
                "1 Nov 2026 · 3 giliran · 50 % dikodekan",
                model.headProperty().get().details());
    }

    @Test
    void thereIsAWayToTheNextSourceAndBack() {
        model.openNext();
        model.openPrevious();

        assertEquals(List.of(new Place.Transcript(new SourceId("w2"))), desks.places());
    }

    @Test
    void turnsFollowOneAnotherAndStopAtTheEnds() {
        model.previousTurn(0);
        String none = selected();
        model.nextTurn(0);
        String first = selected();
        model.nextTurn(0);
        model.nextTurn(0);
        model.nextTurn(0);
        String last = selected();
        model.previousTurn(0);

        assertEquals("", none);
        assertEquals("Ikut rapat, Bu?", first);
        assertEquals("Lalu pulang.", last);
        assertEquals("Ikut. Kami pilih saja.", selected());
    }

    @Test
    void aWholeTurnIsEnteredAtItsFirstSentence() {
        model.nextTurn(0);
        model.nextTurn(0);
        model.nextSentence(0);
        String first = selected();
        model.nextSentence(0);
        String second = selected();
        model.previousSentence(0);

        assertEquals("Ikut.", first);
        assertEquals("Kami pilih saja.", second);
        assertEquals("Ikut.", selected());
    }

    @Test
    void selectingWhatIsASegmentChoosesItAndSelectingOtherWordsDoesNot() {
        SegmentId id = desks.segment("w1", "Lalu pulang.", "plan");

        model.nextTurn(TEXT.indexOf("Lalu"));
        Optional<SegmentId> chosen = reading.chosenProperty().get();
        model.previousTurn(0);

        assertEquals(Optional.of(id), chosen);
        assertEquals(Optional.empty(), reading.chosenProperty().get());
    }

    @Test
    void aCodingOfAnotherCoderIsLeftWhereItIs() {
        SegmentId id = desks.segment("w1", "Lalu pulang.");
        desks.add(new Coding(new CodingId("c"), id, new CodeId("plan"), "budi", Map.of(), Samples.TIME));
        model.choose(id);

        model.deeds().uncode();
        model.deeds().polarity(TranscriptDeeds.Polarity.SUPPORTING);

        assertEquals(1, reading.chosen().orElseThrow().codings().size());
        assertEquals(
                Map.of(), reading.chosen().orElseThrow().codings().getFirst().facets());
        String told = "Tidak ada kode Anda pada kutipan ini; kode pengode lain tetap di tempatnya.";
        assertEquals(List.of(told, told), desks.told());
    }

    @Test
    void bordersDoNotFallOnAnotherSegment() {
        desks.segment("w1", "Kami pilih", "plan");
        SegmentId longer = desks.segment("w1", "Kami pilih saja", "time");
        model.choose(longer);

        model.deeds().narrow(TranscriptDeeds.Border.END);

        assertEquals("Kami pilih saja", words(longer));
        assertEquals(List.of("Sudah ada kutipan lain tepat pada batas itu."), desks.told());
    }

    @Test
    void bordersKeepAtLeastOneWord() {
        SegmentId id = desks.segment("w1", "pilih", "plan");
        model.choose(id);

        model.deeds().narrow(TranscriptDeeds.Border.START);
        model.deeds().narrow(TranscriptDeeds.Border.END);
        String kept = words(id);
        model.deeds().widen(TranscriptDeeds.Border.START);
        model.deeds().widen(TranscriptDeeds.Border.END);

        assertEquals("pilih", kept);
        assertEquals("Kami pilih saja", words(id));
    }

    @Test
    void draggedWordsCarryTheSegmentsInThemOrBecomeOne() {
        SegmentId within = desks.segment("w1", "pilih", "plan");
        select("Kami pilih saja");
        List<SegmentId> inside = model.deeds().carried();
        select("Lalu");
        List<SegmentId> made = model.deeds().carried();

        assertEquals(List.of(within), inside);
        assertEquals("Lalu", words(made.getFirst()));
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndSpaces() {
        model.finding().wantedProperty().set(" ikut ");
        String count = model.finding().count();
        model.finding().next();
        model.finding().next();
        String second = model.finding().count();
        model.finding().next();

        assertEquals("2 tempat", count);
        assertEquals("2 dari 2", second);
        assertEquals("Ikut", selected());
        assertEquals(
                TEXT.indexOf("Ikut"),
                reading.selectionProperty().get().orElseThrow().start());
        model.finding().wantedProperty().set("peneliti:");
        assertEquals("tidak ditemukan", model.finding().count());
    }

    @Test
    void aStripeTellsItsCodeItsPolarityAndTheWholePath() {
        desks.code("part", "plan", "Bagian");
        SegmentId id = desks.segment("w1", "Lalu pulang.");
        desks.add(new Coding(
                new CodingId("c"), id, new CodeId("part"), "siti", Map.of("polarity", "supporting"), Samples.TIME));

        TextMarks.Stripe stripe =
                model.marksProperty().get().stripes(0, TEXT.length()).getFirst();

        assertEquals("Bagian +", model.stripeWords().name(stripe));
        List<String> lines = model.stripeWords().whole(stripe).lines().toList();
        assertEquals("Perencanaan / Bagian", lines.get(0));
        assertEquals("Polaritas: pendukung", lines.get(1));
        assertTrue(lines.get(2).startsWith("siti · "));
    }

    @Test
    void aRenamedCodeIsReadAtOnce() {
        desks.segment("w1", "Lalu pulang.", "plan");
        var before = desks.desk().study().code(new CodeId("plan")).orElseThrow();
        TextMarks old = model.marksProperty().get();

        desks.desk()
                .apply(new Change.Alter(
                        before, Code.named(before.id(), before.parent(), before.position(), "Rencana")));

        assertTrue(old != model.marksProperty().get());
        assertEquals(
                "Rencana",
                model.stripeWords()
                        .name(model.marksProperty()
                                .get()
                                .stripes(0, TEXT.length())
                                .getFirst()));
    }

    private void select(String words) {
        model.select(new Stretch(TEXT.indexOf(words), TEXT.indexOf(words) + words.length()));
    }

    private String selected() {
        return reading.selectionProperty().get().map(reading::words).orElse("");
    }

    private String words(SegmentId id) {
        Passage passage = reading.segment(id).orElseThrow().segment().passage();
        return reading.words(passage);
    }
}

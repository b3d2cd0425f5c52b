package org.pilah.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.pilah.model.Language.ENGLISH;
import static org.pilah.model.Language.INDONESIAN;
import static org.pilah.model.Source.Role.INFORMANT;
import static org.pilah.model.Source.Role.INTERVIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.Hit;
import org.pilah.model.Hits;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Value;

class QuestionsTest {
    private final Fieldwork field = new Fieldwork();
    private WordIndex index = WordIndex.inMemory();

    @BeforeEach
    void makeStudy() {
        field.code("adi", "");
        field.code("adi-1", "adi");
        field.code("adi-2", "adi");
        field.code("faktor", "");
        field.person("sri", Map.of("Peran", new Value.Choice("penerima")));
        field.person("joko", Map.of("peran", new Value.Choice("ketua")));
        field.source(
                Fieldwork.source(
                        "w1",
                        INDONESIAN,
                        "sri",
                        Fieldwork.voice("P", INTERVIEWER, ""),
                        Fieldwork.voice("Ibu Sri", INFORMANT, ""),
                        Fieldwork.voice("Pak Joko", INFORMANT, "joko")),
                """
                P: Bagaimana pelatihan itu berjalan?
                Ibu Sri: Pelatihannya bagus, kami dilatih membuat pupuk di balai desa.
                Pak Joko: Warga desa sudah diberdayakan, anak-anak juga ikut. Hari Jum’at ada rapat desa.
                P: Airnya bersih?
                Ibu Sri: Air sumur bersih, tetapi air sungai itu sudah tidak pernah bersih lagi.
                """);
        var group = new Source(
                new SourceId("w2"),
                "w2",
                Source.Kind.FOCUS_GROUP,
                "",
                "",
                "",
                "2",
                ENGLISH,
                CaseId.NONE,
                List.of(Fieldwork.voice("Tom", INFORMANT, "")),
                0,
                "",
                "");
        field.source(group, """
            Tom: The village was empowered by training, and empowerment lasts.
            Nobody spoke of water.
            """);
        field.put(
                new Segment(
                        new SegmentId("s1"),
                        field.passage("w1", "kami dilatih membuat pupuk"),
                        "",
                        CaseId.NONE,
                        0,
                        "Pelatihan pupuk untuk warga",
                        "Bandingkan dengan ketua"),
                "adi-1 siti polarity=helps",
                "faktor budi polarity=hinders");
        field.segment("s2", field.passage("w1", "Warga desa sudah diberdayakan, anak-anak juga ikut"), "adi-2 budi");
        field.segment("s3", field.passage("w1", "Air sumur bersih"));
        field.segment("s4", field.passage("w2", "The village was empowered"), "adi Siti polarity=helps");
        index = field.index();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aWordIsFoundInAllItsForms() {
        assertEquals(List.of("pelatihan", "Pelatihannya", "dilatih"), marked(new Query.Word("pelatihan")));
        assertEquals(List.of("diberdayakan"), marked(new Query.Word("Berdaya")));
        assertEquals(List.of("tidak"), marked(new Query.Word("nggak")));
        assertEquals(List.of("empowered", "empowerment"), marked(new Query.Word("empowering")));
    }

    @Test
    void aWordWrittenWithAHyphenIsARow() {
        assertEquals(List.of("anak-anak"), marked(new Query.Word("anak-anak")));
        assertEquals(List.of(), marked(new Query.Word("anak-desa")));
    }

    @Test
    void aPhraseIsFoundAsWrittenOnly() {
        assertEquals(List.of("pelatihan"), marked(new Query.Phrase(List.of("Pelatihan"))));
        assertEquals(List.of("sudah diberdayakan"), marked(new Query.Phrase(List.of("sudah", "diberdayakan"))));
        assertEquals(List.of(), marked(new Query.Phrase(List.of("diberdayakan", "sudah"))));
        assertEquals(List.of("Jum’at"), marked(new Query.Phrase(List.of("jum'at"))));
    }

    @Test
    void aPatternStandsForAnyLetters() {
        assertEquals(List.of("pelatihan", "Pelatihannya"), marked(new Query.Wildcard("pelatih*")));
        assertEquals(List.of("dilatih"), marked(new Query.Wildcard("*latih")));
        assertEquals(List.of(), marked(new Query.Wildcard("latih")));
    }

    @Test
    void aNearWordIsFoundWithinItsEdits() {
        assertEquals(List.of("sungai"), marked(new Query.Fuzzy("sungei", 1)));
        assertEquals(List.of(), marked(new Query.Fuzzy("songei", 1)));
        assertEquals(List.of("sungai"), marked(new Query.Fuzzy("songei", 2)));
    }

    @Test
    void wordsNearEachOtherAreFoundInEitherOrder() {
        Query air = new Query.Word("air");
        Query clean = new Query.Or(List.of(new Query.Phrase(List.of("bersih")), new Query.Wildcard("murn*")));

        assertEquals(List.of("Airnya bersih"), marked(new Query.Near(clean, air, 0)));
        assertEquals(List.of("Airnya bersih", "Air sumur bersih, tetapi air"), marked(new Query.Near(air, clean, 1)));
    }

    @Test
    void aWordIsNotNearItself() {
        assertEquals(List.of(), marked(new Query.Near(new Query.Word("pupuk"), new Query.Word("pupuk"), 9)));
    }

    @Test
    void aPatternForTooManyWordsIsRefused() {
        var words = new StringBuilder("Tom: ");
        for (int i = 0; i <= WordQuestion.WIDEST; i++) {
            words.append("kata").append(i).append(' ');
        }
        field.source(Fieldwork.source("w3", ENGLISH, ""), words.toString());
        index.put(field.words(new SourceId("w3")));
        index.refresh();

        var problem = assertThrows(Problem.class, () -> turns(new Query.Wildcard("kata*")));

        assertEquals("index.query.too-broad", problem.key());
    }

    @Test
    void peopleAndPlacesAreFound() {
        assertEquals(List.of("Pelatihannya", "Air"), turns(new Query.SaidBy("ibu sri")));
        assertEquals(List.of("Bagaimana", "Airnya"), turns(new Query.InRole("interviewer")));
        assertEquals(List.of("Warga"), turns(new Query.InRole("KETUA")));
        assertEquals(List.of("Warga"), turns(new Query.InCase(new CaseId("joko"))));
        assertEquals(List.of("The", "Nobody"), turns(new Query.InSource(new SourceId("w2"))));
        assertEquals(List.of("The", "Nobody"), turns(new Query.OfTechnique("FGD")));
        assertEquals(List.of("The", "Nobody"), turns(new Query.OfWave("2")));
    }

    @Test
    void codesAreFoundWithAllBeneathThem() {
        assertEquals(List.of("Pelatihannya", "Warga", "The"), turns(new Query.Coded(new CodeId("adi"))));
        assertEquals(List.of("s1", "s2", "s4"), segments(new Query.Coded(new CodeId("adi"))));
        assertEquals(List.of("s2"), segments(new Query.Coded(new CodeId("adi-2"))));
    }

    @Test
    void codedAndUncodedShareAllTurns() {
        assertEquals(List.of("Pelatihannya", "Warga", "The"), turns(new Query.Any(Query.State.CODED)));
        assertEquals(List.of("Bagaimana", "Airnya", "Air", "Nobody"), turns(new Query.Any(Query.State.UNCODED)));
        assertEquals(List.of("s3"), segments(new Query.Any(Query.State.UNCODED)));
    }

    @Test
    void notesAreFoundOnSegmentsAndTurns() {
        Query training = new Query.InNote(Query.Note.PARAPHRASE, new Query.Word("dilatih"));
        Query chair = new Query.InNote(
                Query.Note.MEMO,
                new Query.And(List.of(new Query.Word("ketua"), new Query.Not(new Query.Word("sekretaris")))));

        assertEquals(List.of("s1"), segments(training));
        assertEquals(List.of("Pelatihannya"), turns(training));
        assertEquals(List.of("s1"), segments(chair));
        assertEquals(List.of(), segments(new Query.InNote(Query.Note.MEMO, new Query.Word("dilatih"))));
    }

    @Test
    void wordsOnSegmentsAreTheirOwnWords() {
        assertEquals(List.of("s1"), segments(new Query.Word("pelatihan")));
        assertEquals(List.of("s2"), segments(new Query.Phrase(List.of("anak", "anak"))));
        assertEquals(List.of(), segments(new Query.Word("rapat")));
    }

    @Test
    void notAndOrAreWhatTheySay() {
        Query water = new Query.Or(List.of(new Query.Word("air"), new Query.Word("water")));

        assertEquals(List.of("Airnya", "Air", "Nobody"), turns(water));
        assertEquals(List.of("Bagaimana", "Pelatihannya", "Warga", "The"), turns(new Query.Not(water)));
        assertEquals(
                List.of("Nobody"),
                turns(new Query.And(List.of(water, new Query.Not(new Query.InSource(new SourceId("w1")))))));
        assertEquals(7, index.count(new Query.All(), field.study));
    }

    @Test
    void coderAndFacetSpeakOfTheCodingThatTheCodeNames() {
        Query adi = new Query.Coded(new CodeId("adi"));
        Query factor = new Query.Coded(new CodeId("faktor"));
        Query siti = new Query.CodedBy("siti");

        assertEquals(List.of("s1", "s4"), segments(new Query.And(List.of(adi, siti))));
        assertEquals(List.of(), segments(new Query.And(List.of(factor, siti))));
        assertEquals(List.of("Pelatihannya"), turns(new Query.And(List.of(factor, new Query.CodedBy("budi")))));
        assertEquals(List.of(), turns(new Query.And(List.of(factor, siti))));
    }

    @Test
    void coderBindsToEveryCodeBesideItAndWithinAnOr() {
        Query adi = new Query.Coded(new CodeId("adi"));
        Query factor = new Query.Coded(new CodeId("faktor"));
        Query budi = new Query.CodedBy("budi");

        assertEquals(List.of(), segments(new Query.And(List.of(adi, factor, budi))));
        assertEquals(List.of("s1", "s2"), segments(new Query.And(List.of(new Query.Or(List.of(adi, factor)), budi))));
        assertEquals(List.of("s2"), segments(new Query.And(List.of(adi, new Query.Not(new Query.CodedBy("siti"))))));
    }

    @Test
    void coderAndFacetWithoutACodeSpeakOfOneCoding() {
        Query helps = new Query.Facet("polarity", "helps");

        assertEquals(List.of(), segments(new Query.And(List.of(new Query.CodedBy("budi"), helps))));
        assertEquals(List.of("s1", "s4"), segments(new Query.And(List.of(new Query.CodedBy("SITI"), helps))));
        assertEquals(List.of("s1", "s2"), segments(new Query.Not(helps)));
    }

    @Test
    void theBestTurnComesFirstAndTellsWhatIsInIt() {
        Hits hits = index.search(new Query.Word("pelatihan"), field.study, field::text, 1);

        Passage turn = field.passage("w1", "Pelatihannya bagus, kami dilatih membuat pupuk di balai desa.");
        assertEquals(
                new Hits(
                        2,
                        List.of(new Hit(
                                turn,
                                "Ibu Sri",
                                new CaseId("sri"),
                                List.of(new CodeId("adi-1"), new CodeId("faktor")),
                                List.of(field.passage("w1", "Pelatihannya"), field.passage("w1", "dilatih"))))),
                hits);
    }

    @Test
    void equalTurnsComeInOrderOfTheStudy() {
        Hits hits = index.search(new Query.All(), field.study, field::text, 3);

        assertEquals(
                List.of("Bagaimana", "Pelatihannya", "Warga"),
                hits.best().stream().map(this::firstWord).toList());
    }

    @Test
    void aStretchOfSegmentsIsCutFromAll() {
        assertEquals(List.of("s1", "s2", "s3", "s4"), segments(new Query.All()));
        assertEquals(
                List.of(new SegmentId("s2"), new SegmentId("s3")), index.segments(new Query.All(), field.study, 1, 2));
        assertEquals(List.of(), index.segments(new Query.All(), field.study, 9, 2));
        assertEquals(4, index.countSegments(new Query.All(), field.study));
    }

    @Test
    void aLineOfAMillionLettersIsFound() {
        String line = "Tom: " + "a".repeat(1_000_000) + " sumur";
        field.source(Fieldwork.source("w3", INDONESIAN, ""), line);

        index.put(field.words(new SourceId("w3")));
        index.refresh();

        assertEquals(
                List.of("sumur"),
                marked(new Query.And(List.of(new Query.Word("sumur"), new Query.InSource(new SourceId("w3"))))));
    }

    private List<String> turns(Query query) {
        var found = new ArrayList<String>();
        index.turns(query, field.study, field::text, hit -> found.add(firstWord(hit)));
        return found;
    }

    private List<String> marked(Query query) {
        var found = new ArrayList<String>();
        index.turns(query, field.study, field::text, hit -> hit.marks().forEach(mark -> found.add(text(mark))));
        return found;
    }

    private List<String> segments(Query query) {
        return index.segments(query, field.study).stream().map(SegmentId::value).toList();
    }

    private String firstWord(Hit hit) {
        return text(hit.passage()).split("\\W", 2)[0];
    }

    private String text(Passage passage) {
        return field.text(passage.source(), passage.start(), passage.end());
    }
}

package org.pilah.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.Details;
import org.pilah.model.Query;
import org.pilah.model.Query.And;
import org.pilah.model.Query.Coded;
import org.pilah.model.Query.CodedBy;
import org.pilah.model.Query.Facet;
import org.pilah.model.Query.Fuzzy;
import org.pilah.model.Query.InNote;
import org.pilah.model.Query.InSource;
import org.pilah.model.Query.Near;
import org.pilah.model.Query.Not;
import org.pilah.model.Query.Note;
import org.pilah.model.Query.Or;
import org.pilah.model.Query.Phrase;
import org.pilah.model.Query.SaidBy;
import org.pilah.model.Query.State;
import org.pilah.model.Query.Wildcard;
import org.pilah.model.Query.Word;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;

class QueryParserTest {
    private static final Word AIR = new Word("air");
    private static final Word DANA = new Word("dana");
    private static final Word DESA = new Word("desa");
    private static final Coded PROPOSAL = coded("adi-4a-proposal");

    static Stream<Arguments> readings() {
        return Stream.of(
                read("air", AIR),
                read("  air, ", AIR),
                read("air dana", new And(List.of(AIR, DANA))),
                read("air AND dana DAN desa", new And(List.of(AIR, DANA, DESA))),
                read("air dana OR desa", new Or(List.of(new And(List.of(AIR, DANA)), DESA))),
                read("air (dana ATAU desa)", new And(List.of(AIR, new Or(List.of(DANA, DESA))))),
                read("air (dana desa)", new And(List.of(AIR, new And(List.of(DANA, DESA))))),
                read("((air))", AIR),
                read("air -dana", new And(List.of(AIR, new Not(DANA)))),
                read("air BUKAN dana OR desa", new Or(List.of(new And(List.of(AIR, new Not(DANA))), DESA))),
                read("-(air dana)", new Not(new And(List.of(AIR, DANA)))),
                read("NOT NOT air", new Not(new Not(AIR))),
                read("air NEAR/3 dana desa", new And(List.of(new Near(AIR, DANA, 3), DESA))),
                read(
                        "(air ATAU dana) DEKAT/12 \"rapat desa\"",
                        new Near(new Or(List.of(AIR, DANA)), new Phrase(List.of("rapat", "desa")), 12)),
                read("NOT (air NEAR/1 dana)", new Not(new Near(AIR, DANA, 1))),
                read("and or dan atau near", words("and", "or", "dan", "atau", "near")),
                read("“rapat, desa.”", new Phrase(List.of("rapat", "desa"))),
                read("pember* pem*an", new And(List.of(new Wildcard("pember*"), new Wildcard("pem*an")))),
                read("pe**n*", new Wildcard("pe*n*")),
                read("air~ dana~2.", new And(List.of(new Fuzzy("air", 1), new Fuzzy("dana", 2)))),
                read("guru-guru", new Word("guru-guru")),
                read("jam 10:30", words("jam", "10:30")),
                read("Jum'at - Sabtu & Minggu", words("Jum'at", "Sabtu", "Minggu")),
                read("air(dana)", new And(List.of(AIR, DANA))));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                read("code:adi-2-assessment", coded("adi-2-assessment")),
                read("kode:\"tahap PENGKAJIAN\"", coded("adi-2-assessment")),
                read("KODE: asesmen", coded("adi-2-assessment")),
                read("code:budget", coded("anggaran")),
                read("code:\"Perumusan tertulis / proposal\"", PROPOSAL),
                read("code:\"action plan > written proposal\"", PROPOSAL),
                read("code:\"Hambatan / Biaya\"", coded("barrier-budget")),
                read("code:Hambatan>Biaya", coded("barrier-budget")),
                read("-code:anggaran", new Not(coded("anggaran"))),
                read("case:ketua", new Query.InCase(new CaseId("ketua"))),
                read("kasus:\"penerima manfaat 1\"", new Query.InCase(new CaseId("wm-1"))),
                read("source:s1", source("s1")),
                read("sumber:\"wawancara KETUA\"", source("s1")),
                read("sumber:catatan-1", source("s2")),
                read("sumber:catatan-1.txt", source("s2")),
                read("coder:Siti", new CodedBy("siti")),
                read("pembicara:peneliti", new SaidBy("Peneliti")),
                read("speaker:ketua", new Or(List.of(new SaidBy("Ketua"), new SaidBy("KETUA")))),
                read("speaker:\"bu rina (bendahara)\"", new SaidBy("Bu Rina (Bendahara)")),
                read("role:bendahara", new Query.InRole("bendahara")),
                read("peran:pewawancara", new Query.InRole("interviewer")),
                read("technique:interview", new Query.OfTechnique("interview")),
                read("teknik:observasi", new Query.OfTechnique("observation")),
                read("gelombang:\"siklus 2\"", new Query.OfWave("siklus 2")),
                read("polarity:supporting", new Facet("polarity", "supporting")),
                read("sisi:penghambat", new Facet("polarity", "inhibiting")),
                read("aspek:cara-mengatasi", new Facet("aspect", "remedy")),
                read("bukti:\"simpulan peneliti\"", new Facet("evidence", "inferred")),
                read("tingkat:mikro", new Facet("level", "micro")),
                read("level:regency", new Facet("level", "regency")),
                read("faset:sisi=campuran", new Facet("polarity", "mixed")),
                read("facet:wave=\"after the fair\"", new Facet("wave", "after the fair")),
                read("facet:\"who asked=the committee\"", new Facet("who asked", "the committee")),
                read("is:coded", new Query.Any(State.CODED)),
                read("adalah:belum-terkode", new Query.Any(State.UNCODED)),
                read("memo:air", new InNote(Note.MEMO, AIR)),
                read(
                        "memo:(air OR \"dana desa\") desa",
                        new And(List.of(
                                new InNote(Note.MEMO, new Or(List.of(AIR, new Phrase(List.of("dana", "desa"))))),
                                DESA))),
                read("pemadatan:pember*", new InNote(Note.PARAPHRASE, new Wildcard("pember*"))));
    }

    @ParameterizedTest
    @MethodSource({"readings", "names"})
    void textBecomesItsQuestion(String text, Query expected) {
        Query query = QueryParser.parse(text, Grenpul.STUDY);

        assertEquals(expected, query);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("", "", "query.empty"),
                wrong(" , ", "   ", "query.empty"),
                wrong("air (dana", "    ^", "query.unclosed-bracket"),
                wrong("air AND (", "        ^", "query.unclosed-bracket"),
                wrong("air) dana", "   ^", "query.unopened-bracket"),
                wrong(")", "^", "query.unopened-bracket"),
                wrong("air ()", "    ^^", "query.empty-bracket"),
                wrong("air \"dana", "    ^", "query.unclosed-quote"),
                wrong("\", .\"", "^^^^^", "query.empty-quotes"),
                wrong("\"pember* desa\"", "^^^^^^^^^^^^^^", "query.star-in-quotes"),
                wrong("kod:anggaran AND (air", "^^^", "query.unknown-field"),
                wrong("air Ketua: ya", "    ^^^^^", "query.unknown-field"),
                wrong("code:anggarn", "     ^^^^^^^", "query.unknown-code"),
                wrong("code:biaya", "     ^^^^^", "query.ambiguous-code"),
                wrong("code:barriers / Biaya", "              ^", "query.path-without-quotes"),
                wrong("case:ketuaa", "     ^^^^^^", "query.unknown-case"),
                wrong("source:catatan", "       ^^^^^^^", "query.unknown-source"),
                wrong("coder:budi", "      ^^^^", "query.unknown-coder"),
                wrong("speaker:\"bu rini\"", "        ^^^^^^^^^", "query.unknown-speaker"),
                wrong("technique:fgd", "          ^^^", "query.unknown-technique"),
                wrong("wave:3", "     ^", "query.unknown-wave"),
                wrong("polarity:positif", "         ^^^^^^^", "query.unknown-value"),
                wrong("is:new", "   ^^^", "query.unknown-state"),
                wrong("facet:wave", "      ^^^^", "query.facet-form"),
                wrong("facet:wave= air", "      ^^^^^", "query.facet-form"),
                wrong("air code:", "    ^^^^^", "query.missing-value"),
                wrong("code: AND air", "^^^^^", "query.missing-value"),
                wrong("case:\"\"", "^^^^^", "query.missing-value"),
                wrong("memo:", "^^^^^", "query.missing-value"),
                wrong("AND air", "^^^", "query.missing-before"),
                wrong("air (ATAU dana)", "     ^^^^", "query.missing-before"),
                wrong("air OR", "    ^^", "query.missing-after"),
                wrong("air AND OR dana", "    ^^^", "query.missing-after"),
                wrong("air (dana NOT)", "          ^^^", "query.missing-after"),
                wrong("code:(anggaran OR barriers)", "     ^", "query.group-of-names"),
                wrong("memo:(air code:anggaran)", "          ^^^^^", "query.field-in-note"),
                wrong("air NEAR/3 code:anggaran", "           ^^^^^^^^^^^^^", "query.near-part"),
                wrong("NOT air NEAR/3 dana", "^^^^^^^", "query.near-part"),
                wrong("(air dana) NEAR/3 desa", "^^^^^^^^^^", "query.near-part"),
                wrong("air NEAR dana", "    ^^^^", "query.near-distance"),
                wrong("air NEAR/0 dana", "    ^^^^^^", "query.near-distance"),
                wrong("air DEKAT/999999999999 dana", "    ^^^^^^^^^^^^^^^^^^", "query.near-distance"),
                wrong("air NEAR/2 dana NEAR/2 desa", "                ^^^^^^", "query.near-chain"),
                wrong("air *", "    ^", "query.star"),
                wrong("p*n", "^^^", "query.star"),
                wrong("*daya", "^^^^^", "query.star"),
                wrong("air~3", "^^^^^", "query.tilde"),
                wrong("\"air dana\"~2", "          ^^", "query.tilde"),
                wrong("pem*n~", "^^^^^^", "query.tilde"),
                wrong("guru-gu*", "^^^^^^^^", "query.pattern-of-words"),
                wrong("air\tOR\n", "    ^^", "query.missing-after"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsPointedAt(String text, String carets, String key) {
        Parsed parsed = QueryParser.read(text, Grenpul.STUDY);

        var mistake = (Parsed.Mistake) parsed;
        String line = text.replace('\t', ' ').replace('\n', ' ');
        String[] lines = mistake.problem().sentence(Messages.english()).split("\n", -1);
        String shown = carets.isBlank() ? " ".repeat(text.length()) + "^" : carets;
        assertEquals(List.of(key, line, shown), List.of(mistake.problem().key(), lines[0], lines[1]));
        assertEquals(carets.strip(), "^".repeat(mistake.length()), "the mark for the screen is as long as the carets");
        assertEquals(shown.indexOf('^'), mistake.position());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeHasAdviceInBothLanguages(String text, String carets, String key) {
        var mistake = (Parsed.Mistake) QueryParser.read(text, Grenpul.STUDY);

        for (Messages messages : List.of(Messages.indonesian(), Messages.english())) {
            String said =
                    mistake.problem().sentence(messages) + mistake.problem().advice(messages);
            assertEquals(List.of(), said.matches("(?s).*(\\{\\d|\\|\\d|'').*") ? List.of(said) : List.of());
        }
    }

    static Stream<Arguments> suggestions() {
        return Stream.of(
                Arguments.of("kod:air", "kode"),
                Arguments.of("speker:air", "speaker"),
                Arguments.of("code:anggarn", "Anggaran"),
                Arguments.of("code:kajian", "Tahap pengkajian"),
                Arguments.of("code:tahap", "one of Tahap pengkajian, Tahap rencana aksi"),
                Arguments.of("code:biaya", "barrier-budget"),
                Arguments.of("case:ketuaa", "Ketua KSM"),
                Arguments.of("case:penerima", "Penerima manfaat 1"),
                Arguments.of("source:wawancara-ketua", "Wawancara ketua"),
                Arguments.of("coder:aris", "arif"),
                Arguments.of("speaker:penelitti", "Peneliti"),
                Arguments.of("technique:fgd", "interview, observation"),
                Arguments.of("wave:siklus", "siklus 1, siklus 2"));
    }

    @ParameterizedTest
    @MethodSource("suggestions")
    void adviceNamesWhatMayBeMeant(String text, String suggestion) {
        Problem problem = assertThrows(Problem.class, () -> QueryParser.parse(text, Grenpul.STUDY));

        String advice = problem.advice(Messages.english());

        assertTrue(advice.contains(suggestion), advice);
    }

    @Test
    void wholeSentenceReadsAsPromised() {
        String text = "kod:anggaran AND (air";

        Problem problem = assertThrows(Problem.class, () -> QueryParser.parse(text, Grenpul.STUDY));

        assertEquals("""
            kod:anggaran AND (air
            ^^^
            Tidak ada bidang bernama “kod”.
            Barangkali maksudnya kode. Teks yang memuat titik dua ditulis dalam tanda petik.\
            """, problem.sentence(Messages.indonesian()) + "\n" + problem.advice(Messages.indonesian()));
    }

    @Test
    void longTextIsShownAroundTheMistake() {
        String text = "air ".repeat(50) + "kod:x" + " dana".repeat(50);

        Problem problem = assertThrows(Problem.class, () -> QueryParser.parse(text, Grenpul.STUDY));

        assertEquals("""
            …r air air air air air air air kod:x dana dana dana dana dana dana dana dana …
                                           ^^^
            There is no field “kod”.\
            """, problem.sentence(Messages.english()));
    }

    @Test
    void nestingAndLengthHaveLimits() {
        String deep = "(".repeat(50) + "air" + ")".repeat(50);
        String tooDeep = "(" + deep + ")";
        String negations = "NOT ".repeat(51) + "air";
        String longest = "a".repeat(4_000);
        String tooLong = "a".repeat(100_000);

        List<String> keys = Stream.of(deep, tooDeep, negations, longest, tooLong)
                .map(QueryParserTest::keyOf)
                .toList();

        assertEquals(List.of("", "query.too-deep", "query.too-deep", "", "query.too-long"), keys);
    }

    @Test
    void anyCoderIsFineWhileNoTeamIsNamed() {
        var study = Study.empty(new StudyId("s"), Details.titled("Kosong"));

        Query query = QueryParser.parse("coder:siapa", study);

        assertEquals(new CodedBy("siapa"), query);
    }

    private static String keyOf(String text) {
        return switch (QueryParser.read(text, Grenpul.STUDY)) {
            case Parsed.Understood _ -> "";
            case Parsed.Mistake mistake -> mistake.problem().key();
        };
    }

    private static Arguments read(String text, Query query) {
        return Arguments.of(text, query);
    }

    private static Arguments wrong(String text, String carets, String key) {
        return Arguments.of(text, carets, key);
    }

    private static Coded coded(String id) {
        return new Coded(new CodeId(id));
    }

    private static InSource source(String id) {
        return new InSource(new SourceId(id));
    }

    private static And words(String... words) {
        return new And(Stream.of(words).<Query>map(Word::new).toList());
    }
}

package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Draft;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.exchange.ReductionIntake.Report;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.task.Progress;

class ReductionIntakeTest {
    private static final String RINI = """
        Peneliti: Airnya bagaimana, Bu?
        Bu Rini: Dulu air keruh. Sekarang sudah ada “pamsimas”, jadi lancar sekali.
        Bu Rini: Ya, begitu.
        Peneliti: Dan iurannya?
        Bu Rini: Kami iuran lima ribu setiap bulan untuk listrik pompa, tidak pernah telat.
        """;
    private static final String DARTO = """
        Peneliti: Bapak ikut rapat?
        Pak Darto: Ya, begitu. Saya jarang sekali diundang rapat karena rumah saya jauh dari balai.
        """;
    private static final String TABLE = """
        informan,verbatim,pemadatan fakta,koding,kategori,tema
        Bu Rini,Dulu air keruh.,Air dulu keruh,Air keruh,Air,Kebutuhan dasar
        Bu Rini,"sekarang sudah ada 'pamsimas' jadi   lancar sekali",Air kini lancar,Pamsimas; Air lancar,Air,Kebutuhan dasar
        Pak Darto,"Saya jarang diundang rapat karena rumah jauh dari balai",Jarang diundang,Undangan rapat,Partisipasi,Kelembagaan
        Bu Lina,Anak saya sekarang sekolah lagi.,Anak kembali sekolah,Sekolah,Pendidikan,Kebutuhan dasar
        """;

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("rini", RINI);
        field.has("darto", DARTO);
        field.cases("case,speaker\nBu Rini,Bu Rini\nPak Darto,Pak Darto\n");
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void everyRowIsAnchoredAsWellAsItsWordsAllow() {
        Draft draft = look(TABLE);

        assertEquals(
                List.of(
                        "rini EXACT Dulu air keruh.",
                        "rini TOLERANT Sekarang sudah ada “pamsimas”, jadi lancar sekali",
                        "darto 90 Saya jarang sekali diundang rapat karena rumah saya jauh dari balai",
                        "nowhere"),
                draft.lines().stream().map(this::shown).toList());
    }

    @Test
    void segmentsParaphrasesAndTheTreeComeInAsOneStep() {
        long before = field.steps();

        Report report = take(look(TABLE), Line::proposed);
        List<String> codings = field.codings();
        List<String> codes = codePaths();
        long steps = field.steps() - before;
        field.project().undo(Field.BY);

        assertEquals(
                List.of(
                        "Bu Lina (reduksi) \"Anak saya sekarang sekolah lagi.\" sekolah siti",
                        "rini \"Dulu air keruh.\" air-keruh siti",
                        "rini \"Sekarang sudah ada “pamsimas”, jadi lancar sekali\" air-lancar siti",
                        "rini \"Sekarang sudah ada “pamsimas”, jadi lancar sekali\" pamsimas siti"),
                codings.stream().map(ReductionIntakeTest::bare).toList());
        assertEquals(
                List.of(
                        "Kebutuhan dasar",
                        "Kebutuhan dasar / Air",
                        "Kebutuhan dasar / Air / Air keruh",
                        "Kebutuhan dasar / Air / Air lancar",
                        "Kebutuhan dasar / Air / Pamsimas",
                        "Kebutuhan dasar / Pendidikan",
                        "Kebutuhan dasar / Pendidikan / Sekolah"),
                codes);
        assertEquals(1, report.left());
        assertEquals(1, steps);
        assertEquals(List.of(List.of(), List.of("rini", "darto")), List.of(field.codings(), field.sources()));
    }

    /// Ids of codes carry their way; the last step is enough to tell them apart here.
    private static String bare(String line) {
        return line.replaceAll(" [a-z-]+-(sekolah|air-keruh|air-lancar|pamsimas) ", " $1 ");
    }

    @Test
    void whatIsOnlyNearComesInWhenSomebodyAcceptsIt() {
        take(look(TABLE), line -> line.anchor() instanceof Anchor.Near ? Decision.ANCHOR : Decision.LEAVE);

        assertEquals(
                List.of("darto \"Saya jarang sekali diundang rapat karena rumah saya jauh dari balai\""
                        + " kelembagaan-partisipasi-undangan-rapat siti"),
                field.codings());
    }

    @Test
    void theSameTableOnceMoreChangesNothing() {
        take(look(TABLE), Line::proposed);
        long before = field.steps();

        Report again = take(look(TABLE), Line::proposed);

        assertEquals(before, field.steps());
        assertEquals(List.of(0L, 0L, 4L), List.of(again.segments(), again.codings(), again.known()));
    }

    @Test
    void wordsThatStandInSeveralPlacesAreSettledByTheInformant() {
        Draft draft = look("""
            informan,verbatim,koding
            Pak Darto,"Ya, begitu.",Setuju
            ,,
            """);
        Draft without = look("""
            verbatim,koding
            "Ya, begitu.",Setuju
            """);

        assertEquals("darto EXACT Ya, begitu.", shown(draft.lines().getFirst()));
        assertEquals("2 places", shown(without.lines().getFirst()));
    }

    @Test
    void wordsThatStandInSeveralPlacesGoToTheOneThatWasChosen() {
        Draft draft = look("""
            verbatim,koding
            "Ya, begitu.",Setuju
            """);
        Line line = draft.lines().getFirst();

        assertEquals(List.of(new Decision.At(0), new Decision.At(1), Decision.FROM_TABLE, Decision.LEAVE), line.ways());
        take(draft, each -> new Decision.At(1));

        Passage second = line.places().get(1);
        assertEquals(
                List.of(second),
                field.project().material().segments(second.source()).stream()
                        .map(coded -> coded.segment().passage())
                        .toList());
    }

    @Test
    void aCodeThatIsThereIsTakenWhereItsWayFits() {
        field.code("dasar", "Kebutuhan dasar", CodeId.NONE);
        field.code("air", "Air", new CodeId("dasar"));
        field.code("mutu", "Mutu", new CodeId("air"));
        field.code("air-keruh", "Air keruh", new CodeId("mutu"));

        Report report = take(look("""
            verbatim,koding,tema
            Dulu air keruh.,air KERUH,Kebutuhan dasar
            """), Line::proposed);

        assertEquals(List.of(), report.created());
        assertEquals(List.of("rini \"Dulu air keruh.\" air-keruh siti"), field.codings());
    }

    @Test
    void aTextThatWasChangedMeanwhileKeepsTheRowOut() {
        Draft draft = look(TABLE);
        Source rini = field.project().study().sources().getFirst();
        new Removal(field.project()).sources(List.of(rini.id()), Field.BY, Progress.SILENT);
        field.has("rini", RINI.replace("Dulu air", "Dahulu air"));

        Report report = take(draft, Line::proposed);

        assertEquals(
                List.of(
                        "Line 2: the text of rini has changed since the table was looked at; look at it once more.",
                        "Line 3: the text of rini has changed since the table was looked at; look at it once more."),
                Field.sentences(
                        report.bad().stream().map(CodingIntake.BadRow::reason).toList()));
    }

    @Test
    void whoIsNotOfTheTeamCannotCodeByATable() {
        field.project()
                .apply(
                        new Change.Alter(
                                field.project().study().details(),
                                field.project().study().details().withCoders(List.of("dewi"))),
                        Field.BY);
        Draft draft = look(TABLE);

        Problem refused = assertThrows(Problem.class, () -> take(draft, Line::proposed));

        assertEquals(
                "siti is not of the team (dewi), and the table names no coder.", refused.sentence(Messages.english()));
    }

    @Test
    void whoBringsATableInByHandBelongsToTheTeamFromThenOnAndUndoingTakesBothBack() {
        field.project()
                .apply(
                        new Change.Alter(
                                field.project().study().details(),
                                field.project().study().details().withCoders(List.of("dewi"))),
                        Field.BY);
        Draft draft = look(TABLE);

        new ReductionIntake(field.project()).takeByHand(draft, Line::proposed, Field.BY, Progress.SILENT);
        boolean coded = !field.codings().isEmpty();
        List<String> team = field.project().study().details().coders();
        field.project().undo(Field.BY);

        assertTrue(coded);
        assertEquals(List.of("dewi", Field.BY), team);
        assertEquals(List.of("dewi"), field.project().study().details().coders());
        assertEquals(List.of(), field.codings());
    }

    /// Verbatims are drawn from random places of random transcripts and their writing disturbed; a slow search for
    /// the same letters in the same order says where each must be.
    @Test
    void disturbedWritingIsFoundWhereASlowSearchFindsIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var texts = new TreeMap<String, String>();
        for (int i = 0; i < 12; i++) {
            String text = words(random, 400);
            texts.put("sumber-" + i, text);
            field.has("sumber-" + i, text);
        }
        var table = new StringBuilder("verbatim\tkoding\n");
        var drawn = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            String text = texts.getOrDefault("sumber-" + random.nextInt(12), "");
            int start = text.indexOf(' ', random.nextInt(text.length() / 2)) + 1;
            int end = text.indexOf(' ', Math.min(text.length() - 200, start + 20 + random.nextInt(120)));
            String verbatim = disturbed(text.substring(start, end), random);
            drawn.add(verbatim);
            table.append(verbatim).append("\tkode\n");
        }

        Draft draft = look(table.toString());

        for (int i = 0; i < drawn.size(); i++) {
            List<String> expected = new ArrayList<>();
            for (var each : texts.entrySet()) {
                slowly(drawn.get(i), each.getValue())
                        .forEach(place -> expected.add(each.getKey() + ' ' + place[0] + ' ' + place[1]));
            }
            assertEquals(expected, places(draft.lines().get(i).anchor()), "seed " + seed + ", row " + i);
        }
    }

    private List<String> places(Anchor anchor) {
        List<Passage> passages = switch (anchor) {
            case Anchor.At(var passage, var words, var fit) -> List.of(passage);
            case Anchor.Several(var several) -> several;
            case Anchor.Near near -> List.of();
            case Anchor.Nowhere nowhere -> List.of();
        };
        return passages.stream()
                .map(place -> place.source() + " " + place.start() + " " + place.end())
                .sorted()
                .toList();
    }

    /// Where letters and digits follow one another as in the quote, words whole, from the first to the last.
    private static List<int[]> slowly(String quote, String text) {
        String sought = String.join(" ", quote.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"));
        var found = new ArrayList<int[]>();
        for (int start = 0; start < text.length(); start++) {
            boolean word = Character.isLetter(text.charAt(start))
                    && (start == 0 || !Character.isLetter(text.charAt(start - 1)));
            if (!word) {
                continue;
            }
            var seen = new StringBuilder();
            for (int at = start; at < text.length() && seen.length() <= sought.length(); at++) {
                char c = Character.toLowerCase(text.charAt(at));
                if (Character.isLetter(c)) {
                    seen.append(c);
                    boolean ends = at + 1 == text.length() || !Character.isLetter(text.charAt(at + 1));
                    if (ends && seen.toString().equals(sought)) {
                        found.add(new int[] {start, at + 1});
                    }
                } else if (!seen.isEmpty() && seen.charAt(seen.length() - 1) != ' ') {
                    seen.append(' ');
                }
            }
        }
        return found;
    }

    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(26)))
                    .append((char) ('a' + random.nextInt(6)))
                    .append(random.nextInt(9) == 0 ? ", " : random.nextInt(12) == 0 ? ".\n" : " ");
        }
        return text.toString();
    }

    private static String disturbed(String words, Random random) {
        var text = new StringBuilder();
        for (char c : words.replace('\n', ' ').toCharArray()) {
            if (c == ' ' && random.nextInt(6) == 0) {
                text.append(random.nextBoolean() ? "  " : ", ");
            } else if (!((c == ',' || c == '.') && random.nextInt(2) == 0)) {
                text.append(random.nextInt(10) == 0 ? Character.toUpperCase(c) : c);
            }
        }
        return text.toString().strip().replaceAll("[,. ]+$", "");
    }

    private Draft look(String table) {
        return new ReductionIntake(field.project())
                .look(field.file("reduksi.csv", table), "", ImportOptions.DETECT, Progress.SILENT);
    }

    private Report take(Draft draft, Function<Line, Decision> decisions) {
        return new ReductionIntake(field.project()).take(draft, decisions, Field.BY, Progress.SILENT);
    }

    private String shown(Line line) {
        return switch (line.anchor()) {
            case Anchor.At(var passage, var words, var fit) ->
                passage.source() + " " + fit + " "
                        + field.project().material().text(passage.source(), passage.start(), passage.end());
            case Anchor.Near(var passage, var words, var likeness) ->
                passage.source() + " " + Math.round(likeness * 100) + " " + words;
            case Anchor.Several(var passages) -> passages.size() + " places";
            case Anchor.Nowhere nowhere -> "nowhere";
        };
    }

    private List<String> codePaths() {
        return field.project().study().codes().stream()
                .map(code -> field.project().study().pathName(code.id(), Language.INDONESIAN))
                .sorted()
                .toList();
    }
}

package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Workplace;
import org.pilah.exchange.correct.Correcting;
import org.pilah.exchange.correct.Correcting.Labels;
import org.pilah.exchange.correct.Correcting.Place;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.exchange.correct.Correcting.Report;
import org.pilah.exchange.correct.CorrectionList;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.exchange.correct.Reviews;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.project.Integrity;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

class CorrectingTest {
    private static final String SITI = """
        Peneliti: Bagaimana airnya, Bu Siti?
        Ibu Siti: Aernya lancar. Listrik menyala.
        Peneliti: Kalau hujan?
        Ibu Siti: Keruh sekali.
        """;

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("siti", SITI);
        field.has("budi", "Peneliti: Siapa itu?\nPak Budi: BU SITI namanya. Buah sari, bukan Bu Siti.\n");
        field.code("air", "Air", CodeId.NONE);
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void codingsStayOnTheirWordsWhenWordsBeforeThemAreCorrected() {
        code("siti", "Listrik menyala");
        code("siti", "Keruh");

        Report report = apply(field.project(), words("siti", "Aernya lancar.", "Air di sumur kami lancar."));

        assertEquals(new Report(1, 1, 2, 0), report);
        assertEquals(List.of("siti \"Keruh\" air siti", "siti \"Listrik menyala\" air siti"), field.codings());
        assertEquals(List.of(), reviews(field.project()));
        assertSound(field.project());
    }

    @Test
    void segmentsWhoseWordsChangeWaitForALookWithTheReason() {
        code("siti", "Aernya lancar");
        code("siti", "lancar. Listrik");
        code("siti", "Keruh");

        apply(field.project(), words("siti", "Aernya", "Airnya"));
        apply(field.project(), words("siti", "Keruh sekali", "sekali"));
        apply(field.project(), words("siti", "Listrik menyala", "Semua menyala"));

        assertEquals(
                List.of(
                        "CHANGED Aernya lancar → Airnya lancar",
                        "CHANGED lancar. Listrik → lancar. Semua",
                        "DELETED Keruh → sekali"),
                reviews(field.project()));
        assertSound(field.project());
    }

    @Test
    void aLaterCorrectionThatBringsTheWordsBackEndsTheReview() {
        code("siti", "Aernya lancar");
        apply(field.project(), words("siti", "Aernya", "Airnya"));

        apply(field.project(), words("siti", "Airnya", "Aernya"));

        assertEquals(List.of(), reviews(field.project()));
        assertEquals(SITI, text(field.project(), "siti"));
    }

    @Test
    void namesAreReplacedInAllSourcesAsTheyAreWritten() {
        Proposal proposal = replace("Bu Siti", "Bu Ani", Labels.LEFT);

        assertEquals(
                List.of("siti Bu Siti → Bu Ani", "budi BU SITI → BU ANI", "budi Bu Siti → Bu Ani"), lines(proposal));
        apply(field.project(), proposal);
        assertEquals(
                "Peneliti: Bagaimana airnya, Bu Ani?",
                text(field.project(), "siti").lines().findFirst().orElseThrow());
    }

    @Test
    void labelsAreCorrectedOnWishAndTheSpeakerKeepsRoleAndCase() {
        field.cases("kasus,pembicara,sumber\nSiti,Ibu Siti,siti\n");
        var before = source("siti").speaker("Ibu Siti").orElseThrow();

        apply(field.project(), replace("Siti", "Ani", Labels.CORRECTED));

        assertEquals(SITI.replace("Siti", "Ani"), text(field.project(), "siti"));
        assertEquals(
                List.of("Peneliti", "Ibu Ani"),
                source("siti").speakers().stream().map(Source.Speaker::label).toList());
        assertEquals(
                new Source.Speaker("Ibu Ani", before.role(), before.caseId()),
                source("siti").speaker("Ibu Ani").orElseThrow());
        assertEquals(
                List.of("Peneliti", "Ibu Ani", "Peneliti", "Ibu Ani"),
                field.project().material().turns(source("siti").id()).stream()
                        .map(turn -> turn.speaker())
                        .toList());
        assertSound(field.project());
    }

    @Test
    void whereElseTheNameStandsIsTold() {
        field.cases("kasus,sumber\nBu Siti,siti\n");
        Segment coded = code("siti", "Keruh");
        field.project().apply(new Change.Alter(coded, coded.withNotes("Menurut Bu Siti keruh", "")), Field.BY);

        assertEquals(
                new Correcting.Elsewhere(1, 1),
                replace("Bu Siti", "Bu Ani", Labels.LEFT).elsewhere());
    }

    @Test
    void aCorrectedFileBringsItsNewTurnsWithTheirSpeakers() {
        code("siti", "Listrik menyala");
        code("siti", "Keruh");
        String corrected = SITI.replace("Aernya", "Airnya")
                .replace("Peneliti: Kalau", "Peneliti: Sejak kapan?\nPak RT: Dua tahun.\nPeneliti: Kalau");

        Proposal proposal = file("siti", corrected);
        apply(field.project(), proposal);

        assertEquals(corrected, text(field.project(), "siti"));
        assertEquals(
                List.of("Peneliti", "Ibu Siti", "Peneliti", "Pak RT", "Peneliti", "Ibu Siti"),
                field.project().material().turns(source("siti").id()).stream()
                        .map(turn -> turn.speaker())
                        .toList());
        assertTrue(source("siti").speaker("Pak RT").isPresent());
        assertEquals(List.of("siti \"Keruh\" air siti", "siti \"Listrik menyala\" air siti"), field.codings());
        assertSound(field.project());
    }

    @Test
    void onlyChosenPlacesAreCorrected() {
        Proposal proposal = file("siti", SITI.replace("Aernya", "Airnya").replace("sekali", "sedikit"));

        new Correcting(field.project()).apply(proposal, Set.of(proposal.places().getLast()), Field.BY, Progress.SILENT);

        assertEquals(SITI.replace("sekali", "sedikit"), text(field.project(), "siti"));
    }

    @Test
    void theSameFileIsNoCorrectionAndAnotherTextIsRefused() {
        assertEquals(List.of(), file("siti", SITI).places());
        assertEquals("correct.nothing-left", problem(() -> apply(field.project(), words("siti", SITI, ""))));
    }

    @Test
    void whatChangedSinceItWasShownIsNotCorrected() {
        Proposal stale = words("siti", "Aernya", "Airnya");
        apply(field.project(), words("siti", "Aernya", "Ledengnya"));

        assertEquals("correct.changed-meanwhile", problem(() -> apply(field.project(), stale)));
        assertEquals(SITI.replace("Aernya", "Ledengnya"), text(field.project(), "siti"));
    }

    @Test
    void aListOfCorrectionsIsRead() {
        Path list = field.file("ocr.csv", "salah,benar\n13KM,BKM\nAernya,Airnya\n13KM,BKM\n");

        assertEquals(
                List.of(new Replacement("13KM", "BKM"), new Replacement("Aernya", "Airnya")),
                CorrectionList.read(list, ImportOptions.DETECT, Progress.SILENT));
        assertEquals("correct.list.columns", badList("a,b\n1,2\n"));
        assertEquals("correct.list.empty", badList("salah,benar\n13KM,\n"));
        assertEquals("correct.list.twice", badList("salah,benar\n13KM,BKM\n13KM,BUMDes\n"));
    }

    @Test
    void aCorrectionIsOneStepThatIsTakenBackAcrossARestartByteForByte() throws IOException {
        code("siti", "Aernya lancar");
        code("budi", "Bu Siti");
        var place = new Workplace(folder);
        Map<String, Object> before = everything(field.project());
        long steps = field.steps();

        apply(field.project(), replaceAll(List.of(new Replacement("Siti", "Ani"), new Replacement("Aernya", "Air"))));
        Map<String, Object> after = everything(field.project());
        assertEquals(steps + 1, field.steps());
        assertEquals(2, reviews(field.project()).size());
        field.close();
        Workplace.delete(place.folders().cache());

        try (OpenProject again = place.open()) {
            assertEquals(after, everything(again));
            again.undo(Field.BY);
            assertEquals(before, everything(again));
        }
        try (OpenProject again = place.open()) {
            again.redo(Field.BY);
            assertEquals(after, everything(again));
        }
        field = new Field(Files.createDirectories(folder.resolve("next")));
    }

    @Test
    void searchFindsTheNewWordsAndCountsStayTheSame() {
        code("siti", "Aernya lancar");
        code("budi", "Bu Siti");
        var index = field.project().words(Progress.SILENT);
        assertEquals(1, index.search(new Query.Word("aernya"), 10).total());
        Matrix before = matrix();

        apply(field.project(), replaceAll(List.of(new Replacement("Aernya", "Ledengnya"))));

        var now = field.project().words(Progress.SILENT);
        assertEquals(0, now.search(new Query.Word("aernya"), 10).total());
        assertEquals(1, now.search(new Query.Word("ledengnya"), 10).total());
        assertEquals(before, matrix());
    }

    @Test
    void whoLookedAtASegmentSettlesItAndMayTakeThatBack() {
        Segment coded = code("siti", "Aernya lancar");
        apply(field.project(), words("siti", "Aernya", "Airnya"));
        var reviews = new Reviews(field.project());

        assertEquals(1, reviews.settle(List.of(coded.id()), Field.BY));
        assertEquals(List.of(), reviews.open());
        field.project().undo(Field.BY);

        assertEquals(1, reviews.open().size());
        assertEquals("review.unknown", problem(() -> reviews.settle(List.of(new SegmentId("x")), "")));
    }

    @Test
    void theReviewOfARemovedSegmentCountsForNothing() {
        Segment coded = code("siti", "Aernya lancar");
        apply(field.project(), words("siti", "Aernya", "Airnya"));
        var now = field.project().material().segment(coded.id()).orElseThrow();

        var changes = new ArrayList<Change>();
        now.codings().forEach(coding -> changes.add(new Change.Remove(coding)));
        changes.add(new Change.Remove(now.segment()));
        field.project().apply(new Change.All(changes), Field.BY);

        assertEquals(0, field.project().material().reviewCount());
        assertSound(field.project());
        field.project().undo(Field.BY);
        assertEquals(1, field.project().material().reviewCount());
    }

    @Test
    void aTextOfSeveralPartsIsCorrectedAtItsBeginningAndItsEnd() {
        var whole = new StringBuilder("Peneliti: Aernya?\n");
        while (whole.length() < 2 * TextPart.LONGEST + 100_000) {
            whole.append("Ibu W: air ").append(whole.length()).append(" dan warga yang ikut.\n");
        }
        String text = whole + "Ibu W: penutupnya begini.\n";
        field.has("besar", text);
        code("besar", "penutupnya");
        List<TextPart> before = field.project().parts(source("besar").id());
        assertEquals(3, before.size());
        field.project().words(Progress.SILENT);

        apply(field.project(), words("besar", "Aernya", "Airnya sekarang"));
        apply(field.project(), words("besar", "begini", "begitu"));

        assertEquals(
                text.replace("Aernya", "Airnya sekarang").replace("begini", "begitu"), text(field.project(), "besar"));
        assertEquals(List.of("besar \"penutupnya\" air siti"), field.codings());
        assertSound(field.project());
        field.project().undo(Field.BY);
        field.project().undo(Field.BY);
        assertEquals(before, field.project().parts(source("besar").id()));
        assertSound(field.project());
    }

    private Segment code(String source, String words) {
        SourceId id = source(source).id();
        int start = text(field.project(), source).indexOf(words);
        Segment segment = Segment.of(new Passage(id, start, start + words.length()), words);
        field.project()
                .apply(
                        at -> new Change.All(List.of(
                                new Change.Add(segment),
                                new Change.Add(Coding.of(segment.id(), new CodeId("air"), Field.BY, Map.of(), at)))),
                        Field.BY);
        return segment;
    }

    private Proposal words(String source, String before, String after) {
        int start = text(field.project(), source).indexOf(before);
        var passage = new Passage(source(source).id(), start, start + before.length());
        return new Correcting(field.project()).words(passage, after);
    }

    private Proposal replace(String wrong, String right, Labels labels) {
        return new Correcting(field.project())
                .replace(List.of(new Replacement(wrong, right)), labels, all(), Progress.SILENT);
    }

    private Proposal replaceAll(List<Replacement> wanted) {
        return new Correcting(field.project()).replace(wanted, Labels.CORRECTED, all(), Progress.SILENT);
    }

    private List<SourceId> all() {
        return field.project().study().sources().stream().map(Source::id).toList();
    }

    private Proposal file(String source, String words) {
        return new Correcting(field.project())
                .file(
                        source(source).id(),
                        field.file(source + "-koreksi.txt", words),
                        ImportOptions.DETECT,
                        Progress.SILENT);
    }

    private static Report apply(OpenProject project, Proposal proposal) {
        return new Correcting(project).apply(proposal, proposal.places(), Field.BY, Progress.SILENT);
    }

    private String badList(String table) {
        Path file = field.file("list.csv", table);
        return problem(() -> CorrectionList.read(file, ImportOptions.DETECT, Progress.SILENT));
    }

    private static String problem(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    private Source source(String name) {
        return field.project().study().sources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String text(OpenProject project, String name) {
        return project.study().sources().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> project.material().text(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private Matrix matrix() {
        return field.project()
                .words(Progress.SILENT)
                .count(
                        new MatrixSpec(
                                Axis.of(Dimension.CODE),
                                Axis.of(Dimension.SOURCE),
                                Cell.COUNT,
                                new Query.All(),
                                MatrixSpec.Reach.WITH_DESCENDANTS),
                        Language.ENGLISH);
    }

    private List<String> lines(Proposal proposal) {
        var lines = new ArrayList<String>();
        for (Place place : proposal.places()) {
            String name =
                    field.project().study().source(place.source()).orElseThrow().name();
            lines.add(name + " " + place.words() + " → " + place.edit().words());
        }
        return lines;
    }

    private static List<String> reviews(OpenProject project) {
        var reviews = new Reviews(project);
        return reviews.open().stream()
                .map(each -> each.review().reason() + " " + each.review().before() + " → " + reviews.words(each))
                .toList();
    }

    private static Map<String, Object> everything(OpenProject project) {
        var texts = new ArrayList<Object>();
        project.study().sources().forEach(source -> {
            texts.add(source);
            texts.add(project.parts(source.id()));
            texts.add(project.material().segments(source.id()));
        });
        assertSound(project);
        var index = project.words(Progress.SILENT);
        return Map.of(
                "texts", texts,
                "reviews", project.material().reviews(),
                "siti", index.search(new Query.Word("siti"), 10),
                "ani", index.search(new Query.Word("ani"), 10),
                "segments", index.segments(new Query.Word("ani")));
    }

    private static void assertSound(OpenProject project) {
        Integrity.Report report = project.check(Progress.SILENT);
        assertEquals(
                List.of(),
                report.findings().stream()
                        .map(finding -> finding.problem().sentence(Messages.english()))
                        .toList());
    }
}

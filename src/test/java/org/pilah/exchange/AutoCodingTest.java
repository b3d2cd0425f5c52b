package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.AutoCoding.Suggestion;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Details;
import org.pilah.query.QueryParser;
import org.pilah.task.Progress;

class AutoCodingTest {
    private static final CodeId WATER = new CodeId("air");

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("siti", """
            Peneliti: Bagaimana sekarang?
            Ibu Siti: Airnya lancar. Listrik menyala. Untuk memasak kami pakai air itu, Pak. Begitu saja.
            Peneliti: Kalau hujan?
            Ibu Siti: Keruh.
            """);
        field.has("budi", "Peneliti: Airnya?\nPak Budi: Belum ada air.\n");
        field.code("air", "Air", CodeId.NONE);
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void aTurnASentenceOrTheWordsAloneAreSuggested() {
        assertEquals(
                List.of(
                        "siti Ibu Siti: Airnya lancar. Listrik menyala. Untuk memasak kami pakai air itu, Pak. Begitu"
                                + " saja.",
                        "budi Peneliti: Airnya?",
                        "budi Pak Budi: Belum ada air."),
                lines(suggest("air", Unit.TURN)));
        assertEquals(
                List.of(
                        "siti Ibu Siti: Airnya lancar.",
                        "siti Ibu Siti: Untuk memasak kami pakai air itu, Pak.",
                        "budi Peneliti: Airnya?",
                        "budi Pak Budi: Belum ada air."),
                lines(suggest("air", Unit.SENTENCE)));
        assertEquals(
                List.of("siti Ibu Siti: Airnya", "siti Ibu Siti: air", "budi Peneliti: Airnya", "budi Pak Budi: air"),
                lines(suggest("air", Unit.MATCH)));
    }

    @Test
    void aQuestionWithoutWordsSuggestsWholeTurns() {
        assertEquals(
                List.of("budi Pak Budi: Belum ada air."),
                lines(suggest("is:uncoded speaker:\"Pak Budi\"", Unit.MATCH)));
    }

    @Test
    void nothingIsCodedUntilItIsAppliedAndThenInOneStep() {
        List<Suggestion> found = suggest("air", Unit.SENTENCE);
        List<String> before = field.codings();

        new AutoCoding(field.project()).apply(found, WATER, "dewi");
        List<String> after = field.codings();
        field.project().undo("dewi");

        assertEquals(List.of(), before);
        assertEquals(
                List.of(
                        "budi \"Airnya?\" air dewi",
                        "budi \"Belum ada air.\" air dewi",
                        "siti \"Airnya lancar.\" air dewi",
                        "siti \"Untuk memasak kami pakai air itu, Pak.\" air dewi"),
                after);
        assertEquals(List.of(), field.codings());
    }

    @Test
    void whatHasTheCodeAlreadyIsNotSuggestedAgain() {
        var coding = new AutoCoding(field.project());
        List<Suggestion> some = suggest("lancar OR belum", Unit.MATCH);
        coding.apply(some, WATER, "dewi");

        List<Suggestion> rest = suggest("air", Unit.SENTENCE);

        assertEquals(
                List.of("siti Ibu Siti: Untuk memasak kami pakai air itu, Pak.", "budi Peneliti: Airnya?"),
                lines(rest));
    }

    @Test
    void aPassageThatIsMarkedAlreadyIsCodedAndNotMarkedTwice() {
        var coding = new AutoCoding(field.project());
        field.code("lain", "Lain", CodeId.NONE);
        coding.apply(suggest("air", Unit.SENTENCE), WATER, "dewi");
        long segments = field.project().segmentCount();

        coding.apply(
                coding.suggestions(
                        QueryParser.parse("air", field.project().study()),
                        new CodeId("lain"),
                        Unit.SENTENCE,
                        Progress.SILENT),
                new CodeId("lain"),
                "dewi");

        assertEquals(4, segments);
        assertEquals(segments, field.project().segmentCount());
        assertEquals(8, field.project().codingCount());
    }

    @Test
    void whoeverCodesJoinsTheTeamOnce() {
        Details study = field.project().study().details();
        field.project().apply(new Change.Alter(study, study.withCoders(List.of("siti"))), Field.BY);

        new AutoCoding(field.project()).apply(suggest("air", Unit.SENTENCE), WATER, "dewi");

        assertEquals(List.of("siti", "dewi"), field.project().study().details().coders());
    }

    @Test
    void whereNothingIsSuggestedNothingIsDone() {
        long steps = field.steps();

        List<Suggestion> found = suggest("koperasi", Unit.TURN);

        assertTrue(new AutoCoding(field.project()).apply(found, WATER, "dewi").isEmpty());
        assertEquals(steps, field.steps());
    }

    private List<Suggestion> suggest(String query, Unit unit) {
        return new AutoCoding(field.project())
                .suggestions(QueryParser.parse(query, field.project().study()), WATER, unit, Progress.SILENT);
    }

    private List<String> lines(List<Suggestion> found) {
        return found.stream()
                .map(each -> each.passage().source().value() + " " + each.speaker() + ": " + each.quote())
                .toList();
    }
}

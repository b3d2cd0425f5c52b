package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.exchange.CodingIntake.BadRow;
import org.pilah.exchange.CodingIntake.BadRows;
import org.pilah.exchange.CodingIntake.Codes;
import org.pilah.exchange.CodingIntake.Rejected;
import org.pilah.exchange.CodingIntake.Report;
import org.pilah.exchange.CodingIntake.Twice;
import org.pilah.exchange.CodingIntake.Wishes;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Segment;
import org.pilah.model.SourceId;
import org.pilah.task.Progress;

class CodingIntakeTest {
    private static final String TALK = """
        Peneliti: Airnya bagaimana, Bu?
        Ibu Siti: Airnya  lancar 💧 sekali. Dulu keruh.
        Peneliti: Dulu keruh?
        """;
    private static final Wishes PLAIN =
            new Wishes("dewi", Codes.MUST_EXIST, BadRows.KEEP_ALL_OUT, Twice.LEAVE, ImportOptions.DETECT);
    private static final Wishes SKIPPING =
            new Wishes("dewi", Codes.MUST_EXIST, BadRows.SKIP, Twice.LEAVE, ImportOptions.DETECT);

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("siti", TALK);
        field.code("air", "Air", CodeId.NONE);
        field.code("air-bersih", "Bersih", new CodeId("air"));
        field.code("lain", "Lain", CodeId.NONE);
        field.code("lain-bersih", "Bersih", new CodeId("lain"));
        field.cases("case,speaker\nIbu Siti,Ibu Siti\nBu Rini,\n");
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void placesAndQuotesLeadToTheSameWordsInOneStep() {
        long before = field.steps();
        int start = TALK.indexOf("Airnya  lancar");

        Report report = take(PLAIN, """
            source,start,end,quote,code,coder,case,polarity,aspect,paraphrase,memo
            siti.txt,%d,%d,,air,,Ibu Siti,,,,
            SITI,,,Airnya lancar 💧,Air / Bersih,arif,,pendukung,hasil,Air lancar,lihat lagi
            siti,,,dulu KERUH.,Lain > Bersih,,Bu Rini,inhibiting,,,
            """.formatted(start, start + "Airnya  lancar 💧".length()));
        List<String> coded = field.codings();
        long after = field.steps();
        field.project().undo(Field.BY);

        assertEquals(3, report.codings());
        assertEquals(2, report.segments());
        assertEquals(
                List.of(
                        "siti \"Airnya  lancar 💧\" air dewi",
                        "siti \"Airnya  lancar 💧\" air-bersih arif {aspect=result, polarity=supporting}",
                        "siti \"Dulu keruh.\" lain-bersih dewi {polarity=inhibiting}"),
                coded);
        assertEquals(before + 1, after);
        assertEquals(List.of(), field.codings());
    }

    @Test
    void notesAndCasesStandOnTheSegment() {
        take(PLAIN, """
            sumber,kutipan,kode,kasus,pemadatan fakta,catatan
            siti,Dulu keruh.,air,Bu Rini,Dulu airnya keruh,satu
            siti,Dulu keruh.,lain,Bu Rini,Air pernah keruh,dua
            siti,Airnya lancar,air,Ibu Siti,,
            """);

        var segments = field.project().material().segments(new SourceId("siti")).stream()
                .map(coded -> coded.segment())
                .map(CodingIntakeTest::notes)
                .toList();
        // The speaker of the first is that case already, so nothing is noted on it.
        assertEquals(List.of("||", "bu-rini|Dulu airnya keruh\nAir pernah keruh|satu\ndua"), segments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nobody,0,8,,air,,        | there is no source nobody.
        siti,0,9999,,air,,       | 0 to 9999 lies outside siti, which has 102 characters.
        siti,8,8,,air,,          | the end 8 is not behind the start 8.
        siti,9,8,,air,,          | the end 8 is not behind the start 9.
        siti,-1,8,,air,,         | "-1" is not a position in a text.
        siti,1.157,2000,,air,,   | "1.157" is not a position in a text.
        siti,0,,,air,,           | "" is not a position in a text.
        siti,50,58,,air,,        | 50 to 58 in siti begins or ends within a character; places are counted in UTF-16 units.
        siti,0,8,Ibu Siti,air,,  | 0 to 8 in siti is "Peneliti", not "Ibu Siti"; mend the place, or leave it out and keep the quote.
        siti,,,Dulu keruh,air,,  | "Dulu keruh" stands 2 times in siti, first at 68 and 90; give start and end.
        siti,,,Airnya lancar lagi,air,, | "Airnya lancar lagi" is not in siti; nearest, at 42, is "Airnya lancar" (80% alike).
        siti,,,Zzz qqq xxx,air,, | "Zzz qqq xxx" is not in siti, nor anything like it.
        siti,,,,air,,            | there is neither a place nor a quote.
        ,0,8,,air,,              | the source is missing.
        siti,0,8,,,,             | the code is missing.
        siti,0,8,,Kebahagiaan,,  | there is no code Kebahagiaan; --create-codes would make it.
        siti,0,8,,Bersih,,       | several codes are called Bersih: Air / Bersih; Lain / Bersih; give the whole path.
        siti,0,8,,air,,Pak Dul   | there is no case Pak Dul.
        siti,0,8                 | 3 cells instead of 7.
        """)
    void aRowThatDoesNotFitIsNamedWithItsReason(String row, String sentence) throws IOException {
        byte[] before = Files.readAllBytes(field.project().path());

        Rejected rejected = assertThrows(
                Rejected.class, () -> take(PLAIN, "source,start,end,quote,code,coder,case\n" + row.strip() + "\n"));

        assertEquals(List.of("Line 2: " + sentence), reasons(rejected.rows()));
        assertArrayEquals(before, Files.readAllBytes(field.project().path()));
    }

    @Test
    void someoneWhoIsNotOfTheTeamIsRefusedOnceTheStudyNamesOne() {
        var details = field.project().study().details();
        field.project().apply(new Change.Alter(details, details.withCoders(List.of("dewi", "arif"))), Field.BY);

        Rejected rejected = assertThrows(Rejected.class, () -> take(PLAIN, """
            source,quote,code,coder
            siti,Airnya lancar,air,arif
            siti,Airnya lancar,air,tamu
            """));

        assertEquals(List.of("Line 3: tamu is not of the team (dewi, arif)."), reasons(rejected.rows()));
        assertEquals(List.of(), field.codings());
    }

    @Test
    void allBadRowsAreNamedAndNoneIsAppliedUnlessTheyAreSkipped() {
        String table = """
            source,quote,code
            siti,Airnya lancar,air
            nobody,Airnya lancar,air
            siti,Dulu keruh,air
            siti,Airnya lancar,lain
            """;

        Rejected rejected = assertThrows(Rejected.class, () -> take(PLAIN, table));
        List<String> kept = field.codings();
        Report report = take(SKIPPING, table);

        assertEquals(List.of(3, 4), rejected.rows().stream().map(BadRow::line).toList());
        assertEquals(List.of(), kept);
        assertEquals(List.of(3, 4), report.bad().stream().map(BadRow::line).toList());
        assertEquals(List.of("siti \"Airnya  lancar\" air dewi", "siti \"Airnya  lancar\" lain dewi"), field.codings());
    }

    @Test
    void aTableThatComesASecondTimeIsLeftUnlessItIsWishedAgain() {
        String table = """
            source,quote,code,polarity,aspect,evidence
            siti,Airnya lancar,air,pendukung,hasil,kutipan
            siti,Dulu keruh.,air,,,
            """;
        var again = new Wishes("dewi", Codes.MUST_EXIST, BadRows.KEEP_ALL_OUT, Twice.TAKE_AGAIN, ImportOptions.DETECT);
        take(PLAIN, table);
        long steps = field.steps();

        Report left = take(PLAIN, table);
        long untouched = field.steps();
        Report taken = take(again, table);

        assertEquals(2, left.known());
        assertEquals(0, left.codings());
        assertEquals(steps, untouched);
        assertEquals(2, taken.codings());
        assertEquals(0, taken.segments());
        assertEquals(4, field.codings().size());
    }

    @Test
    void rowsThatRepeatEachOtherAreAppliedAsTheyStandAndCounted() {
        Report report = take(PLAIN, """
            source,quote,code
            siti,Airnya lancar,air
            siti,Airnya lancar,Air
            """);

        assertEquals(2, report.codings());
        assertEquals(1, report.repeated());
        assertEquals(1, report.segments());
    }

    @Test
    void missingCodesAreMadeWithTheirParentsAndAreUndoneWithTheTable() {
        var creating = new Wishes("dewi", Codes.CREATE, BadRows.KEEP_ALL_OUT, Twice.LEAVE, ImportOptions.DETECT);

        Report report = take(creating, """
            source,quote,code
            siti,Airnya lancar,Layanan / Pipa / Bocor
            siti,Airnya lancar,Layanan > Pipa
            siti,Airnya lancar,Air / Iuran
            """);
        List<String> paths = field.project().study().codes().stream()
                .map(code -> field.project().study().pathName(code.id(), Language.ENGLISH))
                .toList();
        field.project().undo(Field.BY);

        assertEquals(
                List.of("Layanan", "Pipa", "Bocor", "Iuran"),
                report.created().stream().map(code -> code.name().english()).toList());
        assertTrue(paths.containsAll(List.of("Layanan / Pipa / Bocor", "Air / Iuran")), paths.toString());
        assertEquals(
                List.of("air", "air-bersih", "lain", "lain-bersih"),
                field.project().study().codes().stream().map(Code::key).toList());
    }

    @Test
    void aTableWithoutTheColumnsItNeedsIsRefused() {
        var problem = assertThrows(Problem.class, () -> take(PLAIN, "source,start,code\nsiti,0,air\n"));

        assertEquals("codings.csv lacks these columns: end.", problem.sentence(Messages.english()));
    }

    private Report take(Wishes wishes, String table) {
        Path file = field.file("codings.csv", table);
        return new CodingIntake(field.project()).take(file, wishes, Field.BY, Progress.SILENT);
    }

    private static List<String> reasons(List<BadRow> rows) {
        return Field.sentences(rows.stream().map(BadRow::reason).toList());
    }

    private static String notes(Segment segment) {
        return segment.caseId().value() + "|" + segment.paraphrase() + "|" + segment.memo();
    }
}

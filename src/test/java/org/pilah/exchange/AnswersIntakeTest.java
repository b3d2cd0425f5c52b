package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.AnswersIntake.Report;
import org.pilah.exchange.AnswersIntake.Wishes;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.model.Value;
import org.pilah.task.Progress;

class AnswersIntakeTest {
    private static final String SHEET = """
        Nama;Usia;Apa yang berubah sejak ikut program?;What would you change next year?
        Rini;34;"Air lebih lancar.
        Saya bisa jualan es lagi.";I would like to have more meetings in the village, and earlier.
        Darto;51;Belum banyak yang berubah bagi kami di sini.;
        Rini;29;;
        Sari;;Anak saya sekolah lagi.;They should come to our house when it is possible for them.
        """;

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.cases("case,desa\nDarto,Pilang\n");
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void everyInformantBecomesASourceAndACase() {
        Report report = take(Per.ROW);

        assertEquals(List.of("Rini", "Darto", "Sari"), field.sources());
        assertEquals("""
            Apa yang berubah sejak ikut program?
            Air lebih lancar.
            Saya bisa jualan es lagi.

            What would you change next year?
            I would like to have more meetings in the village, and earlier.

            """, text(0));
        assertEquals(
                List.of(
                        "Pertanyaan: Apa yang berubah sejak ikut program?",
                        "Rini: Air lebih lancar.",
                        "Rini: Saya bisa jualan es lagi.",
                        "Pertanyaan: What would you change next year?",
                        "Rini: I would like to have more meetings in the village, and earlier."),
                turns(0));
        assertEquals(
                Map.of("desa", new Value.Text("Pilang"), "Usia", new Value.Amount(BigDecimal.valueOf(51))),
                field.project().study().cases().getFirst().attributes());
        assertEquals(List.of(2L, 1L, 1L), List.of(report.added(), report.altered(), report.silent()));
    }

    @Test
    void everyQuestionBecomesASourceInWhichAllSpeakForThemselves() {
        take(Per.COLUMN);

        assertEquals(
                List.of("Apa yang berubah sejak ikut program?", "What would you change next year?"), field.sources());
        assertEquals(
                List.of(Language.INDONESIAN, Language.ENGLISH),
                field.project().study().sources().stream().map(Source::language).toList());
        assertEquals(
                List.of(
                        "Pertanyaan: What would you change next year?",
                        "Rini: I would like to have more meetings in the village, and earlier.",
                        "Sari: They should come to our house when it is possible for them."),
                turns(1));
        assertEquals(
                List.of("", "Rini", "Sari"),
                field.project().study().sources().get(1).speakers().stream()
                        .map(each -> field.project()
                                .study()
                                .caseWith(each.caseId())
                                .map(Case::name)
                                .orElse(""))
                        .toList());
    }

    @Test
    void questionsAreLeftOutWithTheInterviewer() {
        take(Per.ROW);

        var all = field.project().words(Progress.SILENT).search(new Query.Word("berubah"), 10);
        var informants = field.project()
                .words(Progress.SILENT)
                .search(
                        new Query.And(
                                List.of(new Query.Word("berubah"), new Query.Not(new Query.InRole("interviewer")))),
                        10);

        assertEquals(List.of(4L, 1L), List.of(all.total(), informants.total()));
    }

    @Test
    void theSameSheetDoesNotComeInTwiceAndOneStepTakesItBack() {
        take(Per.ROW);

        Problem refused = assertThrows(Problem.class, () -> take(Per.ROW));
        field.project().undo(Field.BY);

        assertEquals("import.twice", refused.key());
        assertEquals(List.of(List.of(), List.of("Darto")), List.of(field.sources(), field.caseNames()));
    }

    @Test
    void aSheetWithoutTextIsRefused() {
        Problem refused = assertThrows(
                Problem.class,
                () -> take(Per.ROW, List.of(Use.NAME, Use.ATTRIBUTE, Use.ATTRIBUTE, Use.IGNORED), SHEET));

        assertEquals("answers.noText", refused.key());
    }

    @Test
    void anAnswerLongerThanAPartIsKeptWhole() {
        String answer = "kata ".repeat(TextPart.LONGEST / 4).strip();

        take(Per.ROW, List.of(Use.NAME, Use.TEXT), "Nama;Cerita\nRini;" + answer + "\n");

        assertEquals(answer, text(0).lines().skip(1).reduce("", String::concat));
    }

    private Report take(Per per) {
        return take(per, List.of(Use.NAME, Use.ATTRIBUTE, Use.TEXT, Use.TEXT), SHEET);
    }

    private Report take(Per per, List<Use> uses, String sheet) {
        Path file = field.file("jawaban.csv", sheet);
        AnswersTable table = AnswersTable.read(file, "", ImportOptions.DETECT, Progress.SILENT);
        var wishes = new Wishes(
                per, uses, Source.Kind.INTERVIEW, ImportOptions.DETECT, "Pertanyaan", "Informan", Twice.REFUSE);
        return new AnswersIntake(field.project()).take(file, table, wishes, Field.BY, Progress.SILENT);
    }

    private String text(int source) {
        return field.project()
                .material()
                .text(field.project().study().sources().get(source).id());
    }

    private List<String> turns(int source) {
        String text = text(source);
        var turns = new ArrayList<String>();
        for (Turn turn : field.project()
                .material()
                .turns(field.project().study().sources().get(source).id())) {
            turns.add(turn.speaker() + ": " + text.substring(turn.body(), turn.end()));
        }
        return turns;
    }
}

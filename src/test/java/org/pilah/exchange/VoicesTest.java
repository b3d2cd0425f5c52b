package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Change;
import org.pilah.model.Hit;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.query.QueryParser;
import org.pilah.query.WithoutInterviewer;
import org.pilah.task.Progress;

/// What searching makes of speakers and languages after they were told otherwise.
class VoicesTest {
    private static final String TALK = """
        Peneliti: Bagaimana airnya?
        Ibu S: Airnya lancar.
        Pak T: Airnya keruh.
        Bu S.: Air kami beli.
        """;

    @TempDir
    Path folder;

    private Field field;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("fgd", TALK);
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void oneSpellingFindsTheTurnsOfAllThatAreOnePerson() {
        List<String> before = found("penutur:\"Ibu S\"");

        field.cases("case,speaker\nIbu Siti,Ibu S; Bu S.\n");

        assertEquals(List.of("Airnya lancar."), before);
        assertEquals(List.of("Airnya lancar.", "Air kami beli."), found("penutur:\"Ibu S\""));
        assertEquals(List.of("Airnya keruh."), found("penutur:\"Pak T\""));
    }

    @Test
    void theInterviewersWordsAreLeftOutAsSoonAsTheRoleIsTold() {
        List<String> before = found(WithoutInterviewer.added("air", Language.INDONESIAN));
        Source source = field.project().study().sources().getFirst();
        alter(source.withSpeakers(source.speakers().stream()
                .map(each -> each.label().equals("Pak T")
                        ? new Source.Speaker(each.label(), Source.Role.INTERVIEWER, each.caseId())
                        : each)
                .toList()));

        assertEquals(List.of("Airnya lancar.", "Airnya keruh.", "Air kami beli."), before);
        assertEquals(
                List.of("Airnya lancar.", "Air kami beli."),
                found(WithoutInterviewer.added("air", Language.INDONESIAN)));
    }

    @Test
    void aSourceThatGetsAnotherLanguageIsFoundByTheStemsOfThatLanguage() {
        field.has("en", "Rini: They talked about empowerment.\nTom: The water was clean, we are empowered.\n");
        Source source = field.project().study().sources().getLast();
        alter(source.withLanguage(Language.INDONESIAN));
        List<String> before = found("empower sumber:en");

        alter(field.project().study().sources().getLast().withLanguage(Language.ENGLISH));

        assertEquals(List.of(), before);
        assertEquals(2, found("empower sumber:en").size());
    }

    private void alter(Source after) {
        Source before = field.project().study().source(after.id()).orElseThrow();
        field.project().apply(new Change.Alter(before, after), Field.BY);
    }

    private List<String> found(String question) {
        var words = new ArrayList<String>();
        field.project()
                .words(Progress.SILENT)
                .turns(QueryParser.parse(question, field.project().study()), hit -> words.add(words(hit)));
        return words;
    }

    private String words(Hit hit) {
        String turn = field.project()
                .material()
                .text(
                        hit.passage().source(),
                        hit.passage().start(),
                        hit.passage().end());
        return turn.substring(turn.indexOf(": ") + 1).strip();
    }
}

package org.pilah.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.model.Details;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.model.StudyId;

class WithoutInterviewerTest {
    private static final Study STUDY = Study.empty(new StudyId("s"), new Details("t", List.of(), List.of(), Map.of()));

    @ParameterizedTest
    @CsvSource({
        "'', NOT peran:pewawancara, NOT role:interviewer",
        "air bersih, air bersih NOT peran:pewawancara, air bersih NOT role:interviewer",
        "air OR sumur, (air OR sumur) NOT peran:pewawancara, (air OR sumur) NOT role:interviewer",
    })
    void whatIsAddedMeansTheSameInBothLanguagesAndGoesAgain(String text, String indonesian, String english) {
        String there = WithoutInterviewer.added(text, Language.INDONESIAN);
        String inEnglish = WithoutInterviewer.added(text, Language.ENGLISH);

        assertEquals(indonesian, there);
        assertEquals(english, inEnglish);
        assertEquals(read(there), read(inEnglish));
        assertEquals(text, WithoutInterviewer.removed(there));
        assertEquals(text, WithoutInterviewer.removed(inEnglish));
        assertTrue(WithoutInterviewer.isIn(there));
        assertFalse(WithoutInterviewer.isIn(text));
        Query asked = text.isEmpty() ? new Query.All() : read(text);
        assertEquals(read(there), WithoutInterviewer.of(asked));
    }

    private static Query read(String text) {
        return QueryParser.parse(text, STUDY);
    }
}

package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilah.messages.Messages;
import org.pilah.model.Language;

class LanguageGuessTest {
    private static final String INDONESIAN = "Kami tidak bisa datang ke rapat itu karena rumah kami jauh dari balai. ";
    private static final String ENGLISH = "We could not come to the meeting because our house is far from the hall. ";

    @Test
    void aTextInBothLanguagesIsCalledMixed() {
        ImportedSource source = read(INDONESIAN.repeat(10) + "\n" + ENGLISH.repeat(4));

        assertEquals(Language.INDONESIAN, source.language());
        assertEquals(
                List.of("A part of the text is in English; it is analysed as Indonesian."
                        + " Words of both languages are still found by searching."),
                source.remarks().stream()
                        .map(each -> each.sentence(Messages.english()))
                        .toList());
    }

    @Test
    void aSingleForeignSentenceMakesNoMixture() {
        assertEquals(List.of(), read(INDONESIAN.repeat(30) + ENGLISH).remarks());
        assertEquals(List.of(), read(ENGLISH.repeat(30) + INDONESIAN).remarks());
    }

    @Test
    void aForeignPartFarDownIsSeen() {
        ImportedSource source = read(INDONESIAN.repeat(600) + ENGLISH.repeat(300));

        assertEquals("import.remark.mixed.id", source.remarks().getFirst().key());
    }

    private static ImportedSource read(String words) {
        return new SourceImporter().read("t", words, ImportOptions.DETECT);
    }
}

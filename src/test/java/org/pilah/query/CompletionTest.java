package org.pilah.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.model.Language;
import org.pilah.query.Completion.Suggestion;

class CompletionTest {
    @Test
    void fieldsAreCompletedInTheLanguageSpoken() {
        assertEquals(
                List.of(new Suggestion(4, 6, "kode:", "kode:")),
                at("air ko").stream().filter(one -> one.shown().equals("kode:")).toList());
        assertEquals(
                List.of("code:", "coder:"),
                Completion.at("co", 2, Grenpul.STUDY, Language.ENGLISH).stream()
                        .map(Suggestion::shown)
                        .toList());
    }

    @Test
    void namesThatBeginSoComeBeforeThoseThatHoldIt() {
        List<String> shown = shown("kode:tahap");

        assertEquals(List.of("Tahap pengkajian", "Tahap rencana aksi", "Tahap rencana aksi / Biaya"), shown);
        assertEquals("Kebutuhan yang dirasakan", shown("kode:dirasakan").getFirst());
        assertEquals(List.of("Program atau kegiatan"), shown("kode:kegiatan"));
        assertEquals(List.of("Anggaran"), shown("-kode:\"angg"));
    }

    @Test
    void codesOfOneNameAreToldApartByTheirPaths() {
        assertEquals(List.of("Tahap rencana aksi / Biaya", "Hambatan / Biaya"), shown("kode:biaya"));
    }

    @Test
    void nameWithBlanksIsPutIntoQuotationMarks() {
        assertEquals(
                new Suggestion(6, 8, "\"Ketua KSM\" ", "Ketua KSM"),
                at("kasus:Ke").getFirst());
        assertEquals(
                new Suggestion(6, 9, "\"Ketua KSM\" ", "Ketua KSM"),
                at("kasus:\"Ke").getFirst());
    }

    @Test
    void nothingIsOfferedAmongWordsInQuotationMarks() {
        assertEquals(List.of(), at("\"air ko"));
        assertEquals(List.of(), at("kode:\"air\" x:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kode:",
                "kasus:",
                "pembicara:",
                "penutur:",
                "peran:",
                "sumber:",
                "teknik:",
                "gelombang:",
                "pengode:",
                "polaritas:",
                "aspek:",
                "bukti:",
                "tingkat:",
                "adalah:"
            })
    void whatIsOfferedIsUnderstood(String field) {
        List<Suggestion> offered = at(field);

        for (Suggestion one : offered) {
            String text = field.substring(0, one.from()) + one.text();
            assertInstanceOf(Parsed.Understood.class, QueryParser.read(text, Grenpul.STUDY), text);
        }
        assertTrue(!offered.isEmpty() || Field.of(field.replace(":", "")).isEmpty(), field);
    }

    private static List<Suggestion> at(String text) {
        return Completion.at(text, text.length(), Grenpul.STUDY, Language.INDONESIAN);
    }

    private static List<String> shown(String text) {
        return at(text).stream().map(Suggestion::shown).toList();
    }
}

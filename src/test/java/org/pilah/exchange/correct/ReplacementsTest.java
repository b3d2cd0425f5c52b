package org.pilah.exchange.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.model.Correction;
import org.pilah.model.SourceId;

class ReplacementsTest {
    @Test
    void onlyWholeWordsAreReplaced() {
        assertEquals("Untuk BKM, 13KMs, x13KM (BKM).", replaced("Untuk 13KM, 13KMs, x13KM (13KM).", "13KM", "BKM"));
        assertEquals("dari-nya RT-nya dan RT", replaced("dari-nya RW-nya dan RW", "RW", "RT"));
    }

    @Test
    void aWordInSmallLettersIsFoundInAnyAndWrittenAsFound() {
        assertEquals("bersih Bersih BERSIH bersih", replaced("bresih Bresih BRESIH bresih", "bresih", "bersih"));
    }

    @Test
    void aNameIsNotFoundInSmallLetters() {
        assertEquals("Ani dan ANI minum sari buah", replaced("Sari dan SARI minum sari buah", "Sari", "Ani"));
        assertEquals("Bu Ani, BU ANI", replaced("Bu Sari, BU SARI", "Bu Sari", "Bu Ani"));
    }

    @Test
    void aBlankStandsForAnyBlanksWithinALine() {
        assertEquals("Ibu A, Ibu A\nBu\nSari", replaced("Bu  Sari, Bu\u00A0Sari\nBu\nSari", "Bu Sari", "Ibu A"));
    }

    @Test
    void theLongestOfSeveralCountsAndNothingIsReplacedTwice() {
        assertEquals(
                "Ibu A, Ani",
                replaced(
                        "Bu Sari, Sari",
                        List.of(
                                new Replacement("Sari", "Ani"),
                                new Replacement("Bu Sari", "Ibu A"),
                                new Replacement("Ani", "Wati"))));
    }

    @Test
    void signsWithoutLettersAreReplacedToo() {
        assertEquals("air… bersih", replaced("air.. bersih", "..", "…"));
        assertEquals("👩🏽‍🌾 petani", replaced("👩🏽‍🌾 👩", "👩", "petani"));
    }

    @Test
    void aWordThatStaysTheSameIsNoReplacement() {
        assertEquals(
                0,
                new Replacements(List.of(new Replacement("air", " air ")))
                        .in("air")
                        .size());
    }

    private static String replaced(String text, String wrong, String right) {
        return replaced(text, List.of(new Replacement(wrong, right)));
    }

    private static String replaced(String text, List<Replacement> wanted) {
        return new Correction(new SourceId("s"), new Replacements(wanted).in(text)).of(text);
    }
}

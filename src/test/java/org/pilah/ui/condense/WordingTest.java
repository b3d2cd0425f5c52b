package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final String LONG = "0123456789".repeat(20_000);

    @Test
    void fetchedWordsAreThoseThatAreThere() {
        Wording words = Wording.fetched(LONG.length(), LONG::substring);

        assertEquals(LONG.charAt(0), words.charAt(0));
        assertEquals(LONG.charAt(199_999), words.charAt(199_999));
        assertEquals(LONG.charAt(65_536), words.charAt(65_536));
        assertEquals(LONG.substring(65_530, 65_550), words.substring(65_530, 65_550));
        assertEquals(LONG, words.toString());
    }

    @Test
    void goingThroughTheWordsFetchesEachStretchOnce() {
        List<Integer> fetched = new ArrayList<>();
        Wording words = Wording.fetched(LONG.length(), (start, end) -> {
            fetched.add(start);
            return LONG.substring(start, end);
        });

        long sum = words.chars().asLongStream().sum();

        assertEquals(LONG.chars().asLongStream().sum(), sum);
        assertEquals(List.of(0, 65_536, 131_072, 196_608), fetched);
    }

    @Test
    void aTextThatBecameShorterMeanwhileIsFilledUp() {
        Wording words = Wording.fetched(20, (start, end) -> "abc".substring(0, Math.min(3, end - start)));

        assertEquals("abc" + " ".repeat(17), words.toString());
        assertEquals(' ', words.charAt(19));
    }

    @Test
    void heldWordsAreEqualByWhatTheySay() {
        assertEquals(Wording.of("satu"), Wording.of("satu"));
        assertNotEquals(Wording.of("satu"), Wording.of("dua"));
        assertTrue(Wording.of("satu").again().equals(Wording.of("satu")));
    }
}

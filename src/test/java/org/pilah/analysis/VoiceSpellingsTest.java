package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceSpellingsTest {
    @Test
    void spellingsOfOnePersonAreFoundTogether() {
        List<List<String>> groups = VoiceSpellings.alike(
                List.of("Peneliti", "Ibu S", "Pak Darto", "Bu S.", "IBU S (ketua)", "Bapak Drato", "Pak S", "Penelti"));

        assertEquals(
                List.of(
                        List.of("Peneliti", "Penelti"),
                        List.of("Ibu S", "Bu S.", "IBU S (ketua)"),
                        List.of("Pak Darto", "Bapak Drato")),
                groups);
    }

    @Test
    void numbersAndLettersTellPeopleApart() {
        assertEquals(
                List.of(),
                VoiceSpellings.alike(List.of(
                        "Informan 1",
                        "Informan 2",
                        "Informan A",
                        "Informan B",
                        "I1",
                        "I2",
                        "Ibu R",
                        "Ibu S",
                        "Rina",
                        "Rini",
                        "Partisipan 11",
                        "Partisipan 12")));
    }

    @Test
    void theFullestSpellingIsNotTheLoudest() {
        assertEquals("Bu Sulastri", VoiceSpellings.fullest(List.of("Bu Sulastri", "IBU SULASTRI", "Bu S.")));
    }
}

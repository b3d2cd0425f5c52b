package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;

class SnippetTest {
    private static final SourceId SOURCE = new SourceId("s");

    @Test
    void marksAreShownWhereTheyAreInTheText() {
        String snippet = Snippet.of("Air di sini\nkeruh kalau hujan", 100, List.of(mark(112, 117), mark(124, 129)));

        assertEquals("Air di sini »keruh« kalau »hujan«", snippet);
    }

    @Test
    void ofALongTurnTheFirstMarkIsShownWithItsSurroundings() {
        String words = "kata ".repeat(100) + "bantuan" + " lagi".repeat(100);

        String snippet = Snippet.of(words, 0, List.of(mark(500, 507)));

        assertTrue(snippet.startsWith("…kata kata "), snippet);
        assertTrue(snippet.contains(" »bantuan« lagi"), snippet);
        assertTrue(snippet.endsWith("…") && snippet.length() <= 96, snippet);
    }

    @Test
    void aMarkThatIsLongerThanASnippetIsShownWhole() {
        String words = "warga " + "kata ".repeat(30) + "pemberdayaan. Sudah.";
        int end = words.indexOf('.');

        String snippet = Snippet.of(words, 0, List.of(mark(0, end)));

        assertEquals("»" + words.substring(0, end) + "«…", snippet);
    }

    @Test
    void halfACharacterIsNeverShown() {
        String words = "🌱".repeat(200);

        String snippet = Snippet.of(words, 0, List.of());

        assertEquals("🌱".repeat(45) + "…", snippet);
    }

    private static Passage mark(int start, int end) {
        return new Passage(SOURCE, start, end);
    }
}

package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.analysis.QuoteFinder.Finding.Absent;
import org.pilah.analysis.QuoteFinder.Finding.Found;
import org.pilah.analysis.QuoteFinder.Finding.Nearest;
import org.pilah.analysis.QuoteFinder.Finding.Twice;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;

class QuoteFinderTest {
    private static final SourceId SOURCE = new SourceId("s");
    private static final String TEXT =
            "P: Bagaimana  awalnya?\nIbu S.: Ya… “kampung” itu – dulu\tsepi,\nsekarang anak-anak senang."
                    + " Pada mulanya ada.\nP: Lalu? Lalu begitu.";

    static Stream<Arguments> quotes() {
        return Stream.of(
                Arguments.of("“kampung” itu – dulu", "“kampung” itu – dulu"),
                Arguments.of("\"kampung\" itu - dulu sepi, sekarang", "“kampung” itu – dulu\tsepi,\nsekarang"),
                Arguments.of("Ya... \"kampung", "Ya… “kampung"),
                Arguments.of("  Bagaimana awalnya? ", "Bagaimana  awalnya?"),
                Arguments.of("YA… “KAMPUNG” ITU", "Ya… “kampung” itu"),
                Arguments.of("anak\u2011anak   senang", "anak-anak senang"),
                Arguments.of("ada", "ada"));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void aQuoteIsFoundHoweverItsBlanksAndMarksAreWritten(String quote, String words) {
        int start = TEXT.indexOf(words.equals("ada") ? "ada." : words);

        assertEquals(
                new Found(new Passage(SOURCE, start, start + words.length())),
                new QuoteFinder(SOURCE, TEXT).find(quote));
    }

    @Test
    void aQuoteThatOccursTwiceIsReportedWithItsPlaces() {
        int first = TEXT.indexOf("Lalu");
        int second = TEXT.lastIndexOf("Lalu");

        assertEquals(
                new Twice(List.of(new Passage(SOURCE, first, first + 4), new Passage(SOURCE, second, second + 4))),
                new QuoteFinder(SOURCE, TEXT).find("Lalu"));
    }

    @Test
    void aQuoteWithAWrongWordLeadsToTheNearestPlace() {
        var nearest = assertInstanceOf(
                Nearest.class, new QuoteFinder(SOURCE, TEXT).find("kampung itu dulu ramai, sekarang anak-anak senang"));

        String words = "kampung” itu – dulu\tsepi,\nsekarang anak-anak senang";
        int start = TEXT.indexOf(words);
        assertEquals(new Passage(SOURCE, start, start + words.length()), nearest.passage());
        assertTrue(nearest.likeness() > 0.8 && nearest.likeness() < 1, () -> "likeness " + nearest.likeness());
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "zzz", "'tidak pernah dikatakan siapa pun'", "…"})
    void whatIsNotThereIsAbsent(String quote) {
        assertEquals(new Absent(), new QuoteFinder(SOURCE, "Teks lain sama sekali.").find(quote));
    }

    @Test
    void anyStretchOfARandomTextIsFoundAgainHoweverItIsMangled() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String[] signs = {"a", "B", "ç", " ", "  ", "\n", "…", "...", "–", "-", "“", "\"", "’", "\t", "😀"};
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 60); i > 0; i--) {
                text.append(signs[random.nextInt(signs.length)]);
            }
            int from = random.nextInt(text.length());
            int to = random.nextInt(from, text.length()) + 1;
            String stretch = text.substring(from, to).strip();
            String mangled = stretch.replace("…", "...").replace('–', '-').replaceAll("\\s+", "\n \t");

            boolean there = switch (new QuoteFinder(SOURCE, text.toString()).find(mangled)) {
                case Found(var passage) -> same(stretch, text, passage);
                case Twice(var passages) -> passages.stream().allMatch(passage -> same(stretch, text, passage));
                case Nearest nearest -> false;
                case Absent absent -> stretch.isEmpty();
            };

            assertTrue(there, "seed " + seed + ", round " + round + ": [" + text + "] [" + mangled + "]");
        }
    }

    private static boolean same(String stretch, CharSequence text, Passage passage) {
        String found = text.subSequence(passage.start(), passage.end()).toString();
        return plain(found).contains(plain(stretch));
    }

    private static String plain(String words) {
        return words.replace("…", "...")
                .replace('–', '-')
                .replaceAll("[“”]", "\"")
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}

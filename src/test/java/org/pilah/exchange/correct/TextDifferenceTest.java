package org.pilah.exchange.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.BreakIterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilah.messages.Problem;
import org.pilah.model.Correction;
import org.pilah.model.Edit;
import org.pilah.model.SourceId;
import org.pilah.task.Progress;

class TextDifferenceTest {
    private static final List<String> SIGNS = List.of(
            "air", "bersih", "warga", " ", " ", " ", ",", ".", "\n", "💧", "e\u0301", "👩🏽‍🌾", "RT 5", "a\u0300");

    @Test
    void wordsAreChangedAsWholeWords() {
        assertEquals(
                List.of(new Edit(4, "rumh", "rumah"), new Edit(15, "", " sekali")),
                edits(
                        "Dua rumh warga, jauh.".substring(0, 15),
                        "Dua rumah warga, sekali".substring(0, 16) + " sekali"));
    }

    @Test
    void linesThatCameOrWentAreOneEditEach() {
        assertEquals(
                List.of(new Edit(4, "", "C: d\n"), new Edit(8, "G H\n", "")),
                edits("A\nB\nE\nF\nG H\n", "A\nB\nC: d\nE\nF\n"));
    }

    @Test
    void theSameTextsHaveNoDifference() {
        assertEquals(List.of(), edits("Air\nbersih", "Air\nbersih"));
        assertEquals(List.of(new Edit(0, "Air", "")), edits("Air", ""));
        assertEquals(List.of(new Edit(0, "", "Air")), edits("", "Air"));
    }

    @Test
    void editsMakeOneTextOfTheOtherAndCutThroughNoCharacter() {
        long seed = System.nanoTime();
        System.out.println("TextDifferenceTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String before = words(random, random.nextInt(60));
            String after = random.nextInt(4) == 0 ? words(random, random.nextInt(60)) : changed(before, random);

            List<Edit> edits = edits(before, after);

            assertEquals(after, new Correction(new SourceId("s"), edits).of(before), "seed " + seed);
            BreakIterator characters = BreakIterator.getCharacterInstance();
            characters.setText(before);
            for (Edit edit : edits) {
                assertTrue(characters.isBoundary(edit.start()) && characters.isBoundary(edit.end()), "seed " + seed);
            }
        }
    }

    @Test
    void longTextsWithNothingInCommonAreRefused() {
        String before = numbers("a", 40_000);
        String after = numbers("b", 40_000);

        Problem refused = assertThrows(Problem.class, () -> edits(before, after));

        assertEquals("correct.too-different", refused.key());
    }

    @Test
    void theComparisonIsStoppedOnWish() {
        Progress stopped = new Progress() {
            @Override
            public void at(String what, long done, long all) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThrows(
                Progress.Stopped.class,
                () -> TextDifference.between(numbers("a", 20_000), numbers("b", 20_000), "w", stopped));
    }

    private static List<Edit> edits(String before, String after) {
        return TextDifference.between(before, after, "w", Progress.SILENT);
    }

    private static String numbers(String sign, int count) {
        var lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(sign).append(i).append('\n');
        }
        return lines.toString();
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(SIGNS.get(random.nextInt(SIGNS.size())));
        }
        return words.toString();
    }

    private static String changed(String before, Random random) {
        int from = random.nextInt(before.length() + 1);
        int to = from + random.nextInt(before.length() - from + 1);
        return before.substring(0, from) + words(random, random.nextInt(5)) + before.substring(to);
    }
}

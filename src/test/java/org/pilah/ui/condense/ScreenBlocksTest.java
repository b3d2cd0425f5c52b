package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pilah.model.Turn;

class ScreenBlocksTest {
    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void labelsAndLineEndsAreNotOnTheScreen() {
        String text = "Ketua: Satu.\nDua.\n\nSiti: Tiga.";
        var turns = List.of(new Turn(0, 7, 17, "Ketua", 1), new Turn(19, 25, 30, "Siti", Turn.NO_TIME));

        ScreenBlocks blocks = ScreenBlocks.of(text, turns, INDONESIAN);

        assertEquals(List.of("Satu.", "Dua.", "Tiga."), words(text, blocks));
        assertEquals(List.of(0, 0, 1), turns(blocks));
        assertEquals("Satu.|Dua.|Tiga.".length(), blocks.screenLength());
    }

    @Test
    void wordsThatBelongToNoTurnAreShownToo() {
        String text = "Kepala surat\nA: ya\nsela\nB: tidak\nakhir";
        var turns = List.of(new Turn(13, 16, 18, "A", 0), new Turn(24, 27, 32, "B", 0));

        ScreenBlocks blocks = ScreenBlocks.of(text, turns, INDONESIAN);

        assertEquals(List.of("Kepala surat", "ya", "sela", "tidak", "akhir"), words(text, blocks));
        assertEquals(List.of(-1, 0, -1, 1, -1), turns(blocks));
    }

    @Test
    void aTurnInWhichNothingWasSaidKeepsItsPlace() {
        String text = "A: \nB: ya";
        var turns = List.of(new Turn(0, 3, 3, "A", 0), new Turn(4, 7, 9, "B", 0));

        ScreenBlocks blocks = ScreenBlocks.of(text, turns, INDONESIAN);

        assertEquals(List.of("", "ya"), words(text, blocks));
        assertEquals(Optional.empty(), blocks.wordsOf(0));
        assertEquals(Optional.of(new Stretch(7, 9)), blocks.wordsOf(1));
    }

    @Test
    void theNameStandsWhereTheSpeakerChanges() {
        String text = "A: satu\nA: dua\nB: tiga";
        var turns = List.of(
                new Turn(0, 3, 7, "A", Turn.NO_TIME),
                new Turn(8, 11, 14, "A", Turn.NO_TIME),
                new Turn(15, 18, 22, "B", Turn.NO_TIME));

        ScreenBlocks blocks = ScreenBlocks.of(text, turns, INDONESIAN);

        assertTrue(blocks.beginsSpeaker(0));
        assertFalse(blocks.beginsSpeaker(1));
        assertTrue(blocks.beginsTurn(1));
        assertTrue(blocks.beginsSpeaker(2));
    }

    @Test
    void aLongLineIsCutAtTheEndsOfSentences() {
        String sentence = "Kami pergi ke balai desa pada pagi hari. ";
        String text = sentence.repeat(200).strip();

        ScreenBlocks blocks = ScreenBlocks.of(text, List.of(), INDONESIAN);

        assertTrue(blocks.count() > 1);
        for (int i = 0; i < blocks.count(); i++) {
            assertTrue(blocks.length(i) <= ScreenBlocks.LONGEST);
            assertEquals(0, blocks.start(i) % sentence.length());
        }
        assertEquals(text, String.join("", words(text, blocks)));
    }

    @Test
    void aLineWithoutSentencesIsCutAtWordsAndOneWithoutWordsAtLetters() {
        String words = "kata ".repeat(1_000).strip();
        String farmer = "👩🏽‍🌾";
        String letters = farmer.repeat(1_000);

        ScreenBlocks ofWords = ScreenBlocks.of(words, List.of(), INDONESIAN);
        ScreenBlocks ofLetters = ScreenBlocks.of(letters, List.of(), INDONESIAN);

        for (int i = 0; i < ofWords.count(); i++) {
            assertEquals(0, ofWords.start(i) % 5);
        }
        for (int i = 0; i < ofLetters.count(); i++) {
            assertEquals(0, ofLetters.start(i) % farmer.length());
        }
    }

    @Test
    void whatLiesOnALabelIsShownFromTheNextWordOn() {
        String text = "A: satu\nB: dua";
        var turns = List.of(new Turn(0, 3, 7, "A", 0), new Turn(8, 11, 14, "B", 0));

        ScreenBlocks blocks = ScreenBlocks.of(text, turns, INDONESIAN);

        assertEquals(0, blocks.startOnScreen(1));
        assertEquals(5, blocks.startOnScreen(7));
        assertEquals(4, blocks.endOnScreen(9));
        assertEquals(Optional.of(new Stretch(11, 14)), blocks.stretch(4, 8));
        assertEquals(Optional.empty(), blocks.stretch(4, 5));
        assertEquals(Optional.of(new Stretch(3, 7)), blocks.stretch(5, 0));
    }

    @Test
    void everyPlaceOnTheScreenLeadsToItsOffsetAndBack() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            String text = text(random);
            ScreenBlocks blocks = ScreenBlocks.of(text, turns(text, random), INDONESIAN);
            String where = "seed " + seed + " round " + round;

            for (int position = 0; position <= blocks.screenLength(); position++) {
                int offset = blocks.offset(position);
                int block = blocks.blockAtPosition(position);
                assertTrue(blocks.start(block) <= offset && offset <= blocks.end(block), where);
                if (offset < blocks.end(block)) {
                    assertEquals(position, blocks.startOnScreen(offset), where);
                }
                if (offset > blocks.start(block)) {
                    assertEquals(position, blocks.endOnScreen(offset), where);
                }
            }
            for (int offset = 0; offset < text.length(); offset++) {
                int back = blocks.offset(blocks.startOnScreen(offset));
                assertTrue(back >= offset || back == blocks.end(blocks.count() - 1), where);
            }
        }
    }

    private static String text(Random random) {
        String letters = "aé\n. 👍";
        var text = new StringBuilder();
        int length = random.nextInt(300);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return random.nextInt(5) == 0 ? text + "kata. ".repeat(900) : text.toString();
    }

    private static List<Turn> turns(String text, Random random) {
        var turns = new ArrayList<Turn>();
        int at = 0;
        while (at < text.length()) {
            int start = at + random.nextInt(5);
            int body = start + random.nextInt(4);
            int end = body + 1 + random.nextInt(80);
            if (end > text.length()) {
                break;
            }
            turns.add(new Turn(start, body, end, random.nextBoolean() ? "A" : "B", Turn.NO_TIME));
            at = end;
        }
        return turns;
    }

    private static List<String> words(String text, ScreenBlocks blocks) {
        var found = new ArrayList<String>();
        for (int i = 0; i < blocks.count(); i++) {
            found.add(text.substring(blocks.start(i), blocks.end(i)));
        }
        return found;
    }

    private static List<Integer> turns(ScreenBlocks blocks) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < blocks.count(); i++) {
            found.add(blocks.turn(i));
        }
        return found;
    }
}

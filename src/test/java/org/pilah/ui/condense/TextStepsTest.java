package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.pilah.model.Turn;

class TextStepsTest {
    private static final String TEXT = "A: Ya 👩🏽‍🌾 dari e\u0301ra. Kami jalan, terus!\nB: \nB: Baik.";
    private static final int SECOND = TEXT.indexOf("\nB: \n") + 1;
    private static final int THIRD = TEXT.indexOf("B: Baik");
    private final ScreenBlocks blocks = ScreenBlocks.of(
            TEXT,
            List.of(
                    new Turn(0, 3, SECOND - 1, "A", 0),
                    new Turn(SECOND, SECOND + 3, SECOND + 3, "B", 0),
                    new Turn(THIRD, THIRD + 3, TEXT.length(), "B", 0)),
            Locale.of("id"));
    private final TextSteps steps = new TextSteps(TEXT, blocks, Locale.of("id"));

    @Test
    void noLetterIsCutThrough() {
        int farmer = TEXT.indexOf("👩");
        int accent = TEXT.indexOf("\u0301");

        assertEquals("👩🏽‍🌾", words(steps.whole(new Stretch(farmer + 2, farmer + 3))));
        assertEquals("e\u0301", words(steps.whole(new Stretch(accent, accent + 1))));
        assertEquals("dari", words(steps.whole(at("dari"))));
    }

    @Test
    void aWordIsFoundWhereverOneIsInIt() {
        assertEquals("Kami", words(steps.word(TEXT.indexOf("ami")).orElseThrow()));
        assertEquals("e\u0301ra", words(steps.word(TEXT.indexOf("ra.")).orElseThrow()));
        assertEquals(
                "dari e\u0301ra", words(steps.wholeWords(new Stretch(TEXT.indexOf("ari"), TEXT.indexOf("ra.") + 1))));
    }

    @Test
    void bordersMoveWordByWordOverLineEnds() {
        int end = TEXT.indexOf("jalan") + "jalan".length();

        int further = steps.nextWordEnd(end);

        assertEquals(TEXT.indexOf("terus") + "terus".length(), further);
        assertEquals(THIRD + "B: Baik".length(), steps.nextWordEnd(further));
        assertEquals(end, steps.previousWordEnd(further));
        assertEquals(TEXT.indexOf("Kami"), steps.previousWordStart(TEXT.indexOf("jalan")));
        assertEquals(TEXT.indexOf("jalan"), steps.nextWordStart(TEXT.indexOf("Kami")));
        assertEquals(TEXT.length() - 1, steps.nextWordEnd(TEXT.length() - 1));
    }

    @Test
    void sentencesFollowOneAnotherFromTurnToTurn() {
        Stretch first = steps.sentenceFrom(3).orElseThrow();
        Stretch second = steps.sentenceFrom(first.end()).orElseThrow();
        Stretch third = steps.sentenceFrom(second.end()).orElseThrow();

        assertEquals(
                List.of("Ya 👩🏽‍🌾 dari e\u0301ra.", "Kami jalan, terus!", "Baik."),
                List.of(words(first), words(second), words(third)));
        assertEquals(Optional.empty(), steps.sentenceFrom(third.end()));
        assertEquals(Optional.of(second), steps.sentenceBefore(third.start()));
        assertEquals(Optional.empty(), steps.sentenceBefore(first.start()));
        assertEquals(third.end(), steps.nextSentenceEnd(second.end()));
        assertEquals(first.end(), steps.previousSentenceEnd(second.end()));
    }

    @Test
    void aTurnWithoutWordsIsPassedOver() {
        assertEquals("Baik.", words(steps.turnFrom(1).orElseThrow()));
        assertEquals(3, steps.turnUpTo(1).orElseThrow().start());
        assertEquals(Optional.empty(), steps.turnFrom(3));
        assertEquals(Optional.empty(), steps.turnUpTo(-1));
    }

    private static Stretch at(String words) {
        return new Stretch(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    private static String words(Stretch stretch) {
        return TEXT.substring(stretch.start(), stretch.end());
    }
}

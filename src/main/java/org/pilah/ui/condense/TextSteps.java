package org.pilah.ui.condense;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Steps through a text as people take them: letters as they are seen, words, sentences, turns. All offsets are
/// those of the stored text. For one thread.
final class TextSteps {
    private final CharSequence words;
    private final ScreenBlocks blocks;
    private final BreakIterator graphemes;
    private final BreakIterator wordEnds;
    private final BreakIterator sentenceEnds;

    /// @param locale the language of the words
    TextSteps(CharSequence words, ScreenBlocks blocks, Locale locale) {
        this.words = words;
        this.blocks = blocks;
        this.graphemes = BreakIterator.getCharacterInstance(locale);
        this.wordEnds = BreakIterator.getWordInstance(locale);
        this.sentenceEnds = BreakIterator.getSentenceInstance(locale);
    }

    /// The stretch, wide enough to cut through no letter as it is seen: neither an emoji nor a letter with its
    /// marks.
    Stretch whole(Stretch stretch) {
        int first = blocks.blockAt(stretch.start());
        int start = stretch.start();
        if (start < blocks.end(first)) {
            start = borderAtOrBefore(first, start);
        }
        int last = blocks.blockAt(Math.max(0, stretch.end() - 1));
        int end = stretch.end();
        if (end < blocks.end(last)) {
            end = borderAtOrAfter(last, end);
        }
        return new Stretch(start, Math.max(start, end));
    }

    private int borderAtOrBefore(int block, int offset) {
        int at = offset - blocks.start(block);
        if (at <= 0) {
            return offset;
        }
        graphemes.setText(text(block));
        return graphemes.isBoundary(at) ? offset : blocks.start(block) + graphemes.preceding(at);
    }

    private int borderAtOrAfter(int block, int offset) {
        int at = offset - blocks.start(block);
        if (at <= 0) {
            return offset;
        }
        graphemes.setText(text(block));
        return graphemes.isBoundary(at) ? offset : blocks.start(block) + graphemes.following(at);
    }

    /// The word at the offset, or the one behind it where it lies between two.
    Optional<Stretch> word(int offset) {
        int block = blocks.blockAt(offset);
        Stretch nearest = null;
        for (Stretch each : words(block)) {
            if (nearest == null || each.start() <= offset) {
                nearest = each;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /// The stretch, wide enough to cut through no word.
    Stretch wholeWords(Stretch stretch) {
        Stretch letters = whole(stretch);
        int start = words(blocks.blockAt(letters.start())).stream()
                .filter(each -> each.overlaps(letters.start(), letters.start() + 1))
                .mapToInt(Stretch::start)
                .findFirst()
                .orElse(letters.start());
        int last = Math.max(letters.start(), letters.end() - 1);
        int end = words(blocks.blockAt(last)).stream()
                .filter(each -> each.overlaps(last, last + 1))
                .mapToInt(Stretch::end)
                .findFirst()
                .orElse(letters.end());
        return new Stretch(start, Math.max(start, end));
    }

    /// Where the first word behind the offset ends.
    int nextWordEnd(int offset) {
        for (int block = blocks.blockAt(offset); block < blocks.count(); block++) {
            for (Stretch each : words(block)) {
                if (each.end() > offset) {
                    return each.end();
                }
            }
        }
        return offset;
    }

    /// Where the last word before the offset ends.
    int previousWordEnd(int offset) {
        for (int block = blocks.blockAt(offset); block >= 0; block--) {
            for (Stretch each : words(block).reversed()) {
                if (each.end() < offset) {
                    return each.end();
                }
            }
        }
        return offset;
    }

    /// Where the first word behind the offset begins.
    int nextWordStart(int offset) {
        for (int block = blocks.blockAt(offset); block < blocks.count(); block++) {
            for (Stretch each : words(block)) {
                if (each.start() > offset) {
                    return each.start();
                }
            }
        }
        return offset;
    }

    /// Where the last word before the offset begins.
    int previousWordStart(int offset) {
        for (int block = blocks.blockAt(offset); block >= 0; block--) {
            for (Stretch each : words(block).reversed()) {
                if (each.start() < offset) {
                    return each.start();
                }
            }
        }
        return offset;
    }

    /// The first sentence that begins at or behind the offset.
    Optional<Stretch> sentenceFrom(int offset) {
        for (int block = blocks.blockAt(offset); block < blocks.count(); block++) {
            for (Stretch each : sentences(block)) {
                if (each.start() >= offset) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /// The last sentence that begins before the offset.
    Optional<Stretch> sentenceBefore(int offset) {
        for (int block = blocks.blockAt(offset); block >= 0; block--) {
            for (Stretch each : sentences(block).reversed()) {
                if (each.start() < offset) {
                    return Optional.of(each);
                }
            }
        }
        return Optional.empty();
    }

    /// Where the first sentence that reaches beyond the offset ends.
    int nextSentenceEnd(int offset) {
        for (int block = blocks.blockAt(offset); block < blocks.count(); block++) {
            for (Stretch each : sentences(block)) {
                if (each.end() > offset) {
                    return each.end();
                }
            }
        }
        return offset;
    }

    /// Where the last sentence that ends before the offset ends.
    int previousSentenceEnd(int offset) {
        for (int block = blocks.blockAt(offset); block >= 0; block--) {
            for (Stretch each : sentences(block).reversed()) {
                if (each.end() < offset) {
                    return each.end();
                }
            }
        }
        return offset;
    }

    /// The first turn with words whose place is at or behind this one.
    Optional<Stretch> turnFrom(int turn) {
        for (int i = Math.max(0, turn); i < blocks.turns().size(); i++) {
            Optional<Stretch> found = blocks.wordsOf(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The last turn with words whose place is at or before this one.
    Optional<Stretch> turnUpTo(int turn) {
        for (int i = Math.min(turn, blocks.turns().size() - 1); i >= 0; i--) {
            Optional<Stretch> found = blocks.wordsOf(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Stretch> words(int block) {
        String text = text(block);
        wordEnds.setText(text);
        var found = new ArrayList<Stretch>();
        int start = wordEnds.first();
        for (int end = wordEnds.next(); end != BreakIterator.DONE; end = wordEnds.next()) {
            if (wordEnds.getRuleStatus() != BreakIterator.WORD_NONE) {
                found.add(new Stretch(blocks.start(block) + start, blocks.start(block) + end));
            }
            start = end;
        }
        return found;
    }

    private List<Stretch> sentences(int block) {
        String text = text(block);
        sentenceEnds.setText(text);
        var found = new ArrayList<Stretch>();
        int start = sentenceEnds.first();
        for (int end = sentenceEnds.next(); end != BreakIterator.DONE; end = sentenceEnds.next()) {
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > start) {
                found.add(new Stretch(blocks.start(block) + start, blocks.start(block) + last));
            }
            start = end;
        }
        return found;
    }

    private String text(int block) {
        return words.subSequence(blocks.start(block), blocks.end(block)).toString();
    }
}

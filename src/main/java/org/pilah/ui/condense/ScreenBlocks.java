package org.pilah.ui.condense;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilah.model.Turn;

/// How a text is laid out on the screen: block under block, each a line of a turn, long lines cut at sentence ends.
///
/// The text on the screen is all blocks with one character between them; labels, time marks and line ends of the
/// stored text are not in it. `position` always means a place on the screen, `offset` one in the stored text.
/// Never changes; safe in any thread.
public final class ScreenBlocks {
    /// A longer line is cut: one paragraph of very many characters takes the screen seconds.
    static final int LONGEST = 2_000;

    static final int NO_TURN = -1;

    static final ScreenBlocks NONE = of("", List.of(), Locale.ROOT);

    /// A block shorter than this is no place to cut at, as long as there is another.
    private static final int SHORTEST = LONGEST / 3;

    private final List<Turn> allTurns;
    private final int[] starts;
    private final int[] ends;
    private final int[] positions;
    private final int[] turns;

    private ScreenBlocks(List<Turn> allTurns, Collected found) {
        this.allTurns = allTurns;
        this.starts = Arrays.copyOf(found.starts, found.count);
        this.ends = Arrays.copyOf(found.ends, found.count);
        this.turns = Arrays.copyOf(found.turns, found.count);
        this.positions = new int[found.count];
        int position = 0;
        for (int i = 0; i < found.count; i++) {
            positions[i] = position;
            position += ends[i] - starts[i] + 1;
        }
    }

    /// Lays the text out. Takes time for a very long one: ask in the background.
    ///
    /// @param locale the language in which sentences end
    static ScreenBlocks of(CharSequence words, List<Turn> turns, Locale locale) {
        var found = new Collected(words, locale);
        int done = 0;
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            found.lines(done, Math.min(turn.start(), words.length()), NO_TURN);
            int before = found.count;
            found.lines(Math.max(done, turn.body()), Math.min(turn.end(), words.length()), i);
            if (found.count == before && turn.body() >= done && turn.body() <= words.length()) {
                // A turn in which nothing was said has its place too.
                found.add(turn.body(), turn.body(), i);
            }
            done = Math.max(done, turn.end());
        }
        found.lines(done, words.length(), NO_TURN);
        if (found.count == 0) {
            found.add(0, 0, NO_TURN);
        }
        return new ScreenBlocks(List.copyOf(turns), found);
    }

    /// At least one, which may be empty.
    int count() {
        return starts.length;
    }

    int start(int block) {
        return starts[block];
    }

    int end(int block) {
        return ends[block];
    }

    int length(int block) {
        return ends[block] - starts[block];
    }

    /// The place of the block's turn among all turns, or `NO_TURN`.
    int turn(int block) {
        return turns[block];
    }

    Optional<Turn> turnOf(int block) {
        return turns[block] == NO_TURN ? Optional.empty() : Optional.of(allTurns.get(turns[block]));
    }

    List<Turn> turns() {
        return allTurns;
    }

    /// Whether a turn begins with this block.
    boolean beginsTurn(int block) {
        return turns[block] != NO_TURN && (block == 0 || turns[block - 1] != turns[block]);
    }

    /// Whether somebody else begins to speak with this block.
    boolean beginsSpeaker(int block) {
        if (!beginsTurn(block)) {
            return false;
        }
        String speaker = allTurns.get(turns[block]).speaker();
        int before = turns[block] - 1;
        return !speaker.isBlank()
                && (before < 0 || !allTurns.get(before).speaker().equals(speaker));
    }

    /// The words of a turn: from its first visible one to its last; empty where nothing was said.
    Optional<Stretch> wordsOf(int turn) {
        int first = firstBlockOf(turn);
        if (first < 0) {
            return Optional.empty();
        }
        int last = first;
        while (last + 1 < count() && turns[last + 1] == turn) {
            last++;
        }
        return starts[first] == ends[last] ? Optional.empty() : Optional.of(new Stretch(starts[first], ends[last]));
    }

    private int firstBlockOf(int turn) {
        Turn wanted = allTurns.get(turn);
        int at = Arrays.binarySearch(starts, wanted.body());
        int block = at >= 0 ? at : -at - 1;
        while (block > 0 && turns[block - 1] == turn) {
            block--;
        }
        while (block < count() && starts[block] <= wanted.end()) {
            if (turns[block] == turn) {
                return block;
            }
            block++;
        }
        return -1;
    }

    /// How many characters are on the screen.
    int screenLength() {
        return positions[count() - 1] + length(count() - 1);
    }

    /// Where the block begins on the screen.
    int position(int block) {
        return positions[block];
    }

    /// The block in which the position lies.
    int blockAtPosition(int position) {
        int at = Arrays.binarySearch(positions, position);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /// The last block that begins at or before the offset, or the first one.
    int blockAt(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        if (at < 0) {
            return Math.max(0, -at - 2);
        }
        while (at + 1 < count() && starts[at + 1] == offset) {
            at++;
        }
        return at;
    }

    /// Where something that starts at the offset starts on the screen: at the next word that is shown.
    int startOnScreen(int offset) {
        int block = blockAt(offset);
        if (offset < starts[block]) {
            return positions[block];
        }
        if (offset < ends[block]) {
            return positions[block] + offset - starts[block];
        }
        return block + 1 < count() ? positions[block + 1] : screenLength();
    }

    /// Where something that ends at the offset ends on the screen: behind the last word that is shown.
    int endOnScreen(int offset) {
        int block = blockAt(offset);
        while (block > 0 && starts[block] >= offset) {
            block--;
        }
        return positions[block] + Math.clamp((long) offset - starts[block], 0, length(block));
    }

    /// The offset of a place on the screen; that between two blocks is the end of the first.
    int offset(int position) {
        int block = blockAtPosition(Math.max(0, position));
        return starts[block] + Math.clamp((long) position - positions[block], 0, length(block));
    }

    /// The stored words that are selected from one place on the screen to another; none where only a gap between
    /// blocks is.
    Optional<Stretch> stretch(int from, int to) {
        int first = blockAtPosition(Math.min(from, to));
        int start = offset(Math.min(from, to));
        if (start == ends[first] && first + 1 < count()) {
            start = starts[first + 1];
        }
        int last = blockAtPosition(Math.max(from, to));
        int end = Math.max(from, to) == positions[last] && last > 0 ? ends[last - 1] : offset(Math.max(from, to));
        return start < end ? Optional.of(new Stretch(start, end)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ScreenBlocks that
                        && Arrays.equals(starts, that.starts)
                        && Arrays.equals(ends, that.ends)
                        && Arrays.equals(turns, that.turns)
                        && allTurns.equals(that.allTurns));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(starts);
    }

    /// Blocks while they are found.
    private static final class Collected {
        private final CharSequence words;
        private final BreakIterator sentences;
        private final BreakIterator wordEnds;
        private final BreakIterator graphemes;
        private int[] starts = new int[64];
        private int[] ends = new int[64];
        private int[] turns = new int[64];
        private int count;

        Collected(CharSequence words, Locale locale) {
            this.words = words;
            this.sentences = BreakIterator.getSentenceInstance(locale);
            this.wordEnds = BreakIterator.getWordInstance(locale);
            this.graphemes = BreakIterator.getCharacterInstance(locale);
        }

        /// A block for each line of words.
        void lines(int from, int to, int turn) {
            int start = from;
            while (start < to) {
                int end = start;
                while (end < to && !endsLine(words.charAt(end))) {
                    end++;
                }
                line(start, end, turn);
                start = end + 1;
            }
        }

        private void line(int from, int to, int turn) {
            int start = from;
            int end = to;
            while (start < end && isSpace(words.charAt(start))) {
                start++;
            }
            while (start < end && isSpace(words.charAt(end - 1))) {
                end--;
            }
            while (end - start > LONGEST) {
                int cut = start + cut(words.subSequence(start, start + LONGEST).toString());
                add(start, cut, turn);
                start = cut;
            }
            if (start < end) {
                add(start, end, turn);
            }
        }

        private int cut(String piece) {
            for (BreakIterator each : List.of(sentences, wordEnds)) {
                each.setText(piece);
                int end = each.preceding(piece.length());
                while (end > 0 && end < piece.length() && isSpace(piece.charAt(end))) {
                    end++;
                }
                if (end >= SHORTEST) {
                    return end;
                }
            }
            graphemes.setText(piece);
            int end = graphemes.preceding(piece.length());
            return end >= SHORTEST ? end : piece.length();
        }

        void add(int start, int end, int turn) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
                turns = Arrays.copyOf(turns, count * 2);
            }
            starts[count] = start;
            ends[count] = end;
            turns[count] = turn;
            count++;
        }

        private static boolean endsLine(char c) {
            return c == '\n' || (c >= '\u000B' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
        }

        private static boolean isSpace(char c) {
            return c == ' ' || c == '\t' || c == '\u00A0' || c == '\uFEFF';
        }
    }
}

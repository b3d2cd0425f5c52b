package org.pilah.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// A text that is put together of what voices say, each line a turn, in parts no longer than the study keeps.
final class SpokenText {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|\\n");
    /// A line is cut where it would fill a part by itself.
    private static final int LONGEST_LINE = TextPart.LONGEST / 2;

    private final SourceId source;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Turn> turns = new ArrayList<>();
    private int start;

    SpokenText(SourceId source) {
        this.source = source;
    }

    /// One voice says this, in one line or several.
    void say(String voice, String said) {
        for (String line : LINE_ENDS.split(said.replace('\0', '\uFFFD'), -1)) {
            String rest = line.strip();
            while (rest.length() > LONGEST_LINE) {
                int cut = Character.isHighSurrogate(rest.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
                line(voice, rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!rest.isEmpty()) {
                line(voice, rest);
            }
        }
    }

    private void line(String voice, String line) {
        if (words.length() + line.length() + 2 > TextPart.LONGEST) {
            close();
        }
        int from = start + words.length();
        turns.add(new Turn(from, from, from + line.length(), voice, Turn.NO_TIME));
        words.append(line).append('\n');
    }

    /// An empty line.
    void pause() {
        words.append('\n');
    }

    private void close() {
        if (!words.isEmpty()) {
            parts.add(new TextPart(source, start, words.toString(), turns));
            start += words.length();
            words.setLength(0);
            turns.clear();
        }
    }

    int length() {
        return start + words.length();
    }

    /// Enough of it to tell its language.
    String beginning() {
        return parts.isEmpty() ? words.toString() : parts.getFirst().text();
    }

    List<TextPart> parts() {
        close();
        return List.copyOf(parts);
    }
}

package org.pilah.model;

import java.util.List;

/// A stretch of a source's text with the turns that begin in it. Most sources have one; a very long text has
/// several, in order and without gaps, so that no line of the study file and no step of the program needs all of it
/// at once.
public record TextPart(SourceId source, int start, String text, List<Turn> turns) implements Item {
    /// The most UTF-16 units one part may hold.
    public static final int LONGEST = 1 << 20;

    public TextPart {
        if (start < 0 || text.length() > LONGEST) {
            throw new IllegalArgumentException("a part of a text begins at 0 or later and is at most " + LONGEST);
        }
        turns = List.copyOf(turns);
    }

    public int end() {
        return start + text.length();
    }

    @Override
    public String key() {
        return source.value() + "@" + start;
    }
}

package org.pilah.model;

import java.util.Objects;

/// Says that a person should look at a segment again, because a correction of the text changed the words it was
/// coded on. There is at most one for a segment; it goes when somebody has looked. That of a segment which was
/// removed counts for nothing.
///
/// `before` are the words the segment was coded on; of very many only the first `LONGEST`.
public record Review(SegmentId segment, Reason reason, String before) implements Item {
    /// The most UTF-16 units of the former words that are kept here; all of them are in the study's history.
    public static final int LONGEST = 4_000;

    /// What became of the words. A later one is the graver.
    public enum Reason {
        /// Words inside were corrected; the passage lies around them.
        CHANGED,
        /// A correction reached over a border of the passage, which now takes in all that was put there.
        BORDER,
        /// All words were deleted; the segment was put on the nearest word that is left.
        DELETED
    }

    public Review {
        Objects.requireNonNull(reason);
    }

    /// A review of a segment whose words were these.
    public static Review of(SegmentId segment, Reason reason, String words) {
        return new Review(segment, reason, cut(words));
    }

    /// The beginning of the words as far as it is kept. No character is cut in two.
    static String cut(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end);
    }

    /// Whether these are the words it was coded on, as far as they are kept.
    public boolean isOn(String words) {
        return before.equals(cut(words));
    }

    @Override
    public String key() {
        return segment.value();
    }
}

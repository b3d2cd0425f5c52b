package org.pilah.model;

/// Puts other words in the place of those that stand from `start` on in a text, in UTF-16 units. Where none stood it
/// is an insertion, where none come a deletion.
public record Edit(int start, String were, String words) {
    public Edit {
        if (start < 0 || start > Integer.MAX_VALUE - were.length() || (were.isEmpty() && words.isEmpty())) {
            throw new IllegalArgumentException("an edit that is none, at " + start);
        }
    }

    /// Where the words end that stand there before.
    public int end() {
        return start + were.length();
    }

    public boolean isInsertion() {
        return were.isEmpty();
    }

    /// By how much the text grows.
    public int growth() {
        return words.length() - were.length();
    }

    /// The same edit of a text that begins so much earlier.
    public Edit movedBy(int places) {
        return new Edit(start + places, were, words);
    }

    /// This edit and the one that follows it without a gap, as one.
    Edit with(Edit next) {
        return new Edit(start, were + next.were, words + next.words);
    }
}

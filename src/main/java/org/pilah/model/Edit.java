package org.pilah.model;

/// Puts other words in the place of those from `start` to `end` of a text: UTF-16 offsets, end exclusive. An empty
/// stretch is an insertion, no words are a deletion.
public record Edit(int start, int end, String words) {
    public Edit {
        if (start < 0 || end < start || (start == end && words.isEmpty())) {
            throw new IllegalArgumentException("an edit that is none: " + start + ".." + end);
        }
    }

    public boolean isInsertion() {
        return start == end;
    }

    /// By how much the text grows.
    public int growth() {
        return words.length() - (end - start);
    }
}

package org.pilah.model;

/// A stretch of one source's text: UTF-16 offsets, start inclusive, end exclusive. Never empty.
public record Passage(SourceId source, int start, int end) {
    public Passage {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("empty or negative passage: " + start + ".." + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}

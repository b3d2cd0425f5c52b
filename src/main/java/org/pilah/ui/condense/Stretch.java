package org.pilah.ui.condense;

/// A stretch of a text: UTF-16 offsets, start inclusive, end exclusive; it may be empty.
record Stretch(int start, int end) {
    Stretch {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + ".." + end);
        }
    }

    boolean isEmpty() {
        return start == end;
    }

    boolean overlaps(int from, int to) {
        return start < to && from < end;
    }
}

package org.pilah.model;

/// Names a segment; it stays when the passage moves with a corrected text.
public record SegmentId(String value) implements Comparable<SegmentId> {
    public SegmentId {
        Ids.check(value);
    }

    @Override
    public int compareTo(SegmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.pilah.model;

/// Names one coding.
public record CodingId(String value) implements Comparable<CodingId> {
    public CodingId {
        Ids.check(value);
    }

    @Override
    public int compareTo(CodingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.pilah.model;

/// Names a source; it stays when the source is renamed.
public record SourceId(String value) implements Comparable<SourceId> {
    public SourceId {
        Ids.check(value);
    }

    @Override
    public int compareTo(SourceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

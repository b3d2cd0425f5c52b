package org.pilah.model;

/// Names a framework, as the catalogue does. `NONE` stands for its absence.
public record FrameworkId(String value) implements Comparable<FrameworkId> {
    public static final FrameworkId NONE = new FrameworkId("");

    public FrameworkId {
        Ids.checkOrNone(value);
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(FrameworkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

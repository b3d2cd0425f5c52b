package org.pilah.model;

/// Names a case. `NONE` stands for its absence.
public record CaseId(String value) implements Comparable<CaseId> {
    public static final CaseId NONE = new CaseId("");

    public CaseId {
        Ids.checkOrNone(value);
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

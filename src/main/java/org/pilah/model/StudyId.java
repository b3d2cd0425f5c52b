package org.pilah.model;

/// Names one study for ever, also in its copies: two files with one id share their beginning.
public record StudyId(String value) implements Comparable<StudyId> {
    public StudyId {
        Ids.check(value);
    }

    @Override
    public int compareTo(StudyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.pilah.model;

/// Names a code: the catalogue's own id (`adi-2-assessment`) or one made from the name. `NONE` stands for its
/// absence.
public record CodeId(String value) implements Comparable<CodeId> {
    public static final CodeId NONE = new CodeId("");

    public CodeId {
        Ids.checkOrNone(value);
    }

    public boolean isNone() {
        return value.isEmpty();
    }

    @Override
    public int compareTo(CodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.pilah.model;

/// Names a memo, relation, judgement, display or proposition.
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Ids.check(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

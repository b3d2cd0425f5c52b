package org.pilah.model;

import java.util.Objects;

/// What the rows or columns of a matrix are. `name` is the facet's or attribute's name, else empty.
public record Axis(Dimension dimension, String name) {
    /// What can be laid out.
    public enum Dimension {
        CODE,
        CASE,
        SOURCE,
        SPEAKER,
        ROLE,
        TECHNIQUE,
        WAVE,
        CODER,
        FACET,
        ATTRIBUTE
    }

    public Axis {
        Objects.requireNonNull(dimension);
        boolean named = dimension == Dimension.FACET || dimension == Dimension.ATTRIBUTE;
        if (named == name.isEmpty()) {
            throw new IllegalArgumentException("facets and attributes have a name, others none");
        }
    }

    public static Axis of(Dimension dimension) {
        return new Axis(dimension, "");
    }
}

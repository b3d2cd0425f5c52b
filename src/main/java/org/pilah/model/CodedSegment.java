package org.pilah.model;

import java.util.List;

/// A segment with the codings on it.
public record CodedSegment(Segment segment, List<Coding> codings) {
    public CodedSegment {
        codings = List.copyOf(codings);
    }
}

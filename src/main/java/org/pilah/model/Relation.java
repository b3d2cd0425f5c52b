package org.pilah.model;

import java.util.List;

/// A typed link between two things with the passages behind it: barrier → remedy, referred by, tie, cause.
///
/// `sign` is `+`, `-`, `±` or empty.
public record Relation(ItemId id, String type, Ref from, Ref to, String sign, String note, List<SegmentId> evidence)
        implements Item {
    public Relation {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String key() {
        return id.value();
    }
}

package org.pilah.model;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// One code on one segment by one coder. `facets` are keyed by name (`polarity`, `aspect`, `evidence`, `level`,
/// `wave`).
public record Coding(CodingId id, SegmentId segment, CodeId code, String coder, Map<String, String> facets, Instant at)
        implements Item {
    public Coding {
        if (code.isNone()) {
            throw new IllegalArgumentException("a coding needs a code");
        }
        facets = Ordered.copy(new TreeMap<>(facets));
    }

    public static Coding of(SegmentId segment, CodeId code, String coder, Map<String, String> facets, Instant at) {
        return new Coding(new CodingId(Ids.next()), segment, code, coder, facets, at);
    }

    /// The coding with this value of a facet, or without the facet for an empty value.
    public Coding withFacet(String name, String value) {
        var changed = new TreeMap<>(facets);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Coding(id, segment, code, coder, changed, at);
    }

    @Override
    public String key() {
        return id.value();
    }
}

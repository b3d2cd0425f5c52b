package org.pilah.model;

import java.util.List;

/// The best answers of a search, best first, and how many there are in all.
public record Hits(long total, List<Hit> best) {
    public Hits {
        best = List.copyOf(best);
    }
}

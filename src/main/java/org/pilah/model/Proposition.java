package org.pilah.model;

import java.util.List;
import java.util.Objects;

/// A conclusion on its way: its words, the passages for and against it, the tactics tried on it, and where it
/// stands.
///
/// `confidence` is 0 (not said) to 5.
public record Proposition(
        ItemId id,
        String text,
        String type,
        Status status,
        int confidence,
        String date,
        List<SegmentId> evidence,
        List<SegmentId> counterEvidence,
        List<String> tactics)
        implements Item {
    /// From a hunch to a finding, or out.
    public enum Status {
        TENTATIVE,
        TESTED,
        VERIFIED,
        REVISED,
        REJECTED
    }

    public Proposition {
        Objects.requireNonNull(status);
        if (confidence < 0 || confidence > 5) {
            throw new IllegalArgumentException("confidence is 0 to 5");
        }
        evidence = List.copyOf(evidence);
        counterEvidence = List.copyOf(counterEvidence);
        tactics = List.copyOf(tactics);
    }

    @Override
    public String key() {
        return id.value();
    }
}

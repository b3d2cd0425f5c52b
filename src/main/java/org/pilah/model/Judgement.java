package org.pilah.model;

import java.util.List;
import java.util.Objects;

/// What the researcher finds of a target by a criterion: a verdict with its reason and the passages for and
/// against.
///
/// `verdict` is a value of the criterion's scale. Only a person confirms.
public record Judgement(
        ItemId id,
        Ref target,
        CodeId criterion,
        String verdict,
        String reason,
        List<SegmentId> evidence,
        List<SegmentId> counterEvidence,
        Status status,
        String by)
        implements Item {
    /// Whether a person stands behind the verdict.
    public enum Status {
        PROPOSED,
        CONFIRMED
    }

    public Judgement {
        Objects.requireNonNull(status);
        evidence = List.copyOf(evidence);
        counterEvidence = List.copyOf(counterEvidence);
    }

    @Override
    public String key() {
        return id.value();
    }
}

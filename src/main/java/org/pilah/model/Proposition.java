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

    public Proposition withText(String words) {
        return new Proposition(id, words, type, status, confidence, date, evidence, counterEvidence, tactics);
    }

    public Proposition withStatus(Status standing) {
        return new Proposition(id, text, type, standing, confidence, date, evidence, counterEvidence, tactics);
    }

    public Proposition withConfidence(int sureness) {
        return new Proposition(id, text, type, status, sureness, date, evidence, counterEvidence, tactics);
    }

    public Proposition withTactics(List<String> tried) {
        return new Proposition(id, text, type, status, confidence, date, evidence, counterEvidence, tried);
    }

    /// The proposition with these passages for it and these against it.
    public Proposition withEvidence(List<SegmentId> supporting, List<SegmentId> opposing) {
        return new Proposition(id, text, type, status, confidence, date, supporting, opposing, tactics);
    }

    @Override
    public String key() {
        return id.value();
    }
}

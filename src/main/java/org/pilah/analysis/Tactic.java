package org.pilah.analysis;

import java.util.Arrays;
import java.util.Optional;

/// The thirteen ways of Miles and Huberman to test a conclusion, in their order. A proposition names those that were
/// tried on it by `id`.
public enum Tactic {
    REPRESENTATIVENESS("representativeness"),
    RESEARCHER_EFFECTS("researcher-effects"),
    TRIANGULATION("triangulation"),
    WEIGHTING("weighting"),
    OUTLIERS("outliers"),
    EXTREME_CASES("extreme-cases"),
    SURPRISES("surprises"),
    NEGATIVE_EVIDENCE("negative-evidence"),
    IF_THEN("if-then"),
    SPURIOUS_RELATIONS("spurious-relations"),
    REPLICATION("replication"),
    RIVAL_EXPLANATIONS("rival-explanations"),
    PARTICIPANT_FEEDBACK("participant-feedback");

    private final String id;

    Tactic(String id) {
        this.id = id;
    }

    /// As it stands in the study file.
    public String id() {
        return id;
    }

    public static Optional<Tactic> of(String id) {
        return Arrays.stream(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}

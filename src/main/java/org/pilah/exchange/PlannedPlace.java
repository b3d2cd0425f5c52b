package org.pilah.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Segment;
import org.pilah.project.OpenProject;

/// One passage with what a table says about it, before anything is done: its notes, and what will be coded on it.
final class PlannedPlace {
    private final Segment before;
    private final boolean isNew;
    private final Set<Planned> there = new HashSet<>();
    private final Set<CodeId> coded = new HashSet<>();
    private final Set<Planned> planned = new HashSet<>();
    private final List<Planned> codings = new ArrayList<>();
    private Segment segment;

    private PlannedPlace(Segment before, boolean isNew) {
        this.before = before;
        this.isNew = isNew;
        this.segment = before;
    }

    /// One coding to be.
    record Planned(CodeId code, String coder, Map<String, String> facets) {}

    static PlannedPlace fresh(Segment segment) {
        return new PlannedPlace(segment, true);
    }

    static PlannedPlace known(CodedSegment coded) {
        var place = new PlannedPlace(coded.segment(), false);
        for (Coding coding : coded.codings()) {
            place.there.add(new Planned(coding.code(), coding.coder(), coding.facets()));
            place.coded.add(coding.code());
        }
        return place;
    }

    boolean isNew() {
        return isNew;
    }

    /// Whether the study has this very coding already.
    boolean holds(Planned coding) {
        return there.contains(coding);
    }

    /// Whether the study has this code here already, whoever coded it.
    boolean holds(CodeId code) {
        return coded.contains(code);
    }

    /// Adds a coding; false where the same was added before.
    boolean plan(Planned coding) {
        codings.add(coding);
        return planned.add(coding);
    }

    /// As `plan`, but the same coding is not made twice.
    boolean planOnce(Planned coding) {
        return planned.add(coding) && codings.add(coding);
    }

    /// The passage belongs to this case, unless it is none.
    void own(CaseId owner) {
        if (!owner.isNone() && !owner.equals(segment.caseId())) {
            segment = segment.withCase(owner);
        }
    }

    void note(String paraphrase, String memo) {
        segment = segment.withNotes(joined(segment.paraphrase(), paraphrase), joined(segment.memo(), memo));
    }

    /// Two coders' notes on one passage both stay.
    private static String joined(String one, String other) {
        if (other.isEmpty() || one.equals(other) || one.lines().anyMatch(other::equals)) {
            return one;
        }
        return one.isEmpty() ? other : one + "\n" + other;
    }

    /// Whether anything happens here.
    boolean changes() {
        return !codings.isEmpty() || isNew || !segment.equals(before);
    }

    /// Does it all, and says how many codings were made.
    long write(OpenProject.Batch batch) {
        var changes = new ArrayList<Change>();
        if (isNew) {
            changes.add(new Change.Add(segment));
        } else if (!segment.equals(before)) {
            changes.add(new Change.Alter(before, segment));
        }
        for (Planned each : codings) {
            changes.add(new Change.Add(Coding.of(segment.id(), each.code(), each.coder(), each.facets(), batch.at())));
        }
        batch.apply(new Change.All(changes));
        return codings.size();
    }
}

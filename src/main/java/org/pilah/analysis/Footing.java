package org.pilah.analysis;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilah.model.CaseId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

/// What a proposition rests on: how many passages speak for it and against it, how many of these are gone from the
/// study, and from how many sources, cases and techniques those come that speak for it.
public record Footing(int supporting, int opposing, int gone, int sources, int cases, int techniques) {
    /// As they are numbered: by the time at which they were begun.
    private static final Comparator<Proposition> BY_TIME = Comparator.comparing(Proposition::date);

    /// Where a passage comes from.
    public record Origin(SourceId source, CaseId owner, String technique) {}

    /// What a conclusion stands on.
    ///
    /// @param found where the passages come from that are there
    public static Footing of(Proposition proposition, Map<SegmentId, Origin> found) {
        Set<SourceId> sources = new HashSet<>();
        Set<CaseId> cases = new HashSet<>();
        Set<String> techniques = new HashSet<>();
        for (SegmentId id : proposition.evidence()) {
            Origin origin = found.get(id);
            if (origin != null) {
                sources.add(origin.source());
                techniques.add(origin.technique());
                cases.add(origin.owner());
            }
        }
        cases.remove(CaseId.NONE);
        int supporting = present(proposition.evidence(), found);
        int opposing = present(proposition.counterEvidence(), found);
        int all = proposition.evidence().size() + proposition.counterEvidence().size();
        return new Footing(
                supporting, opposing, all - supporting - opposing, sources.size(), cases.size(), techniques.size());
    }

    /// Propositions in the order in which they are numbered.
    public static List<Proposition> inOrder(List<Proposition> propositions) {
        return propositions.stream().sorted(BY_TIME).toList();
    }

    /// Whether all that speaks for it comes from one source.
    public boolean isSingle() {
        return supporting > 0 && sources == 1;
    }

    private static int present(List<SegmentId> ids, Map<SegmentId, Origin> found) {
        return (int) ids.stream().filter(found::containsKey).count();
    }
}

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

    /// @param found the passages of the proposition that are there
    public static Footing of(Proposition proposition, Map<SegmentId, Quotation> found) {
        Set<SourceId> sources = new HashSet<>();
        Set<CaseId> cases = new HashSet<>();
        Set<String> techniques = new HashSet<>();
        for (SegmentId id : proposition.evidence()) {
            Quotation quotation = found.get(id);
            if (quotation != null) {
                sources.add(quotation.source().id());
                techniques.add(quotation.source().technique());
                cases.add(quotation.owner());
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

    private static int present(List<SegmentId> ids, Map<SegmentId, Quotation> found) {
        return (int) ids.stream().filter(found::containsKey).count();
    }
}

package org.pilah.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Turn;

/// Fetches segments with their words, as many as are asked for. Turns of a source are fetched once. For one thread,
/// and for as long as an answer takes: what was fetched is not fetched again when the study changes.
public final class Quotations {
    private final Study study;
    private final Material material;
    private final Map<SourceId, List<Turn>> turns = new HashMap<>();

    public Quotations(Study study, Material material) {
        this.study = study;
        this.material = material;
    }

    /// The segments that are there, in the order given; those that are not are left out.
    public SequencedMap<SegmentId, Quotation> of(Iterable<SegmentId> wanted) {
        var found = new LinkedHashMap<SegmentId, Quotation>();
        for (SegmentId id : wanted) {
            if (!found.containsKey(id)) {
                of(id).ifPresent(quotation -> found.put(id, quotation));
            }
        }
        return found;
    }

    public Optional<Quotation> of(SegmentId wanted) {
        return material.segment(wanted).flatMap(this::of);
    }

    /// The segment with its words; empty when its source has just gone.
    public Optional<Quotation> of(CodedSegment coded) {
        Passage passage = coded.segment().passage();
        Optional<Source> source = study.source(passage.source());
        return source.map(found -> Quotation.of(
                coded,
                found,
                turns.computeIfAbsent(passage.source(), material::turns),
                material.text(passage.source(), passage.start(), passage.end())));
    }
}

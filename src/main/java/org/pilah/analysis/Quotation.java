package org.pilah.analysis;

import java.util.List;
import java.util.Optional;
import org.pilah.model.CaseId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Turn;

/// A segment where it stands: its words, who says them, and whose they are.
///
/// `turn` counts from 1 and is 0 where the source has none there; `speaker` is empty where nobody is named; `owner`
/// is `NONE` where the words belong to no case.
public record Quotation(CodedSegment coded, Source source, String words, int turn, String speaker, CaseId owner) {
    /// The quotation of a segment of this source, whose words are given.
    public static Quotation of(CodedSegment coded, Source source, List<Turn> turns, String words) {
        int turn = Citation.turnAt(turns, coded.segment().passage().start());
        String speaker = turn == 0 ? "" : turns.get(turn - 1).speaker();
        CaseId own = coded.segment().caseId();
        return new Quotation(coded, source, words, turn, speaker, own.isNone() ? source.caseOf(speaker) : own);
    }

    public SegmentId id() {
        return coded.segment().id();
    }

    public Segment segment() {
        return coded.segment();
    }

    public List<Coding> codings() {
        return coded.codings();
    }

    public String citation(Study study) {
        return Citation.of(study, source, owner, turn, segment().passage().start());
    }

    /// What the segment's case is called; empty for none.
    public Optional<String> caseName(Study study) {
        return study.caseWith(owner).map(each -> each.name());
    }

    public Footing.Origin origin() {
        return new Footing.Origin(source.id(), owner, source.technique());
    }
}

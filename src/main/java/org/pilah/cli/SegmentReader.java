package org.pilah.cli;

import java.util.List;
import java.util.function.Predicate;
import org.pilah.analysis.Citation;
import org.pilah.model.CaseId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Reads coded segments with their words, source by source in the order of the texts. One text is held at a
/// time.
final class SegmentReader {
    /// Of longer texts only the quotes are fetched.
    private static final int LONG_TEXT = 1 << 22;

    private final Study study;
    private final Material material;
    private final Progress progress;

    SegmentReader(OpenProject project, Progress progress) {
        this.study = project.study();
        this.material = project.material();
        this.progress = progress;
    }

    /// A segment where it stands: its words, who says them, and the case they belong to (or `NONE`).
    record Found(CodedSegment coded, String quote, String speaker, CaseId caseId) {
        Passage passage() {
            return coded.segment().passage();
        }
    }

    /// Takes what was found, and says whether to go on.
    interface Taker {
        boolean take(Found found);
    }

    void read(Predicate<SegmentId> wanted, Taker taker) {
        long done = 0;
        List<Source> sources = study.sources();
        for (Source source : sources) {
            progress.check();
            progress.at(source.name(), done++, sources.size());
            List<CodedSegment> segments = material.segments(source.id()).stream()
                    .filter(coded -> wanted.test(coded.segment().id()))
                    .toList();
            if (!segments.isEmpty() && !read(source, segments, taker)) {
                return;
            }
        }
    }

    private boolean read(Source source, List<CodedSegment> segments, Taker taker) {
        List<Turn> turns = material.turns(source.id());
        boolean whole = source.characters() <= LONG_TEXT;
        String text = whole ? material.text(source.id()) : "";
        for (CodedSegment coded : segments) {
            Passage passage = coded.segment().passage();
            String quote = whole
                    ? text.substring(Math.min(passage.start(), text.length()), Math.min(passage.end(), text.length()))
                    : material.text(source.id(), passage.start(), passage.end());
            String speaker = speakerAt(turns, passage.start());
            CaseId own = coded.segment().caseId();
            if (!taker.take(new Found(coded, quote, speaker, own.isNone() ? source.caseOf(speaker) : own))) {
                return false;
            }
        }
        return true;
    }

    private static String speakerAt(List<Turn> turns, int offset) {
        int turn = Citation.turnAt(turns, offset);
        return turn == 0 ? "" : turns.get(turn - 1).speaker();
    }
}

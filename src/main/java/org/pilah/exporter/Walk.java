package org.pilah.exporter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.pilah.analysis.Citation;
import org.pilah.model.CaseId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Turn;
import org.pilah.task.Ahead;
import org.pilah.task.Progress;

/// Goes through all segments of a study as a person would read them: case by case, source by source, from the
/// beginning of each text to its end. Each text is fetched once, and only one at a time is held.
final class Walk {
    /// Of longer texts only the quotes are fetched.
    private static final int LONG_TEXT = 1 << 22;

    private final Study study;
    private final Material material;
    private final Progress progress;
    private final Map<CaseId, Integer> caseNumbers = new HashMap<>();

    Walk(Study study, Material material, Progress progress) {
        this.study = study;
        this.material = material;
        this.progress = progress;
        study.cases().forEach(each -> caseNumbers.put(each.id(), caseNumbers.size()));
    }

    /// A segment where it stands. `turn` counts from 1 and is 0 where the source has none there; `speaker` is
    /// empty where nobody is named; `caseNumber` is the case's place in the study, or the number of cases for
    /// none.
    record Found(
            Source source,
            Segment segment,
            List<Coding> codings,
            String quote,
            int turn,
            String speaker,
            CaseId caseId,
            int caseNumber) {
        /// Where the quote comes from, in short.
        String citation(Study study) {
            return Citation.of(study, source, caseId, turn, segment.passage().start());
        }
    }

    void over(Consumer<Found> each) {
        List<Source> sources = study.sourcesByCase();
        var done = new AtomicLong();
        Ahead.each(sources, this::page, page -> {
            progress.check();
            progress.at(page.source.name(), done.getAndIncrement(), sources.size());
            over(page, each);
        });
        progress.at("", done.get(), sources.size());
    }

    /// What is read of a source while the ones before it are written. A long text is not held: of that, each quote
    /// is read when its turn comes.
    private record Page(Source source, List<CodedSegment> segments, List<Turn> turns, String text) {}

    private Page page(Source source) {
        List<CodedSegment> segments = material.segments(source.id());
        return segments.isEmpty()
                ? new Page(source, segments, List.of(), "")
                : new Page(
                        source,
                        segments,
                        material.turns(source.id()),
                        source.characters() <= LONG_TEXT ? material.text(source.id()) : "");
    }

    private void over(Page page, Consumer<Found> each) {
        Source source = page.source;
        String text = page.text;
        for (CodedSegment coded : page.segments) {
            Passage passage = coded.segment().passage();
            String quote = source.characters() <= LONG_TEXT
                    ? text.substring(Math.min(passage.start(), text.length()), Math.min(passage.end(), text.length()))
                    : material.text(source.id(), passage.start(), passage.end());
            int turn = Citation.turnAt(page.turns, passage.start());
            String speaker = turn == 0 ? "" : page.turns.get(turn - 1).speaker();
            CaseId owner = coded.segment().caseId().isNone()
                    ? source.caseOf(speaker)
                    : coded.segment().caseId();
            each.accept(
                    new Found(source, coded.segment(), coded.codings(), quote, turn, speaker, owner, number(owner)));
        }
    }

    private int number(CaseId owner) {
        return caseNumbers.getOrDefault(owner, caseNumbers.size());
    }
}

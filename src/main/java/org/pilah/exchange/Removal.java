package org.pilah.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Item;
import org.pilah.model.Query;
import org.pilah.model.Ref;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Takes sources and cases out of a study with all that hangs on them: one step that can be undone. Memos, relations,
/// judgements and conclusions no longer point at what is gone.
public final class Removal {
    private final OpenProject project;

    public Removal(OpenProject project) {
        this.project = project;
    }

    /// How much went with it: segments with their codings for a source; sources and segments that no longer name
    /// the case for a case.
    public record Report(int sources, int segments) {}

    /// Takes the sources out, with their texts, segments and codings.
    ///
    /// @throws org.pilah.messages.Problem when it could not be saved; then everything is still there
    public Report sources(List<SourceId> sources, String by, Progress progress) {
        var gone = new HashSet<Ref>();
        int[] segments = {0};
        project.batch(by, batch -> {
            for (SourceId id : sources) {
                Source source = batch.study().source(id).orElseThrow();
                for (CodedSegment coded : project.material().segments(id)) {
                    progress.check();
                    progress.at(source.name(), segments[0]++, 0);
                    coded.codings().forEach(coding -> gone.add(remove(coding, batch)));
                    gone.add(remove(coded.segment(), batch));
                }
                project.parts(id).reversed().forEach(part -> batch.apply(new Change.Remove(part)));
                gone.add(remove(source, batch));
            }
            Ties.cut(batch.study(), gone).forEach(batch::apply);
        });
        return new Report(sources.size(), segments[0]);
    }

    private static Ref remove(Item item, OpenProject.Batch batch) {
        batch.apply(new Change.Remove(item));
        return new Ref(item.noun(), item.key());
    }

    /// Takes the case out; sources, speakers and segments that named it name none.
    ///
    /// @throws org.pilah.messages.Problem when it could not be saved; then everything is still there
    public Report ofCase(CaseId id, String by, Progress progress) {
        List<Segment> own = segmentsOf(id, progress);
        List<Source> linked = project.study().sources().stream()
                .filter(source -> source.names(id))
                .toList();
        project.batch(by, batch -> {
            Case one = batch.study().caseWith(id).orElseThrow();
            linked.forEach(source -> batch.apply(new Change.Alter(source, without(source, id))));
            own.forEach(segment -> batch.apply(new Change.Alter(segment, segment.withCase(CaseId.NONE))));
            Ties.cut(batch.study(), Set.of(remove(one, batch))).forEach(batch::apply);
        });
        return new Report(linked.size(), own.size());
    }

    private List<Segment> segmentsOf(CaseId id, Progress progress) {
        return project.words(progress).segments(new Query.InCase(id)).stream()
                .flatMap(segment -> project.material().segment(segment).stream())
                .map(CodedSegment::segment)
                .filter(segment -> segment.caseId().equals(id))
                .toList();
    }

    private static Source without(Source source, CaseId id) {
        List<Source.Speaker> speakers = source.speakers().stream()
                .map(speaker -> speaker.caseId().equals(id)
                        ? new Source.Speaker(speaker.label(), speaker.role(), CaseId.NONE)
                        : speaker)
                .toList();
        return source.withCase(source.caseId().equals(id) ? CaseId.NONE : source.caseId())
                .withSpeakers(speakers);
    }
}

package org.pilah.ui.shell;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.task.Job;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;

/// What stands at the foot of the window: how much there is in the study, and how the index stands.
public final class StatusViewModel {
    private static final Set<String> MATERIAL = Set.of("segment", "coding", "memo");

    private final Desk desk;
    private final Latest counting;
    private final IndexState index;
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper indexWords = new ReadOnlyStringWrapper("");
    private long informants;
    private long segments;

    /// @param prepares hears of the work on the index
    public StatusViewModel(Desk desk, Consumer<Job> prepares) {
        this.desk = desk;
        this.counting = new Latest(desk.background());
        this.index = new IndexState(desk, prepares);
        informants = informants(desk.study());
        desk.watch(this::look);
        index.standProperty().subscribe(stand -> indexWords.set(desk.messages().text("shell.index." + stand.name())));
        count();
    }

    /// *8 informan · 11 sumber · 412 kutipan · 46 kode*
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty indexProperty() {
        return indexWords.getReadOnlyProperty();
    }

    private void look(Change change) {
        boolean small = !change.each().isEmpty()
                && change.counts().keySet().stream()
                        .map(type -> type.substring(type.indexOf('-') + 1))
                        .allMatch(MATERIAL::contains);
        if (!small) {
            informants = informants(desk.study());
        }
        count();
    }

    private void count() {
        counting.ask(
                () -> desk.project().segmentCount(),
                found -> {
                    segments = found;
                    show();
                },
                desk::failed);
    }

    private void show() {
        Study study = desk.study();
        counts.set(desk.messages()
                .text(
                        "shell.counts",
                        informants,
                        study.sources().size(),
                        segments,
                        study.codes().size()));
    }

    /// Cases that speak in the study: a source or a voice in one is theirs.
    private static long informants(Study study) {
        Set<CaseId> speaking = study.sources().stream()
                .map(source -> Stream.concat(Stream.of(source.caseId()), voices(source).stream()))
                .flatMap(ids -> ids)
                .filter(id -> !id.isNone())
                .collect(Collectors.toSet());
        return speaking.size();
    }

    private static Collection<CaseId> voices(Source source) {
        List<Source.Speaker> speakers = source.speakers();
        return speakers.stream().map(Source.Speaker::caseId).toList();
    }
}

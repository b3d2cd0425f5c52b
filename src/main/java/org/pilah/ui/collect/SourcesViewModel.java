package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.analysis.CodedTurns;
import org.pilah.model.Material;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.project.Words;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.collect.SourceOrder.Column;
import org.pilah.ui.collect.SourceOrder.Direction;
import org.pilah.ui.collect.SourceOrder.Grouping;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The sources of the study as a table: in groups, in order, filtered, with the share of each that is coded.
final class SourcesViewModel {
    private final Desk desk;
    private final Wordings wordings;
    private final SourceOrder order;
    private final Latest counts;
    private final Map<SourceId, CodedTurns> turns = new ConcurrentHashMap<>();
    private final Map<SourceId, CodedTurns.Share> shares = new HashMap<>();
    private final ObservableList<SourceLine> lines = FXCollections.observableArrayList();
    private final ObservableList<SourceLine> linesShown = FXCollections.unmodifiableObservableList(lines);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.KIND);
    private final ReadOnlyObjectWrapper<Optional<SourceId>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Told> sources = List.of();
    private boolean counting;
    private Column column = Column.STUDY;
    private Direction direction = Direction.UP;

    SourcesViewModel(Desk desk) {
        this.desk = desk;
        this.wordings = new Wordings(desk.messages());
        this.order = new SourceOrder(desk.messages());
        this.counts = new Latest(desk.background());
        filter.subscribe(this::arrange);
        grouping.subscribe(this::arrange);
    }

    ObservableList<SourceLine> lines() {
        return linesShown;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// The source whose details are shown.
    ReadOnlyObjectProperty<Optional<SourceId>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return desk.study().sources().isEmpty();
    }

    void choose(SourceId source) {
        chosen.set(desk.study().source(source).map(Source::id));
    }

    void orderBy(Column wanted, Direction way) {
        column = wanted;
        direction = way;
        arrange();
    }

    /// A source with what is told of it, and all words by which it can be found.
    private record Told(Source source, String about, String words) {}

    /// The study may be another one: texts too, if so much changed that nobody says what.
    void refresh() {
        Study study = desk.study();
        sources = study.sources().stream()
                .map(source -> {
                    String about = wordings.about(source, study);
                    return new Told(source, about, words(source, about));
                })
                .toList();
        chosen.set(chosen.get().filter(id -> desk.study().source(id).isPresent()));
        if (chosen.get().isEmpty()) {
            chosen.set(desk.study().sources().stream().findFirst().map(Source::id));
        }
        arrange();
        count();
    }

    /// Nobody sees the table: a count that is under way is of no use any more. Says whether there was one.
    boolean rest() {
        boolean underway = counting;
        counting = false;
        counts.forget();
        return underway;
    }

    /// Texts or turns were altered.
    void forgetTurns() {
        turns.clear();
    }

    /// Brings the person to the transcript.
    void open(SourceId source) {
        desk.go(new Place.Transcript(source));
    }

    /// The table as it is shown, for another program: cells parted by tabs.
    String copied() {
        var copied = new ArrayList<String>();
        copied.add(String.join(
                "\t",
                List.of(
                        desk.messages().text("collect.column.source"),
                        desk.messages().text("collect.field.kind"),
                        desk.messages().text("collect.column.case"),
                        desk.messages().text("collect.field.date"),
                        desk.messages().text("collect.column.coded-percent"))));
        for (SourceLine line : lines) {
            if (line instanceof SourceLine.One(var source, var about, var share)) {
                copied.add(String.join(
                        "\t",
                        CasesViewModel.cell(source.name()),
                        wordings.kind(source.kind()),
                        CasesViewModel.cell(String.join(", ", Wordings.names(source, desk.study()))),
                        source.date(),
                        share.map(one -> String.valueOf(one.percent())).orElse("")));
            }
        }
        return String.join("\n", copied);
    }

    private void arrange() {
        Study study = desk.study();
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<SourceLine.One>();
        for (Told told : sources) {
            if (told.words().contains(wanted)) {
                found.add(new SourceLine.One(
                        told.source(),
                        told.about(),
                        Optional.ofNullable(shares.get(told.source().id()))));
            }
        }
        lines.setAll(order.lines(found, study, grouping.get(), column, direction));
    }

    private String words(Source source, String about) {
        return String.join(
                        " ",
                        source.name(),
                        about,
                        source.place(),
                        wordings.technique(source.way()),
                        source.wave(),
                        source.file())
                .toLowerCase(Locale.ROOT);
    }

    private void count() {
        counting = true;
        counts.ask(
                () -> count(desk.study(), desk.material(), desk.project().words(Progress.SILENT)),
                counted -> {
                    counting = false;
                    if (!counted.equals(shares)) {
                        shares.clear();
                        shares.putAll(counted);
                        arrange();
                    }
                },
                desk::failed);
    }

    /// In the background: the turns of each source are read once, the codings come from the index in one pass.
    private Map<SourceId, CodedTurns.Share> count(Study study, Material material, Words words) {
        var counts = new HashMap<SourceId, CodedTurns.Count>();
        for (Source source : study.sources()) {
            CodedTurns places = turns.compute(
                    source.id(),
                    (id, known) ->
                            known != null && known.fits(source) ? known : CodedTurns.of(source, material.turns(id)));
            counts.put(source.id(), places.count());
        }
        words.spans(span -> Optional.ofNullable(counts.get(span.source()))
                .ifPresent(count -> count.take(span.start(), span.end())));
        var found = new HashMap<SourceId, CodedTurns.Share>();
        counts.forEach((source, count) -> found.put(source, count.share()));
        return found;
    }
}

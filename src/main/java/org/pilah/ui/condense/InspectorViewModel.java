package org.pilah.ui.condense;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.pilah.analysis.Quotation;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Facet;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Code;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Turn;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.condense.SegmentUses.Use;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The chosen segment: its codes, facets, weight, case, paraphrase, memo, history and uses. For the screen's thread
/// only.
public final class InspectorViewModel {
    /// The facet that has buttons of its own.
    static final String POLARITY = "polarity";

    static final String SUPPORTING = "supporting";
    static final String INHIBITING = "inhibiting";
    static final String MIXED = "mixed";

    private static final String FACET_PREFIX = "facet-";

    private final Desk desk;
    private final Reading reading;
    private final Marking marking;
    private final NoteDraft paraphrase = new NoteDraft();
    private final NoteDraft memo = new NoteDraft();
    private final Latest asking;
    private final ReadOnlyObjectWrapper<Optional<Subject>> subject = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Use>> uses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Facet>> facets = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<CodingId> picked = Optional.empty();
    /// The states of the segment from the one that is shown to the one that was sent last.
    private final Deque<Segment> sent = new ArrayDeque<>();

    /// A coding of the chosen segment as it is shown.
    record Chip(Coding coding, String name, String path, int colour) {}

    /// The chosen segment as it is shown. `picked` is the coding whose facets are shown; `number` says which of the
    /// `overlapping` segments it is, from 1.
    record Subject(
            CodedSegment segment,
            String citation,
            String speakersCase,
            List<Chip> chips,
            Optional<Chip> picked,
            int number,
            List<SegmentId> overlapping,
            State state) {
        Segment plain() {
            return segment.segment();
        }
    }

    /// Whether the segment, as it is shown, is on the disk.
    enum State {
        SAVED,
        UNSAVED
    }

    /// A case the segment may be given to; the one of the speaker for `NONE`.
    record CaseChoice(CaseId id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    InspectorViewModel(Desk desk, Reading reading, Marking marking, KnownCodes known) {
        this.desk = desk;
        this.reading = reading;
        this.marking = marking;
        this.asking = new Latest(desk.background());
        reading.chosenProperty().subscribe((before, now) -> {
            saveNotes(before);
            show();
            askUses();
        });
        reading.segments().addListener((ListChangeListener<CodedSegment>) change -> show());
        known.treeProperty().subscribe(now -> show());
        desk.watch(change -> askUses());
        desk.background().ask(InspectorViewModel::codingFacets, facets::set);
    }

    private static List<Facet> codingFacets() {
        return Catalogue.shipped().facets().stream()
                .filter(facet -> facet.kind().equals("facet"))
                .toList();
    }

    Desk desk() {
        return desk;
    }

    /// The chosen segment; empty while nothing is chosen.
    ReadOnlyObjectProperty<Optional<Subject>> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// Where the chosen segment is used.
    ReadOnlyObjectProperty<List<Use>> usesProperty() {
        return uses.getReadOnlyProperty();
    }

    /// What may be said of a coding, polarity among it.
    ReadOnlyObjectProperty<List<Facet>> facetsProperty() {
        return facets.getReadOnlyProperty();
    }

    NoteDraft paraphrase() {
        return paraphrase;
    }

    NoteDraft memo() {
        return memo;
    }

    /// The name under which codings carry a facet.
    static String nameOf(Facet facet) {
        String id = facet.id();
        return id.startsWith(FACET_PREFIX) ? id.substring(FACET_PREFIX.length()) : id;
    }

    private void show() {
        Optional<CodedSegment> chosen = reading.chosen();
        Optional<Source> source = reading.text().source();
        if (chosen.isEmpty() || source.isEmpty()) {
            subject.set(Optional.empty());
            sent.clear();
            paraphrase.begin("");
            memo.begin("");
            return;
        }
        Segment segment = chosen.get().segment();
        boolean same = subject.get()
                .filter(before -> before.plain().id().equals(segment.id()))
                .isPresent();
        if (!same) {
            sent.clear();
            paraphrase.begin(segment.paraphrase());
            memo.begin(segment.memo());
        } else if (hasArrived(segment)) {
            paraphrase.follow(segment.paraphrase());
            memo.follow(segment.memo());
        }
        subject.set(Optional.of(subject(chosen.get(), source.get())));
    }

    /// Whether nothing that was sent is still on its way.
    private boolean hasArrived(Segment shown) {
        if (sent.contains(shown)) {
            while (!shown.equals(sent.peekFirst())) {
                sent.removeFirst();
            }
            return sent.size() == 1;
        }
        sent.clear();
        return true;
    }

    private Subject subject(CodedSegment chosen, Source source) {
        List<Turn> turns = reading.text().turns();
        Passage passage = chosen.segment().passage();
        Quotation quotation = Quotation.of(chosen, source, turns, reading.words(passage));
        List<Chip> chips = chosen.codings().stream().map(this::chip).toList();
        Optional<Chip> shown = chips.stream()
                .filter(chip -> picked.filter(chip.coding().id()::equals).isPresent())
                .findFirst()
                .or(() -> chips.isEmpty() ? Optional.empty() : Optional.of(chips.getLast()));
        List<SegmentId> overlapping = reading.segments().stream()
                .map(CodedSegment::segment)
                .filter(each ->
                        each.passage().start() < passage.end() && each.passage().end() > passage.start())
                .map(Segment::id)
                .toList();
        return new Subject(
                chosen,
                quotation.citation(desk.study()),
                caseName(source.caseOf(quotation.speaker())),
                chips,
                shown,
                1 + overlapping.indexOf(chosen.segment().id()),
                overlapping,
                reading.isSaved(chosen) ? State.SAVED : State.UNSAVED);
    }

    private Chip chip(Coding coding) {
        Optional<Code> code = desk.study().code(coding.code());
        return new Chip(
                coding,
                code.map(each -> each.name().in(desk.language()))
                        .orElse(coding.code().value()),
                desk.study().pathName(coding.code(), desk.language()),
                desk.study().colourOf(coding.code()));
    }

    private String caseName(CaseId id) {
        return desk.study().caseWith(id).map(Case::name).orElse("");
    }

    private void askUses() {
        Optional<CodedSegment> chosen = reading.chosen();
        if (chosen.isEmpty()) {
            asking.forget();
            uses.set(List.of());
            return;
        }
        Segment segment = chosen.get().segment();
        asking.ask(
                () -> new SegmentUses(desk.study(), desk.project().words(Progress.SILENT), desk.language()).of(segment),
                uses::set,
                desk::failed);
    }

    /// Shows the facets of this coding.
    void pick(Chip chip) {
        picked = Optional.of(chip.coding().id());
        show();
    }

    /// Takes a coding away.
    void uncode(Chip chip) {
        saveNotes();
        reading.chosen().ifPresent(segment -> marking.uncode(segment, chip.coding()));
    }

    /// Chooses the segment so many further among those that overlap.
    void step(int by) {
        subject.get().filter(one -> one.overlapping().size() > 1).ifPresent(one -> {
            int at = Math.floorMod(one.number() - 1 + by, one.overlapping().size());
            reading.chosenProperty().set(Optional.of(one.overlapping().get(at)));
        });
    }

    /// Sides of the picked coding: none, one, or both, which is a mixed influence.
    Set<String> sides() {
        String value = facet(POLARITY);
        return value.equals(MIXED) ? Set.of(SUPPORTING, INHIBITING) : value.isEmpty() ? Set.of() : Set.of(value);
    }

    /// Presses the button of a side, or lets it go.
    void turn(String side) {
        Set<String> now = sides();
        String other = side.equals(SUPPORTING) ? INHIBITING : SUPPORTING;
        if (now.contains(side)) {
            setFacet(POLARITY, now.contains(other) ? other : "");
        } else {
            setFacet(POLARITY, now.contains(other) ? MIXED : side);
        }
    }

    /// The value of a facet of the picked coding, or nothing.
    String facet(String name) {
        return subject.get()
                .flatMap(Subject::picked)
                .map(chip -> chip.coding().facets().getOrDefault(name, ""))
                .orElse("");
    }

    void setFacet(String name, String value) {
        subject.get().flatMap(Subject::picked).ifPresent(chip -> marking.facet(chip.coding(), name, value));
    }

    void weigh(int weight) {
        alter(segment -> segment.withWeight(weight));
    }

    /// The cases to choose from, that of the speaker first.
    List<CaseChoice> cases() {
        String usual = subject.get().map(Subject::speakersCase).orElse("");
        var first = new CaseChoice(
                CaseId.NONE, desk.messages().text("inspector.case-of-speaker", usual.isEmpty() ? 0 : 1, usual));
        return Stream.concat(
                        Stream.of(first),
                        desk.study().cases().stream().map(each -> new CaseChoice(each.id(), each.name())))
                .toList();
    }

    void giveTo(CaseId owner) {
        alter(segment -> segment.withCase(owner));
    }

    /// Saves what is typed; the words go to the study with whatever else was changed.
    void saveNotes() {
        alter(segment -> segment);
    }

    private void alter(UnaryOperator<Segment> change) {
        reading.chosen().map(CodedSegment::segment).ifPresent(shown -> send(shown, change));
    }

    private void send(Segment shown, UnaryOperator<Segment> change) {
        if (sent.isEmpty()) {
            sent.add(shown);
        }
        Segment before = sent.getLast();
        Segment after = change.apply(before).withNotes(paraphrase.text(), memo.text());
        if (!after.equals(before)) {
            sent.addLast(after);
            paraphrase.sent();
            memo.sent();
            marking.alter(before, after);
        }
    }

    /// Another segment is chosen: what was typed on the one before is saved first.
    private void saveNotes(Optional<SegmentId> before) {
        if (isUnsaved()) {
            before.flatMap(reading::segment)
                    .map(CodedSegment::segment)
                    .ifPresent(segment -> send(segment, same -> same));
        }
    }

    /// Whether something is typed that is not saved.
    boolean isUnsaved() {
        return paraphrase.isUnsaved() || memo.isUnsaved();
    }

    /// Reads what was done to the segment.
    void askHistory(Consumer<SegmentHistory.Trail> show) {
        reading.chosen()
                .map(segment -> segment.segment().id())
                .ifPresent(id ->
                        desk.background().ask(() -> new SegmentHistory(desk.project()).of(id), show, desk::failed));
    }

    /// Goes to where the segment is used.
    void go(Use use) {
        switch (use) {
            case SegmentUses.Shown(var display, var rows) -> desk.go(new Place.SavedDisplay(display.id()));
            case SegmentUses.Cited(var proposition, var number, var side) ->
                desk.go(new Place.Conclusion(proposition.id()));
        }
    }

    /// The passage of the chosen segment.
    Optional<Passage> passage() {
        return reading.chosen().map(segment -> segment.segment().passage());
    }

    /// All facets of the picked coding but its side, with their values' names.
    List<FacetValue> otherFacets() {
        var found = new ArrayList<FacetValue>();
        for (Facet facet : facets.get()) {
            String value = facet(nameOf(facet));
            if (!nameOf(facet).equals(POLARITY) && !value.isEmpty()) {
                String words = facet.values().stream()
                        .filter(choice -> choice.id().equals(value))
                        .map(choice -> choice.name().in(desk.language()))
                        .findFirst()
                        .orElse(value);
                found.add(new FacetValue(nameOf(facet), facet.name().in(desk.language()), words));
            }
        }
        return found;
    }

    /// What is said of a coding.
    record FacetValue(String facet, String name, String value) {}
}

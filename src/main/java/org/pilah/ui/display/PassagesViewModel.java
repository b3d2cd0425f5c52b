package org.pilah.ui.display;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.SegmentId;
import org.pilah.model.Spot;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The passages behind the chosen number, loaded a few at a time. For the screen's thread only.
final class PassagesViewModel {
    static final int PAGE = 20;

    private final Desk desk;
    private final TableViewModel table;
    private final Latest asking;
    private final Latest reading;
    private final ReadOnlyObjectWrapper<Optional<Heading>> heading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<ShownPassage> quotations = FXCollections.observableArrayList();
    /// Kept: what listens to such a list does not keep it alive.
    private final ObservableList<ShownPassage> seen = FXCollections.unmodifiableObservableList(quotations);

    private List<SegmentId> segments = List.of();
    private int asked;
    private Optional<Spot> shown = Optional.empty();

    /// What the passages stand for: the number's name, and how many there are.
    record Heading(String name, String count, boolean any) {}

    PassagesViewModel(Desk desk, TableViewModel table) {
        this.desk = desk;
        this.table = table;
        this.asking = new Latest(desk.background());
        this.reading = new Latest(desk.background());
        table.chosenProperty().subscribe(this::refresh);
        table.countedProperty().subscribe(this::refresh);
    }

    /// Empty while no number is chosen.
    ReadOnlyObjectProperty<Optional<Heading>> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /// Those that were loaded so far.
    ObservableList<ShownPassage> quotations() {
        return seen;
    }

    /// All passages behind the number, loaded or not, in order of source and text.
    List<SegmentId> segments() {
        return segments;
    }

    boolean hasMore() {
        return asked < segments.size();
    }

    /// Loads the next few.
    void more() {
        if (hasMore()) {
            int from = asked;
            asked = Math.min(segments.size(), from + PAGE);
            load(from, asked, List.copyOf(quotations));
        }
    }

    void open(SegmentId segment) {
        desk.go(new Place.Quote(segment));
    }

    /// Opens the first passage in its transcript.
    void openFirst() {
        if (!segments.isEmpty()) {
            open(segments.getFirst());
        }
    }

    private void refresh() {
        Optional<Counted> counted = table.countedProperty().get();
        Optional<Spot> spot = table.chosenProperty().get();
        if (counted.isEmpty() || spot.isEmpty()) {
            asking.forget();
            reading.forget();
            shown = Optional.empty();
            show(List.of(), Optional.empty());
            quotations.clear();
            return;
        }
        Counted now = counted.get();
        Spot there = spot.get();
        asking.ask(
                () -> desk.project().words(Progress.SILENT).behind(now.spec(), there),
                found -> {
                    boolean same = shown.equals(spot) && segments.equals(found);
                    shown = spot;
                    show(found, Optional.of(heading(now, there, found.size())));
                    if (!same) {
                        quotations.clear();
                    }
                    asked = Math.min(segments.size(), Math.max(PAGE, same ? quotations.size() : 0));
                    load(0, asked, List.of());
                },
                desk::failed);
    }

    private void show(List<SegmentId> found, Optional<Heading> name) {
        segments = found;
        asked = 0;
        heading.set(name);
    }

    private void load(int from, int to, List<ShownPassage> before) {
        List<SegmentId> wanted = segments.subList(from, to);
        CodeId code = code();
        reading.ask(
                () -> ShownPassage.read(wanted, desk.study(), desk.material(), code, desk.messages()),
                read -> {
                    if (before.isEmpty()) {
                        if (!quotations.equals(read)) {
                            quotations.setAll(read);
                        }
                    } else {
                        quotations.addAll(read);
                    }
                },
                desk::failed);
    }

    /// The code of the chosen row or column, where there is one.
    private CodeId code() {
        Choice choice = table.choice();
        String id = switch (table.chosenProperty().get().orElse(new Spot.OfAll())) {
            case Spot.At(var row, var column) ->
                choice.rows().laysOutCodes() ? row : choice.columns().laysOutCodes() ? column : "";
            case Spot.OfRow(var row) -> choice.rows().laysOutCodes() ? row : "";
            case Spot.OfColumn(var column) -> choice.columns().laysOutCodes() ? column : "";
            case Spot.OfAll _ -> "";
        };
        CodeId code = new CodeId(id);
        return desk.study().code(code).isPresent() ? code : CodeId.NONE;
    }

    private Heading heading(Counted counted, Spot spot, int passages) {
        Messages messages = desk.messages();
        long number = Numbers.at(counted.matrix(), spot);
        boolean plain = (counted.spec().cell() != Cell.COUNT && counted.spec().cell() != Cell.CASES)
                || (number == passages && counted.spec().cell() == Cell.COUNT);
        String count = plain
                ? messages.text("display.passages", passages)
                : messages.text("display.passages." + counted.spec().cell().name(), number, passages);
        return new Heading(Numbers.name(counted.matrix(), spot, messages), count, passages > 0);
    }
}

package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodedSegment;
import org.pilah.model.Item;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.query.Parsed;
import org.pilah.query.QueryParser;
import org.pilah.query.QuerySentence;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The reduction table: which rows it shows and in which order, and which cell one stands on. A row and its passage in
/// the transcript are chosen together.
///
/// Rows stay where they are while one works on them: they are arranged anew when segments come or go, and when another
/// filter, order or scope is asked for. For the screen's thread only.
public final class ReductionViewModel {
    private static final int FIRST = 200;

    private final Desk desk;
    private final Reading reading;

    /// Held, for what it listens to holds it weakly.
    private final ObservableList<CodedSegment> segments;

    private final SheetRows making;
    private final RowList rows;
    private final ObservableList<ReductionRow> rowsShown;
    private final Latest arranging;
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.SOURCE);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<QueryMistake>> mistake = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<SheetOrder> order = new SimpleObjectProperty<>(SheetOrder.OF_TEXT);
    private final ReadOnlyObjectWrapper<Optional<SheetArea>> area = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper arranged = new ReadOnlyBooleanWrapper(false);
    private List<SegmentId> shown = List.of();
    private List<Integer> numbers = List.of();
    private Set<SegmentId> known = Set.of();
    private Optional<SegmentId> cursor = Optional.empty();

    /// Whether the rows are those of all sources.
    private boolean wide;

    /// Whose segments are shown.
    public enum Scope {
        SOURCE,
        ALL
    }

    ReductionViewModel(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
        this.segments = reading.segments();
        this.making = new SheetRows(desk);
        this.rows = new RowList(desk, making::fetch);
        this.rowsShown = FXCollections.unmodifiableObservableList(rows);
        this.arranging = new Latest(desk.background());
        scope.subscribe(() -> arrange());
        filter.subscribe(() -> arrange());
        order.subscribe(() -> arrange());
        reading.textProperty().subscribe(() -> {
            if (scope.get() == Scope.SOURCE) {
                arrange();
            }
        });
        segments.addListener((ListChangeListener<CodedSegment>) change -> followSource());
        reading.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::reveal));
        desk.watch(this::follow);
        arrange();
    }

    Desk desk() {
        return desk;
    }

    private Messages messages() {
        return desk.messages();
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /// A question in the query language; the rows are its answers.
    public StringProperty filterProperty() {
        return filter;
    }

    /// What the filter asks, in plain words; empty without a filter.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Where the filter makes no sense. The rows are then still those from before.
    public ReadOnlyObjectProperty<Optional<QueryMistake>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    public ObjectProperty<SheetOrder> orderProperty() {
        return order;
    }

    public ObservableList<ReductionRow> rows() {
        return rowsShown;
    }

    /// What is chosen; empty when there are no rows or nobody has been here yet.
    public ReadOnlyObjectProperty<Optional<SheetArea>> areaProperty() {
        return area.getReadOnlyProperty();
    }

    Optional<SheetArea> area() {
        return area.get();
    }

    /// Whether the rows are there: false while they are being looked for the first time.
    public ReadOnlyBooleanProperty arrangedProperty() {
        return arranged.getReadOnlyProperty();
    }

    /// The source that lies open, if any.
    Optional<Source> source() {
        return reading.text().source();
    }

    /// The segments of these rows, from `top` to `bottom` inclusive.
    List<SegmentId> ids(int top, int bottom) {
        return List.copyOf(shown.subList(top, bottom + 1));
    }

    List<Integer> numbers(int top, int bottom) {
        return List.copyOf(numbers.subList(top, bottom + 1));
    }

    SheetRows making() {
        return making;
    }

    /// Stands on this cell.
    public void moveTo(int row, SheetColumn column) {
        if (row >= 0 && row < rows.size()) {
            stand(SheetArea.cell(row, column));
        }
    }

    /// Draws the choice out to this cell.
    public void extendTo(int row, SheetColumn column) {
        int there = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
        area().ifPresentOrElse(from -> area.set(Optional.of(from.to(there, column))), () -> moveTo(there, column));
    }

    /// Steps so many rows down and columns to the right.
    public void move(int down, int right) {
        if (rows.isEmpty()) {
            return;
        }
        SheetArea from = area().orElse(SheetArea.cell(0, SheetColumn.PARAPHRASE));
        int row = area().isEmpty() ? 0 : Math.clamp((long) from.row() + down, 0, rows.size() - 1);
        stand(SheetArea.cell(row, from.column().further(right)));
    }

    /// All cells.
    public void chooseAll() {
        if (!rows.isEmpty()) {
            area.set(Optional.of(new SheetArea(0, SheetColumn.NUMBER, rows.size() - 1, SheetColumn.THEME)));
        }
    }

    private void stand(SheetArea cell) {
        SegmentId id = rows.id(cell.row());
        boolean another = cursor.filter(id::equals).isEmpty();
        cursor = Optional.of(id);
        area.set(Optional.of(cell));
        if (another) {
            choose(id);
        }
    }

    private void choose(SegmentId id) {
        if (reading.segment(id).isPresent()) {
            reading.chosenProperty().set(Optional.of(id));
        } else {
            desk.go(new Place.Quote(id));
        }
    }

    /// The passage was chosen elsewhere.
    private void reveal(SegmentId chosen) {
        if (cursor.filter(chosen::equals).isEmpty()) {
            cursor = Optional.of(chosen);
            restore();
        }
    }

    /// Stands on the row one stood on, wherever it is now.
    private void restore() {
        int place = cursor.map(rows::place).orElse(-1);
        SheetColumn column = area().map(SheetArea::column).orElse(SheetColumn.PARAPHRASE);
        area.set(place < 0 ? Optional.empty() : Optional.of(SheetArea.cell(place, column)));
    }

    private void arrange() {
        Query query = new Query.All();
        if (!filter.get().isBlank()) {
            switch (QueryParser.read(filter.get(), desk.study())) {
                case Parsed.Mistake wrong -> {
                    mistake.set(Optional.of(QueryMistake.of(wrong, messages())));
                    sentence.set("");
                    return;
                }
                case Parsed.Understood(var asked) -> query = asked;
            }
        }
        mistake.set(Optional.empty());
        sentence.set(filter.get().isBlank() ? "" : QuerySentence.of(query, desk.study(), messages()));
        switch (scope.get()) {
            case SOURCE -> arrangeSource(query);
            case ALL -> arrangeAll(query);
        }
    }

    private void arrangeSource(Query query) {
        Optional<SourceId> source = source().map(Source::id);
        if (query instanceof Query.All || source.isEmpty()) {
            arranging.forget();
            showSource(segments);
            return;
        }
        Query here = new Query.And(List.of(query, new Query.InSource(source.get())));
        arranging.ask(
                () -> Set.copyOf(desk.project().words(Progress.SILENT).segments(here)),
                found -> showSource(segments.stream()
                        .filter(each -> found.contains(each.segment().id()))
                        .toList()),
                desk::failed);
    }

    private void showSource(List<CodedSegment> segments) {
        known = ids(segments);
        List<ReductionRow> filled = filled(segments);
        SheetOrder wanted = order.get();
        RowList.Numbered sorted =
                wanted.arranged(filled.stream().map(wanted::key).toList());
        var inOrder = new ArrayList<ReductionRow>();
        sorted.numbers().forEach(number -> inOrder.add(filled.get(number - 1)));
        show(sorted, inOrder);
    }

    private List<ReductionRow> filled(List<CodedSegment> segments) {
        var filled = new ArrayList<ReductionRow>();
        source().ifPresent(source ->
                segments.forEach(each -> filled.add(making.row(filled.size() + 1, each, source, reading.text()))));
        return filled;
    }

    private void show(RowList.Numbered sorted, List<ReductionRow> inOrder) {
        wide = false;
        shown = sorted.ids();
        numbers = sorted.numbers();
        rows.show(inOrder);
        arranged.set(true);
        restore();
    }

    private void arrangeAll(Query query) {
        SheetOrder wanted = order.get();
        if (wanted.isOfText() && !wide) {
            // The first rows are there at once; finding them all can take a second in a large study.
            arranging.ask(
                    () -> desk.project().words(Progress.SILENT).segments(query, 0, FIRST),
                    found -> {
                        showAll(SheetRows.numbered(found));
                        if (found.size() == FIRST) {
                            arrangeAll(query);
                        }
                    },
                    desk::failed);
            return;
        }
        arranging.ask(
                () -> desk.project().words(Progress.SILENT).segments(query),
                found -> {
                    if (wanted.isOfText()) {
                        showAll(SheetRows.numbered(found));
                    } else {
                        sort(found, wanted);
                    }
                },
                desk::failed);
    }

    private void sort(List<SegmentId> found, SheetOrder wanted) {
        desk.background()
                .run(
                        messages().text("drawer.sorting"),
                        progress -> making.arranged(found, wanted, progress),
                        sorted -> {
                            if (scope.get() == Scope.ALL && order.get().equals(wanted)) {
                                showAll(sorted);
                            }
                        });
    }

    private void showAll(RowList.Numbered sorted) {
        wide = true;
        shown = sorted.ids();
        numbers = sorted.numbers();
        rows.show(sorted);
        arranged.set(true);
        restore();
    }

    /// The open source's segments are others, or say something else.
    private void followSource() {
        if (scope.get() != Scope.SOURCE) {
            return;
        }
        if (!ids(segments).equals(known)) {
            arrange();
            return;
        }
        fill();
    }

    /// The same rows with what they say now.
    private void fill() {
        source().ifPresent(source -> {
            var now = new HashMap<SegmentId, CodedSegment>();
            segments.forEach(each -> now.put(each.segment().id(), each));
            var filled = new ArrayList<ReductionRow>();
            for (int i = 0; i < shown.size(); i++) {
                CodedSegment found = now.get(shown.get(i));
                if (found != null) {
                    filled.add(making.row(numbers.get(i), found, source, reading.text()));
                }
            }
            rows.show(filled);
        });
    }

    private void follow(Change change) {
        List<Change> singles = change.each();
        boolean renamed = singles.isEmpty() || singles.stream().anyMatch(ReductionViewModel::concernsNames);
        switch (scope.get()) {
            case SOURCE -> {
                if (renamed) {
                    fill();
                }
            }
            case ALL -> {
                if (singles.isEmpty() || singles.stream().anyMatch(ReductionViewModel::concernsRows)) {
                    arrange();
                } else {
                    rows.refresh();
                }
            }
        }
    }

    private static boolean concernsNames(Change single) {
        return switch (single) {
            case Change.Add(var item) -> concernsNames(item);
            case Change.Remove(var item) -> concernsNames(item);
            case Change.Alter(var before, var after) -> concernsNames(after);
            case Change.Correct correct -> true;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private static boolean concernsNames(Item item) {
        return switch (item) {
            case Code code -> true;
            case Case owner -> true;
            case Source source -> true;
            default -> false;
        };
    }

    private static boolean concernsRows(Change single) {
        return switch (single) {
            case Change.Add(var item) -> isRowOrGroup(item);
            case Change.Remove(var item) -> isRowOrGroup(item);
            case Change.Alter _, Change.Correct _ -> false;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private static boolean isRowOrGroup(Item item) {
        return item instanceof Segment || item instanceof Source;
    }

    private static Set<SegmentId> ids(List<CodedSegment> segments) {
        var ids = new HashSet<SegmentId>();
        segments.forEach(each -> ids.add(each.segment().id()));
        return ids;
    }
}

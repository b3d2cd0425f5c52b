package org.pilah.ui.display;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.model.Change;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.Spot;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;

/// One table: what was chosen, what was counted, how it is looked at, and which of its numbers is chosen. Counted
/// anew in the background whenever something changes. For the screen's thread only.
final class TableViewModel {
    private final Desk desk;
    private final Latest counting;
    private final Latest arranging;
    private final FilterViewModel filter;
    private final ReadOnlyObjectWrapper<Choice> choice = new ReadOnlyObjectWrapper<>(Choice.USUAL);
    private final ReadOnlyObjectWrapper<Optional<Counted>> counted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Arrangement>> arrangement =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(Work.Rest.REST);
    private final ObjectProperty<Optional<Spot>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<AxisOffer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.TABLE);
    private Manner manner = Manner.USUAL;
    private boolean looking;

    /// How numbers are shown.
    enum View {
        TABLE,
        BARS,
        HEAT
    }

    /// Whether something is being counted.
    sealed interface Work {
        /// Nothing is.
        record Rest() implements Work {
            static final Rest REST = new Rest();
        }

        /// Something is; `all` is 0 while nobody knows how much there is to do.
        record Busy(String what, long done, long all) implements Work {}
    }

    TableViewModel(Desk desk) {
        this.desk = desk;
        this.counting = new Latest(desk.background());
        this.arranging = new Latest(desk.background());
        this.filter = new FilterViewModel(desk, this::filtered);
        desk.watch(this::follow);
    }

    FilterViewModel filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Choice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    Choice choice() {
        return choice.get();
    }

    /// What was counted last; empty until something was.
    ReadOnlyObjectProperty<Optional<Counted>> countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// The counted table as it is looked at.
    ReadOnlyObjectProperty<Optional<Arrangement>> arrangementProperty() {
        return arrangement.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    ObjectProperty<View> viewProperty() {
        return view;
    }

    /// The chosen number, which may not be seen at the moment.
    ObjectProperty<Optional<Spot>> chosenProperty() {
        return chosen;
    }

    /// What rows and columns can be.
    ObservableList<AxisOffer> offers() {
        return offers;
    }

    Manner manner() {
        return manner;
    }

    /// How the table is looked at.
    record Lying(Manner manner, Optional<Spot> chosen, View view) {}

    Lying lying() {
        return new Lying(manner, chosen.get(), view.get());
    }

    void lay(Lying before) {
        look(before.manner());
        chosen.set(before.chosen());
        view.set(before.view());
    }

    /// Begins to look at this table.
    void open(Choice wanted) {
        looking = true;
        chosen.set(Optional.empty());
        manner = manner.folded(Set.of(), Set.of()).with(new Sorting.Given());
        choice.set(wanted);
        counted.set(Optional.empty());
        arrangement.set(Optional.empty());
        refreshOffers();
        filter.take(wanted.filter());
    }

    /// Something else is to be counted; the filter stays, it is typed elsewhere.
    void choose(Choice other) {
        Choice before = choice.get();
        Choice wanted = other.withFilter(before.filter());
        if (wanted.equals(before)) {
            return;
        }
        if (!wanted.rows().equals(before.rows()) || !wanted.columns().equals(before.columns())) {
            manner = manner.folded(Set.of(), Set.of()).with(new Sorting.Given());
            chosen.set(Optional.empty());
        }
        choice.set(wanted);
        count();
    }

    /// The same numbers are to be looked at in another way.
    void look(Manner wanted) {
        if (!wanted.equals(manner)) {
            manner = wanted;
            counted.get().ifPresent(now -> arrange(now.matrix()));
        }
    }

    /// How many levels of codes there are in rows or columns, 1 where nothing is beneath anything.
    int levels() {
        return counted.get()
                .map(Counted::matrix)
                .map(matrix -> 1 + Math.max(deepest(matrix.rows()), deepest(matrix.columns())))
                .orElse(1);
    }

    /// Folds everything beneath this many levels.
    void showLevels(int levels) {
        counted.get()
                .map(Counted::matrix)
                .ifPresent(matrix ->
                        look(manner.folded(from(matrix.rows(), levels - 1), from(matrix.columns(), levels - 1))));
    }

    private static int deepest(List<Heading> lines) {
        return lines.stream().mapToInt(Heading::depth).max().orElse(0);
    }

    private static Set<String> from(List<Heading> lines, int depth) {
        var ids = new LinkedHashSet<String>();
        lines.stream().filter(line -> line.depth() >= depth).forEach(line -> ids.add(line.id()));
        return ids;
    }

    /// Counts once more what is chosen.
    void count() {
        if (!looking) {
            return;
        }
        Query query = switch (filter.state()) {
            case FilterViewModel.Reading.None _ -> new Query.All();
            case FilterViewModel.Reading.Understood(var text, var asked, var sentence) -> asked;
            case FilterViewModel.Reading.Mistaken _ ->
                counted.get().map(now -> now.spec().filter()).orElse(new Query.All());
        };
        if (filter.state() instanceof FilterViewModel.Reading.Mistaken
                && counted.get().isEmpty()) {
            return;
        }
        String sentence = filter.state() instanceof FilterViewModel.Reading.Understood understood
                ? understood.sentence()
                : counted.get()
                        .filter(now -> now.spec().filter().equals(query))
                        .map(Counted::sentence)
                        .orElse("");
        ask(choice.get(), query, sentence);
    }

    private record Answer(Counted counted, Arrangement arrangement) {}

    private void ask(Choice wanted, Query query, String sentence) {
        work.set(new Work.Busy("", 0, 0));
        Manner seen = manner;
        MatrixSpec spec = wanted.spec(query);
        counting.ask(
                () -> {
                    Matrix matrix = desk.project().words(new Reported()).count(spec, desk.language());
                    boolean any = matrix.total() > 0 || desk.project().codingCount() > 0;
                    var coded = any ? Counted.Coded.SOMETHING : Counted.Coded.NOTHING;
                    return new Answer(new Counted(wanted, spec, matrix, sentence, coded), Arrangement.of(matrix, seen));
                },
                this::show,
                failure -> {
                    work.set(Work.Rest.REST);
                    desk.failed(failure);
                });
    }

    private void show(Answer answer) {
        work.set(Work.Rest.REST);
        counted.set(Optional.of(answer.counted()));
        if (answer.arrangement().manner().equals(manner)) {
            arranging.forget();
            arrangement.set(Optional.of(answer.arrangement()));
        } else {
            arrange(answer.counted().matrix());
        }
    }

    private void arrange(Matrix matrix) {
        Manner seen = manner;
        arranging.ask(() -> Arrangement.of(matrix, seen), found -> arrangement.set(Optional.of(found)), desk::failed);
    }

    private void filtered() {
        switch (filter.state()) {
            case FilterViewModel.Reading.None _ -> choice.set(choice.get().withFilter(""));
            case FilterViewModel.Reading.Understood understood ->
                choice.set(choice.get().withFilter(understood.text().strip()));
            case FilterViewModel.Reading.Mistaken _ -> {
                // The table keeps the filter it has until this one is understood.
            }
        }
        count();
    }

    private void follow(Change change) {
        if (looking
                && change.each().stream().allMatch(TableViewModel::isOfDisplays)
                && !change.each().isEmpty()) {
            return;
        }
        if (looking) {
            refreshOffers();
            filter.readAgain();
        }
    }

    /// Displays and propositions hold nothing that is counted.
    private static boolean isOfDisplays(Change change) {
        return change.type().endsWith("-display") || change.type().endsWith("-proposition");
    }

    private void refreshOffers() {
        desk.ask(words -> AxisOffer.all(desk.study(), words.facets(), desk.messages()), found -> {
            if (!offers.equals(found)) {
                offers.setAll(found);
            }
        });
    }

    /// Shows how far the index is when it must be filled first.
    private final class Reported implements Progress {
        @Override
        public void at(String what, long done, long all) {
            desk.background().screen().execute(() -> {
                if (work.get() instanceof Work.Busy) {
                    work.set(new Work.Busy(what, done, all));
                }
            });
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }
}

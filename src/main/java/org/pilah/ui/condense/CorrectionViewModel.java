package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.correct.Correcting;
import org.pilah.exchange.correct.Correcting.Elsewhere;
import org.pilah.exchange.correct.Correcting.Labels;
import org.pilah.exchange.correct.Correcting.Place;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.exchange.correct.Correcting.Report;
import org.pilah.exchange.correct.CorrectionList;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Problem;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.task.Job;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.UndoOffer;

/// Correcting texts in many places: replacing words, by a list, or by a corrected file. All places are shown first,
/// each can be left out, and what is done is one step that can be undone. For the screen's thread only.
public final class CorrectionViewModel {
    private static final Proposal NOTHING = new Proposal(List.of(), Map.of(), Elsewhere.NOWHERE);

    private final Desk desk;
    private final Reading reading;
    private final Correcting correcting;
    private final Runnable review;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.REPLACE);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    private final StringProperty wrong = new SimpleStringProperty("");
    private final StringProperty right = new SimpleStringProperty("");
    private final BooleanProperty labels = new SimpleBooleanProperty(true);
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> shown = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNASKED);
    private final ReadOnlyObjectWrapper<Count> count = new ReadOnlyObjectWrapper<>(Count.NONE);
    private Optional<Problem> problem = Optional.empty();
    private Proposal proposal = NOTHING;
    private Optional<Job> job = Optional.empty();
    private long looks;
    private boolean choosing;

    /// How texts are corrected.
    public enum Way {
        REPLACE,
        LIST,
        FILE
    }

    /// Where.
    public enum Scope {
        ALL,
        OPEN
    }

    /// How far the look at the places is.
    public enum State {
        UNASKED,
        LOOKING,
        SHOWN,
        REFUSED
    }

    /// How many places are chosen, in how many sources, and how many segments would have to be reviewed.
    public record Count(int places, int sources, int touched) {
        static final Count NONE = new Count(0, 0, 0);
    }

    /// A place that would be corrected, unless it is left out.
    public final class Line {
        private final Place place;
        private final String source;
        private final BooleanProperty chosen = new SimpleBooleanProperty(true);

        private Line(Place place, String source) {
            this.place = place;
            this.source = source;
            chosen.subscribe((before, now) -> count());
        }

        public Place place() {
            return place;
        }

        public String source() {
            return source;
        }

        public BooleanProperty chosenProperty() {
            return chosen;
        }
    }

    /// What lies here: what was asked for, and the places that were found, with those that were left out.
    record Lying(Wish wish, State state, Proposal proposal, Set<Place> left) {}

    private record Wish(Way way, Scope scope, String wrong, String right, boolean labels, Optional<Path> file) {}

    /// @param review brings the person to the segments that wait for a look
    public CorrectionViewModel(Desk desk, Reading reading, Runnable review) {
        this.desk = desk;
        this.reading = reading;
        this.correcting = new Correcting(desk.project());
        this.review = review;
        way.subscribe(() -> {
            file.set(Optional.empty());
            forget();
        });
        wrong.subscribe(this::forget);
        right.subscribe(this::forget);
        labels.subscribe(this::forget);
        scope.subscribe(this::forget);
        file.subscribe(this::forget);
        // Places that were found lie elsewhere when a text or a segment is another one.
        desk.watch(change -> forget());
        reading.textProperty().subscribe(text -> text.source().ifPresent(this::turnTo));
    }

    /// Places of the source that lay open are not those of the one that lies open now.
    private void turnTo(Source open) {
        boolean ofOne = way.get() == Way.FILE || scope.get() == Scope.OPEN;
        boolean ofAnother =
                proposal.places().stream().anyMatch(place -> !place.source().equals(open.id()));
        if (ofOne && ofAnother) {
            forget();
        }
    }

    Lying lying() {
        var wish = new Wish(way.get(), scope.get(), wrong.get(), right.get(), labels.get(), file.get());
        Set<Place> left = new HashSet<>(proposal.places());
        chosen().forEach(left::remove);
        return new Lying(wish, state.get(), proposal, left);
    }

    /// Lays here what lay elsewhere; what was being looked for is looked for anew.
    void lay(Lying before) {
        way.set(before.wish().way());
        scope.set(before.wish().scope());
        wrong.set(before.wish().wrong());
        right.set(before.wish().right());
        labels.set(before.wish().labels());
        file.set(before.wish().file());
        switch (before.state()) {
            case UNASKED -> {
                // Nothing was asked.
            }
            case LOOKING, REFUSED -> look();
            case SHOWN -> show(before.proposal(), before.left());
        }
    }

    Desk desk() {
        return desk;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    public StringProperty wrongProperty() {
        return wrong;
    }

    public StringProperty rightProperty() {
        return right;
    }

    /// Whether names of speakers are replaced where they begin a turn.
    public BooleanProperty labelsProperty() {
        return labels;
    }

    public ObjectProperty<Optional<Path>> fileProperty() {
        return file;
    }

    /// The places in order of sources and text.
    public ObservableList<Line> lines() {
        return shown;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Count> countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Why the places cannot be shown, where they cannot.
    public Optional<Problem> problem() {
        return problem;
    }

    /// Where else in the study the words stand, which no correction reaches.
    public Elsewhere elsewhere() {
        return proposal.elsewhere();
    }

    /// The name of the open source, to which a corrected file belongs; empty where none lies open.
    public String openName() {
        return reading.text().source().map(Source::name).orElse("");
    }

    /// Whether enough is said to show the places.
    public boolean isReady() {
        return switch (way.get()) {
            case REPLACE -> !wrong.get().isBlank() && !sources().isEmpty();
            case LIST -> file.get().isPresent() && !sources().isEmpty();
            case FILE -> file.get().isPresent() && reading.text().source().isPresent();
        };
    }

    /// Begins anew, with these words to be replaced; without words, what was begun goes on.
    public void begin(String words) {
        if (words.isBlank() || (way.get() == Way.REPLACE && words.equals(wrong.get()))) {
            return;
        }
        way.set(Way.REPLACE);
        wrong.set(words);
        right.set("");
        file.set(Optional.empty());
        forget();
    }

    /// Finds the places and shows them.
    public void look() {
        forget();
        if (!isReady()) {
            return;
        }
        long mine = looks;
        state.set(State.LOOKING);
        Optional<Path> chosen = file.get();
        Way how = way.get();
        List<SourceId> sources = sources();
        Labels wanted = labels.get() ? Labels.CORRECTED : Labels.LEFT;
        var typed = List.of(new Replacement(wrong.get().isBlank() ? "-" : wrong.get(), right.get()));
        job = Optional.of(desk.background()
                .run(
                        desk.messages().text("correction.looking"),
                        progress -> switch (how) {
                            case REPLACE -> correcting.replace(typed, wanted, sources, progress);
                            case LIST ->
                                correcting.replace(list(chosen.orElseThrow(), progress), wanted, sources, progress);
                            case FILE ->
                                correcting.file(
                                        sources.getFirst(), chosen.orElseThrow(), ImportOptions.DETECT, progress);
                        },
                        found -> {
                            if (mine == looks) {
                                show(found, Set.of());
                            }
                        },
                        failure -> {
                            if (mine == looks) {
                                refuse(failure);
                            }
                        }));
    }

    private static List<Replacement> list(Path table, Progress progress) {
        return CorrectionList.read(table, ImportOptions.DETECT, progress);
    }

    private List<SourceId> sources() {
        boolean open = way.get() == Way.FILE || scope.get() == Scope.OPEN;
        return open
                ? reading.text().source().map(Source::id).stream().toList()
                : desk.study().sources().stream().map(Source::id).toList();
    }

    private void show(Proposal found, Set<Place> left) {
        proposal = found;
        choosing = true;
        lines.setAll(found.places().stream()
                .map(place -> new Line(
                        place,
                        desk.study().source(place.source()).map(Source::name).orElse("")))
                .toList());
        lines.forEach(line -> line.chosenProperty().set(!left.contains(line.place())));
        choosing = false;
        state.set(State.SHOWN);
        count();
    }

    private void refuse(Throwable failure) {
        if (failure instanceof Problem known) {
            problem = Optional.of(known);
            state.set(State.REFUSED);
        } else {
            state.set(State.UNASKED);
            desk.failed(failure);
        }
    }

    /// Takes all places, or none where all are taken.
    public void chooseAll() {
        boolean all = count.get().places() < lines.size();
        choosing = true;
        lines.forEach(line -> line.chosenProperty().set(all));
        choosing = false;
        count();
    }

    private void count() {
        if (!choosing) {
            List<Place> places = chosen();
            count.set(new Count(places.size(), Proposal.sources(places), Proposal.touched(places)));
        }
    }

    private List<Place> chosen() {
        var places = new ArrayList<Place>();
        for (Line line : lines) {
            if (line.chosenProperty().get()) {
                places.add(line.place());
            }
        }
        return places;
    }

    /// Corrects the chosen places.
    public void apply() {
        Set<Place> wanted = Set.copyOf(chosen());
        if (wanted.isEmpty()) {
            return;
        }
        Proposal whole = proposal;
        String by = desk.coder();
        wrong.set("");
        right.set("");
        file.set(Optional.empty());
        forget();
        desk.work(
                desk.messages().text("correction.doing"),
                progress -> correcting.apply(whole, wanted, by, progress),
                report -> tell(report, desk, review),
                desk::failed);
    }

    /// Tells what was corrected, with the way to what should be looked at, or back.
    static void tell(Report report, Desk desk, Runnable review) {
        String sentence = desk.messages().text("correction.done", report.places(), report.sources(), report.reviewed());
        Notices.Offer offer = report.reviewed() > 0
                ? new Notices.Offer(desk.messages().text("correction.review"), review)
                : UndoOffer.of(desk);
        desk.notices().tell(sentence, offer);
    }

    /// Nothing is shown any more, and what is being looked for is not wanted.
    public void forget() {
        looks++;
        job.ifPresent(Job::stop);
        job = Optional.empty();
        problem = Optional.empty();
        proposal = NOTHING;
        lines.clear();
        state.set(State.UNASKED);
        count();
    }
}

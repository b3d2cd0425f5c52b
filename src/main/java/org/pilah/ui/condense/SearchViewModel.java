package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.model.Change;
import org.pilah.model.Hits;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.query.Parsed;
import org.pilah.query.QueryParser;
import org.pilah.query.QuerySentence;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.CopiedCells;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// A question in the query language and its answers, some at a time. For the screen's thread only.
public final class SearchViewModel {
    /// How many answers are shown first, and how many more each time.
    static final int SOME = 50;

    private final Desk desk;
    private final Latest asking;
    private final AutoCodingViewModel autoCoding;
    private final StringProperty question = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<QueryMistake>> mistake = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.UNASKED);
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ObservableList<Found> results = FXCollections.observableArrayList();
    private final ObservableList<Found> resultsShown = FXCollections.unmodifiableObservableList(results);
    private Optional<Query> asked = Optional.empty();
    private int limit = SOME;
    private Optional<Passage> opened = Optional.empty();
    private int mark;

    /// How far it is.
    public enum State {
        UNASKED,
        ASKING,
        ANSWERED,
        MISTAKEN
    }

    private record Answer(long total, List<Found> best) {}

    SearchViewModel(Desk desk) {
        this.desk = desk;
        this.asking = new Latest(desk.background());
        this.autoCoding = new AutoCodingViewModel(desk);
        question.subscribe(() -> read());
        desk.watch(this::follow);
    }

    Desk desk() {
        return desk;
    }

    private Messages messages() {
        return desk.messages();
    }

    /// Coding all that was found.
    public AutoCodingViewModel autoCoding() {
        return autoCoding;
    }

    /// What is asked; answers follow by themselves.
    public StringProperty questionProperty() {
        return question;
    }

    /// What the question means, in plain words; empty where it makes no sense.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<QueryMistake>> mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many answers there are in all.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// The best answers.
    public ObservableList<Found> results() {
        return resultsShown;
    }

    /// Shows more answers.
    public void more() {
        limit += SOME;
        asked.ifPresent(this::ask);
    }

    /// Brings the person to the first words that were found; asked once more, to the next ones of the same answer.
    public void open(Found found) {
        boolean again = opened.filter(found.hit().passage()::equals).isPresent();
        open(found, again ? (mark + 1) % found.places().size() : 0);
    }

    /// Brings the person to these of the words that were found.
    public void open(Found found, Passage place) {
        open(found, Math.max(0, found.places().indexOf(place)));
    }

    private void open(Found found, int which) {
        opened = Optional.of(found.hit().passage());
        mark = which;
        desk.go(new Place.Words(found.places().get(which)));
    }

    /// Lets the person code all answers, after a look at each.
    public void codeAll() {
        asked.ifPresent(query -> autoCoding.begin(query, sentence.get()));
    }

    /// The answers that are shown, as cells for another program.
    public CopiedCells copied() {
        var cells = new ArrayList<List<String>>();
        cells.add(List.of(
                messages().text("drawer.found.source"),
                messages().text("drawer.found.speaker"),
                messages().text("drawer.found.time"),
                messages().text("drawer.found.words"),
                messages().text("drawer.found.codes")));
        for (Found found : results) {
            cells.add(List.of(
                    found.source(),
                    found.speaker(),
                    found.time(),
                    found.words(),
                    String.join("; ", found.codes().stream().map(CodeTag::name).toList())));
        }
        return new CopiedCells(cells);
    }

    private void read() {
        limit = SOME;
        autoCoding.end();
        mistake.set(Optional.empty());
        sentence.set("");
        asked = Optional.empty();
        if (question.get().isBlank()) {
            asking.forget();
            show(new Answer(0, List.of()), State.UNASKED);
            return;
        }
        switch (QueryParser.read(question.get(), desk.study())) {
            case Parsed.Mistake wrong -> {
                asking.forget();
                mistake.set(Optional.of(QueryMistake.of(wrong, messages())));
                show(new Answer(0, List.of()), State.MISTAKEN);
            }
            case Parsed.Understood(var query) -> {
                sentence.set(QuerySentence.of(query, desk.study(), messages()));
                asked = Optional.of(query);
                ask(query);
            }
        }
    }

    private void ask(Query query) {
        int wanted = limit;
        state.set(State.ASKING);
        asking.ask(() -> answer(query, wanted), answer -> show(answer, State.ANSWERED), desk::failed);
    }

    private Answer answer(Query query, int wanted) {
        Hits hits = desk.project().words(Progress.SILENT).search(query, wanted);
        var reader = new Found.Reader(desk.study(), desk.material(), desk.language());
        return new Answer(
                hits.total(),
                hits.best().stream().flatMap(hit -> reader.read(hit).stream()).toList());
    }

    private void show(Answer answer, State now) {
        total.set(answer.total());
        if (!results.equals(answer.best())) {
            results.setAll(answer.best());
        }
        state.set(now);
    }

    /// Codes may have come or gone.
    private void follow(Change change) {
        asked.ifPresent(this::ask);
    }
}

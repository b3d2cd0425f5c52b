package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.AutoCoding;
import org.pilah.exchange.AutoCoding.Suggestion;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.model.CodeId;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.task.Job;
import org.pilah.ui.desk.Desk;

/// Coding all that a question finds: which code, how much around the words, and a look at each passage before. One step
/// that can be undone. For the screen's thread only.
public final class AutoCodingViewModel {
    private final Desk desk;
    private final AutoCoding coding;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(false);
    private final ObjectProperty<Optional<CodeId>> code = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Unit> unit = new SimpleObjectProperty<>(Unit.SENTENCE);
    private final ObservableList<Candidate> candidates =
            FXCollections.observableArrayList(candidate -> new Observable[] {candidate.chosenProperty()});
    private final ObservableList<Candidate> candidatesShown = FXCollections.unmodifiableObservableList(candidates);
    private final IntegerBinding chosen = Bindings.createIntegerBinding(() -> chosen().size(), candidates);
    private Query query = new Query.All();
    private String sentence = "";
    private Optional<Job> job = Optional.empty();
    private long looks;

    /// A passage that would be coded, unless it is left out.
    public static final class Candidate {
        private final Suggestion suggestion;
        private final String source;
        private final BooleanProperty chosen = new SimpleBooleanProperty(true);

        Candidate(Suggestion suggestion, String source) {
            this.suggestion = suggestion;
            this.source = source;
        }

        public String words() {
            return suggestion.quote().strip();
        }

        public String source() {
            return source;
        }

        public String speaker() {
            return suggestion.speaker();
        }

        public BooleanProperty chosenProperty() {
            return chosen;
        }
    }

    AutoCodingViewModel(Desk desk) {
        this.desk = desk;
        this.coding = new AutoCoding(desk.project());
        code.subscribe(() -> look());
        unit.subscribe(() -> look());
    }

    Desk desk() {
        return desk;
    }

    /// Whether somebody is at it.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Whether passages are being looked for.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    public ObjectProperty<Optional<CodeId>> codeProperty() {
        return code;
    }

    public ObjectProperty<Unit> unitProperty() {
        return unit;
    }

    /// The passages, in order of source and text. Those that have the code already are not among them.
    public ObservableList<Candidate> candidates() {
        return candidatesShown;
    }

    /// How many of them would be coded.
    public IntegerBinding chosenCount() {
        return chosen;
    }

    /// What the question means, in plain words.
    public String sentence() {
        return sentence;
    }

    void begin(Query asked, String meaning) {
        query = asked;
        sentence = meaning;
        open.set(true);
        look();
    }

    /// Leaves all as it is.
    public void end() {
        open.set(false);
        stop();
        candidates.clear();
    }

    private void stop() {
        looks++;
        job.ifPresent(Job::stop);
        job = Optional.empty();
        looking.set(false);
    }

    private void look() {
        stop();
        if (!open.get() || code.get().isEmpty()) {
            candidates.clear();
            return;
        }
        long mine = looks;
        looking.set(true);
        CodeId wanted = code.get().get();
        Unit around = unit.get();
        job = Optional.of(desk.background()
                .run(
                        desk.messages().text("drawer.auto.looking"),
                        progress -> coding.suggestions(query, wanted, around, progress),
                        found -> {
                            if (mine == looks) {
                                looking.set(false);
                                candidates.setAll(
                                        found.stream().map(this::candidate).toList());
                            }
                        }));
    }

    private Candidate candidate(Suggestion suggestion) {
        String source = desk.study()
                .source(suggestion.passage().source())
                .map(Source::name)
                .orElse("");
        return new Candidate(suggestion, source);
    }

    /// Takes all passages, or none.
    public void choose(Choice choice) {
        candidates.forEach(each -> each.chosenProperty().set(choice == Choice.ALL));
    }

    /// All passages or none.
    public enum Choice {
        ALL,
        NONE
    }

    private List<Suggestion> chosen() {
        return candidates.stream()
                .filter(each -> each.chosenProperty().get())
                .map(each -> each.suggestion)
                .toList();
    }

    /// Codes what was chosen.
    public void apply() {
        List<Suggestion> wanted = chosen();
        if (wanted.isEmpty() || code.get().isEmpty()) {
            return;
        }
        CodeId with = code.get().get();
        String by = desk.coder();
        String name = desk.study()
                .code(with)
                .map(each -> each.name().in(desk.language()))
                .orElse("");
        desk.work(
                desk.messages().text("drawer.auto.doing"),
                progress -> coding.apply(wanted, with, by),
                action -> desk.notices().tell(desk.messages().text("drawer.auto.done", wanted.size(), name)),
                desk::failed);
        end();
    }
}

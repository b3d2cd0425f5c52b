package org.pilah.ui.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Team;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;

/// Takes what a person does to the study to the disk, one action after the other, and says how far it is.
///
/// What the disk refuses is kept, in order, and tried again every few seconds until the disk takes it or the person
/// takes it back; what the study refuses is told and dropped. For the screen's thread only.
public final class Saving {
    /// Failures of the disk: trying again later can help.
    private static final List<String> OF_DISK =
            List.of("journal.not-saved", "journal.not-writable", "journal.cannot-hold", "project.tables-lost");

    /// How long a disk that refused is left alone.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Change NOTHING = new Change.All(List.of());

    private final OpenProject project;
    private final Background background;
    private final Consumer<Throwable> refused;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final ObservableList<Change> unsaved = FXCollections.observableArrayList();
    // One for all: a fresh view would be forgotten together with those who listen to it.
    private final ObservableList<Change> shown = FXCollections.unmodifiableObservableList(unsaved);
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<Trail> trail = new ReadOnlyObjectWrapper<>(Trail.EMPTY);
    private final ReadOnlyStringWrapper coder;
    private final List<Runnable> patient = new ArrayList<>();
    private boolean busy;
    /// How many things were asked for; those that are not waiting any more are over.
    private int asked;
    private boolean stuck;
    private boolean alarmed;
    private boolean over;

    /// How far it is.
    public enum State {
        SAVED,
        SAVING,
        UNSAVED,
        READ_ONLY
    }

    /// What undo and redo would take back.
    public record Trail(Optional<Action> undo, Optional<Action> redo) {
        static final Trail EMPTY = new Trail(Optional.empty(), Optional.empty());
    }

    private record Waiting(Change shown, Runnable work, Runnable done) {}

    /// @param coder in whose name things are done
    /// @param refused hears of what could not be done
    public Saving(OpenProject project, Background background, String coder, Consumer<Throwable> refused) {
        this.project = project;
        this.background = background;
        this.refused = refused;
        this.coder = new ReadOnlyStringWrapper(coder);
        this.state = new ReadOnlyObjectWrapper<>(project.writable() ? State.SAVED : State.READ_ONLY);
        background.inLine(this::readTrail, trail::set, refused);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Trail> trailProperty() {
        return trail.getReadOnlyProperty();
    }

    /// In whose name things are done.
    public ReadOnlyStringProperty coderProperty() {
        return coder.getReadOnlyProperty();
    }

    public void codeAs(String name) {
        coder.set(name);
    }

    /// What was done and the disk refused so far, in order.
    public ObservableList<Change> unsaved() {
        return shown;
    }

    /// What was done and is not on the disk yet, in order: on its way there, or refused so far.
    public List<Change> underway() {
        return waiting.stream().map(Waiting::shown).toList();
    }

    /// Does it; `done` follows when it is on the disk. Whoever codes by it belongs to the team from then on.
    /// Identities made for it must be made outside the function,
    /// which may be asked more than once.
    public void apply(Function<Instant, Change> change, Runnable done) {
        String by = coder.get();
        add(new Waiting(change.apply(project.now()), () -> project.apply(at -> joined(change.apply(at)), by), done));
    }

    private Change joined(Change change) {
        return Team.joined(project.study().details(), change);
    }

    /// Takes the last action back; if it waits for the disk, it is simply dropped.
    public void undo() {
        if (stuck && !busy) {
            waiting.removeLast();
            asked++;
            stuck = !waiting.isEmpty();
            settle();
            return;
        }
        String by = coder.get();
        add(new Waiting(NOTHING, () -> project.undo(by), () -> {}));
    }

    /// Takes back what was done last, as long as nothing else is asked for until then.
    ///
    /// @param passed what happens when something else was done meanwhile
    public Runnable takingBack(Runnable passed) {
        int then = busy ? asked - waiting.size() : asked;
        return () -> {
            if (asked == then) {
                undo();
            } else {
                passed.run();
            }
        };
    }

    public void redo() {
        String by = coder.get();
        add(new Waiting(NOTHING, () -> project.redo(by), () -> {}));
    }

    /// Tries once more what the disk refused.
    public void retry() {
        stuck = false;
        next();
    }

    /// The study is left: what the disk refused so far is not tried again.
    public void end() {
        over = true;
    }

    /// Work of its own form, such as an import, has changed the study: what can be undone is another thing now.
    public void refresh() {
        asked++;
        background.inLine(this::readTrail, trail::set, refused);
    }

    /// Calls it as soon as nothing is on its way to the disk: what was done is saved, or refused by the disk.
    public void whenSettled(Runnable then) {
        patient.add(then);
        settle();
    }

    private void add(Waiting one) {
        if (state.get() == State.READ_ONLY) {
            refused.accept(new Problem("project.read-only", project.path()));
            return;
        }
        waiting.add(one);
        asked++;
        if (stuck) {
            // Somebody works on: perhaps there is room by now.
            stuck = false;
        }
        next();
    }

    private void next() {
        if (busy || stuck || waiting.isEmpty()) {
            settle();
            return;
        }
        state.set(State.SAVING);
        begin();
    }

    /// Nobody hears of it unless the disk takes it now.
    private void retryQuietly() {
        alarmed = false;
        if (stuck && !busy && !over) {
            begin();
        }
    }

    private void begin() {
        busy = true;
        Waiting first = waiting.getFirst();
        background.inLine(
                () -> {
                    first.work().run();
                    return readTrail();
                },
                now -> {
                    trail.set(now);
                    finish();
                    first.done().run();
                },
                this::fail);
    }

    private void finish() {
        busy = false;
        stuck = false;
        waiting.removeFirst();
        next();
    }

    private void fail(Throwable failure) {
        if (failure instanceof Problem problem && OF_DISK.contains(problem.key())) {
            boolean known = stuck;
            busy = false;
            stuck = true;
            settle();
            alarm();
            if (!known) {
                refused.accept(problem);
            }
        } else {
            finish();
            refused.accept(failure);
        }
    }

    private void alarm() {
        if (!alarmed) {
            alarmed = true;
            background.after(PATIENCE).execute(this::retryQuietly);
        }
    }

    private void settle() {
        if (state.get() != State.READ_ONLY) {
            showState();
        }
        if (!busy && (stuck || waiting.isEmpty())) {
            List<Runnable> now = List.copyOf(patient);
            patient.clear();
            now.forEach(Runnable::run);
        }
    }

    private void showState() {
        List<Change> refusedSoFar = stuck ? waiting.stream().map(Waiting::shown).toList() : List.of();
        if (!unsaved.equals(refusedSoFar)) {
            unsaved.setAll(refusedSoFar);
        }
        state.set(stuck ? State.UNSAVED : busy ? State.SAVING : State.SAVED);
    }

    private Trail readTrail() {
        return new Trail(project.undoable(), project.redoable());
    }
}

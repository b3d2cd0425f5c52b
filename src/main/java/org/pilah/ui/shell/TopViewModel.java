package org.pilah.ui.shell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.pilah.exchange.Deeds;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Saving;

/// What stands at the head of the window: the study's title, whether it is saved, what undo and redo would do, and
/// who codes.
public final class TopViewModel {
    private static final Map<String, String> OPPOSITES = Map.of("add", "remove", "remove", "add");

    private final Desk desk;
    private final Deeds deeds;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper stateWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper undoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper redoWords = new ReadOnlyStringWrapper();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    public TopViewModel(Desk desk) {
        this.desk = desk;
        this.deeds = new Deeds(List.of(), desk.messages());
        title.set(desk.study().details().title());
        desk.watch(change -> title.set(desk.study().details().title()));
        Saving saving = desk.saving();
        saving.stateProperty().subscribe(state -> {
            stateWords.set(desk.messages().text("shell.state." + state.name()));
            nameDeeds();
        });
        saving.trailProperty().subscribe(trail -> nameDeeds());
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saving.State> stateProperty() {
        return desk.saving().stateProperty();
    }

    public ReadOnlyStringProperty stateWordsProperty() {
        return stateWords.getReadOnlyProperty();
    }

    /// *Batalkan: 1 kode ditambahkan*
    public ReadOnlyStringProperty undoWordsProperty() {
        return undoWords.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoWordsProperty() {
        return redoWords.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty coderProperty() {
        return desk.saving().coderProperty();
    }

    /// In its turn: what could be undone before may be done just now. Where there is nothing, nothing happens.
    public void undo() {
        if (isWritable()) {
            desk.saving().undo();
        }
    }

    public void redo() {
        if (isWritable()) {
            desk.saving().redo();
        }
    }

    /// Tries once more what the disk refused.
    public void retry() {
        desk.saving().retry();
    }

    /// Everybody who codes or may: the person at the desk first, then the team, then who has coded.
    public void coders(Consumer<List<String>> show) {
        desk.background().ask(() -> desk.project().coders(), coded -> {
            Set<String> names = new LinkedHashSet<>();
            names.add(desk.coder());
            names.addAll(desk.study().details().coders());
            names.addAll(coded);
            show.accept(List.copyOf(names));
        });
    }

    public Details details() {
        return desk.study().details();
    }

    public boolean isWritable() {
        return desk.project().writable();
    }

    /// The study says something else of itself, as one step that can be undone.
    public void describe(String newTitle, List<String> questions, List<String> coders) {
        Details before = details();
        if (newTitle.isBlank()) {
            desk.notices().problem(new Problem("shell.details.no-title"));
            return;
        }
        var after = new Details(newTitle.strip(), questions, coders, before.settings());
        if (!after.equals(before)) {
            desk.apply(new Change.Alter(before, after));
        }
    }

    private void nameDeeds() {
        Saving saving = desk.saving();
        Saving.Trail trail = saving.trailProperty().get();
        List<Change> unsaved = saving.unsaved();
        boolean writable = saving.stateProperty().get() != Saving.State.READ_ONLY;
        canUndo.set(writable && (!unsaved.isEmpty() || trail.undo().isPresent()));
        canRedo.set(writable && unsaved.isEmpty() && trail.redo().isPresent());
        undoWords.set(
                !unsaved.isEmpty()
                        ? named("shell.undo.unsaved", unsaved.getLast().counts())
                        : trail.undo()
                                .map(action -> named("shell.undo.named", action.changes()))
                                .orElseGet(() -> desk.messages().text("shell.undo.none")));
        redoWords.set(trail.redo()
                .map(action -> named("shell.redo.named", opposite(action.changes())))
                .orElseGet(() -> desk.messages().text("shell.redo.none")));
    }

    private String named(String key, Map<String, Long> changes) {
        return desk.messages().text(key, deeds.what(changes));
    }

    /// What a taking back took back: it removes what had been added.
    private static Map<String, Long> opposite(Map<String, Long> changes) {
        var found = new LinkedHashMap<String, Long>();
        changes.forEach((type, number) -> {
            String deed = type.substring(0, type.indexOf('-'));
            found.put(OPPOSITES.getOrDefault(deed, deed) + type.substring(deed.length()), number);
        });
        return found;
    }
}

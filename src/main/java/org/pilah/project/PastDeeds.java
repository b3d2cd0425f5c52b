package org.pilah.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.pilah.journal.Journal;
import org.pilah.journal.Line;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.History;
import org.pilah.model.Writing;

/// What was done, read again from the study file.
final class PastDeeds {
    private final Journal journal;

    PastDeeds(Journal journal) {
        this.journal = journal;
    }

    /// The changes of an action, the first one first.
    void changes(Action action, Consumer<Change> each) {
        journal.read(action.place(), action.end(), line -> didIn(line).ifPresent(each));
    }

    /// What takes the actions back, the last one first.
    void backwards(List<Action> actions, Consumer<Change> each) {
        for (Action action : actions) {
            journal.readBackwards(
                    action.place(),
                    action.end(),
                    line -> didIn(line).map(Change::inverse).ifPresent(each));
        }
    }

    /// What one undo takes back, the last action first: a note is taken back whole, however often it was saved.
    List<Action> undoStep(History history) {
        return history.undoStep((later, earlier) -> Writing.maySpan(later, earlier)
                && writing(later).isPresent()
                && writing(later).equals(writing(earlier)));
    }

    private Optional<Writing> writing(Action action) {
        if (singles(List.of(action)) > 1) {
            return Optional.empty();
        }
        var whole = new ArrayList<Change>();
        changes(action, whole::add);
        return Writing.in(new Change.All(whole));
    }

    /// How many single changes the actions hold; a corrected text counts as many as a line may hold.
    static long singles(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> action.changes().entrySet().stream())
                .mapToLong(each -> each.getKey().equals(Change.Correct.TYPE)
                        ? OpenProject.Batch.MOST * each.getValue()
                        : each.getValue())
                .sum();
    }

    private static Optional<Change> didIn(Line line) {
        return line.content() instanceof Line.Did(var change) ? Optional.of(change) : Optional.empty();
    }
}

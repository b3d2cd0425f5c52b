package org.pilah.ui.collect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The list of what is on its way in, and which of it is chosen.
final class Candidates {
    private final ObservableList<Candidate> all = FXCollections.observableArrayList();
    private final ObservableList<Candidate> shown = FXCollections.unmodifiableObservableList(all);
    private final ReadOnlyObjectWrapper<Optional<Candidate>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int last;

    ObservableList<Candidate> list() {
        return shown;
    }

    ReadOnlyObjectProperty<Optional<Candidate>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// A number that none has had.
    int next() {
        return ++last;
    }

    void add(Candidate one) {
        all.add(one);
    }

    /// What lay in another list, with its numbers; this one, else the first, is chosen.
    void lay(List<Candidate> before, int number) {
        all.setAll(before);
        last = before.stream().mapToInt(Candidate::number).max().orElse(0);
        chosen.set(find(number).or(() -> before.stream().findFirst()));
    }

    Optional<Candidate> find(int number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }

    void choose(int number) {
        chosen.set(find(number));
    }

    /// The one with its number becomes this one.
    void replace(Candidate other) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).number() == other.number()) {
                all.set(i, other);
            }
        }
        if (chosen.get().filter(one -> one.number() == other.number()).isPresent()) {
            chosen.set(Optional.of(other));
        }
    }

    /// The same ones, with other things said about them.
    void edit(List<Candidate> now) {
        all.setAll(now);
    }

    /// These stay in the list. If the chosen one is not among them, what stands in its place is chosen.
    void keep(List<Candidate> remaining) {
        int at = chosen.get().map(one -> one.number()).orElse(0);
        all.setAll(remaining);
        Stream<Candidate> behind = remaining.stream().filter(each -> each.number() >= at);
        chosen.set(behind.findFirst().or(() -> remaining.reversed().stream().findFirst()));
    }
}

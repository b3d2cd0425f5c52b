package org.pilah.ui.condense;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Framework;
import org.pilah.model.Item;
import org.pilah.ui.desk.Desk;

/// The study's codes as tree and as what can be found by typing, kept up while the study changes. For the screen's
/// thread only.
final class KnownCodes {
    private final Desk desk;
    private final Marking marking;
    private final ReadOnlyObjectWrapper<Moment> now;

    /// The codes at one moment.
    record Moment(CodeTree tree, CodeFinder finder) {}

    KnownCodes(Desk desk, Marking marking) {
        this.desk = desk;
        this.marking = marking;
        this.now = new ReadOnlyObjectWrapper<>(read());
        desk.watch(change -> {
            if (concernsCodes(change)) {
                now.set(read());
            }
        });
    }

    /// The codes as they are now; changes only when codes or frameworks do.
    ReadOnlyObjectProperty<Moment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    CodeTree tree() {
        return now.get().tree();
    }

    CodeFinder finder() {
        return now.get().finder();
    }

    private Moment read() {
        Code outside = marking.outside();
        return new Moment(CodeTree.of(desk.study(), outside), new CodeFinder(desk.study(), outside, desk.language()));
    }

    private static boolean concernsCodes(Change change) {
        List<Change> singles = change.each();
        return singles.isEmpty() || singles.stream().anyMatch(single -> isOfCodes(item(single)));
    }

    private static boolean isOfCodes(Item item) {
        return item instanceof Code || item instanceof Framework;
    }

    private static Item item(Change single) {
        return switch (single) {
            case Change.Add(var item) -> item;
            case Change.Remove(var item) -> item;
            case Change.Alter(var before, var after) -> after;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }
}

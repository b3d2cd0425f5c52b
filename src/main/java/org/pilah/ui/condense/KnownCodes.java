package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
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
    private final ReadOnlyObjectWrapper<CodeTree> tree;
    /// Made when somebody first looks for a code.
    private Optional<CodeFinder> finder = Optional.empty();

    KnownCodes(Desk desk, Marking marking) {
        this.desk = desk;
        this.marking = marking;
        this.tree = new ReadOnlyObjectWrapper<>(read());
        desk.watch(change -> {
            if (concernsCodes(change)) {
                finder = Optional.empty();
                tree.set(read());
            }
        });
    }

    /// The codes as they are now; changes only when codes or frameworks do.
    ReadOnlyObjectProperty<CodeTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    CodeTree tree() {
        return tree.get();
    }

    CodeFinder finder() {
        CodeFinder found = finder.orElseGet(() -> new CodeFinder(desk.study(), marking.outside(), desk.language()));
        finder = Optional.of(found);
        return found;
    }

    private CodeTree read() {
        return CodeTree.of(desk.study(), marking.outside());
    }

    private static boolean concernsCodes(Change change) {
        List<Change> singles = change.each();
        return singles.isEmpty() || singles.stream().anyMatch(KnownCodes::isOfCodes);
    }

    private static boolean isOfCodes(Change single) {
        return switch (single) {
            case Change.Add(var item) -> isOfCodes(item);
            case Change.Remove(var item) -> isOfCodes(item);
            case Change.Alter(var before, var after) -> isOfCodes(after);
            case Change.Correct correct -> false;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private static boolean isOfCodes(Item item) {
        return item instanceof Code || item instanceof Framework;
    }
}

package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.pilah.model.Cell;
import org.pilah.model.Material;
import org.pilah.model.MatrixSpec;
import org.pilah.model.SegmentId;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;

/// The words in the cells of a table of quotes or paraphrases, fetched for the cells that are seen. For the screen's
/// thread only.
final class CellWords {
    /// Passages shown in a cell; that there are more is said there.
    static final int MOST = 4;

    private static final int LONGEST = 400;
    private static final int KEPT = 20_000;

    private final Desk desk;
    private final Latest fetching;
    private final Map<Key, List<String>> words = new HashMap<>();
    private final ReadOnlyIntegerWrapper fetched = new ReadOnlyIntegerWrapper();
    private Optional<Counted> table = Optional.empty();

    private record Key(String row, String column) {}

    CellWords(Desk desk, TableViewModel table) {
        this.desk = desk;
        this.fetching = new Latest(desk.background());
        table.countedProperty().subscribe(now -> {
            this.table = now;
            fetching.forget();
            words.clear();
        });
    }

    /// Grows whenever words have come.
    ReadOnlyIntegerProperty fetchedProperty() {
        return fetched.getReadOnlyProperty();
    }

    /// The words in this cell; empty until they were fetched.
    Optional<List<String>> at(String row, String column) {
        return Optional.ofNullable(words.get(new Key(row, column)));
    }

    /// These lines are seen: fetches what is missing where they meet. What was seen before them need not come any
    /// more.
    void seen(List<String> rows, List<String> columns) {
        List<String> missing = missing(rows, columns);
        if (!missing.isEmpty()) {
            MatrixSpec spec = table.orElseThrow().spec();
            fetching.ask(() -> read(spec, missing, columns), this::keep, desk::failed);
        }
    }

    /// Fetches all that is missing where these lines meet; `then` follows when it is there.
    void fetch(List<String> rows, List<String> columns, Runnable then) {
        List<String> missing = missing(rows, columns);
        if (missing.isEmpty()) {
            then.run();
            return;
        }
        MatrixSpec spec = table.orElseThrow().spec();
        desk.background().ask(() -> read(spec, missing, columns), found -> {
            keep(found);
            then.run();
        });
    }

    /// The rows in which a cell was not fetched yet; none where the cells hold no words.
    private List<String> missing(List<String> rows, List<String> columns) {
        return table.filter(now -> now.choice().isOfWords()).isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(row -> columns.stream().anyMatch(column -> !words.containsKey(new Key(row, column))))
                        .toList();
    }

    private void keep(Map<Key, List<String>> found) {
        if (words.size() > KEPT) {
            words.clear();
        }
        words.putAll(found);
        fetched.set(fetched.get() + 1);
    }

    private Map<Key, List<String>> read(MatrixSpec spec, List<String> rows, List<String> columns) {
        List<List<List<SegmentId>>> segments = desk.project()
                .words(Progress.SILENT)
                .passages(spec, rows, columns, MOST)
                .segments();
        Material material = desk.material();
        Map<SegmentId, String> read = new HashMap<>();
        var found = new HashMap<Key, List<String>>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                var cell = new ArrayList<String>();
                for (SegmentId id : segments.get(row).get(column)) {
                    cell.add(read.computeIfAbsent(id, one -> words(one, spec.cell(), material)));
                }
                cell.removeIf(String::isEmpty);
                found.put(new Key(rows.get(row), columns.get(column)), cell);
            }
        }
        return found;
    }

    private static String words(SegmentId id, Cell cell, Material material) {
        return material.segment(id)
                .map(found -> cell == Cell.PARAPHRASES
                        ? found.segment().paraphrase()
                        : material.text(
                                found.segment().passage().source(),
                                found.segment().passage().start(),
                                Math.min(
                                        found.segment().passage().end(),
                                        found.segment().passage().start() + LONGEST)))
                .map(words -> words.strip().replaceAll("\\s+", " "))
                .orElse("");
    }
}

package org.pilah.ui.shell;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.WordsIntake;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.StudyWords;
import org.pilah.model.StudyWords.Entry;
import org.pilah.ui.desk.Desk;

/// The study's abbreviations and spoken forms as a sheet of two columns; nothing is kept before `save`. The last row
/// is empty, to be written in.
final class WordsViewModel {
    private static final Entry EMPTY = new Entry("", "");

    private final Desk desk;
    private final ObservableList<Entry> rows = FXCollections.observableArrayList();
    private final ObservableList<Entry> rowsShown = FXCollections.unmodifiableObservableList(rows);

    WordsViewModel(Desk desk) {
        this.desk = desk;
        rows.setAll(StudyWords.of(desk.study().details()).entries());
        rows.add(EMPTY);
    }

    ObservableList<Entry> rows() {
        return rowsShown;
    }

    boolean isWritable() {
        return desk.project().writable();
    }

    void write(int row, String written) {
        set(row, new Entry(written, rows.get(row).means()));
    }

    void mean(int row, String means) {
        set(row, new Entry(rows.get(row).written(), means));
    }

    private void set(int row, Entry entry) {
        rows.set(row, entry);
        if (row == rows.size() - 1 && !entry.equals(EMPTY)) {
            rows.add(EMPTY);
        }
    }

    /// Rows that were copied elsewhere come in front of the empty one; says how many.
    int paste(String lines) {
        List<Entry> entries = WordsIntake.pasted(lines);
        rows.addAll(rows.size() - 1, entries);
        return entries.size();
    }

    void remove(List<Integer> gone) {
        gone.stream()
                .sorted((one, other) -> other - one)
                .filter(row -> row < rows.size() - 1)
                .forEach(row -> rows.remove((int) row));
    }

    /// Whether the study can keep so many.
    boolean fits() {
        return rows.size() - 1 <= StudyWords.MOST;
    }

    /// The study has these words, as one step that can be undone.
    void save() {
        Details before = desk.study().details();
        Details after = new StudyWords(List.copyOf(rows)).in(before);
        if (!after.equals(before)) {
            desk.apply(new Change.Alter(before, after));
        }
    }
}

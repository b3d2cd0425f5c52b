package org.pilah.ui.condense;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.analysis.Quotation;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Team;
import org.pilah.ui.desk.CopiedCells;
import org.pilah.ui.desk.Desk;

/// Writing into the reduction table, and what goes from it to other programs and back. Each gesture is one step that
/// can be undone. For the screen's thread only.
public final class ReductionEditing {
    /// More rows than these are no copying any more; that is what the workbook is for.
    static final int MOST_COPIED = 20_000;

    /// A step of more changes is written in the line, with its progress.
    private static final int MOST_AT_ONCE = 200;

    private static final int FETCHED_AT_ONCE = 500;

    private final Desk desk;
    private final ReductionViewModel table;
    private final ReadOnlyObjectWrapper<Optional<Edit>> edit = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// A cell that is being written: what stood there, and what to begin with.
    public record Edit(Quotation quotation, int row, SheetColumn column, String before, String text) {}

    /// Where one stands after a cell was written.
    public enum After {
        STAY,
        DOWN,
        UP,
        RIGHT,
        LEFT
    }

    ReductionEditing(Desk desk, ReductionViewModel table) {
        this.desk = desk;
        this.table = table;
    }

    Messages messages() {
        return desk.messages();
    }

    /// The cell that is being written, if any.
    public ReadOnlyObjectProperty<Optional<Edit>> editProperty() {
        return edit.getReadOnlyProperty();
    }

    /// Opens the cell one stands on, with what stands in it. What cannot be written is told.
    public void begin() {
        open(before -> before);
    }

    /// Opens the cell with what was typed in place of what stands in it.
    public void beginWith(String typed) {
        if (table.area().filter(area -> area.column().isEditable()).isPresent()) {
            open(before -> typed);
        }
    }

    private void open(Function<String, String> text) {
        table.area()
                .ifPresent(area -> fetch(
                        area.row(),
                        area.row(),
                        rows -> rows.forEach(row -> {
                            try {
                                String before = plan().before(row.quotation(), area.column());
                                edit.set(Optional.of(new Edit(
                                        row.quotation(), area.row(), area.column(), before, text.apply(before))));
                            } catch (Problem problem) {
                                desk.notices().problem(problem);
                            }
                        })));
    }

    /// Leaves the cell as it was.
    public void revert() {
        edit.set(Optional.empty());
    }

    /// Writes the cell and goes on. A cell that cannot be written so stays open.
    public void commit(String text, After after) {
        Optional<Edit> written = edit.get();
        if (written.isEmpty()) {
            return;
        }
        Edit cell = written.get();
        if (!text.strip().equals(cell.before().strip())) {
            SheetPlan plan = plan();
            try {
                plan.write(cell.quotation(), cell.column(), text);
            } catch (Problem problem) {
                desk.notices().problem(problem);
                return;
            }
            apply(plan, () -> tellOfMove(cell, text));
        }
        edit.set(Optional.empty());
        switch (after) {
            case STAY -> {
                // One goes on where one wants.
            }
            case DOWN -> table.move(1, 0);
            case UP -> table.move(-1, 0);
            case RIGHT -> table.move(0, 1);
            case LEFT -> table.move(0, -1);
        }
    }

    /// Other rows changed too.
    private void tellOfMove(Edit cell, String text) {
        if (cell.column() == SheetColumn.CATEGORY || cell.column() == SheetColumn.THEME) {
            desk.notices()
                    .tell(
                            text.isBlank()
                                    ? messages().text("drawer.moved-out")
                                    : messages().text("drawer.moved." + cell.column(), text.strip()));
        }
    }

    /// Empties what is chosen, where it can be emptied.
    public void clear() {
        table.area()
                .ifPresent(area -> fetch(area.top(), area.bottom(), rows -> {
                    SheetPlan plan = plan();
                    for (ReductionRow.Filled row : rows) {
                        for (SheetColumn column : columns(area)) {
                            if (column.takesPaste()) {
                                plan.write(row.quotation(), column, "");
                            }
                        }
                    }
                    apply(plan, () -> {});
                }));
    }

    /// What could be meant by the code that is being typed.
    List<CodeWords.Suggestion> suggestions(String typed) {
        return new CodeWords(desk.study(), desk.language()).suggestions(typed);
    }

    /// What is chosen, as cells for another program.
    public void copy(Consumer<CopiedCells> taken) {
        table.area().ifPresent(area -> {
            if (!isTooMuch(area.bottom() - area.top() + 1)) {
                copy(area.top(), area.bottom(), columns(area), List.of(), taken);
            }
        });
    }

    /// All rows with their headings, as cells for another program.
    public void copyAll(Consumer<CopiedCells> taken) {
        int size = table.rows().size();
        if (size > 0 && !isTooMuch(size)) {
            copy(0, size - 1, SheetColumn.ALL, List.of(headings()), cells -> {
                taken.accept(cells);
                desk.notices().tell(messages().text("drawer.copied", size));
            });
        }
    }

    private boolean isTooMuch(int size) {
        boolean tooMuch = size > MOST_COPIED;
        if (tooMuch) {
            desk.notices().problem(new Problem("drawer.too-many-rows", size, MOST_COPIED));
        }
        return tooMuch;
    }

    private void copy(
            int top, int bottom, List<SheetColumn> columns, List<List<String>> head, Consumer<CopiedCells> taken) {
        fetch(top, bottom, rows -> {
            var cells = new ArrayList<>(head);
            rows.forEach(row -> cells.add(columns.stream().map(row::text).toList()));
            taken.accept(new CopiedCells(cells));
        });
    }

    private List<String> headings() {
        return SheetColumn.ALL.stream().map(this::heading).toList();
    }

    /// What a column is called.
    String heading(SheetColumn column) {
        return messages().text("drawer.column." + column);
    }

    /// Writes the cells downwards from the one one stands on, as far as they may be written, and tells what became
    /// of them. One cell fills all that is chosen.
    public void paste(CopiedCells copied) {
        List<List<String>> cells = withoutHeadings(copied.rows());
        table.area().filter(area -> !cells.isEmpty()).ifPresent(area -> {
            boolean filling = cells.size() == 1 && cells.getFirst().size() == 1 && !area.isCell();
            int height = filling ? area.bottom() - area.top() + 1 : cells.size();
            int bottom = Math.min(table.rows().size(), area.top() + height) - 1;
            fetch(area.top(), bottom, rows -> {
                if (rows.size() != bottom - area.top() + 1) {
                    // A segment has just gone, and the rows are being arranged anew: nothing must come beside its row.
                    return;
                }
                var pasting = new Pasting(plan());
                for (int i = 0; i < rows.size(); i++) {
                    ReductionRow.Filled row = rows.get(i);
                    if (filling) {
                        String words = cells.getFirst().getFirst();
                        columns(area).forEach(column -> pasting.write(row, words, column));
                    } else {
                        pasting.write(row, cells.get(i), area.left());
                    }
                }
                if (!filling) {
                    cells.subList(rows.size(), cells.size()).forEach(pasting::passOver);
                }
                apply(pasting.plan, () -> {});
                tell(pasting);
            });
        });
    }

    private List<List<String>> withoutHeadings(List<List<String>> cells) {
        List<String> names = headings();
        boolean head = !cells.isEmpty() && cells.getFirst().size() > 1 && names.containsAll(cells.getFirst());
        return head ? cells.subList(1, cells.size()) : cells;
    }

    private void tell(Pasting pasting) {
        String key = pasting.passedOver == 0 ? "drawer.pasted" : "drawer.pasted-partly";
        desk.notices().tell(messages().text(key, pasting.plan.cells(), pasting.passedOver));
    }

    private static List<SheetColumn> columns(SheetArea area) {
        return area.left().to(area.right());
    }

    /// Cells on their way in.
    private static final class Pasting {
        private final SheetPlan plan;
        private int passedOver;

        Pasting(SheetPlan plan) {
            this.plan = plan;
        }

        void write(ReductionRow.Filled row, List<String> words, SheetColumn first) {
            for (int i = 0; i < words.size(); i++) {
                int column = first.place() + i;
                if (column < SheetColumn.ALL.size()) {
                    write(row, words.get(i), SheetColumn.ALL.get(column));
                } else {
                    passOver(words.subList(i, i + 1));
                }
            }
        }

        void write(ReductionRow.Filled row, String words, SheetColumn column) {
            if (words.equals(row.text(column))) {
                return;
            }
            try {
                if (column.takesPaste()) {
                    plan.write(row.quotation(), column, words);
                    return;
                }
            } catch (Problem unclear) {
                // Counted with what is passed over.
                passedOver++;
                return;
            }
            passOver(List.of(words));
        }

        void passOver(List<String> words) {
            passedOver += (int) words.stream().filter(each -> !each.isBlank()).count();
        }
    }

    private SheetPlan plan() {
        return new SheetPlan(desk.study(), desk.language(), desk.coder());
    }

    private void apply(SheetPlan plan, Runnable done) {
        List<Function<Instant, Change>> changes = plan.changes();
        if (changes.isEmpty()) {
            return;
        }
        if (changes.size() == 1) {
            desk.apply(changes.getFirst(), done);
        } else if (changes.size() <= MOST_AT_ONCE) {
            desk.apply(
                    at -> new Change.All(
                            changes.stream().map(each -> each.apply(at)).toList()),
                    done);
        } else {
            applyMany(changes, done);
        }
    }

    private void applyMany(List<Function<Instant, Change>> changes, Runnable done) {
        String by = desk.coder();
        desk.work(
                messages().text("drawer.writing"),
                progress -> desk.project().batch(by, batch -> {
                    for (int i = 0; i < changes.size(); i++) {
                        progress.check();
                        progress.at("", i, changes.size());
                        batch.apply(Team.joined(
                                batch.study().details(), changes.get(i).apply(batch.at())));
                    }
                }),
                action -> done.run(),
                desk::failed);
    }

    /// The rows from `top` to `bottom` with their words as they are now.
    private void fetch(int top, int bottom, Consumer<List<ReductionRow.Filled>> use) {
        if (table.scopeProperty().get() == ReductionViewModel.Scope.SOURCE) {
            use.accept(filled(table.rows().subList(top, bottom + 1)));
            return;
        }
        var ids = table.ids(top, bottom);
        var numbers = table.numbers(top, bottom);
        SheetRows making = table.making();
        if (ids.size() <= FETCHED_AT_ONCE) {
            desk.background().ask(() -> making.fetch(ids, numbers), rows -> use.accept(filled(rows)));
            return;
        }
        desk.background()
                .run(
                        messages().text("drawer.fetching"),
                        progress -> {
                            var rows = new ArrayList<ReductionRow>();
                            for (int from = 0; from < ids.size(); from += FETCHED_AT_ONCE) {
                                progress.check();
                                progress.at("", from, ids.size());
                                int to = Math.min(ids.size(), from + FETCHED_AT_ONCE);
                                rows.addAll(making.fetch(ids.subList(from, to), numbers.subList(from, to)));
                            }
                            return rows;
                        },
                        rows -> use.accept(filled(rows)));
    }

    private static List<ReductionRow.Filled> filled(List<ReductionRow> rows) {
        var filled = new ArrayList<ReductionRow.Filled>();
        for (ReductionRow row : rows) {
            if (row instanceof ReductionRow.Filled one) {
                filled.add(one);
            }
        }
        return filled;
    }
}

package org.pilah.ui.condense;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.condense.CodeMoves.Side;
import org.pilah.ui.condense.CodeMoves.Step;
import org.pilah.ui.condense.CodeMoves.Target;
import org.pilah.ui.condense.CodeTree.Branch;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The code tree with its counts, and what can be done to it. For the screen's thread only.
public final class CodesViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;
    private final KnownCodes known;
    private final CodeWork work;
    private final Latest counting;
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<CodeTree> tree = new ReadOnlyObjectWrapper<>(CodeTree.EMPTY);
    private final ReadOnlyObjectWrapper<CodeCounts> counts = new ReadOnlyObjectWrapper<>(CodeCounts.NONE);
    /// Rows that somebody folded or unfolded against what is usual.
    private final Set<String> turned = new HashSet<>();
    private CodeId awaited = CodeId.NONE;

    CodesViewModel(Desk desk, Reading reading, Marking marking, KnownCodes known) {
        this.desk = desk;
        this.reading = reading;
        this.marking = marking;
        this.known = known;
        this.work = new CodeWork(desk, marking);
        this.counting = new Latest(desk.background());
        desk.lay(Lying.class, () -> new Lying(filter.get(), chosen.get(), Set.copyOf(turned)))
                .ifPresent(this::lay);
        known.treeProperty().subscribe(now -> follow());
        filter.subscribe(text -> show());
        desk.watch(change -> count());
        count();
    }

    private record Lying(String filter, String chosen, Set<String> turned) {}

    private void lay(Lying before) {
        filter.set(before.filter());
        chosen.set(before.chosen());
        turned.addAll(before.turned());
    }

    Desk desk() {
        return desk;
    }

    Marking marking() {
        return marking;
    }

    KnownCodes known() {
        return known;
    }

    CodeWork work() {
        return work;
    }

    /// What is typed to see only rows that answer to it.
    StringProperty filterProperty() {
        return filter;
    }

    /// The rows to be shown.
    ReadOnlyObjectProperty<CodeTree> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CodeCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The key of the chosen row, or nothing.
    StringProperty chosenProperty() {
        return chosen;
    }

    Optional<CodeRow> chosen() {
        return row(chosen.get());
    }

    /// The chosen code; empty on a framework and on nothing.
    Optional<Code> chosenCode() {
        return chosen().flatMap(CodesViewModel::codeOf);
    }

    static Optional<Code> codeOf(CodeRow row) {
        return row instanceof CodeRow.Entry(var code) ? Optional.of(code) : Optional.empty();
    }

    private Optional<CodeRow> row(String key) {
        List<Branch> way = known.tree().way(key);
        return way.isEmpty() ? Optional.empty() : Optional.of(way.getLast().row());
    }

    /// Whether nobody has brought in a code yet.
    boolean isEmpty() {
        return desk.study().codesBeneath(CodeId.NONE).isEmpty();
    }

    /// The colour of a row, 1 to 8; 0 for a framework whose codes have several.
    int colourOf(CodeRow row) {
        return switch (row) {
            case CodeRow.Entry(var code) ->
                desk.study().code(code.id()).isPresent() ? desk.study().colourOf(code.id()) : code.colour();
            case CodeRow.Heading(var framework) -> {
                List<Integer> colours = desk.study().codesBeneath(CodeId.NONE).stream()
                        .filter(root -> root.framework().equals(framework.id()))
                        .map(root -> desk.study().colourOf(root.id()))
                        .distinct()
                        .toList();
                yield colours.size() == 1 ? colours.getFirst() : 0;
            }
        };
    }

    String nameOf(CodeRow row) {
        return switch (row) {
            case CodeRow.Entry(var code) -> code.name().in(desk.language());
            case CodeRow.Heading(var framework) -> framework.name().in(desk.language());
        };
    }

    CodeDetails detailsOf(CodeRow row) {
        return CodeDetails.of(row, desk.study(), desk.language());
    }

    private void follow() {
        show();
        findAwaited();
    }

    private void show() {
        CodeTree before = tree.get();
        String typed = filter.get().strip();
        CodeTree now = typed.isEmpty() ? known.tree() : answering(typed);
        if (now.equals(before)) {
            return;
        }
        String next = chosen.get().isEmpty() || !known.tree().way(chosen.get()).isEmpty()
                ? chosen.get()
                : neighbour(before, now, chosen.get());
        tree.set(now);
        chosen.set(next);
    }

    private CodeTree answering(String typed) {
        Set<CodeId> fitting = known.finder().fitting(typed);
        return known.tree().only(row -> switch (row) {
            case CodeRow.Entry(var code) -> fitting.contains(code.id());
            case CodeRow.Heading(var framework) -> CodeFinder.fits(framework, typed);
        });
    }

    /// Where the chosen row is gone, the row that came to its place is chosen.
    private static String neighbour(CodeTree before, CodeTree now, String key) {
        List<String> old = before.rows().stream().map(CodeRow::key).toList();
        List<String> there = now.rows().stream().map(CodeRow::key).toList();
        for (String each : old.subList(old.indexOf(key) + 1, old.size())) {
            if (there.contains(each)) {
                return each;
            }
        }
        return there.isEmpty() ? "" : there.getLast();
    }

    private void count() {
        counting.ask(
                () -> CodeCounts.ask(desk.study(), desk.project().words(Progress.SILENT)), counts::set, desk::failed);
    }

    /// Whether what is beneath the row is shown: usually under frameworks and under codes that stand at the left
    /// edge, and all of it while somebody filters.
    boolean isUnfolded(CodeRow row, int depth) {
        return !filter.get().isBlank() || (depth == 0) != turned.contains(row.key());
    }

    /// Folds or unfolds a row; what somebody does while filtering is not remembered.
    void unfold(CodeRow row, int depth, Fold fold) {
        if (!filter.get().isBlank()) {
            return;
        }
        if ((fold == Fold.OPEN) == (depth == 0)) {
            turned.remove(row.key());
        } else {
            turned.add(row.key());
        }
    }

    /// Whether what is beneath a row is shown.
    enum Fold {
        OPEN,
        CLOSED
    }

    /// Chooses the code and unfolds what is above it.
    void find(CodeId code) {
        if (tree.get().way(code.value()).isEmpty()) {
            filter.set("");
        }
        List<Branch> way = tree.get().way(code.value());
        for (int depth = 0; depth < way.size() - 1; depth++) {
            unfold(way.get(depth).row(), depth, Fold.OPEN);
        }
        // Told again even when it was chosen before, so that it comes into view.
        chosen.set("");
        chosen.set(code.value());
    }

    /// Codes the selected words, or else the chosen segment, with this code.
    void code(Code code) {
        Optional<Passage> passage = reading.selectionProperty()
                .get()
                .or(() -> reading.chosen().map(CodedSegment::segment).map(segment -> segment.passage()));
        passage.ifPresentOrElse(
                there -> marking.code(there, code.id()),
                () -> desk.notices().tell(desk.messages().text("codes.select-first")));
    }

    /// Codes these segments with this code, as one step. Where this coder has done so already nothing changes.
    void code(List<SegmentId> segments, Code code) {
        marking.code(segments, code.id());
    }

    /// Shows all quotes of a code.
    void showQuotes(Code code) {
        desk.go(new Place.Search("code:" + code.id().value()));
    }

    /// A new code at the end beneath a parent, or a root for `NONE`. It is chosen.
    void add(String name, CodeId parent) {
        if (!name.isBlank()) {
            CodeId made = work.add(name, parent);
            whenThere(made);
        }
    }

    /// A code is found in the tree as soon as it has arrived there.
    private void whenThere(CodeId code) {
        awaited = code;
        findAwaited();
    }

    private void findAwaited() {
        List<Branch> way = known.tree().way(awaited.value());
        if (!awaited.isNone() && !way.isEmpty()) {
            CodeId code = awaited;
            awaited = CodeId.NONE;
            find(code);
        }
    }

    void rename(Code code, String name) {
        if (!name.isBlank()) {
            work.alter(code, code.called(code.name().with(desk.language(), name.strip())));
        }
    }

    void colour(Code code, int colour) {
        work.alter(code, code.coloured(colour));
    }

    /// Whether a code may be let go of there.
    Optional<Target> target(Code code, CodeRow row, Side side) {
        return moves().target(code, row, side);
    }

    void move(Code code, CodeRow row, Side side) {
        target(code, row, side).ifPresent(target -> work.move(code, target, moves()));
    }

    /// Moves the code a step by the keyboard.
    void move(Code code, Step step) {
        moves().target(code, step).ifPresent(target -> {
            unfold(target);
            work.move(code, target, moves());
        });
    }

    /// A code that goes beneath a folded one would be lost from sight.
    private void unfold(Target target) {
        List<Branch> way = known.tree().way(target.parent().value());
        if (!way.isEmpty()) {
            unfold(way.getLast().row(), way.size() - 1, Fold.OPEN);
        }
    }

    private CodeMoves moves() {
        return new CodeMoves(desk.study(), known.tree());
    }

    /// Whether one code can become part of the other.
    boolean canMerge(Code from, Code into) {
        return !from.id().equals(into.id()) && canGo(from);
    }

    /// Whether the code can be taken away or become another one.
    boolean canGo(Code code) {
        return desk.study().code(code.id()).isPresent();
    }

    void merge(Code from, Code into) {
        if (canMerge(from, into)) {
            work.merge(from.id(), into.id());
        }
    }

    /// Takes the row away: a code with its codings, or a framework with its codes.
    void delete(CodeRow row) {
        switch (row) {
            case CodeRow.Entry(var code) when canGo(code) -> work.delete(code.id());
            case CodeRow.Entry _ -> desk.notices().tell(desk.messages().text("codes.always-there"));
            case CodeRow.Heading(var framework) -> work.delete(framework);
        }
    }
}

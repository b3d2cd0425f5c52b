package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.ui.desk.Desk;

/// A code is typed ahead: codes by name, other name, path or framework, those used last first, and a new one where
/// none fits. Either the passage at hand is coded with it, or somebody else gets it. For the screen's thread only.
public final class PaletteViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;
    private final KnownCodes known;
    private final RecentCodes recent;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Purpose> purpose =
            new ReadOnlyObjectWrapper<>(new Choosing("", code -> false, code -> {}));
    private final ReadOnlyObjectWrapper<Optional<Code>> parent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final IntegerProperty highlighted = new SimpleIntegerProperty(-1);

    /// What a chosen code is for.
    sealed interface Purpose {}

    /// The passage is coded with it.
    record ForPassage(Passage passage) implements Purpose {}

    /// Somebody gets it, who has said what for and which codes may be chosen; there are no new ones.
    record Choosing(String prompt, Predicate<Code> allowed, Consumer<Code> then) implements Purpose {}

    /// One line of the list.
    sealed interface Row {}

    /// A code: where it stands, its colour, the key that gives it without the list or 0, and whether this coder has
    /// coded the passage with it.
    record Known(Code code, String name, String path, int colour, int number, Use use) implements Row {}

    /// A code that is made when it is chosen, beneath a parent or as a root for `NONE`.
    record Fresh(String name, CodeId parent, String parentName) implements Row {}

    /// Whether a code is on the passage.
    enum Use {
        NEW,
        THERE
    }

    PaletteViewModel(Desk desk, Reading reading, Marking marking, KnownCodes known, RecentCodes recent) {
        this.desk = desk;
        this.reading = reading;
        this.marking = marking;
        this.known = known;
        this.recent = recent;
        typed.subscribe(text -> fill());
    }

    Desk desk() {
        return desk;
    }

    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<Purpose> purposeProperty() {
        return purpose.getReadOnlyProperty();
    }

    /// The code beneath which somebody looks and makes new ones.
    ReadOnlyObjectProperty<Optional<Code>> parentProperty() {
        return parent.getReadOnlyProperty();
    }

    ObservableList<Row> rows() {
        return rowsShown;
    }

    /// The place of the highlighted row, or −1.
    IntegerProperty highlightedProperty() {
        return highlighted;
    }

    Optional<Row> highlighted() {
        int at = highlighted.get();
        return at >= 0 && at < rows.size() ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /// What the highlighted code means, in a sentence, or where a new one will stand; empty where nobody has
    /// said it.
    String hint() {
        return highlighted()
                .map(row -> switch (row) {
                    case Known one -> one.code().definition().in(desk.language());
                    case Fresh fresh ->
                        fresh.parent().isNone() ? desk.messages().text("palette.fresh") : "";
                })
                .orElse("");
    }

    /// Begins to ask for a code.
    void begin(Purpose wanted) {
        purpose.set(wanted);
        parent.set(Optional.empty());
        typed.set("");
        fill();
    }

    /// Moves the highlight by so many rows, from the last to the first and back.
    void step(int by) {
        if (!rows.isEmpty()) {
            int at = highlighted.get() + by;
            boolean single = Math.abs(by) == 1;
            highlighted.set(single ? Math.floorMod(at, rows.size()) : Math.clamp(at, 0, rows.size() - 1));
        }
    }

    /// Looks and makes codes beneath the highlighted one.
    void enterBranch() {
        highlighted().ifPresent(row -> {
            if (row instanceof Known one && purpose.get() instanceof ForPassage) {
                parent.set(Optional.of(one.code()));
                typed.set("");
                fill();
            }
        });
    }

    /// Looks everywhere again; false when that was so already.
    boolean leaveBranch() {
        if (parent.get().isEmpty()) {
            return false;
        }
        parent.set(Optional.empty());
        fill();
        return true;
    }

    /// Takes the highlighted code; false when there is none.
    boolean choose() {
        Optional<Row> row = highlighted();
        row.ifPresent(this::choose);
        return row.isPresent();
    }

    /// Takes the highlighted code and is ready for another one.
    void chooseAndStay() {
        if (choose()) {
            parent.set(Optional.empty());
            typed.set("");
            fill();
        }
    }

    private void choose(Row row) {
        switch (purpose.get()) {
            case ForPassage(var passage) -> {
                switch (row) {
                    case Known one -> {
                        marking.code(passage, one.code().id());
                        recent.use(one.code().id());
                    }
                    case Fresh fresh -> marking.codeNew(passage, fresh.name(), fresh.parent());
                }
            }
            case Choosing choosing -> {
                if (row instanceof Known one) {
                    choosing.then().accept(one.code());
                }
            }
        }
    }

    private void fill() {
        String text = typed.get().strip();
        Set<CodeId> there = onPassage();
        Set<CodeId> within =
                parent.get().map(code -> desk.study().reach(code.id())).orElse(Set.of());
        var next = new ArrayList<Row>();
        for (Code code : candidates(text)) {
            if (isOffered(code) && (within.isEmpty() || within.contains(code.id()))) {
                next.add(known(code, there));
            }
        }
        if (!text.isEmpty() && purpose.get() instanceof ForPassage && !isKnown(text)) {
            next.add(fresh(text));
        }
        rows.setAll(next);
        highlighted.set(next.isEmpty() ? -1 : 0);
    }

    /// The codes used last, then the others in order of the tree; or what answers to the text.
    private List<Code> candidates(String text) {
        if (!text.isEmpty()) {
            return known.finder().find(text);
        }
        var codes = new ArrayList<Code>();
        var seen = new HashSet<CodeId>();
        if (parent.get().isEmpty() && purpose.get() instanceof ForPassage) {
            recent.codes().forEach(id -> desk.study().code(id).ifPresent(codes::add));
        }
        codes.forEach(code -> seen.add(code.id()));
        known.tree().rows().stream()
                .flatMap(row -> CodesViewModel.codeOf(row).stream())
                .filter(code -> seen.add(code.id()))
                .forEach(codes::add);
        return codes;
    }

    private boolean isOffered(Code code) {
        return switch (purpose.get()) {
            case ForPassage _ -> true;
            case Choosing choosing -> choosing.allowed().test(code);
        };
    }

    private Known known(Code code, Set<CodeId> there) {
        boolean made = desk.study().code(code.id()).isPresent();
        String path = code.parent().isNone()
                ? desk.study()
                        .framework(code.framework())
                        .map(one -> one.name().in(desk.language()))
                        .orElse("")
                : desk.study().pathName(code.parent(), desk.language());
        return new Known(
                code,
                code.name().in(desk.language()),
                path,
                made ? desk.study().colourOf(code.id()) : code.colour(),
                recent.number(code.id()),
                there.contains(code.id()) ? Use.THERE : Use.NEW);
    }

    private Fresh fresh(String text) {
        return parent.get()
                .map(code -> new Fresh(text, code.id(), code.name().in(desk.language())))
                .orElseGet(() -> new Fresh(text, CodeId.NONE, ""));
    }

    /// A second code of the same name in the same place would only confuse.
    private boolean isKnown(String text) {
        return known.finder()
                .called(text)
                .filter(code -> parent.get().isEmpty()
                        || code.parent().equals(parent.get().get().id()))
                .isPresent();
    }

    private Set<CodeId> onPassage() {
        return purpose.get() instanceof ForPassage(var passage)
                ? reading.segmentOn(passage).stream()
                        .flatMap(segment -> segment.codings().stream())
                        .filter(coding -> coding.coder().equals(desk.coder()))
                        .map(Coding::code)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}

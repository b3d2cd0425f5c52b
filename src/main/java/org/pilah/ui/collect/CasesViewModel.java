package org.pilah.ui.collect;

import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.pilah.exchange.CaseIntake;
import org.pilah.exchange.Removal;
import org.pilah.importer.CasesTable;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Value;
import org.pilah.task.Progress;
import org.pilah.ui.collect.CaseColumn.Attribute;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// Cases and their attributes as a sheet.
final class CasesViewModel {
    private final Desk desk;
    private final CaseValues values;
    private final Collator collator;
    private final ObservableList<Case> rows = FXCollections.observableArrayList();
    private final ObservableList<Case> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<CaseColumn> columns = FXCollections.observableArrayList();
    private final ObservableList<CaseColumn> columnsShown = FXCollections.unmodifiableObservableList(columns);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<CaseIntake.Report>> report =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<CaseId, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());

    /// Columns that somebody made and nothing was written into yet.
    private final Map<String, CasesTable.Type> empty = new LinkedHashMap<>();

    CasesViewModel(Desk desk) {
        this.desk = desk;
        this.values = new CaseValues(desk.messages().locale());
        this.collator = Collator.getInstance(desk.messages().locale());
        filter.subscribe(this::refresh);
    }

    ObservableList<Case> rows() {
        return rowsShown;
    }

    ObservableList<CaseColumn> columns() {
        return columnsShown;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// What the last table brought; empty once it was read.
    ReadOnlyObjectProperty<Optional<CaseIntake.Report>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    void closeReport() {
        report.set(Optional.empty());
    }

    boolean isEmpty() {
        return desk.study().cases().isEmpty();
    }

    /// The study may be another one.
    void refresh() {
        Study study = desk.study();
        var sources = new HashMap<CaseId, Integer>();
        for (Source source : study.sources()) {
            Stream.concat(Stream.of(source.caseId()), source.speakers().stream().map(Source.Speaker::caseId))
                    .filter(id -> !id.isNone())
                    .distinct()
                    .forEach(id -> sources.merge(id, 1, Integer::sum));
        }
        if (!sources.equals(counts.get())) {
            counts.set(Map.copyOf(sources));
        }
        Map<String, CasesTable.Type> attributes = CaseValues.columns(study.cases());
        empty.keySet().removeAll(attributes.keySet());
        attributes.putAll(empty);
        var now = new ArrayList<CaseColumn>(List.of(new CaseColumn.Name(), new CaseColumn.Sort()));
        attributes.forEach((name, type) -> now.add(new Attribute(name, type)));
        now.add(new CaseColumn.Sources());
        if (!now.equals(columns)) {
            columns.setAll(now);
        }
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Case> found = study.cases().stream()
                .filter(each -> wanted.isEmpty() || words(each).contains(wanted))
                .toList();
        show(found);
    }

    /// Rows that stay what they are keep their place, so that whoever writes in the sheet stays where they are.
    private void show(List<Case> found) {
        boolean same = found.stream()
                .map(Case::id)
                .toList()
                .equals(rows.stream().map(Case::id).toList());
        if (!same) {
            rows.setAll(found);
            return;
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(rows.get(i))) {
                rows.set(i, found.get(i));
            }
        }
    }

    private String words(Case one) {
        return Stream.concat(
                        Stream.of(one.name(), one.type()),
                        one.attributes().values().stream().map(values::shown))
                .reduce("", (all, each) -> all + " " + each)
                .toLowerCase(Locale.ROOT);
    }

    /// As a cell shows it.
    String shown(Case one, CaseColumn column) {
        return text(one, column, values::shown);
    }

    /// As a cell is edited and copied.
    String written(Case one, CaseColumn column) {
        return text(one, column, values::written);
    }

    private String text(Case one, CaseColumn column, Function<Value, String> form) {
        return switch (column) {
            case CaseColumn.Name _ -> one.name();
            case CaseColumn.Sort _ -> one.type();
            case Attribute(var name, var type) ->
                Optional.ofNullable(one.attributes().get(name)).map(form).orElse("");
            case CaseColumn.Sources _ -> String.valueOf(count(one));
        };
    }

    /// How many sources name each case, where any does.
    ReadOnlyObjectProperty<Map<CaseId, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many sources name the case.
    int count(Case one) {
        return counts.get().getOrDefault(one.id(), 0);
    }

    /// Writes into a cell.
    void write(CaseId id, CaseColumn column, String written) {
        if (column instanceof CaseColumn.Name && !mayBeCalled(id, written)) {
            return;
        }
        if (column instanceof Attribute(var name, var type)) {
            Optional<Value> value = CasesTable.value(written, type);
            boolean fits = value.map(found -> type == CasesTable.Type.TEXT || CaseValues.type(found) == type)
                    .orElse(true);
            if (!fits) {
                desk.notices().tell(desk.messages().text("collect.cases.kept-as-words", written.strip(), name));
            }
        }
        alter(Map.of(id, one -> changed(one, column, written)));
    }

    private boolean mayBeCalled(CaseId id, String name) {
        Optional<Case> other =
                CaseNaming.known(name, desk.study()).filter(each -> !each.id().equals(id));
        if (other.isPresent()) {
            desk.notices().problem(new Problem("collect.case.taken", name.strip()));
        }
        return other.isEmpty() && !name.isBlank();
    }

    private Case changed(Case one, CaseColumn column, String written) {
        return switch (column) {
            case CaseColumn.Name _ -> written.isBlank() ? one : one.withName(written.strip());
            case CaseColumn.Sort _ -> one.withType(written.strip());
            case Attribute(var name, var type) -> with(one, name, CasesTable.value(written, type));
            case CaseColumn.Sources _ -> one;
        };
    }

    /// The attributes stay in the order of the columns.
    private Case with(Case one, String name, Optional<Value> value) {
        var given = new HashMap<>(one.attributes());
        value.ifPresentOrElse(found -> given.put(name, found), () -> given.remove(name));
        var ordered = new LinkedHashMap<String, Value>();
        for (CaseColumn column : columns) {
            if (column instanceof Attribute(var each, var type) && given.containsKey(each)) {
                ordered.put(each, given.get(each));
            }
        }
        return one.withAttributes(ordered);
    }

    /// As one step; each edit is made on the case as it stands when its turn comes.
    private void alter(Map<CaseId, UnaryOperator<Case>> edits) {
        boolean nothing = edits.entrySet().stream()
                .allMatch(each -> desk.study()
                        .caseWith(each.getKey())
                        .filter(one -> !each.getValue().apply(one).equals(one))
                        .isEmpty());
        if (!nothing) {
            desk.apply(at -> change(edits), () -> {});
        }
    }

    private Change change(Map<CaseId, UnaryOperator<Case>> edits) {
        var changes = new ArrayList<Change>();
        edits.forEach((id, edit) -> desk.study().caseWith(id).ifPresent(before -> {
            Case after = edit.apply(before);
            if (!after.equals(before)) {
                changes.add(new Change.Alter(before, after));
            }
        }));
        return changes.size() == 1 ? changes.getFirst() : new Change.All(changes);
    }

    /// Takes what is written out of these cells, as one step.
    void clear(List<Anchor> cells) {
        var edits = new LinkedHashMap<CaseId, UnaryOperator<Case>>();
        for (Anchor cell : cells) {
            UnaryOperator<Case> edit = one -> changed(one, cell.column(), "");
            edits.merge(cell.row(), edit, (before, next) -> one -> next.apply(before.apply(one)));
        }
        alter(edits);
    }

    /// The order of rows by a column: numbers and days by their size, words by the alphabet, what is empty last.
    Comparator<Case> order(CaseColumn column) {
        return switch (column) {
            case CaseColumn.Name _ -> Comparator.comparing(Case::name, collator::compare);
            case CaseColumn.Sort _ -> Comparator.comparing(Case::type, collator::compare);
            case CaseColumn.Sources _ -> Comparator.comparingInt(this::count);
            case Attribute(var name, var type) ->
                (one, other) ->
                        compare(one.attributes().get(name), other.attributes().get(name));
        };
    }

    /// The folder in which a person would look for tables first.
    Path besideStudy() {
        return desk.project().path().toAbsolutePath().resolveSibling("");
    }

    private int compare(@Nullable Value one, @Nullable Value other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return switch (one) {
            case Value.Amount(var number) when other instanceof Value.Amount(var second) -> number.compareTo(second);
            case Value.Day(var day) when other instanceof Value.Day(var second) -> day.compareTo(second);
            default -> collator.compare(one.plain(), other.plain());
        };
    }

    /// A new case of this name.
    void add(String name) {
        if (mayBeCalled(CaseId.NONE, name)) {
            desk.apply(new Change.Add(CaseNaming.fresh(name, desk.study())));
        }
    }

    /// A new column, for values of this type.
    void addColumn(String name, CasesTable.Type type) {
        String plain = name.strip();
        boolean there = columns.stream()
                .anyMatch(each -> each instanceof Attribute(var known, var held) && known.equalsIgnoreCase(plain));
        if (there) {
            desk.notices().problem(new Problem("collect.column.taken", plain));
        } else if (!plain.isEmpty()) {
            empty.put(plain, type);
            refresh();
        }
    }

    void renameColumn(String name, String other) {
        String plain = other.strip();
        if (plain.isEmpty() || plain.equals(name)) {
            return;
        }
        boolean there = columns.stream()
                .anyMatch(each -> each instanceof Attribute(var known, var type)
                        && !known.equals(name)
                        && known.equalsIgnoreCase(plain));
        if (there) {
            desk.notices().problem(new Problem("collect.column.taken", plain));
            return;
        }
        Optional.ofNullable(empty.remove(name)).ifPresent(type -> empty.put(plain, type));
        ofColumn(name, one -> {
            var attributes = new LinkedHashMap<String, Value>();
            one.attributes().forEach((key, value) -> attributes.put(key.equals(name) ? plain : key, value));
            return one.withAttributes(attributes);
        });
        refresh();
    }

    /// Takes a column out with all its values; a notice offers to take that back.
    void removeColumn(String name) {
        empty.remove(name);
        long filled = desk.study().cases().stream()
                .filter(one -> one.attributes().containsKey(name))
                .count();
        if (filled == 0) {
            refresh();
            return;
        }
        desk.apply(
                at -> change(having(name, one -> {
                    var attributes = new LinkedHashMap<>(one.attributes());
                    attributes.remove(name);
                    return one.withAttributes(attributes);
                })),
                () -> desk.notices()
                        .tell(desk.messages().text("collect.column.removed", name, filled), UndoOffer.of(desk)));
    }

    private void ofColumn(String name, UnaryOperator<Case> edit) {
        alter(having(name, edit));
    }

    private Map<CaseId, UnaryOperator<Case>> having(String name, UnaryOperator<Case> edit) {
        var edits = new LinkedHashMap<CaseId, UnaryOperator<Case>>();
        desk.study().cases().stream()
                .filter(one -> one.attributes().containsKey(name))
                .forEach(one -> edits.put(one.id(), edit));
        return edits;
    }

    /// Takes the case out, and its name from sources, speakers and segments; a notice says from how many and offers
    /// to take that back.
    void remove(CaseId id) {
        desk.study()
                .caseWith(id)
                .ifPresent(one -> desk.work(
                        desk.messages().text("collect.case.removing", one.name()),
                        progress -> new Removal(desk.project()).ofCase(id, desk.coder(), progress),
                        gone -> desk.notices()
                                .tell(
                                        desk.messages()
                                                .text(
                                                        "collect.case.removed",
                                                        one.name(),
                                                        gone.sources(),
                                                        gone.segments()),
                                        UndoOffer.of(desk)),
                        desk::failed));
    }

    /// Brings in cases from a CSV file or workbook.
    void take(Path file) {
        take(progress -> new CaseIntake(desk.project()).take(file, ImportOptions.DETECT, desk.coder(), progress));
    }

    /// Brings in what was copied in a spreadsheet: a table with headings, or else cells that are written from this
    /// one on.
    void paste(String words, Optional<Anchor> anchor) {
        if (words.isBlank()) {
            desk.notices().problem(new Problem("collect.paste.nothing"));
            return;
        }
        desk.background()
                .ask(
                        () -> CasesTable.pasted(words, desk.messages().text("collect.cases.pasted")),
                        table -> take(progress -> new CaseIntake(desk.project()).take(table, desk.coder(), progress)),
                        failure -> {
                            if (anchor.isPresent()
                                    && failure instanceof Problem problem
                                    && problem.key().startsWith("cases.no")) {
                                fill(words, anchor.get());
                            } else {
                                desk.failed(failure);
                            }
                        });
    }

    /// A cell of the sheet.
    record Anchor(CaseId row, CaseColumn column) {}

    private void take(Function<Progress, CaseIntake.Report> intake) {
        desk.work(
                desk.messages().text("collect.cases.entering"),
                intake,
                found -> {
                    report.set(Optional.of(found));
                    desk.notices()
                            .tell(
                                    desk.messages()
                                            .text(
                                                    "collect.cases.taken",
                                                    found.added(),
                                                    found.altered(),
                                                    found.linked()),
                                    UndoOffer.of(desk));
                },
                desk::failed);
    }

    /// Cells without headings go where the person stands; what does not fit into the sheet is left out.
    private void fill(String words, Anchor anchor) {
        List<List<String>> grid =
                words.lines().map(line -> List.of(line.split("\t", -1))).toList();
        int top = 0;
        while (top < rows.size() && !rows.get(top).id().equals(anchor.row())) {
            top++;
        }
        int left = columns.indexOf(anchor.column());
        var edits = new LinkedHashMap<CaseId, UnaryOperator<Case>>();
        for (int i = 0; i < grid.size() && top + i < rows.size(); i++) {
            List<String> cells = grid.get(i);
            UnaryOperator<Case> edit = one -> one;
            for (int k = 0; k < cells.size() && left + k < columns.size(); k++) {
                CaseColumn column = columns.get(left + k);
                String cell = cells.get(k);
                if (!(column instanceof CaseColumn.Name)
                        || CaseNaming.known(cell, desk.study()).isEmpty()) {
                    UnaryOperator<Case> before = edit;
                    edit = one -> changed(before.apply(one), column, cell);
                }
            }
            edits.put(rows.get(top + i).id(), edit);
        }
        alter(edits);
        int over = grid.size() - edits.size();
        if (over > 0) {
            desk.notices().tell(desk.messages().text("collect.cases.beyond", over));
        }
    }

    /// The cells of these rows and columns for another program, with headings if all rows are among them.
    String copied(List<Case> wanted, List<CaseColumn> shown) {
        Stream<String> lines = wanted.stream()
                .map(one -> String.join(
                        "\t",
                        shown.stream().map(column -> cell(written(one, column))).toList()));
        Stream<String> heads = wanted.size() == rows.size()
                ? Stream.of(String.join(
                        "\t",
                        shown.stream()
                                .map(this::heading)
                                .map(CasesViewModel::cell)
                                .toList()))
                : Stream.empty();
        return String.join("\n", Stream.concat(heads, lines).toList());
    }

    String heading(CaseColumn column) {
        return switch (column) {
            case CaseColumn.Name _ -> desk.messages().text("collect.column.case");
            case CaseColumn.Sort _ -> desk.messages().text("collect.column.type");
            case Attribute(var name, var type) -> name;
            case CaseColumn.Sources _ -> desk.messages().text("collect.column.sources");
        };
    }

    static String cell(String words) {
        return words.indexOf('\n') < 0 && words.indexOf('\t') < 0 && !words.startsWith("\"")
                ? words
                : "\"" + words.replace("\"", "\"\"") + "\"";
    }
}

package org.pilah.ui.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.ItemId;
import org.pilah.model.Memo;
import org.pilah.model.Ref;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// The data accounting log: which case was reached by which technique, what is missing, and the tasks that come of it.
///
/// A task is a memo of the kind `task` (`task-done` once it is done) about a case and, where it fills a gap, a
/// technique; `task-not-needed` says that a gap is none.
final class LogViewModel {
    private static final String OPEN = "task";
    private static final String DONE = "task-done";
    private static final String NOT_NEEDED = "task-not-needed";
    private static final String CASE = "case";
    private static final String TECHNIQUE = "technique";

    private final Desk desk;
    private final Wordings wordings;
    private final ObservableList<String> techniques = FXCollections.observableArrayList();
    private final ObservableList<String> techniquesShown = FXCollections.unmodifiableObservableList(techniques);
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Row> rowsShown = FXCollections.unmodifiableObservableList(rows);
    private final ObservableList<String> types = FXCollections.observableArrayList();
    private final ObservableList<String> typesShown = FXCollections.unmodifiableObservableList(types);
    private final ObservableList<Task> tasks = FXCollections.observableArrayList();
    private final ObservableList<Task> tasksShown = FXCollections.unmodifiableObservableList(tasks);
    private final StringProperty type = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper gaps = new ReadOnlyIntegerWrapper();

    LogViewModel(Desk desk) {
        this.desk = desk;
        this.wordings = new Wordings(desk.messages());
        type.subscribe(this::refresh);
    }

    /// A case with what there is of it, by technique.
    record Row(Case one, String part, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// What there is of a case by one technique.
    record Cell(State state, int sources) {}

    enum State {
        THERE,
        GAP,
        PLANNED,
        NOT_NEEDED
    }

    /// Something to do in the field.
    record Task(Memo memo, Progress progress) {
        boolean isDone() {
            return progress == Progress.DONE;
        }
    }

    /// How far a task is; `ARRIVED` when what it asks for is in the study by now.
    enum Progress {
        OPEN,
        ARRIVED,
        DONE
    }

    /// What a task or a waiver speaks of.
    private record Gap(String caseId, String technique) {}

    ObservableList<String> techniques() {
        return techniquesShown;
    }

    String heading(String technique) {
        return wordings.technique(technique);
    }

    ObservableList<Row> rows() {
        return rowsShown;
    }

    /// The types of cases there are; one of them, or nothing for all, is shown.
    ObservableList<String> types() {
        return typesShown;
    }

    StringProperty typeProperty() {
        return type;
    }

    ObservableList<Task> tasks() {
        return tasksShown;
    }

    /// How many gaps are neither planned nor waived.
    ReadOnlyIntegerProperty gapsProperty() {
        return gaps.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return desk.study().cases().isEmpty();
    }

    /// The study may be another one.
    void refresh() {
        Study study = desk.study();
        List<String> ways = Techniques.of(study);
        Map<Gap, Integer> there = sources(study);
        Set<Gap> planned = spokenOf(study, OPEN);
        Set<Gap> waived = spokenOf(study, NOT_NEEDED);
        types.setAll(study.cases().stream()
                .map(Case::type)
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList());
        var found = new ArrayList<Row>();
        int missing = 0;
        for (Case one : study.cases()) {
            if (!type.get().isEmpty() && !one.type().equals(type.get())) {
                continue;
            }
            var cells = new ArrayList<Cell>();
            for (String way : ways) {
                var gap = new Gap(one.id().value(), way);
                int sources = there.getOrDefault(gap, 0);
                State state = state(sources, planned.contains(gap), waived.contains(gap));
                missing += state == State.GAP ? 1 : 0;
                cells.add(new Cell(state, sources));
            }
            found.add(new Row(one, Wordings.part(one), cells));
        }
        if (!ways.equals(techniques)) {
            techniques.setAll(ways);
        }
        rows.setAll(found);
        gaps.set(missing);
        tasks.setAll(tasks(study, there));
    }

    private static State state(int sources, boolean planned, boolean waived) {
        if (sources > 0) {
            return State.THERE;
        }
        return planned ? State.PLANNED : waived ? State.NOT_NEEDED : State.GAP;
    }

    private static Map<Gap, Integer> sources(Study study) {
        var there = new HashMap<Gap, Integer>();
        for (Source source : study.sources()) {
            Stream.concat(Stream.of(source.caseId()), source.speakers().stream().map(Source.Speaker::caseId))
                    .filter(id -> !id.isNone())
                    .distinct()
                    .forEach(id -> there.merge(new Gap(id.value(), source.way()), 1, Integer::sum));
        }
        return there;
    }

    private static Set<Gap> spokenOf(Study study, String kind) {
        var found = new HashSet<Gap>();
        study.memos().stream()
                .filter(memo -> memo.kind().equals(kind))
                .forEach(memo -> gap(memo).ifPresent(found::add));
        return found;
    }

    private static Optional<Gap> gap(Memo memo) {
        Optional<String> owner = about(memo, CASE);
        Optional<String> way = about(memo, TECHNIQUE);
        return owner.flatMap(one -> way.map(each -> new Gap(one, each)));
    }

    private static Optional<String> about(Memo memo, String kind) {
        return memo.about().stream()
                .filter(ref -> ref.kind().equals(kind))
                .map(Ref::id)
                .findFirst();
    }

    private static List<Task> tasks(Study study, Map<Gap, Integer> there) {
        List<Task> open = study.memos().stream()
                .filter(memo -> memo.kind().equals(OPEN))
                .map(memo -> new Task(
                        memo, gap(memo).filter(there::containsKey).isPresent() ? Progress.ARRIVED : Progress.OPEN))
                .toList();
        List<Task> done = study.memos().stream()
                .filter(memo -> memo.kind().equals(DONE))
                .map(memo -> new Task(memo, Progress.DONE))
                .toList();
        return Stream.concat(open.stream(), done.stream()).toList();
    }

    /// Every gap that is shown becomes a task, as one step.
    void planAll() {
        var wanted = new ArrayList<Memo>();
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).state() == State.GAP) {
                    wanted.add(memo(row.one(), techniques.get(i), OPEN));
                }
            }
        }
        if (!wanted.isEmpty()) {
            desk.apply(
                    at -> new Change.All(wanted.stream()
                            .<Change>map(memo -> new Change.Add(dated(memo, day(at))))
                            .toList()),
                    () -> desk.notices()
                            .tell(desk.messages().text("collect.tasks.made", wanted.size()), UndoOffer.of(desk)));
        }
    }

    /// The gap becomes a task.
    void plan(CaseId id, String technique) {
        speakOf(id, technique, OPEN);
    }

    /// The gap is none: nothing of this kind is needed.
    void waive(CaseId id, String technique) {
        speakOf(id, technique, NOT_NEEDED);
    }

    /// The gap is one again: tasks and waivers for it go.
    void reopen(CaseId id, String technique) {
        var gap = new Gap(id.value(), technique);
        List<Change> gone = desk.study().memos().stream()
                .filter(memo -> memo.kind().equals(OPEN) || memo.kind().equals(NOT_NEEDED))
                .filter(memo -> gap(memo).filter(gap::equals).isPresent())
                .<Change>map(Change.Remove::new)
                .toList();
        if (!gone.isEmpty()) {
            desk.apply(new Change.All(gone));
        }
    }

    private void speakOf(CaseId id, String technique, String kind) {
        desk.study().caseWith(id).ifPresent(one -> {
            Memo memo = memo(one, technique, kind);
            desk.apply(at -> new Change.Add(dated(memo, day(at))), () -> {});
        });
    }

    private Memo memo(Case one, String technique, String kind) {
        String title = switch (technique) {
            case "interview", "fgd" -> desk.messages().text("collect.task.talk", heading(technique), one.name());
            case "observation", "document", "field-note" ->
                desk.messages().text("collect.task.about", heading(technique), one.name());
            default -> desk.messages().text("collect.task.other", heading(technique), one.name());
        };
        return new Memo(
                new ItemId(Ids.next()),
                title,
                kind,
                "",
                "",
                List.of(new Ref(CASE, one.id().value()), new Ref(TECHNIQUE, technique)));
    }

    private static Memo dated(Memo memo, LocalDate day) {
        return new Memo(memo.id(), memo.title(), memo.kind(), day.toString(), memo.text(), memo.about());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /// A task that fills no gap of the log.
    void addTask(String title) {
        if (!title.isBlank()) {
            var memo = new Memo(new ItemId(Ids.next()), title.strip(), OPEN, "", "", List.of());
            desk.apply(at -> new Change.Add(dated(memo, day(at))), () -> {});
        }
    }

    /// Done, or to be done again.
    void toggle(Task task) {
        alter(task.memo(), task.isDone() ? OPEN : DONE, task.memo().title());
    }

    void renameTask(Task task, String title) {
        if (!title.isBlank()) {
            alter(task.memo(), task.memo().kind(), title.strip());
        }
    }

    private void alter(Memo before, String kind, String title) {
        var after = new Memo(before.id(), title, kind, before.date(), before.text(), before.about());
        if (!after.equals(before)) {
            desk.apply(new Change.Alter(before, after));
        }
    }

    void removeTask(Task task) {
        desk.apply(
                at -> new Change.Remove(task.memo()),
                () -> desk.notices()
                        .tell(
                                desk.messages()
                                        .text(
                                                "collect.tasks.removed",
                                                task.memo().title()),
                                UndoOffer.of(desk)));
    }

    /// The log for another program: cells parted by tabs.
    String copied() {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t",
                Stream.concat(
                                Stream.of(
                                        desk.messages().text("collect.column.informant"),
                                        desk.messages().text("collect.column.role")),
                                techniques.stream().map(this::heading))
                        .map(CasesViewModel::cell)
                        .toList()));
        for (Row row : rows) {
            lines.add(String.join(
                    "\t",
                    Stream.concat(
                                    Stream.of(row.one().name(), row.part()),
                                    row.cells().stream()
                                            .map(cell -> cell.sources() > 0 ? String.valueOf(cell.sources()) : "–"))
                            .map(CasesViewModel::cell)
                            .toList()));
        }
        return String.join("\n", lines);
    }
}

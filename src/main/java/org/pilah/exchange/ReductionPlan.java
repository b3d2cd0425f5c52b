package org.pilah.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pilah.analysis.Citation;
import org.pilah.exchange.CodingIntake.BadRow;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Draft;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.importer.ReductionTable.Entry;
import org.pilah.importer.Remark;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Details;
import org.pilah.model.Digest;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// What a reduction table would do to a study, before anything is done.
final class ReductionPlan {
    private static final int MOST_NAMED = 10;

    private final OpenProject project;
    private final Study study;
    private final Draft draft;
    private final String coder;
    private final List<String> team;
    private final CodeNames names;
    private final Map<String, CaseId> cases = new HashMap<>();
    private final Map<SourceId, List<Row>> anchored = new LinkedHashMap<>();
    private final Map<String, List<Row>> fromTable = new LinkedHashMap<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private final List<BadRow> bad = new ArrayList<>();
    private long left;
    private long known;

    /// @param team who may code; anybody where nobody is named
    ReductionPlan(OpenProject project, Draft draft, String coder, List<String> team) {
        this.project = project;
        this.study = project.study();
        this.draft = draft;
        this.coder = coder;
        this.team = List.copyOf(team);
        this.names = new CodeNames(study, CodingIntake.Codes.CREATE);
        study.cases().forEach(one -> cases.put(Names.plain(one.name()), one.id()));
    }

    /// A row that comes in: its codes, and where it stands if it is anchored.
    private record Row(Entry entry, List<CodeId> codes, Optional<Place> place) {}

    /// A passage and the digest of the words that were seen there.
    private record Place(Passage passage, String words) {}

    /// Sorts the rows by what becomes of them.
    void consider(Function<Line, Decision> decisions, Progress progress) {
        for (Line line : draft.lines()) {
            progress.check();
            Decision decision = decisions.apply(line);
            if (decision.equals(Decision.LEAVE)) {
                left++;
                continue;
            }
            try {
                Entry entry = line.entry();
                checkCoder(entry);
                List<CodeId> codes = entry.codes().stream()
                        .map(way -> names.find(way, entry.line()))
                        .distinct()
                        .toList();
                Optional<Place> place =
                        decision instanceof Decision.At(var at) ? place(line.anchor(), at) : Optional.empty();
                var row = new Row(entry, codes, place);
                place.ifPresentOrElse(
                        found -> anchored.computeIfAbsent(found.passage.source(), key -> new ArrayList<>())
                                .add(row),
                        () -> fromTable
                                .computeIfAbsent(voice(entry), key -> new ArrayList<>())
                                .add(row));
            } catch (CodingPlan.Unfit unfit) {
                bad.add(new BadRow(line.entry().line(), unfit.reason()));
            }
        }
    }

    /// The step by which the team becomes what it must be, if it is another.
    Optional<Change> joining(Details details) {
        return details.coders().equals(team)
                ? Optional.empty()
                : Optional.of(new Change.Alter(details, details.withCoders(team)));
    }

    /// @throws Problem when the table names nobody, and who brings it in may not code
    private void checkCoder(Entry entry) {
        if (team.isEmpty()) {
            return;
        }
        String named = String.join(", ", team);
        if (entry.coder().isEmpty() && !team.contains(coder)) {
            throw new Problem("reduction.coder", coder, named);
        }
        if (!entry.coder().isEmpty() && !team.contains(entry.coder())) {
            throw new CodingPlan.Unfit(Remark.of("codings.bad.coder", entry.line(), entry.coder(), named));
        }
    }

    private Optional<Place> place(Anchor anchor, int at) {
        return switch (anchor) {
            case Anchor.At(var passage, var words, var fit) -> Optional.of(new Place(passage, words));
            case Anchor.Near(var passage, var words, var likeness) ->
                Optional.of(new Place(passage, Digest.ofWords(words)));
            case Anchor.Several(var passages) ->
                Optional.of(new Place(passages.get(at), Digest.ofWords(words(passages.get(at)))));
            case Anchor.Nowhere _ -> Optional.empty();
        };
    }

    private String words(Passage passage) {
        return project.material().text(passage.source(), passage.start(), passage.end());
    }

    /// Whose words they are, as far as the row says.
    private static String voice(Entry entry) {
        return entry.informant().isEmpty() ? entry.source() : entry.informant();
    }

    boolean isEmpty() {
        return anchored.isEmpty() && fromTable.isEmpty();
    }

    /// The codes that will be made, parents first.
    List<Code> codes() {
        return names.created();
    }

    /// Brings source by source what is to be written there; sources made from the table come last.
    void eachSource(OpenProject.Batch batch, Progress progress, Consumer<Source> made, Consumer<PlannedPlace> write) {
        int all = anchored.size() + fromTable.size();
        int done = 0;
        for (Map.Entry<SourceId, List<Row>> each : anchored.entrySet()) {
            progress.check();
            progress.at(String.valueOf(draft.file().getFileName()), done++, all);
            study.source(each.getKey())
                    .ifPresent(source -> planned(source, each.getValue()).forEach(write));
        }
        for (Map.Entry<String, List<Row>> each : fromTable.entrySet()) {
            progress.check();
            progress.at(String.valueOf(draft.file().getFileName()), done++, all);
            List<Entry> entries = each.getValue().stream().map(Row::entry).toList();
            var source = TableSource.of(each.getKey(), entries, draft.file(), batch);
            made.accept(source.source());
            ofTable(source, each.getValue()).forEach(write);
        }
    }

    private List<PlannedPlace> planned(Source source, List<Row> rows) {
        String text = project.material().text(source.id());
        List<Turn> turns = project.material().turns(source.id());
        var places = new LinkedHashMap<Passage, PlannedPlace>();
        for (CodedSegment coded : project.material().segments(source.id())) {
            places.putIfAbsent(coded.segment().passage(), PlannedPlace.known(coded));
        }
        for (Row row : rows) {
            Place place = row.place.orElseThrow();
            String now = place.passage.end() > text.length()
                    ? ""
                    : text.substring(place.passage.start(), place.passage.end());
            if (now.isEmpty() || !Digest.ofWords(now).equals(place.words)) {
                bad.add(new BadRow(
                        row.entry.line(), Remark.of("reduction.bad.moved", row.entry.line(), source.name())));
                continue;
            }
            PlannedPlace planned =
                    places.computeIfAbsent(place.passage, passage -> PlannedPlace.fresh(Segment.of(passage, now)));
            planned.own(owner(row.entry, source, turns, place.passage));
            add(row, planned);
        }
        return places.values().stream().filter(PlannedPlace::changes).toList();
    }

    private List<PlannedPlace> ofTable(TableSource source, List<Row> rows) {
        var places = new LinkedHashMap<Passage, PlannedPlace>();
        for (Row row : rows) {
            Passage passage = source.passage(row.entry.verbatim());
            add(
                    row,
                    places.computeIfAbsent(
                            passage, fresh -> PlannedPlace.fresh(Segment.of(fresh, source.words(fresh)))));
        }
        return List.copyOf(places.values());
    }

    private void add(Row row, PlannedPlace place) {
        place.note(row.entry.paraphrase(), row.entry.memo());
        String who = row.entry.coder().isEmpty() ? coder : row.entry.coder();
        for (CodeId code : row.codes) {
            var coding = new PlannedPlace.Planned(code, who, Map.of());
            boolean there = row.entry.coder().isEmpty() ? place.holds(code) : place.holds(coding);
            if (there) {
                known++;
            } else {
                place.planOnce(coding);
            }
        }
    }

    /// The case to note on the segment: none where its speaker or source says the same.
    private CaseId owner(Entry entry, Source source, List<Turn> turns, Passage passage) {
        if (entry.informant().isEmpty()) {
            return CaseId.NONE;
        }
        CaseId named = cases.getOrDefault(Names.plain(entry.informant()), CaseId.NONE);
        int turn = Citation.turnAt(turns, passage.start());
        String label = turn == 0 ? "" : turns.get(turn - 1).speaker();
        if (named.isNone()) {
            boolean speaks = Names.plain(label).equals(Names.plain(entry.informant()))
                    || Names.plain(source.name()).equals(Names.plain(entry.informant()));
            if (!speaks) {
                strangers.add(entry.informant());
            }
            return CaseId.NONE;
        }
        return named.equals(source.caseOf(label)) ? CaseId.NONE : named;
    }

    List<BadRow> bad() {
        return bad;
    }

    long left() {
        return left;
    }

    long known() {
        return known;
    }

    /// What should be known about it.
    List<Remark> remarks() {
        var remarks = new ArrayList<>(draft.remarks());
        if (!strangers.isEmpty()) {
            String named =
                    String.join(", ", strangers.stream().limit(MOST_NAMED).toList());
            remarks.add(Remark.of("reduction.remark.strangers", strangers.size() > MOST_NAMED ? named + ", …" : named));
        }
        return remarks;
    }
}

package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.pilah.exchange.CodingIntake.BadRow;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ReductionTable;
import org.pilah.importer.ReductionTable.Entry;
import org.pilah.importer.Remark;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.Team;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Brings a reduction table into a study: first every row is looked at and its verbatim sought in the transcripts,
/// then segments, paraphrases, codes and codings come in as one step that can be undone.
///
/// What is in the study already stays as it is, so that a table which Pilah wrote comes back without a trace. Callable
/// from any thread.
public final class ReductionIntake {
    private static final int STEP = 50;

    private final OpenProject project;

    public ReductionIntake(OpenProject project) {
        this.project = project;
    }

    /// Where a verbatim stands in the study.
    public sealed interface Anchor {
        /// How well it fits: to the letter, or but for blanks, capitals and punctuation.
        enum Fit {
            EXACT,
            TOLERANT
        }

        /// It stands there, and only there; `words` is the digest of the words.
        record At(Passage passage, String words, Fit fit) implements Anchor {}

        /// This comes nearest, by a likeness up to 1.
        record Near(Passage passage, String words, double likeness) implements Anchor {}

        /// It stands at several places; which of them is meant, nobody knows but a person.
        record Several(List<Passage> passages) implements Anchor {
            public Several {
                passages = List.copyOf(passages);
            }
        }

        /// Nothing like it is in the study.
        record Nowhere() implements Anchor {}
    }

    /// What becomes of a row.
    public sealed interface Decision {
        /// It goes where its anchor is.
        Decision ANCHOR = new At(0);

        Decision FROM_TABLE = new FromTable();
        Decision LEAVE = new Leave();

        /// It goes where its anchor is; where that is several places, to this one, from 0.
        record At(int place) implements Decision {
            public At {
                if (place < 0) {
                    throw new IllegalArgumentException("no such place: " + place);
                }
            }
        }

        /// Its verbatim becomes part of a source made from the table.
        record FromTable() implements Decision {}

        /// It does not come in.
        record Leave() implements Decision {}
    }

    /// One row of the table and where its verbatim stands.
    public record Line(Entry entry, Anchor anchor) {
        /// The places at which it may stand.
        public List<Passage> places() {
            return switch (anchor) {
                case Anchor.At(var passage, var words, var fit) -> List.of(passage);
                case Anchor.Near(var passage, var words, var likeness) -> List.of(passage);
                case Anchor.Several(var passages) -> passages;
                case Anchor.Nowhere _ -> List.of();
            };
        }

        /// What can become of it.
        public List<Decision> ways() {
            var ways = new ArrayList<Decision>();
            for (int place = 0; place < places().size(); place++) {
                ways.add(new Decision.At(place));
            }
            ways.add(Decision.FROM_TABLE);
            ways.add(Decision.LEAVE);
            return ways;
        }

        /// What becomes of it unless somebody says otherwise: what is only near or ambiguous waits for a
        /// person.
        public Decision proposed() {
            return switch (anchor) {
                case Anchor.At _ -> Decision.ANCHOR;
                case Anchor.Near _, Anchor.Several _ -> Decision.LEAVE;
                case Anchor.Nowhere _ -> Decision.FROM_TABLE;
            };
        }
    }

    /// A table that was looked at, before anything is done.
    public record Draft(Path file, String sheet, List<Line> lines, List<Remark> remarks) {
        public Draft {
            lines = List.copyOf(lines);
            remarks = List.copyOf(remarks);
        }

        public long exact() {
            return fitting(Anchor.Fit.EXACT);
        }

        public long tolerant() {
            return fitting(Anchor.Fit.TOLERANT);
        }

        private long fitting(Anchor.Fit wanted) {
            return lines.stream()
                    .filter(line ->
                            line.anchor() instanceof Anchor.At(var passage, var words, var fit) && fit == wanted)
                    .count();
        }

        /// The rows that a person should look at.
        public List<Line> doubtful() {
            return lines.stream()
                    .filter(line -> line.anchor() instanceof Anchor.Near || line.anchor() instanceof Anchor.Several)
                    .toList();
        }

        public long nowhere() {
            return lines.stream()
                    .filter(line -> line.anchor() instanceof Anchor.Nowhere)
                    .count();
        }
    }

    /// What came in: new segments, codings, codes and sources made from the table; `known` codings were there
    /// already; `left` rows were left out by decision, `bad` ones could not be taken.
    public record Report(
            long segments,
            long codings,
            long known,
            List<Code> created,
            List<Source> sources,
            long left,
            List<BadRow> bad,
            List<Remark> remarks) {
        public Report {
            created = List.copyOf(created);
            sources = List.copyOf(sources);
            bad = List.copyOf(bad);
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads the table and looks for every verbatim; changes nothing.
    ///
    /// @param sheet the sheet's name; empty for the first that holds a reduction table
    /// @throws org.pilah.messages.Problem when there is no such table
    public Draft look(Path file, String sheet, ImportOptions options, Progress progress) {
        var entries = new ArrayList<Entry>();
        ReductionTable.Outcome outcome = ReductionTable.read(file, sheet, options, progress, entries::add);
        var anchoring = new Anchoring(project, progress);
        var lines = new ArrayList<Line>();
        for (Entry entry : entries) {
            if (lines.size() % STEP == 0) {
                progress.check();
                progress.at(String.valueOf(file.getFileName()), lines.size(), entries.size());
            }
            boolean goesOn = !lines.isEmpty() && goesOn(lines.getLast().entry(), entry);
            lines.add(new Line(entry, goesOn ? lines.getLast().anchor() : anchoring.anchor(entry)));
        }
        return new Draft(file, outcome.sheet(), lines, outcome.remarks());
    }

    /// Whether a row speaks of the same words as the one before it.
    private static boolean goesOn(Entry before, Entry entry) {
        return before.verbatim().equals(entry.verbatim())
                && before.source().equals(entry.source())
                && before.informant().equals(entry.informant())
                && before.citation().equals(entry.citation());
    }

    /// Takes the rows in as decided. `coder` codes where a row names nobody; codes that are missing are made.
    ///
    /// @throws org.pilah.messages.Problem when it could not be saved; then nothing came in
    public Report take(Draft draft, Function<Line, Decision> decisions, String coder, Progress progress) {
        return take(
                new ReductionPlan(
                        project, draft, coder, project.study().details().coders()),
                decisions,
                coder,
                progress);
    }

    /// As `take`, for somebody who brings the table in with their own hands: where a row names nobody, they belong
    /// to the team from then on.
    public Report takeByHand(Draft draft, Function<Line, Decision> decisions, String coder, Progress progress) {
        var team = new ArrayList<>(project.study().details().coders());
        boolean codes =
                draft.lines().stream().anyMatch(line -> line.entry().coder().isEmpty());
        if (codes && !Team.has(project.study().details(), coder)) {
            team.add(coder);
        }
        return take(new ReductionPlan(project, draft, coder, team), decisions, coder, progress);
    }

    private Report take(ReductionPlan plan, Function<Line, Decision> decisions, String coder, Progress progress) {
        plan.consider(decisions, progress);
        var written = new long[2];
        var sources = new ArrayList<Source>();
        if (!plan.isEmpty()) {
            project.batch(coder, batch -> {
                plan.joining(batch.study().details()).ifPresent(batch::apply);
                plan.codes().forEach(code -> batch.apply(new Change.Add(code)));
                plan.eachSource(batch, progress, sources::add, place -> {
                    written[0] += place.isNew() ? 1 : 0;
                    written[1] += place.write(batch);
                });
            });
        }
        return new Report(
                written[0], written[1], plan.known(), plan.codes(), sources, plan.left(), plan.bad(), plan.remarks());
    }
}

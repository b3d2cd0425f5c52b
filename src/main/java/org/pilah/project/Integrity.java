package org.pilah.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.journal.Copies;
import org.pilah.journal.ItemJson;
import org.pilah.journal.Journal;
import org.pilah.journal.Line;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingSpan;
import org.pilah.model.Condition;
import org.pilah.model.Details;
import org.pilah.model.Digest;
import org.pilah.model.Item;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.TextPart;
import org.pilah.model.Whereabouts;
import org.pilah.store.ProjectStore;
import org.pilah.task.Progress;

/// Holds the study file, the tables, the index and the quotes against each other.
///
/// What each of them holds is summed up as one number that does not depend on order: adding a thing adds the
/// digest of its line, removing it takes that away. Two places that hold the same things have the same sum. A
/// correction of a text says itself by how much the sum grows, which was found out when it came in: so each line
/// counts by itself.
public final class Integrity {
    private static final int QUOTES_NAMED = 20;

    private final OpenProject project;
    private final Journal journal;
    private final ProjectStore store;
    private final Copies copies;
    private final ItemJson text = new ItemJson();
    private final Map<String, Long> checked = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Integrity(OpenProject project, Journal journal, ProjectStore store, Copies copies) {
        this.project = project;
        this.journal = journal;
        this.store = store;
        this.copies = copies;
    }

    /// What was checked, by name and number, and what was found wrong.
    public record Report(Map<String, Long> checked, List<Finding> findings) {
        public Report {
            checked = new LinkedHashMap<>(checked);
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /// Something wrong: where (`file`, `tables`, `index` or a source's name), and what with what to do.
    public record Finding(String where, Problem problem) {}

    Report check(Progress progress) {
        checkFile();
        checkTables(progress);
        checkQuotes(progress);
        checkIndex(progress);
        checked.put("copies", (long) copies.all().size());
        return new Report(checked, findings);
    }

    private void checkFile() {
        try {
            journal.verify();
        } catch (Problem problem) {
            findings.add(new Finding("file", problem));
        }
        checked.put("lines", journal.revision().number() + 1);
        checked.put("bytes", journal.size());
        String copy = copies.all().stream()
                .findFirst()
                .map(each -> each.path().toString())
                .orElse("-");
        switch (project.condition()) {
            case Condition.Sound _ -> {
                // Nothing to tell.
            }
            case Condition.Torn(var bytes, var aside) ->
                findings.add(new Finding("file", new Problem("check.torn", bytes, aside)));
            case Condition.TornUntouched(var bytes) ->
                findings.add(new Finding("file", new Problem("check.torn-untouched", bytes)));
            case Condition.Damaged(var line, var place, var after, var good) ->
                findings.add(
                        new Finding("file", new Problem("check.damaged", line, place, after, good.number(), copy)));
            case Condition.Older(var here, var last) ->
                findings.add(new Finding("file", new Problem("check.older", here.number(), last.number(), copy)));
        }
    }

    private void checkTables(Progress progress) {
        var written = new Sum();
        // A study's details are there from the first line on, without having been added.
        written.add(Details.titled(journal.header().title()));
        journal.read(0, line -> {
            progress.check();
            progress.at("file", line.place(), journal.size());
            if (line.content() instanceof Line.Did(var change)) {
                change.each().forEach(written::take);
            }
        });
        var kept = new Sum();
        project.study().items().forEach(kept::add);
        kept.add(project.study().details());
        for (Source source : project.study().sources()) {
            progress.check();
            store.parts(source.id()).forEach(kept::add);
        }
        store.segments(coded -> {
            kept.add(coded.segment());
            coded.codings().forEach(kept::add);
        });
        store.eachReview(kept::add);
        checked.put("things", kept.count);
        if (written.sum != kept.sum || written.count != kept.count) {
            findings.add(new Finding("tables", new Problem("check.tables")));
        }
    }

    private void checkQuotes(Progress progress) {
        long segments = 0;
        var slipped = new ArrayList<Finding>();
        for (Source source : project.study().sources()) {
            progress.check();
            List<CodedSegment> all = store.segments(source.id());
            String words = all.isEmpty() ? "" : store.text(source.id());
            for (CodedSegment coded : all) {
                segments++;
                Segment segment = coded.segment();
                int end = Math.min(segment.passage().end(), words.length());
                int start = Math.min(segment.passage().start(), end);
                if (!Digest.ofWords(words.substring(start, end)).equals(segment.words())
                        && slipped.size() < QUOTES_NAMED) {
                    slipped.add(new Finding(
                            source.name(),
                            new Problem(
                                    "check.quote",
                                    source.name(),
                                    start,
                                    segment.id().value())));
                }
            }
        }
        checked.put("quotes", segments);
        findings.addAll(slipped);
    }

    private void checkIndex(Progress progress) {
        var there = new long[2];
        project.words(progress).spans(span -> {
            there[0]++;
            there[1] += digest(span);
        });
        var wanted = new long[2];
        store.segments(coded -> {
            for (Coding coding : coded.codings()) {
                var passage = coded.segment().passage();
                wanted[0]++;
                wanted[1] += digest(new CodingSpan(passage.source(), passage.start(), passage.end(), coding.code()));
            }
        });
        checked.put("codings", wanted[0]);
        if (there[0] != wanted[0] || there[1] != wanted[1]) {
            findings.add(new Finding("index", new Problem("check.index")));
        }
    }

    private static long digest(CodingSpan span) {
        long places = ((long) span.start() << 32) | span.end();
        long names = 31L * span.source().hashCode() + span.code().hashCode();
        return (places * 0x9E3779B97F4A7C15L) ^ (names * 0xC2B2AE3D27D4EB4FL);
    }

    /// A sum over things.
    private final class Sum {
        private long sum;
        private long count;

        void take(Change single) {
            switch (single) {
                case Change.Add(var item) -> add(item);
                case Change.Remove(var item) -> remove(item);
                case Change.Alter(var before, var after) -> {
                    remove(before);
                    add(after);
                }
                // Whoever did this vouched for what it makes of the sum, so that nothing of its past is needed here.
                case Change.Correct(var rewording) -> {
                    sum += rewording.grownSum();
                    count += rewording.grownParts();
                }
                case Change.All all -> throw new IllegalArgumentException("one at a time");
            }
        }

        void add(Item item) {
            sum += digest(item);
            count++;
        }

        private void remove(Item item) {
            sum -= digest(item);
            count--;
        }

        /// What a correction of the text moves counts by its whereabouts, the rest of the same thing on
        /// its own.
        private long digest(Item item) {
            return switch (item) {
                case TextPart part -> Whereabouts.of(part);
                case Source source -> Whereabouts.of(source) + line(source.withCharacters(0));
                case Segment segment ->
                    Whereabouts.of(segment)
                            + line(segment.movedTo(new Passage(segment.passage().source(), 0, 1)));
                default -> line(item);
            };
        }

        private long line(Item item) {
            return Long.parseUnsignedLong(Digest.ofWords(text.write(item)), 16);
        }
    }
}

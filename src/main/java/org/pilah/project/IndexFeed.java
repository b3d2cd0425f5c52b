package org.pilah.project;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.pilah.index.SourceWords;
import org.pilah.index.WordIndex;
import org.pilah.journal.Journal;
import org.pilah.journal.Line;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Item;
import org.pilah.model.Passage;
import org.pilah.model.Revision;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.store.ProjectStore;
import org.pilah.store.Stand;
import org.pilah.task.Ahead;
import org.pilah.task.Progress;

/// Keeps the index where the study stands: by the passages a small change touches, by the sources a long absence
/// touched, or by everything. Guarded by its owner.
final class IndexFeed implements AutoCloseable {
    private final WordIndex index;
    private final ProjectStore store;
    private final Journal journal;
    private Optional<Revision> stands;

    IndexFeed(WordIndex index, ProjectStore store, Journal journal) {
        this.index = index;
        this.store = store;
        this.journal = journal;
        this.stands = index.stand();
    }

    WordIndex index() {
        return index;
    }

    /// Puts again what changed since the index last stood somewhere; everything where that cannot be told.
    ///
    /// Changes may come in meanwhile. So it is asked first where the tables stand: whatever is read afterwards
    /// holds at least that much, and what came later is put again with the next question.
    void bringUp(Supplier<Study> study, Progress progress) {
        Optional<Revision> now = store.stand().map(Stand::revision);
        if (now.isEmpty() || stands.equals(now)) {
            return;
        }
        Study seen = study.get();
        var known = stands.flatMap(this::endOf);
        Set<SourceId> touched = known.map(this::touchedSince)
                .orElseGet(() -> new LinkedHashSet<>(
                        seen.sources().stream().map(Source::id).toList()));
        if (known.isEmpty()) {
            index.clear();
        }
        put(List.copyOf(touched), seen, progress);
        index.commit(now.get());
        stands = now;
    }

    /// Takes in one small action, if the index stood just before it.
    void keepUp(Change change, Study study) {
        boolean before = stands.filter(
                        stand -> stand.number() == journal.revision().number() - 1)
                .isPresent();
        if (!before) {
            return;
        }
        var touched = new Touched();
        change.each().forEach(touched::take);
        touched.passages.forEach((source, passages) -> {
            if (touched.whole.contains(source)) {
                put(source, study);
            } else {
                study.source(source).ifPresent(found -> update(found, passages));
            }
        });
        index.refresh();
        stands = Optional.of(journal.revision());
    }

    private void update(Source source, Set<Passage> passages) {
        List<Turn> turns = store.turns(source.id());
        for (Passage passage : passages) {
            index.update(around(source, turns, passage), passage.start(), passage.end());
        }
    }

    /// All turns, and the segments that lie on those which the passage touches.
    private SourceWords around(Source source, List<Turn> turns, Passage passage) {
        int from = passage.start();
        int to = passage.end();
        for (Turn turn : turns) {
            if (passage.overlaps(turn.start(), turn.end())) {
                from = Math.min(from, turn.start());
                to = Math.max(to, turn.end());
            }
        }
        return new SourceWords(source, turns, store.segments(source.id(), from, to), store::text);
    }

    private void put(SourceId id, Study study) {
        study.source(id).ifPresentOrElse(source -> index.put(words(source)), () -> index.remove(id));
    }

    private SourceWords words(Source source) {
        return new SourceWords(source, store.turns(source.id()), store.segments(source.id()), store::text);
    }

    /// The byte at which the lines after this revision begin, if it is the end of an action of this file.
    private Optional<Long> endOf(Revision revision) {
        return store.actions().stream()
                .filter(action -> action.revision() == revision.number())
                .findFirst()
                .map(Action::end)
                .filter(end -> journal.passes(revision.hash(), end));
    }

    private Set<SourceId> touchedSince(long place) {
        var touched = new Touched();
        journal.read(place, line -> {
            if (line.content() instanceof Line.Did(var change)) {
                change.each().forEach(touched::take);
            }
        });
        return touched.passages.keySet();
    }

    private void put(List<SourceId> sources, Study study, Progress progress) {
        var done = new AtomicLong();
        Ahead.each(
                sources,
                id -> {
                    progress.check();
                    put(id, study);
                    return id;
                },
                id -> progress.at("index", done.incrementAndGet(), sources.size()));
    }

    /// Lets go of an index that is of no use.
    void abandon() {
        try {
            index.close();
        } catch (Problem problem) {
            // It will be wiped.
        }
    }

    @Override
    public void close() {
        stands.filter(journal.revision()::equals).ifPresent(index::commit);
        index.close();
    }

    /// The sources that changes speak of, and the passages in them. A coding names its segment only, so segments
    /// met on the way are remembered.
    private final class Touched {
        private final Map<SourceId, Set<Passage>> passages = new LinkedHashMap<>();
        private final Set<SourceId> whole = new HashSet<>();
        private final Set<SegmentId> met = new HashSet<>();

        void take(Change single) {
            switch (single) {
                case Change.Add(var item) -> take(item);
                case Change.Remove(var item) -> take(item);
                case Change.Alter(var before, var after) -> {
                    take(before);
                    take(after);
                }
                case Change.Correct(var rewording) -> takeWhole(rewording.source());
                case Change.All all -> throw new IllegalArgumentException("one at a time");
            }
        }

        private void take(Item item) {
            switch (item) {
                case Segment segment -> {
                    met.add(segment.id());
                    of(segment.passage().source()).add(segment.passage());
                }
                case Coding coding -> {
                    if (met.add(coding.segment())) {
                        store.segment(coding.segment())
                                .map(CodedSegment::segment)
                                .ifPresent(segment ->
                                        of(segment.passage().source()).add(segment.passage()));
                    }
                }
                case Source source -> takeWhole(source.id());
                case TextPart part -> takeWhole(part.source());
                default -> {
                    // Everything else is asked of the study with each question.
                }
            }
        }

        private void takeWhole(SourceId source) {
            of(source);
            whole.add(source);
        }

        private Set<Passage> of(SourceId source) {
            return passages.computeIfAbsent(source, id -> new LinkedHashSet<>());
        }
    }
}

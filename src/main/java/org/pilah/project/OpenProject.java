package org.pilah.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pilah.journal.Copies;
import org.pilah.journal.Header;
import org.pilah.journal.ItemJson;
import org.pilah.journal.Journal;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Action;
import org.pilah.model.Answer;
import org.pilah.model.Change;
import org.pilah.model.Condition;
import org.pilah.model.History;
import org.pilah.model.Ids;
import org.pilah.model.Item;
import org.pilah.model.Material;
import org.pilah.model.Revision;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.model.TextPart;
import org.pilah.store.ProjectStore;
import org.pilah.store.Stand;
import org.pilah.store.StoreUnusable;
import org.pilah.task.Progress;

/// The open study: the one door through which everything enters.
///
/// Callable from any thread. One change enters at a time; `study`, `material` and all questions never wait for it
/// and see what was true before. When `apply`, `batch`, `undo` or `redo` returns, it is on the disk and the
/// watchers know.
public final class OpenProject implements AutoCloseable {
    private final Journal journal;
    private final ProjectStore store;
    private final Projections projections;
    private final Clock clock;
    private final Guard guard;
    private final ReentrantLock door = new ReentrantLock();
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private final Condition condition;
    private final History history = new History();
    private final PastDeeds past;
    private volatile Study study;

    private OpenProject(Journal journal, Projections projections, Condition condition, Clock clock) {
        this.journal = journal;
        this.past = new PastDeeds(journal);
        this.projections = projections;
        this.store = projections.store();
        this.condition = condition;
        this.clock = clock;
        this.guard = new Guard(store.pending());
        Header header = journal.header();
        this.study = store.study(header.study(), header.title());
        store.actions().forEach(history::add);
    }

    /// Makes a new study file and opens it.
    ///
    /// @throws Problem when there is a file of that name or the folder cannot be written
    public static OpenProject create(Path file, String title, Folders folders, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Journal journal = Journal.create(file, new Header(new StudyId(Ids.next()), title, now));
        try {
            return open(journal, folders, clock, Progress.SILENT);
        } catch (RuntimeException e) {
            removeEmpty(file);
            throw e;
        }
    }

    /// A study that could not be opened when it was made would be in the way of the next try.
    private static void removeEmpty(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Problem(e, "journal.cannot-create", file);
        }
    }

    /// Opens a study, verifies every line, and brings its tables to where it stands.
    ///
    /// A damaged or older file is opened for reading only, whatever was asked: `condition` tells.
    /// @throws Problem when it cannot be read, is open elsewhere, is no study, or a newer one
    public static OpenProject open(Path file, Access access, Folders folders, Clock clock, Progress progress) {
        return open(Journal.open(file, access), folders, clock, progress);
    }

    private static OpenProject open(Journal journal, Folders folders, Clock clock, Progress progress) {
        try {
            StudyId id = journal.header().study();
            Optional<Revision> last = new LastSeen(folders.dataOf(id), journal.path()).missingFrom(journal);
            Condition condition = last.isPresent() && !(journal.condition() instanceof Condition.Damaged)
                    ? new Condition.Older(journal.revision(), last.get())
                    : journal.condition();
            var projections = Projections.open(folders, journal, new ItemJson(), progress);
            return new OpenProject(journal, projections, condition, clock);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public Path path() {
        return journal.path();
    }

    /// What opening brought to light.
    public Condition condition() {
        return condition;
    }

    public boolean writable() {
        return journal.writable() && !(condition instanceof Condition.Older);
    }

    public Study study() {
        return study;
    }

    public Revision revision() {
        return journal.revision();
    }

    /// The time by which actions are dated.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// When the study was made.
    public Instant created() {
        return journal.header().created();
    }

    /// Everybody who has coded.
    public List<String> coders() {
        return store.coders();
    }

    public long segmentCount() {
        return store.segmentCount();
    }

    public long codingCount() {
        return store.codingCount();
    }

    /// Texts, segments and codings.
    public Material material() {
        return store;
    }

    /// The text of a source with its turns, part by part, as it stands in the study file.
    public List<TextPart> parts(SourceId source) {
        return store.parts(source);
    }

    /// Calls the watcher after every change, on the thread that brought it.
    public void watch(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    /// Does it, as one step that can be undone.
    ///
    /// @throws Problem when it does not fit the study or could not be saved; then nothing happened
    public Action apply(Change change, String by) {
        return apply(at -> change, by, 0);
    }

    /// As `apply`, for a change that names the time at which it happens.
    public Action apply(Function<Instant, Change> change, String by) {
        return apply(change, by, 0);
    }

    /// Does many changes as one step. What `work` applies is seen by others when the step is whole. Work that
    /// applies nothing leaves no trace.
    ///
    /// @throws Problem when something does not fit or could not be saved; then nothing of it happened.
    /// Whatever `work`
    ///     throws has the same effect
    public Optional<Action> batch(String by, Consumer<Batch> work) {
        return batch(by, 0, work);
    }

    /// Takes back the last action that was not taken back; empty when there is none. A note that was saved again
    /// and again while it was typed is taken back whole.
    public Optional<Action> undo(String by) {
        return whileInside(() -> history.undo().map(last -> takeBack(past.undoStep(history), by)));
    }

    /// Takes back the last undoing; empty when there is none.
    public Optional<Action> redo(String by) {
        return whileInside(() -> history.redo().map(last -> takeBack(List.of(last), by)));
    }

    /// All actions, the first one first.
    public List<Action> history() {
        return store.actions();
    }

    /// What undo would take back.
    public Optional<Action> undoable() {
        return whileInside(() -> history.undo());
    }

    /// The undoing that redo would take back.
    public Optional<Action> redoable() {
        return whileInside(() -> history.redo());
    }

    /// The lines of an action, the first one first, as they stand in the study file.
    public void changes(Action action, Consumer<Change> each) {
        whileInside(() -> {
            past.changes(action, each);
            return true;
        });
    }

    /// Answers about words, codes and counts. The first question waits until the index stands where the study
    /// does.
    public Words words(Progress progress) {
        return projections.words(this, progress);
    }

    /// A person's own read-only question to the tables.
    public Answer ask(String sql) {
        return store.ask(sql);
    }

    /// Goes on from an older state of the file: what was last seen is forgotten, and the file may be changed
    /// after it is opened again.
    public void acceptOlder() {
        projections.lastSeen().remember(journal);
    }

    /// Makes sure that nobody else writes to the study file; to be asked after a part of the system has looked at
    /// the file within this process, as its windows for choosing files do.
    ///
    /// @throws Problem when another program writes to it by now
    public void hold() {
        whileInside(() -> {
            if (writable()) {
                journal.hold();
            }
            return true;
        });
    }

    /// Checks the study file, tables, index and quotes against each other.
    public Integrity.Report check(Progress progress) {
        return whileInside(() -> new Integrity(this, journal, store, projections.copies()).check(progress));
    }

    /// Keeps a checked copy if it is time for one, and lets go of everything.
    @Override
    public void close() {
        whileInside(() -> {
            try {
                if (writable()) {
                    projections.lastSeen().remember(journal);
                    keepCopy();
                }
            } finally {
                try {
                    projections.close();
                } finally {
                    journal.close();
                }
            }
            return true;
        });
    }

    private void keepCopy() {
        Copies copies = projections.copies();
        boolean changed = copies.all().stream()
                .findFirst()
                .map(copy -> copy.size() != journal.size())
                .orElse(true);
        if (changed && journal.revision().number() > 0) {
            copies.keep(journal, clock.instant());
        }
    }

    private Action apply(Function<Instant, Change> change, String by, long undoes) {
        return whileInside(() -> {
            refuseUnlessWritable();
            Instant at = now();
            Change wanted = change.apply(at);
            Action action;
            Study next;
            try {
                next = write(wanted, study);
                store.settle();
                action = journal.append(at, by, undoes, wanted);
            } catch (RuntimeException e) {
                throw takenBack(e);
            }
            study = next;
            settle(action);
            projections.changed(wanted, study);
            watchers.forEach(watcher -> watcher.accept(wanted));
            return action;
        });
    }

    private Optional<Action> batch(String by, long undoes, Consumer<Batch> work) {
        return whileInside(() -> {
            refuseUnlessWritable();
            var batch = new Batch(now(), by, undoes);
            Action action;
            try {
                work.accept(batch);
                batch.flush();
                if (!batch.wrote) {
                    batch.lines.abandon();
                    return Optional.empty();
                }
                store.settle();
                action = batch.lines.close();
            } catch (RuntimeException e) {
                batch.lines.abandon();
                throw takenBack(e);
            }
            study = batch.study;
            settle(action);
            watchers.forEach(watcher -> watcher.accept(new Change.All(List.of())));
            return Optional.of(action);
        });
    }

    /// Writes each single change to the tables after it was found to fit, and gives the snapshot after all of
    /// them.
    private Study write(Change change, Study before) {
        Study next = before;
        for (Change single : change.each()) {
            guard.check(single, next);
            try {
                next = next.with(single);
            } catch (IllegalArgumentException e) {
                throw new Problem(e, "project.does-not-fit", single.type());
            }
            store.write(single);
        }
        return next;
    }

    private void settle(Action action) {
        guard.forget();
        history.add(action);
        try {
            store.write(action);
            store.commit(new Stand(journal.revision(), journal.size()));
        } catch (StoreUnusable e) {
            // The action is done, whatever became of the tables.
            refill();
        }
    }

    private void refill() {
        try {
            store.clear();
            new Replay(journal, store).bringUp(Progress.SILENT);
        } catch (StoreUnusable e) {
            throw new Problem(e, "project.tables-lost", journal.path());
        }
    }

    /// The tables forget what was not done; where they cannot, they are filled again.
    private RuntimeException takenBack(RuntimeException cause) {
        guard.forget();
        try {
            store.rollback();
            if (store.stand().isEmpty()) {
                refill();
            }
        } catch (StoreUnusable e) {
            return new Problem(e, "project.tables-lost", journal.path());
        }
        return switch (cause) {
            case StoreUnusable refused when refused.isTaken() -> new Problem(refused, "project.taken");
            case StoreUnusable broken -> new Problem(broken, "project.tables-lost", journal.path());
            default -> cause;
        };
    }

    private Action takeBack(List<Action> step, String by) {
        long first = step.getLast().revision();
        if (PastDeeds.singles(step) <= Batch.MOST) {
            var whole = new ArrayList<Change>();
            past.backwards(step, whole::add);
            Change inverse = whole.size() == 1 ? whole.getFirst() : new Change.All(whole);
            return apply(at -> inverse, by, first);
        }
        return batch(by, first, batch -> past.backwards(step, batch::apply)).orElseThrow();
    }

    private void refuseUnlessWritable() {
        if (!writable()) {
            throw new Problem("project.read-only", journal.path());
        }
    }

    private <T> T whileInside(Supplier<T> work) {
        door.lock();
        try {
            return work.get();
        } finally {
            door.unlock();
        }
    }

    /// Many changes on their way in as one step. Confined to the `work` it was given to.
    public final class Batch {
        /// Single changes a line holds at most; and the most an undo writes as one line.
        static final int MOST = 200;

        /// After so many single changes the tables are loosened, to keep memory bounded.
        private static final int LOOSEN = 20_000;

        private final Instant at;
        private final Journal.Batch lines;
        private final List<Change> waiting = new ArrayList<>();
        private Study study = OpenProject.this.study;
        private int waitingSingles;
        private long weight;
        private long written;
        private boolean wrote;

        private Batch(Instant at, String by, long undoes) {
            this.at = at;
            this.lines = journal.batch(at, by, undoes);
        }

        /// When this step happens.
        public Instant at() {
            return at;
        }

        /// The snapshot with all that was applied so far.
        public Study study() {
            return study;
        }

        public void apply(Change change) {
            study = write(change, study);
            waiting.add(change);
            for (Change single : change.each()) {
                // What lies in a text moves with it: as much as a line may hold.
                waitingSingles += single instanceof Change.Correct ? MOST : 1;
                weight += weight(single);
            }
            if (waitingSingles >= MOST || weight > TextPart.LONGEST / 4) {
                flush();
            }
        }

        private void flush() {
            if (waiting.isEmpty()) {
                return;
            }
            lines.write(waiting.size() == 1 ? waiting.getFirst() : new Change.All(List.copyOf(waiting)));
            wrote = true;
            written += waitingSingles;
            waiting.clear();
            waitingSingles = 0;
            weight = 0;
            if (written >= LOOSEN) {
                store.loosen();
                written = 0;
            }
        }

        private static long weight(Change single) {
            return switch (single) {
                case Change.Add(var item) -> weight(item);
                case Change.Remove(var item) -> weight(item);
                case Change.Alter(var before, var after) -> weight(before) + weight(after);
                case Change.Correct(var rewording) -> rewording.weight();
                case Change.All all -> throw new IllegalArgumentException("one at a time");
            };
        }

        private static long weight(Item item) {
            return item instanceof TextPart part ? part.text().length() : 300;
        }
    }
}

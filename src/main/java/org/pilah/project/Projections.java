package org.pilah.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pilah.index.WordIndex;
import org.pilah.journal.Copies;
import org.pilah.journal.Journal;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.ItemText;
import org.pilah.model.Study;
import org.pilah.store.ProjectStore;
import org.pilah.store.StoreUnusable;
import org.pilah.task.Progress;

/// The tables and the index of one open study in the user's cache, and the safety copies beside them.
///
/// Whatever is wrong with tables or index means one thing: they are thrown away and filled again. A study that is
/// open twice (one writer, any readers) has tables and index of its own for each, in numbered slots.
final class Projections implements AutoCloseable {
    private static final int SLOTS = 8;

    /// What this process has in use; the database and the index see to other processes.
    private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

    /// Packs texts beside whoever writes them; gone when there is nothing to pack.
    private static final Executor PACKER = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("pilah-pack-", 1).factory());

    private final Journal journal;
    private final Path slot;
    private final ProjectStore store;
    private final Copies copies;
    private final LastSeen lastSeen;
    private @Nullable IndexFeed feed;

    private Projections(Journal journal, Path slot, ProjectStore store, Path data) {
        this.journal = journal;
        this.slot = slot;
        this.store = store;
        this.copies = new Copies(data.resolve("copies"));
        this.lastSeen = new LastSeen(data, journal.path());
    }

    /// Opens the tables in the first free slot and brings them to where the study file stands. The index waits
    /// until it is asked.
    static Projections open(Folders folders, Journal journal, ItemText text, Progress progress) {
        Path cache = folders.cacheOf(journal.header().study());
        Path data = folders.dataOf(journal.header().study());
        if (cache.toAbsolutePath().toString().contains(";")) {
            // The database would take what follows for settings.
            throw new Problem("project.cache-unusable", cache);
        }
        for (int number = 1; number <= SLOTS; number++) {
            Path slot = number == 1 ? cache : Folders.privateFolder(cache.resolve("slot-" + number));
            if (IN_USE.add(slot)) {
                try {
                    return new Projections(journal, slot, filled(slot, journal, text, progress), data);
                } catch (StoreUnusable e) {
                    IN_USE.remove(slot);
                    if (!e.isInUse()) {
                        throw new Problem(e, "project.cache-unusable", cache);
                    }
                } catch (RuntimeException e) {
                    IN_USE.remove(slot);
                    throw e;
                }
            }
        }
        throw new Problem("project.cache-unusable", cache);
    }

    private static ProjectStore filled(Path slot, Journal journal, ItemText text, Progress progress) {
        var seal = new Seal(slot);
        if (seal.isBroken()) {
            wipe(slot);
        }
        seal.takeOff();
        try {
            return filledOnce(slot, journal, text, progress);
        } catch (StoreUnusable e) {
            if (e.isInUse()) {
                throw e;
            }
            wipe(slot);
            return filledOnce(slot, journal, text, progress);
        }
    }

    private static ProjectStore filledOnce(Path slot, Journal journal, ItemText text, Progress progress) {
        ProjectStore store = ProjectStore.open(slot, text, PACKER);
        try {
            new Replay(journal, store).bringUp(progress);
            // What the tables hold must make a study, or they are not what was written.
            store.study(journal.header().study(), journal.header().title());
            return store;
        } catch (IllegalArgumentException e) {
            store.close();
            throw StoreUnusable.nonsense(e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    ProjectStore store() {
        return store;
    }

    Copies copies() {
        return copies;
    }

    LastSeen lastSeen() {
        return lastSeen;
    }

    /// The index, brought to where the study stands.
    synchronized Words words(OpenProject project, Progress progress) {
        IndexFeed current = feed;
        if (current == null) {
            current = new IndexFeed(intact(slot.resolve("index")), store, journal);
            feed = current;
        }
        try {
            current.bringUp(project::study, progress);
        } catch (Problem problem) {
            current.abandon();
            current = new IndexFeed(WordIndex.openEmpty(slot.resolve("index")), store, journal);
            feed = current;
            current.bringUp(project::study, progress);
        }
        return new Words(current.index(), project);
    }

    /// An index is damaged in places that are not read on opening it, too.
    private static WordIndex intact(Path folder) {
        WordIndex index = WordIndex.open(folder);
        if (index.isIntact()) {
            return index;
        }
        index.close();
        return WordIndex.openEmpty(folder);
    }

    /// After one small action: an index that is open keeps up at once.
    synchronized void changed(Change change, Study study) {
        if (feed != null) {
            try {
                feed.keepUp(change, study);
            } catch (Problem problem) {
                // The action is done, whatever becomes of the index: the next question sees that it stayed behind.
                return;
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (feed != null) {
                feed.close();
            }
        } catch (Problem problem) {
            // The study is whole; the index shows on its next opening that it stayed behind.
        } finally {
            closeTables();
        }
    }

    private void closeTables() {
        try {
            store.close();
            new Seal(slot).putOn();
        } catch (StoreUnusable e) {
            // Where they stand they tell on their next opening, or they are filled anew.
        } finally {
            IN_USE.remove(slot);
        }
    }

    /// Deletes the tables of a slot; links are removed, not followed.
    private static void wipe(Path slot) {
        try (Stream<Path> files = Files.walk(slot)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                boolean tables = file.getFileName().toString().startsWith("tables.");
                if (tables && !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, "project.cache-unusable", slot);
        }
    }
}

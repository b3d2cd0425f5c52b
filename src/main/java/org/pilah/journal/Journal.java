package org.pilah.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Condition;
import org.pilah.model.Ids;
import org.pilah.model.Revision;

/// The study file, open. What `append` and `Batch.close` return from is on the disk; all else never happened.
///
/// For one thread at a time. While it is open for writing nobody else can write to it. Another file handle of this
/// process that is closed drops the lock on some systems, so it is taken anew before each action.
public final class Journal implements AutoCloseable {

    private final Disk disk;
    private final Path path;
    private final FileChannel file;
    private final StudyLock lock;
    private final Header header;
    private final Condition condition;
    private final @Nullable Object key;
    private Revision revision;
    /// Bytes of the file that are whole and acknowledged.
    private long end;
    /// Set when a failed write could not be cut off again; the next write tries once more.
    private boolean dirty;
    private @Nullable Batch open;

    private Journal(
            Disk disk, Path path, FileChannel file, StudyLock lock, Verification verification, Condition condition)
            throws IOException {
        this.disk = disk;
        this.key = keyOf(path);
        this.path = path;
        this.file = file;
        this.lock = lock;
        this.header = verification.header();
        this.condition = condition;
        this.revision = verification.revision();
        this.end = verification.soundEnd();
    }

    /// A new study file. @throws Problem when there is one of that name, or the folder cannot be written
    public static Journal create(Path path, Header header) {
        return create(Disk.REAL, path, header);
    }

    static Journal create(Disk disk, Path path, Header header) {
        byte[] content = LineJson.header(Verification.VERSION, header);
        String hash = LineBytes.hash("", content, content.length);
        try {
            FileChannel file = disk.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (file) {
                write(file, 0, content, LineBytes.seal(hash));
                file.force(true);
            } catch (IOException e) {
                Files.delete(path);
                throw e;
            }
        } catch (FileAlreadyExistsException e) {
            throw new Problem(e, "journal.exists", path);
        } catch (IOException e) {
            throw new Problem(e, "journal.cannot-create", path);
        }
        Disk.forceName(path);
        return open(disk, path, Access.WRITE);
    }

    /// Opens and verifies. For writing, an action that was never acknowledged is set aside in a file of its
    /// own.
    ///
    /// A damaged file is opened for reading only, whatever was asked; `condition` tells.
    /// @throws Problem when it is missing, unreadable, open elsewhere, no study, or a newer one
    public static Journal open(Path path, Access access) {
        return open(Disk.REAL, path, access);
    }

    static Journal open(Disk disk, Path path, Access access) {
        if (!Files.exists(path)) {
            throw new Problem("journal.missing", path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Problem("journal.not-a-study", path);
        }
        StudyLock lock = StudyLock.claim(path, access);
        try {
            FileChannel file = opened(disk, path, lock);
            return verified(disk, path, file, lock);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw new Problem(e, access == Access.WRITE ? "journal.not-writable" : "journal.not-readable", path);
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
    }

    private static FileChannel opened(Disk disk, Path path, StudyLock lock) throws IOException {
        try {
            return lock.mayWrite()
                    ? disk.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)
                    : disk.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            lock.giveBack();
            if (lock.mayWrite() && Files.isReadable(path) && !Files.isWritable(path)) {
                // A disk that is closed for writing does not say so by a kind of failure of its own.
                throw new Problem(e, "journal.not-writable", path);
            }
            throw e;
        }
    }

    private static Journal verified(Disk disk, Path path, FileChannel file, StudyLock lock) throws IOException {
        try {
            lock.lock(file, path);
            Verification verification = Verification.of(file, path.getFileName().toString());
            Condition condition = switch (verification.rest()) {
                case NOTHING -> new Condition.Sound();
                case DAMAGE ->
                    new Condition.Damaged(
                            verification.firstBadLine(),
                            verification.firstBadPlace(),
                            file.size() - verification.soundEnd(),
                            verification.revision());
                case UNACKNOWLEDGED ->
                    lock.mayWrite()
                            ? setAside(disk, path, file, verification.soundEnd())
                            : new Condition.TornUntouched(file.size() - verification.soundEnd());
            };
            return new Journal(disk, path, file, lock, verification, condition);
        } catch (IOException | RuntimeException e) {
            lock.release(file);
            throw e;
        }
    }

    /// Keeps the bytes after `from` in a file beside the study and cuts them off, in that order.
    private static Condition setAside(Disk disk, Path path, FileChannel file, long from) {
        long to = 0;
        String name = path.getFileName() + ".torn-" + from + "-" + Ids.next().substring(8);
        Path aside = path.resolveSibling(name);
        try {
            to = file.size();
            disk.copy(file, from, to, aside);
            Disk.forceName(aside);
            file.truncate(from);
            file.force(true);
        } catch (IOException e) {
            throw new Problem(e, "journal.not-writable", path);
        }
        return new Condition.Torn(to - from, aside);
    }

    public Path path() {
        return path;
    }

    public Header header() {
        return header;
    }

    /// What opening brought to light.
    public Condition condition() {
        return condition;
    }

    public Revision revision() {
        return revision;
    }

    /// The bytes that are whole and acknowledged.
    public long size() {
        return end;
    }

    public boolean writable() {
        return lock.mayWrite() && !(condition instanceof Condition.Damaged);
    }

    /// Writes one action and forces it to the disk. When this returns, it is true.
    ///
    /// @throws Problem when it could not be written; then the file is as it was, and trying again is allowed
    public Action append(Instant at, String by, long undoes, Change change) {
        long place = end;
        Draft draft = new Draft(at, by, undoes, "");
        try {
            begin();
            draft.write(new Line.Did(change));
            file.force(false);
        } catch (IOException e) {
            throw takenBack(e);
        }
        draft.accept();
        return new Action(revision.number(), at, by, change.counts(), undoes, place, end - place);
    }

    /// Begins an action of many lines. Nothing of it counts before `close`; nothing else can be written until
    /// then.
    ///
    /// @throws Problem when nothing could be written
    public Batch batch(Instant at, String by, long undoes) {
        try {
            begin();
        } catch (IOException e) {
            throw takenBack(e);
        }
        var batch = new Batch(at, by, undoes);
        open = batch;
        return batch;
    }

    /// Makes sure that what is written next follows what was acknowledged.
    private void begin() throws IOException {
        if (!writable()) {
            throw new Problem("journal.read-only", path);
        }
        if (open != null) {
            throw new IllegalStateException("a batch is open");
        }
        hold();
        if (dirty) {
            cutOff();
        }
        requireSame(end);
    }

    /// Makes sure that nobody else can write to the file, in case something in this process has dropped the lock.
    ///
    /// @throws Problem when another program writes to it by now
    public void hold() {
        lock.hold(file, path);
    }

    /// Refuses to go on in a file that something else made shorter or longer, or put another one in its place:
    /// what is written to a file without a name is lost.
    private void requireSame(long size) throws IOException {
        boolean same = file.size() == size && Objects.equals(keyOf(path), key);
        if (!same) {
            throw new Problem("journal.changed-outside", path);
        }
    }

    /// What tells the file at this path from one put in its place; null where the system does not say.
    private static @Nullable Object keyOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /// Hands over all acknowledged lines from byte `place` on (0 for all).
    ///
    /// @throws Problem when a line that verifies cannot be understood
    public void read(long place, Consumer<Line> each) {
        read(place, end, each);
    }

    /// Hands over the lines between two bytes where lines begin.
    public void read(long from, long to, Consumer<Line> each) {
        try {
            var scan = new Scan(file, from, to);
            while (scan.next()) {
                if (scan.start() > 0) {
                    each.accept(LineJson.read(scan.bytes(), scan.length(), scan.start()));
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "journal.not-understood", path);
        }
    }

    /// Whether the line that ends before byte `place` has this hash: whether somebody who stood there can go
    /// on.
    public boolean passes(String hash, long place) {
        int seal = LineBytes.SEAL + 1;
        if (place < seal || place > end) {
            return false;
        }
        var bytes = ByteBuffer.allocate(seal);
        try {
            while (bytes.hasRemaining() && file.read(bytes, place - bytes.remaining()) > 0) {
                // Until all is read.
            }
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
        return Arrays.equals(bytes.array(), LineBytes.seal(hash));
    }

    /// Hands over the lines between two bytes where lines begin, the last one first. Keeps only their places.
    public void readBackwards(long from, long to, Consumer<Line> each) {
        var places = new ArrayList<Long>();
        try {
            var scan = new Scan(file, from, to);
            while (scan.next()) {
                places.add(scan.start());
            }
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
        places.add(to);
        for (int i = places.size() - 2; i >= 0; i--) {
            read(places.get(i), places.get(i + 1), each);
        }
    }

    /// Checks every seal once more, from the first byte.
    ///
    /// @throws Problem when the file is no longer what it was
    public void verify() {
        try {
            Verification again = Verification.of(file, path.getFileName().toString());
            if (!again.revision().equals(revision)) {
                throw new Problem("journal.changed-outside", path);
            }
        } catch (IOException e) {
            throw new Problem(e, "journal.not-readable", path);
        }
    }

    /// Writes all acknowledged bytes to another file, which must not exist, and forces it.
    void copyTo(Path target) throws IOException {
        disk.copy(file, 0, end, target);
    }

    @Override
    public void close() {
        try {
            lock.release(file);
        } catch (IOException e) {
            throw new Problem(e, "journal.not-writable", path);
        }
    }

    private Problem takenBack(IOException cause) {
        takeBack();
        return new Problem(cause, "journal.not-saved", path);
    }

    private void takeBack() {
        dirty = true;
        try {
            cutOff();
        } catch (IOException e) {
            // The next write begins with this; a reader takes what stands there for an action that did not happen.
            return;
        }
    }

    private void cutOff() throws IOException {
        file.truncate(end);
        file.force(true);
        dirty = false;
    }

    private static void write(FileChannel file, long place, byte[]... parts) throws IOException {
        long at = place;
        for (byte[] part : parts) {
            var bytes = ByteBuffer.wrap(part);
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }
    }

    /// Lines written behind the acknowledged end, which move it only by `accept`.
    private final class Draft {
        private final Instant at;
        private final String by;
        private final long undoes;
        private final String batch;
        private Revision last = revision;
        private long place = end;

        Draft(Instant at, String by, long undoes, String batch) {
            this.at = at;
            this.by = by;
            this.undoes = undoes;
            this.batch = batch;
        }

        void write(Line.Content content) throws IOException {
            long rev = last.number() + 1;
            byte[] line;
            try {
                line = LineJson.line(rev, at, by, undoes, batch, content);
            } catch (IllegalArgumentException e) {
                throw new Problem(e, "journal.cannot-hold", path);
            }
            String hash = LineBytes.hash(last.hash(), line, line.length);
            byte[] seal = LineBytes.seal(hash);
            Journal.write(file, place, line, seal);
            place += line.length + seal.length;
            last = new Revision(rev, hash);
        }

        void accept() {
            revision = last;
            end = place;
        }
    }

    /// One action of many lines of bounded size. Confined to the writer's thread; ends with `close` or
    /// `abandon`.
    public final class Batch {
        private final Draft draft;
        private final long first = revision.number() + 1;
        private final long place = end;
        private final Map<String, Long> counts = new LinkedHashMap<>();

        private Batch(Instant at, String by, long undoes) {
            draft = new Draft(at, by, undoes, Ids.next());
        }

        /// Writes a line without forcing it.
        ///
        /// @throws Problem when it could not be written; then the whole batch is gone from the file
        public void write(Change change) {
            write(new Line.Did(change));
            change.counts().forEach((type, count) -> counts.merge(type, count, Long::sum));
        }

        /// Forces the lines, then writes and forces the one that makes them an action: so that on no disk a
        /// closing line can stand without all before it.
        ///
        /// @throws Problem when that failed; then the whole batch is gone from the file
        public Action close() {
            force();
            write(new Line.Closed(first, counts));
            force();
            open = null;
            draft.accept();
            return new Action(revision.number(), draft.at, draft.by, counts, draft.undoes, place, end - place);
        }

        /// Nothing of this happened. Does nothing when the batch is over.
        public void abandon() {
            if (open == this) {
                open = null;
                takeBack();
            }
        }

        private void write(Line.Content content) {
            requireOpen();
            try {
                draft.write(content);
            } catch (IOException e) {
                open = null;
                throw takenBack(e);
            } catch (RuntimeException e) {
                abandon();
                throw e;
            }
        }

        private void force() {
            requireOpen();
            try {
                file.force(false);
                requireSame(draft.place);
            } catch (IOException e) {
                open = null;
                throw takenBack(e);
            } catch (Problem e) {
                // Whatever changed the file, its bytes are not ours to cut.
                open = null;
                throw e;
            }
        }

        private void requireOpen() {
            if (open != this) {
                throw new IllegalStateException("the batch is over");
            }
        }
    }
}

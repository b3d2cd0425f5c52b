package org.pilah.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.pilah.model.Action;
import org.pilah.model.Answer;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Digest;
import org.pilah.model.Ids;
import org.pilah.model.ItemText;
import org.pilah.model.Material;
import org.pilah.model.Review;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.Revision;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// The study's tables. Questions may come from any thread and see what was last committed; writing is for one
/// thread, the writer, whose own questions (`pending`) see what it has written so far.
public final class ProjectStore implements AutoCloseable, Material {
    private static final String SETTINGS =
            ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=32768;LOCK_TIMEOUT=60000"
                    + ";RETENTION_TIME=0";
    private static final String USER = "pilah";

    private static final double FULL_ENOUGH = 0.9;

    /// Without settings, which none but the administrator may name.
    private final String url;
    private final ItemText text;
    private final Sql writer;
    private final Sql reader;
    private final Writing writing;
    private final Reading reading;
    private final Reading written;
    /// Set once so much was written at once that the file may be full of holes.
    private boolean loaded;

    private ProjectStore(String url, ItemText text, Executor packer) throws SQLException {
        this.url = url;
        this.text = text;
        this.writer = new Sql(connect());
        boolean current = false;
        try {
            current = schemaIsCurrent();
            if (!current) {
                writer.run("drop all objects");
                writer.run(Sql.script("tables.sql"));
                writer.commit();
            }
            this.writing = new Writing(writer, text, packer);
            if (!current) {
                writing.beBare();
            }
            this.reader = new Sql(connect());
            this.reading = new Reading(reader, new Lexicon(reader));
            this.written = writing.reading();
        } catch (SQLException | RuntimeException e) {
            writer.letGo();
            throw e;
        }
    }

    /// Opens the tables in a folder of the user's cache, or makes them.
    ///
    /// @throws StoreUnusable when they are damaged or in use elsewhere
    public static ProjectStore open(Path folder, ItemText text) {
        return open(folder, text, Runnable::run);
    }

    /// As `open`, with somebody else to pack texts while the writer goes on.
    public static ProjectStore open(Path folder, ItemText text, Executor packer) {
        String path = folder.resolve("tables").toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException("a folder with a semicolon would be read as settings");
        }
        return usable(() -> new ProjectStore("jdbc:h2:file:" + path, text, packer));
    }

    /// Tables that live as long as they are open.
    public static ProjectStore inMemory(ItemText text) {
        return usable(() -> new ProjectStore("jdbc:h2:mem:" + Ids.next(), text, Runnable::run));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url + SETTINGS, USER, "");
    }

    private boolean schemaIsCurrent() throws SQLException {
        return writer.any(
                        "select 1 from information_schema.tables where table_schema = 'DATA' and table_name = 'STAND'")
                && writer.list("select schema_hash from data.stand", row -> row.getString(1)).stream()
                        .anyMatch(schemaHash()::equals);
    }

    private static String schemaHash() {
        return Digest.ofWords(Sql.script("tables.sql") + Sql.script("indexes.sql"));
    }

    /// Where the tables stand; empty when they must be filled from the study file's beginning.
    public Optional<Stand> stand() {
        return ask(
                        reader,
                        "select number, hash, place from data.stand",
                        row -> new Stand(new Revision(row.getLong(1), row.getString(2)), row.getLong(3)))
                .stream()
                .findFirst();
    }

    /// Empties the tables, ready for a load from the beginning. Until the next `commit` they stand nowhere.
    public void clear() {
        usable(() -> {
            writer.rollback();
            for (String table : List.of(
                    "stand",
                    "action",
                    "item",
                    "word",
                    "source",
                    "speaker",
                    "text",
                    "code",
                    "one_case",
                    "attribute",
                    "segment",
                    "coding",
                    "review")) {
                writer.run("truncate table data." + table);
            }
            for (String index : List.of("segment_by_id", "coding_by_id", "segment_by_place", "coding_by_segment")) {
                writer.run("drop index if exists data." + index);
            }
            writer.run("insert into data.word values (0, '')");
            writing.forget();
            show();
            synchronized (reader) {
                reading.forget();
            }
            writing.beBare();
            return true;
        });
    }

    /// Writes a change; it is seen by others after `commit`. For the writer only.
    public void write(Change change) {
        usable(() -> {
            writing.write(change);
            return true;
        });
    }

    public void write(Action action) {
        usable(() -> {
            Map<String, String> counts = new LinkedHashMap<>();
            action.changes().forEach((type, count) -> counts.put(type, count.toString()));
            writer.add(
                    "insert into data.action values (?, ?, ?, ?, ?, ?, ?)",
                    action.revision(),
                    action.at().atOffset(ZoneOffset.UTC),
                    action.by(),
                    Facets.write(counts),
                    action.undoes(),
                    action.place(),
                    action.size());
            return true;
        });
    }

    /// Sends what waits to the tables, so that a row they refuse is refused now. For the writer only.
    public void settle() {
        usable(() -> {
            writer.flush();
            return true;
        });
    }

    /// Makes what was written so far safe from growing memory, at the price that the tables stand nowhere until
    /// `commit`: for loads of many thousand rows, which a crash may interrupt at the cost of a new load.
    public void loosen() {
        usable(() -> {
            writer.update("delete from data.stand");
            show();
            loaded = true;
            return true;
        });
    }

    /// Makes all that was written visible and says what it amounts to.
    public void commit(Stand stand) {
        usable(() -> {
            writer.update("delete from data.stand");
            writing.complete();
            writer.update(
                    "insert into data.stand values (?, ?, ?, ?)",
                    schemaHash(),
                    stand.revision().number(),
                    stand.revision().hash(),
                    stand.place());
            show();
            return true;
        });
    }

    private void show() throws SQLException {
        writer.commit();
        if (writing.settle()) {
            synchronized (reader) {
                reading.forgetTexts();
            }
        }
    }

    /// Forgets what was written since the last `commit` or `loosen`.
    public void rollback() {
        usable(() -> {
            writer.rollback();
            writing.forget();
            return true;
        });
    }

    /// The snapshot as the tables hold it.
    ///
    /// @throws IllegalArgumentException when the tables do not hold a study
    public Study study(StudyId id, String title) {
        Study study = Study.empty(id, Details.titled(title));
        var items = ask(reader, "select doc from data.item order by seq", row -> row.getString(1));
        return study.filledWith(items.stream().map(text::read).toList());
    }

    public List<Action> actions() {
        return ask(reader, "select " + Rows.ACTION + " from data.action order by revision", Rows::action);
    }

    @Override
    public String text(SourceId source) {
        return text(source, 0, Integer.MAX_VALUE);
    }

    @Override
    public String text(SourceId source, int start, int end) {
        return read(reader, () -> reading.text(source, start, end));
    }

    @Override
    public List<Turn> turns(SourceId source) {
        return read(reader, () -> reading.turns(source));
    }

    /// The text with its turns, part by part, as it stands in the study file.
    public List<TextPart> parts(SourceId source) {
        return read(reader, () -> reading.parts(source));
    }

    @Override
    public List<CodedSegment> segments(SourceId source) {
        return segments(source, 0, Integer.MAX_VALUE);
    }

    /// The segments of a source that overlap a stretch of it, in order of the text.
    public List<CodedSegment> segments(SourceId source, int start, int end) {
        return read(reader, () -> reading.segments(source, start, end));
    }

    @Override
    public void segments(Consumer<CodedSegment> each) {
        for (String source :
                ask(reader, "select id from data.item where noun = 'source' order by seq", row -> row.getString(1))) {
            segments(new SourceId(source)).forEach(each);
        }
    }

    @Override
    public List<ReviewedSegment> reviews() {
        return read(reader, reading::reviews);
    }

    @Override
    public long reviewCount() {
        return ask(
                        reader,
                        "select count(*) from data.review r join data.segment s on s.id = r.segment",
                        row -> row.getLong(1))
                .getFirst();
    }

    /// All reviews, also those of segments that were removed.
    public void eachReview(Consumer<Review> each) {
        read(reader, () -> reading.review("1 = 1")).forEach(each);
    }

    @Override
    public Optional<CodedSegment> segment(SegmentId id) {
        return read(reader, () -> reading.codedSegment(id));
    }

    /// Everybody who has coded, in order of the alphabet.
    public List<String> coders() {
        return ask(
                reader,
                "select word from data.word where nr in (select distinct coder from data.coding) order by word",
                row -> row.getString(1));
    }

    public long segmentCount() {
        return ask(reader, "select count(*) from data.segment", row -> row.getLong(1))
                .getFirst();
    }

    public long codingCount() {
        return ask(reader, "select count(*) from data.coding", row -> row.getLong(1))
                .getFirst();
    }

    /// What the writer may ask about what it has written so far.
    public Pending pending() {
        return new Pending();
    }

    /// Questions of the writer between `write` and `commit`.
    public final class Pending {
        private static final String NUMBER = "(select nr from data.word where word = ?)";

        private Pending() {}

        public Optional<Segment> segment(SegmentId id) {
            return read(writer, () -> written.segment(id));
        }

        /// The coding of the same id, if there is one.
        public Optional<Coding> coding(Coding like) {
            return read(writer, () -> written.coding(like));
        }

        public boolean hasCodings(SegmentId segment) {
            return any(
                    "select 1 from data.coding c join data.segment s on s.nr = c.segment where s.id = ? limit 1",
                    segment.value());
        }

        public boolean isUsed(CodeId code) {
            return any("select 1 from data.coding where code = " + NUMBER + " limit 1", code.value());
        }

        public boolean hasSegments(SourceId source) {
            return any("select 1 from data.segment where source = " + NUMBER + " limit 1", source.value());
        }

        public boolean hasText(SourceId source) {
            return any("select 1 from data.text where source = " + NUMBER + " limit 1", source.value());
        }

        /// The stretch of text that begins at the same place, if there is one.
        public Optional<TextPart> part(TextPart like) {
            return read(writer, () -> written.part(like.source(), like.start()));
        }

        /// All that a correction of the source's text may move.
        public Rewording.Laid laid(Source source) {
            return read(writer, () -> written.laid(source));
        }

        public Optional<Review> review(SegmentId segment) {
            return read(writer, () -> written.review("r.segment = ?", segment.value())).stream()
                    .findFirst();
        }

        public boolean ownsSegments(String caseId) {
            return any("select 1 from data.segment where owner = " + NUMBER + " limit 1", caseId);
        }

        private boolean any(String sql, Object... values) {
            return !ask(writer, sql, row -> true, values).isEmpty();
        }
    }

    /// A person's own question, read-only, under limits of time and rows.
    ///
    /// @throws org.pilah.messages.Problem when it would write, reach out, or is not understood
    public Answer ask(String question) {
        return ask(question, Question.SECONDS);
    }

    Answer ask(String question, int seconds) {
        return Question.ask(url, question, seconds);
    }

    /// All things and rows as lines of text in a fixed order: two stores that hold the same give the same. The
    /// order in which small things were added and the list of actions are left out.
    public void dump(Consumer<String> each) {
        Dump.questions()
                .forEach((table, question) ->
                        ask(reader, question, row -> Dump.line(table, row)).forEach(each));
    }

    /// Lets go of the tables, whatever became of them: so that they can be deleted and made anew.
    ///
    /// After a load the file is made as small as what it holds, which takes about as long as reading it.
    @Override
    public void close() {
        reader.letGo();
        if (loaded && isFullOfHoles()) {
            writer.compact();
        } else {
            writer.letGo();
        }
    }

    private boolean isFullOfHoles() {
        try {
            // Room that is free between what the file holds, and within it.
            List<Double> rates = ask(
                    writer,
                    "select setting_value from information_schema.settings"
                            + " where setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')",
                    row -> row.getDouble(1) / 100);
            return rates.stream().reduce(1.0, (one, other) -> one * other) < FULL_ENOUGH;
        } catch (StoreUnusable e) {
            return false;
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> List<T> ask(Sql connection, String sql, Sql.Row<T> row, Object... values) {
        return read(connection, () -> connection.list(sql, row, values));
    }

    /// What the tables answer to a question that is right in itself; so whatever cannot be read was never
    /// written.
    private static <T> T read(Sql connection, Work<T> work) {
        synchronized (connection) {
            try {
                return usable(work);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw StoreUnusable.nonsense(e);
            }
        }
    }

    private static <T> T usable(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new StoreUnusable(e);
        }
    }
}

package org.pilah.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.pilah.model.Revision;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
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
                    + ";COMPRESS=TRUE;RETENTION_TIME=0";
    private static final String USER = "pilah";

    /// Without settings, which none but the administrator may name.
    private final String url;
    private final ItemText text;
    private final Sql writer;
    private final Sql reader;
    private final Writing writing;
    private final TextShelf shelf;
    /// Set while the tables have no indexes, which are made after the first load.
    private boolean bare;

    private ProjectStore(String url, ItemText text) throws SQLException {
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
                bare = true;
            }
            this.writing = new Writing(writer, text);
            this.reader = new Sql(connect());
            this.shelf = new TextShelf(reader);
        } catch (SQLException | RuntimeException e) {
            writer.letGo();
            throw e;
        }
    }

    /// Opens the tables in a folder of the user's cache, or makes them.
    ///
    /// @throws StoreUnusable when they are damaged or in use elsewhere
    public static ProjectStore open(Path folder, ItemText text) {
        String path = folder.resolve("tables").toAbsolutePath().toString();
        if (path.contains(";")) {
            throw new IllegalArgumentException("a folder with a semicolon would be read as settings");
        }
        return usable(() -> new ProjectStore("jdbc:h2:file:" + path, text));
    }

    /// Tables that live as long as they are open.
    public static ProjectStore inMemory(ItemText text) {
        return usable(() -> new ProjectStore("jdbc:h2:mem:" + Ids.next(), text));
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
                    "source",
                    "speaker",
                    "text",
                    "code",
                    "one_case",
                    "attribute",
                    "segment",
                    "coding")) {
                writer.run("truncate table data." + table);
            }
            writer.run("drop index if exists data.segment_by_place");
            writer.run("drop index if exists data.coding_by_segment");
            show();
            bare = true;
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
            return true;
        });
    }

    /// Makes all that was written visible and says what it amounts to.
    public void commit(Stand stand) {
        usable(() -> {
            writer.update("delete from data.stand");
            if (bare) {
                // Making an index commits what was written; without a stand that counts for nothing yet.
                writer.run(Sql.script("indexes.sql"));
                bare = false;
            }
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
        synchronized (reader) {
            shelf.clear();
        }
    }

    /// Forgets what was written since the last `commit` or `loosen`.
    public void rollback() {
        usable(() -> {
            writer.rollback();
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
        return read(reader, () -> shelf.text(source, start, end));
    }

    @Override
    public List<Turn> turns(SourceId source) {
        var parts = ask(
                reader,
                "select turns from data.text where source = ? order by start_at",
                row -> Turns.read(row.getString(1)),
                source.value());
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().flatMap(List::stream).toList();
    }

    /// The text with its turns, part by part, as it stands in the study file.
    public List<TextPart> parts(SourceId source) {
        return parts(reader, "source = ?", source);
    }

    private static List<TextPart> parts(Sql connection, String which, SourceId source, Object... rest) {
        var values = new ArrayList<Object>(List.of(rest));
        values.addFirst(source.value());
        return ask(
                connection,
                "select start_at, words, turns from data.text where " + which + " order by start_at",
                row -> new TextPart(source, row.getInt(1), row.getString(2), Turns.read(row.getString(3))),
                values.toArray());
    }

    @Override
    public List<CodedSegment> segments(SourceId source) {
        return segments(source, 0, Integer.MAX_VALUE);
    }

    /// The segments of a source that overlap a stretch of it, in order of the text.
    public List<CodedSegment> segments(SourceId source, int start, int end) {
        List<Segment> segments = ask(
                reader,
                "select " + Rows.SEGMENT + " from data.segment where source = ? and start_at < ? and end_at > ?"
                        + " order by start_at, end_at, id",
                Rows::segment,
                source.value(),
                end,
                start);
        Map<SegmentId, List<Coding>> codings = new LinkedHashMap<>();
        ask(
                        reader,
                        "select c." + Rows.CODING.replace(", ", ", c.")
                                + " from data.segment s join data.coding c on c.segment = s.id"
                                + " where s.source = ? and s.start_at < ? and s.end_at > ? order by c.at, c.id",
                        Rows::coding,
                        source.value(),
                        end,
                        start)
                .forEach(coding -> codings.computeIfAbsent(coding.segment(), id -> new ArrayList<>())
                        .add(coding));
        return segments.stream()
                .map(segment -> new CodedSegment(segment, codings.getOrDefault(segment.id(), List.of())))
                .toList();
    }

    @Override
    public void segments(Consumer<CodedSegment> each) {
        for (String source :
                ask(reader, "select id from data.item where noun = 'source' order by seq", row -> row.getString(1))) {
            segments(new SourceId(source)).forEach(each);
        }
    }

    @Override
    public Optional<CodedSegment> segment(SegmentId id) {
        return ask(reader, "select " + Rows.SEGMENT + " from data.segment where id = ?", Rows::segment, id.value())
                .stream()
                .findFirst()
                .map(segment -> new CodedSegment(
                        segment,
                        ask(
                                reader,
                                "select " + Rows.CODING + " from data.coding where segment = ? order by at, id",
                                Rows::coding,
                                id.value())));
    }

    /// Everybody who has coded, in order of the alphabet.
    public List<String> coders() {
        return ask(reader, "select distinct coder from data.coding order by coder", row -> row.getString(1));
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
        private Pending() {}

        public Optional<Segment> segment(SegmentId id) {
            return ask(writer, "select " + Rows.SEGMENT + " from data.segment where id = ?", Rows::segment, id.value())
                    .stream()
                    .findFirst();
        }

        /// The coding of the same id, if there is one.
        public Optional<Coding> coding(Coding like) {
            return ask(
                            writer,
                            "select " + Rows.CODING + " from data.coding where id = ?",
                            Rows::coding,
                            like.id().value())
                    .stream()
                    .findFirst();
        }

        public boolean hasCodings(SegmentId segment) {
            return any("select 1 from data.coding where segment = ? limit 1", segment.value());
        }

        public boolean isUsed(CodeId code) {
            return any("select 1 from data.coding where code = ? limit 1", code.value());
        }

        public boolean hasSegments(SourceId source) {
            return any("select 1 from data.segment where source = ? limit 1", source.value());
        }

        public boolean hasText(SourceId source) {
            return any("select 1 from data.text where source = ? limit 1", source.value());
        }

        /// The stretch of text that begins at the same place, if there is one.
        public Optional<TextPart> part(TextPart like) {
            return parts(writer, "source = ? and start_at = ?", like.source(), like.start()).stream()
                    .findFirst();
        }

        public boolean ownsSegments(String caseId) {
            return any("select 1 from data.segment where case_id = ? limit 1", caseId);
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
        dump("item", "noun, id, doc", each);
        for (String table :
                List.of("source", "speaker", "text", "code", "one_case", "attribute", "segment", "coding")) {
            dump(table, "*", each);
        }
    }

    private void dump(String table, String columns, Consumer<String> each) {
        ask(reader, "select " + columns + " from data." + table + " order by 1, 2", row -> {
                    var line = new StringBuilder(table);
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append('|').append(row.getString(i));
                    }
                    return line.toString();
                })
                .forEach(each);
    }

    /// Lets go of the tables, whatever became of them: so that they can be deleted and made anew.
    @Override
    public void close() {
        writer.letGo();
        reader.letGo();
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

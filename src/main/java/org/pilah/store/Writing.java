package org.pilah.store;

import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Display;
import org.pilah.model.Framework;
import org.pilah.model.Item;
import org.pilah.model.ItemText;
import org.pilah.model.Judgement;
import org.pilah.model.Memo;
import org.pilah.model.Proposition;
import org.pilah.model.Relation;
import org.pilah.model.Review;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.TextPart;
import org.pilah.model.Value;

/// A change as rows. The only place that writes tables of a study.
final class Writing {
    private static final int FRESH = 20_000;

    private final Sql sql;
    private final ItemText text;
    private final Executor packer;
    private final Lexicon lexicon;
    private final Reading reading;
    /// Numbers of segments written lately: asking the tables for each would keep them from taking rows in bulk.
    private final Map<String, Integer> fresh = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > FRESH;
        }
    };

    private long lastItem;
    private int lastSegment;
    private boolean textsChanged;
    /// Set while the tables have no indexes.
    private boolean bare;

    Writing(Sql sql, ItemText text, Executor packer) throws SQLException {
        this.sql = sql;
        this.text = text;
        this.packer = packer;
        this.lexicon = new Lexicon(sql);
        this.reading = new Reading(sql, lexicon);
        this.lastItem = sql.list("select coalesce(max(seq), 0) from data.item", row -> row.getLong(1))
                .getFirst();
        this.lastSegment = sql.list("select coalesce(max(nr), 0) from data.segment", row -> row.getInt(1))
                .getFirst();
    }

    /// What was written so far.
    Reading reading() {
        return reading;
    }

    /// What was written so far is in the tables. Tells whether texts are among it.
    boolean settle() {
        boolean changed = textsChanged;
        textsChanged = false;
        return changed;
    }

    /// The tables do not hold what was written lately, or nothing at all any more.
    void forget() {
        settle();
        fresh.clear();
        lexicon.forget();
    }

    /// The tables are empty and have no indexes: a load is faster without them. They are made when something is to
    /// be found by its id, and at the latest by `complete`.
    void beBare() {
        bare = true;
    }

    /// Makes the indexes where there are none, which commits what was written: bare tables stand nowhere, so that
    /// this counts for nothing yet.
    void complete() throws SQLException {
        if (bare) {
            sql.flush();
            sql.run(Sql.script("indexes.sql"));
            bare = false;
        }
    }

    void write(Change change) throws SQLException {
        switch (change) {
            case Change.Add(var item) -> {
                if (Study.isSmall(item)) {
                    put(item, Optional.empty());
                }
                add(item);
            }
            case Change.Remove(var item) -> {
                if (Study.isSmall(item)) {
                    drop(item);
                }
                remove(item);
            }
            // Its codings go by its number, so it keeps its row.
            case Change.Alter(Segment _, Segment after) -> alter(after);
            case Change.Alter(var before, var after) -> {
                if (Study.isSmall(after)) {
                    put(after, drop(before));
                }
                remove(before);
                add(after);
            }
            case Change.Correct(var rewording) -> correct(rewording);
            case Change.All(var changes) -> {
                for (Change each : changes) {
                    write(each);
                }
            }
        }
    }

    /// @throws IllegalArgumentException when other words stand in the text
    private void correct(Rewording rewording) throws SQLException {
        complete();
        Source source = sql
                .list(
                        "select doc from data.item where noun = 'source' and id = ?",
                        row -> text.read(row.getString(1)),
                        rewording.source().value())
                .stream()
                .flatMap(item -> item instanceof Source found ? Stream.of(found) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a text of no source"));
        Rewording.Laid was = reading.laid(source);
        Rewording.Laid is = rewording.of(was);
        write(new Change.Alter(source, is.source()));
        for (TextPart part : was.parts()) {
            if (!is.parts().contains(part)) {
                remove(part);
            }
        }
        for (TextPart part : is.parts()) {
            if (!was.parts().contains(part)) {
                addText(part);
            }
        }
        for (int i = 0; i < was.segments().size(); i++) {
            move(was.segments().get(i), is.segments().get(i));
        }
    }

    private void move(Segment was, Segment is) throws SQLException {
        if (!is.equals(was)) {
            sql.add(
                    "update data.segment set start_at = ?, end_at = ? where id = ?",
                    is.passage().start(),
                    is.passage().end(),
                    is.key());
        }
    }

    private void put(Item item, Optional<Long> place) throws SQLException {
        long seq = place.isPresent() ? place.get() : ++lastItem;
        sql.add(
                "insert into data.item(seq, noun, id, doc) values (?, ?, ?, ?)",
                seq,
                item.noun(),
                item.key(),
                text.write(item));
    }

    /// Removes the small thing and tells its place in the order of things.
    private Optional<Long> drop(Item item) throws SQLException {
        var place = sql.list(
                "select seq from data.item where noun = ? and id = ?", row -> row.getLong(1), item.noun(), item.key());
        sql.update("delete from data.item where noun = ? and id = ?", item.noun(), item.key());
        return place.stream().findFirst();
    }

    private void add(Item item) throws SQLException {
        switch (item) {
            case Source source -> addSource(source);
            case TextPart part -> addText(part);
            case Code code ->
                sql.add(
                        "insert into data.code values (?, ?, ?, ?, ?, ?, ?, ?)",
                        code.id().value(),
                        code.parent().value(),
                        code.framework().value(),
                        code.position(),
                        code.name().indonesian(),
                        code.name().english(),
                        code.definition().indonesian(),
                        code.definition().english());
            case Case one -> addCase(one);
            case Segment segment -> addSegment(segment);
            case Coding coding ->
                sql.add(
                        "insert into data.coding values (?, ?, ?, ?, ?, ?)",
                        coding.id().value(),
                        numberOf(coding.segment()),
                        lexicon.numberOfNew(coding.code().value()),
                        lexicon.numberOfNew(coding.coder()),
                        lexicon.numberOfNew(Facets.write(coding.facets())),
                        coding.at().atOffset(ZoneOffset.UTC));
            case Review review ->
                sql.add(
                        "insert into data.review values (?, ?, ?)",
                        review.key(),
                        review.reason().name(),
                        review.before());
            case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> {
                // What has no columns of its own is kept as a thing only.
            }
        }
    }

    private void addSource(Source source) throws SQLException {
        sql.add(
                "insert into data.source values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lexicon.numberOfNew(source.id().value()),
                source.id().value(),
                source.name(),
                source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                source.date(),
                source.place(),
                source.technique(),
                source.wave(),
                source.language().tag(),
                source.caseId().value(),
                source.characters(),
                source.file());
        for (Source.Speaker speaker : source.speakers()) {
            sql.add(
                    "insert into data.speaker values (?, ?, ?, ?)",
                    source.id().value(),
                    speaker.label(),
                    speaker.role().name().toLowerCase(Locale.ROOT),
                    speaker.caseId().value());
        }
    }

    private void addText(TextPart part) throws SQLException {
        textsChanged = true;
        int source = lexicon.numberOfNew(part.source().value());
        for (Pieces.Piece piece : Pieces.of(part)) {
            var row = new FutureTask<>(() -> piece.row(source));
            packer.execute(row);
            sql.add("insert into data.text values (?, ?, ?, ?, ?, ?, ?)", row);
        }
    }

    private void addSegment(Segment segment) throws SQLException {
        sql.add(
                "insert into data.segment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ++lastSegment,
                segment.id().value(),
                lexicon.numberOfNew(segment.passage().source().value()),
                segment.passage().start(),
                segment.passage().end(),
                segment.words(),
                lexicon.numberOfNew(segment.caseId().value()),
                segment.weight(),
                segment.paraphrase(),
                segment.memo());
        fresh.put(segment.key(), lastSegment);
    }

    private void alter(Segment segment) throws SQLException {
        complete();
        sql.update(
                "update data.segment set source = ?, start_at = ?, end_at = ?, words = ?, owner = ?, weight = ?,"
                        + " paraphrase = ?, memo = ? where id = ?",
                lexicon.numberOfNew(segment.passage().source().value()),
                segment.passage().start(),
                segment.passage().end(),
                segment.words(),
                lexicon.numberOfNew(segment.caseId().value()),
                segment.weight(),
                segment.paraphrase(),
                segment.memo(),
                segment.key());
    }

    /// A coding whose segment is nowhere is nowhere too; that the tables hold less than the file says, a check
    /// shows.
    private int numberOf(SegmentId segment) throws SQLException {
        Integer number = fresh.get(segment.value());
        if (number == null) {
            complete();
            number =
                    sql.list("select nr from data.segment where id = ?", row -> row.getInt(1), segment.value()).stream()
                            .findFirst()
                            .orElse(Lexicon.UNKNOWN);
            fresh.put(segment.value(), number);
        }
        return number;
    }

    private void addCase(Case one) throws SQLException {
        sql.add("insert into data.one_case values (?, ?, ?)", one.id().value(), one.name(), one.type());
        int position = 0;
        for (Map.Entry<String, Value> attribute : one.attributes().entrySet()) {
            Value value = attribute.getValue();
            addAttribute(one, position++, attribute.getKey(), value);
        }
    }

    private void addAttribute(Case one, int position, String name, Value value) throws SQLException {
        String sentence = switch (value) {
            case Value.Amount amount ->
                "insert into data.attribute values (?, ?, ?, 'number', ?, cast(? as decfloat), null)";
            case Value.Day day -> "insert into data.attribute values (?, ?, ?, 'day', ?, null, cast(? as date))";
            case Value.Text words -> "insert into data.attribute values (?, ?, ?, 'text', ?, null, null)";
            case Value.Choice word -> "insert into data.attribute values (?, ?, ?, 'choice', ?, null, null)";
        };
        if (value instanceof Value.Amount || value instanceof Value.Day) {
            sql.add(sentence, one.id().value(), position, name, value.plain(), value.plain());
        } else {
            sql.add(sentence, one.id().value(), position, name, value.plain());
        }
    }

    private void remove(Item item) throws SQLException {
        switch (item) {
            case Source source -> {
                sql.update("delete from data.source where id = ?", source.key());
                sql.update("delete from data.speaker where source = ?", source.key());
            }
            case TextPart part -> {
                textsChanged = true;
                sql.update(
                        "delete from data.text where source = ? and part = ?",
                        lexicon.numberOfNew(part.source().value()),
                        part.start());
            }
            case Code code -> sql.update("delete from data.code where id = ?", code.key());
            case Case one -> {
                sql.update("delete from data.one_case where id = ?", one.key());
                sql.update("delete from data.attribute where case_id = ?", one.key());
            }
            case Segment segment -> {
                complete();
                sql.update("delete from data.segment where id = ?", segment.key());
                fresh.remove(segment.key());
            }
            case Coding coding -> {
                complete();
                sql.update("delete from data.coding where id = ?", coding.key());
            }
            case Review review -> sql.update("delete from data.review where segment = ?", review.key());
            case Details _, Framework _, Memo _, Relation _, Judgement _, Display _, Proposition _ -> {
                // What has no columns of its own is kept as a thing only.
            }
        }
    }
}

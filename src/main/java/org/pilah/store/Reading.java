package org.pilah.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Review;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// Texts, segments and codings as one connection sees them. Guarded by its owner.
final class Reading {
    private static final String PIECES = "select part, packed, words, turns from data.text where source = ?";
    private static final String SEGMENTS = "select " + Rows.SEGMENT + " from data.segment s where s.id = ?";
    private static final String CODINGS =
            "select " + Rows.CODING + " from data.coding c join data.segment s on s.nr = c.segment where ";
    private static final String CODED = "select " + Rows.CODED + " from data.segment s left join data.coding c"
            + " on c.segment = s.nr where s.source = ? and s.start_at < ? and s.end_at > ?"
            + " order by s.start_at, s.end_at, s.id, c.at, c.id";

    private final Sql sql;
    private final Lexicon lexicon;
    private final Rows rows;
    private final TextShelf shelf;

    Reading(Sql sql, Lexicon lexicon) {
        this.sql = sql;
        this.lexicon = lexicon;
        this.rows = new Rows(lexicon);
        this.shelf = new TextShelf(sql, lexicon);
    }

    /// Other texts may be there now.
    void forgetTexts() {
        shelf.clear();
    }

    /// Everything may be another one now.
    void forget() {
        shelf.clear();
        lexicon.forget();
    }

    String text(SourceId source, int start, int end) throws SQLException {
        return shelf.text(source, start, end);
    }

    List<Turn> turns(SourceId source) throws SQLException {
        var parts = sql.list(
                "select turns from data.text where source = ? and start_at = part order by start_at",
                row -> Pieces.turns(row.getBytes(1)),
                number(source));
        return parts.size() == 1
                ? parts.getFirst()
                : parts.stream().flatMap(List::stream).toList();
    }

    List<TextPart> parts(SourceId source) throws SQLException {
        return parts(source, sql.list(PIECES + " order by start_at", Piece::read, number(source)));
    }

    /// The part that begins there, if there is one.
    Optional<TextPart> part(SourceId source, int start) throws SQLException {
        var pieces = sql.list(PIECES + " and part = ? order by start_at", Piece::read, number(source), start);
        return parts(source, pieces).stream().findFirst();
    }

    private static List<TextPart> parts(SourceId source, List<Piece> pieces) {
        var parts = new ArrayList<TextPart>();
        for (int from = 0; from < pieces.size(); ) {
            int part = pieces.get(from).part;
            var words = new StringBuilder();
            int to = from;
            while (to < pieces.size() && pieces.get(to).part == part) {
                words.append(pieces.get(to++).words);
            }
            parts.add(new TextPart(source, part, words.toString(), pieces.get(from).turns));
            from = to;
        }
        return parts;
    }

    /// The segments that overlap the stretch, in order of the text.
    List<CodedSegment> segments(SourceId source, int start, int end) throws SQLException {
        var found = new ArrayList<CodedSegment>();
        var open = new ArrayList<Segment>();
        var codings = new ArrayList<Coding>();
        sql.each(
                CODED,
                row -> {
                    boolean next =
                            open.isEmpty() || !open.getFirst().id().value().equals(row.getString(1));
                    if (next) {
                        open.forEach(segment -> found.add(new CodedSegment(segment, codings)));
                        open.clear();
                        codings.clear();
                        open.add(rows.segment(row));
                    }
                    if (row.getString(Rows.CODING_OF_CODED + 2) != null) {
                        codings.add(rows.coding(row, Rows.CODING_OF_CODED));
                    }
                },
                number(source),
                end,
                start);
        open.forEach(segment -> found.add(new CodedSegment(segment, codings)));
        return found;
    }

    /// The source with its text and its segments.
    Rewording.Laid laid(Source source) throws SQLException {
        int number = number(source.id());
        return new Rewording.Laid(
                source,
                parts(source.id()),
                sql.list("select " + Rows.SEGMENT + " from data.segment s where s.source = ?", rows::segment, number));
    }

    Optional<Segment> segment(SegmentId id) throws SQLException {
        return sql.list(SEGMENTS, rows::segment, id.value()).stream().findFirst();
    }

    Optional<Coding> coding(Coding like) throws SQLException {
        return sql
                .list(
                        CODINGS + "c.id = ?",
                        row -> rows.coding(row, 0),
                        like.id().value())
                .stream()
                .findFirst();
    }

    List<ReviewedSegment> reviews() throws SQLException {
        return sql.list(
                "select " + Rows.SEGMENT + ", " + Rows.REVIEW + " from data.review r"
                        + " join data.segment s on s.id = r.segment join data.word w on w.nr = s.source"
                        + " join data.item i on i.noun = 'source' and i.id = w.word"
                        + " order by i.seq, s.start_at, s.end_at, s.id",
                row -> new ReviewedSegment(rows.segment(row), Rows.review(row, Rows.CODING_OF_CODED)));
    }

    /// The reviews of which this holds.
    List<Review> review(String condition, Object... values) throws SQLException {
        return sql.list(
                "select " + Rows.REVIEW + " from data.review r where " + condition, row -> Rows.review(row, 0), values);
    }

    Optional<CodedSegment> codedSegment(SegmentId id) throws SQLException {
        Optional<Segment> segment = segment(id);
        if (segment.isEmpty()) {
            return Optional.empty();
        }
        var codings = sql.list(CODINGS + "s.id = ? order by c.at, c.id", row -> rows.coding(row, 0), id.value());
        return segment.map(found -> new CodedSegment(found, codings));
    }

    private int number(SourceId source) throws SQLException {
        return lexicon.number(source.value());
    }

    /// A row of a text.
    private record Piece(int part, String words, List<Turn> turns) {
        static Piece read(ResultSet row) throws SQLException {
            return new Piece(
                    row.getInt(1), Pieces.words(row.getBytes(2), row.getString(3)), Pieces.turns(row.getBytes(4)));
        }
    }
}

package org.pilah.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.pilah.model.Action;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.Review;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

/// Rows as values.
final class Rows {
    static final String SEGMENT =
            "s.id, s.source, s.start_at, s.end_at, s.words, s.owner, s.weight, s.paraphrase, s.memo";
    static final String CODING = "s.id, c.id, c.code, c.coder, c.facets, c.at";
    /// A segment with one of its codings, or with none.
    static final String CODED = SEGMENT + ", " + CODING;

    /// How many columns stand before the coding there.
    static final int CODING_OF_CODED = 9;

    static final String REVIEW = "r.segment, r.reason, r.before";

    static final String ACTION = "revision, at, by_whom, changes, undoes, place, size";

    private final Lexicon lexicon;

    Rows(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                new SegmentId(row.getString(1)),
                new Passage(new SourceId(word(row, 2)), row.getInt(3), row.getInt(4)),
                row.getString(5),
                new CaseId(word(row, 6)),
                row.getInt(7),
                row.getString(8),
                row.getString(9));
    }

    /// The coding behind so many columns.
    Coding coding(ResultSet row, int before) throws SQLException {
        return new Coding(
                new CodingId(row.getString(before + 2)),
                new SegmentId(row.getString(before + 1)),
                new CodeId(word(row, before + 3)),
                word(row, before + 4),
                Facets.read(word(row, before + 5)),
                row.getObject(before + 6, OffsetDateTime.class).toInstant());
    }

    /// The review behind so many columns.
    static Review review(ResultSet row, int before) throws SQLException {
        return new Review(
                new SegmentId(row.getString(before + 1)),
                Review.Reason.valueOf(row.getString(before + 2)),
                row.getString(before + 3));
    }

    private String word(ResultSet row, int column) throws SQLException {
        return lexicon.word(row.getInt(column));
    }

    static Action action(ResultSet row) throws SQLException {
        return new Action(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                counts(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }

    private static Map<String, Long> counts(String text) {
        var counts = new LinkedHashMap<String, Long>();
        Facets.read(text).forEach((type, count) -> counts.put(type, Long.parseLong(count)));
        return counts;
    }
}

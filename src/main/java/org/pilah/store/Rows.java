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
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

/// Rows as values.
final class Rows {
    static final String SEGMENT = "id, source, start_at, end_at, words, case_id, weight, paraphrase, memo";
    static final String CODING = "id, segment, code, coder, facets, at";
    static final String ACTION = "revision, at, by_whom, changes, undoes, place, size";

    private Rows() {}

    static Segment segment(ResultSet row) throws SQLException {
        return new Segment(
                new SegmentId(row.getString(1)),
                new Passage(new SourceId(row.getString(2)), row.getInt(3), row.getInt(4)),
                row.getString(5),
                new CaseId(row.getString(6)),
                row.getInt(7),
                row.getString(8),
                row.getString(9));
    }

    static Coding coding(ResultSet row) throws SQLException {
        return new Coding(
                new CodingId(row.getString(1)),
                new SegmentId(row.getString(2)),
                new CodeId(row.getString(3)),
                row.getString(4),
                Facets.read(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant());
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

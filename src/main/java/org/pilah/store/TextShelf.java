package org.pilah.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.SourceId;

/// Texts at hand: the parts that were asked for last, so that many slices of one text cost one reading of it.
///
/// Guarded by its owner. Emptied whenever something is committed.
final class TextShelf {
    /// UTF-16 units kept at most, unless a single part is longer.
    private static final long ROOM = 6_000_000;

    private final Sql sql;
    private final Lexicon lexicon;
    private final Map<SourceId, List<Integer>> starts = new HashMap<>();
    private final Map<Place, String> parts = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    TextShelf(Sql sql, Lexicon lexicon) {
        this.sql = sql;
        this.lexicon = lexicon;
    }

    private record Place(SourceId source, int start) {}

    String text(SourceId source, int start, int end) throws SQLException {
        var found = new StringBuilder();
        List<Integer> all = starts(source);
        for (int i = 0; i < all.size(); i++) {
            int from = all.get(i);
            boolean before = i + 1 < all.size() && all.get(i + 1) <= start;
            if (before || from >= end) {
                continue;
            }
            String part = part(new Place(source, from));
            String slice = part.substring(Math.clamp(start - (long) from, 0, part.length()), clip(end, from, part));
            if (slice.length() == end - start || all.size() == 1) {
                return slice;
            }
            found.append(slice);
        }
        return found.toString();
    }

    void clear() {
        starts.clear();
        parts.clear();
        held = 0;
    }

    private static int clip(int end, int from, String part) {
        return Math.clamp(end - (long) from, 0, part.length());
    }

    private List<Integer> starts(SourceId source) throws SQLException {
        List<Integer> known = starts.get(source);
        if (known == null) {
            known = sql.list(
                    "select start_at from data.text where source = ? order by start_at",
                    row -> row.getInt(1),
                    lexicon.number(source.value()));
            starts.put(source, known);
        }
        return known;
    }

    private String part(Place place) throws SQLException {
        String known = parts.get(place);
        if (known == null) {
            List<String> found = sql.list(
                    "select packed, words from data.text where source = ? and start_at = ?",
                    row -> Pieces.words(row.getBytes(1), row.getString(2)),
                    lexicon.number(place.source().value()),
                    place.start());
            if (found.isEmpty()) {
                // Removed since its place was learned; the shelf is about to be emptied.
                return "";
            }
            known = found.getFirst();
            parts.put(place, known);
            held += known.length();
            makeRoom(place);
        }
        return known;
    }

    private void makeRoom(Place newest) {
        Iterator<Map.Entry<Place, String>> oldest = parts.entrySet().iterator();
        while (held > ROOM && oldest.hasNext()) {
            Map.Entry<Place, String> each = oldest.next();
            if (!each.getKey().equals(newest)) {
                held -= each.getValue().length();
                oldest.remove();
            }
        }
    }
}

package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.pilah.importer.Table.Head;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads codings from a table, row by row. It needs the columns source and code, and either start and end or quote.
public final class CodingsTable {
    private static final List<Heading> FACETS =
            List.of(Heading.POLARITY, Heading.ASPECT, Heading.EVIDENCE, Heading.LEVEL, Heading.WAVE);
    private static final Set<Heading> READ = EnumSet.range(Heading.SOURCE, Heading.WAVE);
    private static final int NO_PLACE = -1;

    private final Head head;
    private final Map<Heading, Integer> places = new EnumMap<>(Heading.class);

    private CodingsTable(Head head) {
        this.head = head;
        for (Heading heading : Heading.values()) {
            places.put(heading, head.place(heading));
        }
    }

    /// The columns that were not read, as they are headed, and what should be known about the table.
    public record Outcome(List<String> ignored, List<Remark> remarks) {
        public Outcome {
            ignored = List.copyOf(ignored);
            remarks = List.copyOf(remarks);
        }
    }

    /// Hands over all rows, good and bad, in the order of the file.
    ///
    /// @throws Problem when it is no table, or columns are missing
    public static Outcome read(Path file, ImportOptions options, Progress progress, Consumer<CodingRow> each) {
        var outcome = new ArrayList<Outcome>();
        Table.read(file, options, progress, head -> {
            var table = new CodingsTable(head);
            table.checkColumns(String.valueOf(file.getFileName()));
            outcome.add(table.outcome());
            return row -> each.accept(table.coding(row));
        });
        return outcome.getFirst();
    }

    private void checkColumns(String name) {
        var missing = new ArrayList<String>();
        for (Heading heading : List.of(Heading.SOURCE, Heading.CODE)) {
            if (!has(heading)) {
                missing.add(heading.usual());
            }
        }
        if (!has(Heading.QUOTE) && !(has(Heading.START) && has(Heading.END))) {
            boolean half = has(Heading.START) || has(Heading.END);
            String end = has(Heading.START) ? Heading.END.usual() : Heading.START.usual();
            missing.add(half ? end : "start, end / quote");
        }
        if (!missing.isEmpty()) {
            throw new Problem("codings.noColumns", name, String.join(", ", missing));
        }
    }

    private boolean has(Heading heading) {
        return places.getOrDefault(heading, NO_PLACE) >= 0;
    }

    private Outcome outcome() {
        List<String> ignored = ignored();
        var remarks = new ArrayList<>(head.remarks());
        if (!ignored.isEmpty()) {
            remarks.add(Remark.of("codings.ignored", String.join(", ", ignored)));
        }
        return new Outcome(ignored, remarks);
    }

    private List<String> ignored() {
        var ignored = new ArrayList<String>();
        for (int place = 0; place < head.headings().size(); place++) {
            boolean read = isRead(place);
            if (!read && !head.headings().get(place).isEmpty()) {
                ignored.add(head.headings().get(place));
            }
        }
        return ignored;
    }

    private boolean isRead(int place) {
        return Heading.of(head.headings().get(place))
                .filter(heading -> places.getOrDefault(heading, NO_PLACE) == place)
                .filter(READ::contains)
                .isPresent();
    }

    private CodingRow coding(Row row) {
        if (head.isRagged(row)) {
            return bad(
                    row,
                    "codings.row.ragged",
                    row.cells().size(),
                    head.headings().size());
        }
        if (text(row, Heading.SOURCE).isEmpty()) {
            return bad(row, "codings.row.source");
        }
        if (text(row, Heading.CODE).isEmpty()) {
            return bad(row, "codings.row.code");
        }
        String start = text(row, Heading.START);
        String end = text(row, Heading.END);
        String quote = has(Heading.QUOTE) ? row.cells().get(places.getOrDefault(Heading.QUOTE, NO_PLACE)) : "";
        if (start.isEmpty() && end.isEmpty()) {
            return quote.isBlank() ? bad(row, "codings.row.place") : good(row, NO_PLACE, NO_PLACE, quote);
        }
        int from = position(start);
        int to = position(end);
        if (from < 0 || to < 0) {
            return bad(row, "codings.row.number", '"' + (from < 0 ? start : end) + '"');
        }
        return to <= from ? bad(row, "codings.row.order", from, to) : good(row, from, to, quote);
    }

    private CodingRow good(Row row, int start, int end, String quote) {
        var facets = new LinkedHashMap<String, String>();
        for (Heading facet : FACETS) {
            String value = text(row, facet);
            if (!value.isEmpty()) {
                facets.put(facet.name().toLowerCase(Locale.ROOT), value);
            }
        }
        return new CodingRow.Good(
                row.line(),
                text(row, Heading.SOURCE),
                start,
                end,
                quote,
                text(row, Heading.CODE),
                text(row, Heading.CODER),
                text(row, Heading.CASE),
                facets,
                text(row, Heading.PARAPHRASE),
                text(row, Heading.MEMO));
    }

    private String text(Row row, Heading heading) {
        return row.cell(places.getOrDefault(heading, NO_PLACE));
    }

    private static CodingRow bad(Row row, String key, Object... arguments) {
        var all = new ArrayList<Object>(List.of(arguments));
        all.addFirst(row.line());
        return new CodingRow.Bad(row.line(), new Remark(key, all));
    }

    /// A place in a text: digits only, since `1.157` could be meant in two ways.
    private static int position(String digits) {
        boolean plain =
                !digits.isEmpty() && digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : NO_PLACE;
    }
}

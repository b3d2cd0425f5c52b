package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pilah.importer.Table.Head;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;
import org.pilah.model.Value;
import org.pilah.task.Progress;

/// Cases from a table: names, types, typed attributes, and the sources and speakers that belong to them.
///
/// What a column holds is found out from all its cells together and told in `columns`.
public record CasesTable(List<CaseRow> rows, List<Column> columns, List<Remark> remarks) {
    /// As many lines as one sentence can name.
    private static final int MOST_LINES = 20;
    private static final int MOST_ROWS = 200_000;
    private static final long HEAVIEST = 100_000_000;
    /// What an empty cell counts for.
    private static final int CELL = 8;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    /// One case as its row tells it. `type` is empty where the table has none; sources and speakers are as
    /// written.
    public record CaseRow(
            int line,
            String name,
            String type,
            Map<String, Value> attributes,
            List<String> sources,
            List<String> speakers) {
        public CaseRow {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            sources = List.copyOf(sources);
            speakers = List.copyOf(speakers);
        }
    }

    /// What an attribute's column was found to hold. `form` matters for numbers only.
    public record Column(String name, Type type, NumberForm form, List<Remark> remarks) {
        public Column {
            remarks = List.copyOf(remarks);
        }
    }

    /// The types of attributes.
    public enum Type {
        NUMBER,
        DAY,
        CHOICE,
        TEXT
    }

    public CasesTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    /// Reads all cases of a table. Callable from any thread.
    ///
    /// @throws Problem when it is no table, has no column or no row for cases, when a row is ragged or has no
    /// name,
    ///     or when two rows name the same case
    public static CasesTable read(Path file, ImportOptions options, Progress progress) {
        var heads = new ArrayList<Head>();
        var rows = new ArrayList<Row>();
        String name = String.valueOf(file.getFileName());
        Table.read(file, options, progress, head -> {
            heads.add(head);
            return gathering(rows, name);
        });
        return read(heads.getFirst(), rows, name);
    }

    /// Reads cases that were copied as cells in another program, such as Excel, headings included.
    ///
    /// @param name how the table is called in sentences
    /// @throws Problem as `read` does
    public static CasesTable pasted(String words, String name) {
        var heads = new ArrayList<Head>();
        var rows = new ArrayList<Row>();
        Table.readPasted(words, name, head -> {
            heads.add(head);
            return gathering(rows, name);
        });
        return read(heads.getFirst(), rows, name);
    }

    /// Takes rows up to what fits into memory, far beyond what any study has.
    private static Consumer<Row> gathering(List<Row> rows, String name) {
        var weight = new long[1];
        return row -> {
            row.cells().forEach(cell -> weight[0] += CELL + cell.length());
            if (rows.size() == MOST_ROWS || weight[0] > HEAVIEST) {
                throw new Problem("reduction.tooLong", name, MOST_ROWS);
            }
            rows.add(row);
        };
    }

    /// What a person means who writes this into a cell of a column that holds such values; nothing for an empty
    /// cell or a dash. What is no number or day stays as words.
    public static Optional<Value> value(String written, Type type) {
        return CaseColumn.value(written.strip(), type);
    }

    private static CasesTable read(Head head, List<Row> rows, String name) {
        int casePlace = head.place(Heading.CASE) >= 0 ? head.place(Heading.CASE) : head.place(Heading.NAME);
        if (casePlace < 0) {
            throw new Problem("cases.noCase", name);
        }
        if (rows.isEmpty()) {
            throw new Problem("cases.noRows", name);
        }
        refuse(rows.stream().filter(head::isRagged).toList(), "cases.ragged", name);
        refuse(rows.stream().filter(row -> row.cell(casePlace).isEmpty()).toList(), "cases.noName", name);
        checkNames(rows, casePlace, name);
        return read(head, rows, casePlace, name);
    }

    private static CasesTable read(Head head, List<Row> rows, int casePlace, String name) {
        int typePlace = head.place(Heading.TYPE);
        int sourcePlace = head.place(Heading.SOURCE);
        int speakerPlace = head.place(Heading.SPEAKER);
        var remarks = new ArrayList<>(head.remarks());
        var columns = new LinkedHashMap<Integer, CaseColumn>();
        var seen = new HashSet<String>();
        for (int place = 0; place < head.headings().size(); place++) {
            String heading = head.headings().get(place);
            if (place == casePlace || place == typePlace || place == sourcePlace || place == speakerPlace) {
                continue;
            }
            if (heading.isEmpty()) {
                remarks.add(Remark.of("cases.column.unnamed"));
            } else if (seen.add(Heading.plain(heading))) {
                columns.put(place, CaseColumn.of(heading, place, rows));
            } else {
                throw new Problem("cases.headingTwice", name, heading);
            }
        }
        List<CaseRow> cases = rows.stream()
                .map(row -> new CaseRow(
                        row.line(),
                        name(row, casePlace),
                        row.cell(typePlace),
                        attributes(row, columns),
                        several(row.cell(sourcePlace)),
                        several(row.cell(speakerPlace))))
                .toList();
        return new CasesTable(
                cases, columns.values().stream().map(CaseColumn::column).toList(), remarks);
    }

    private static Map<String, Value> attributes(Row row, Map<Integer, CaseColumn> columns) {
        var attributes = new LinkedHashMap<String, Value>();
        columns.forEach((place, column) -> {
            Optional<Value> value = column.value(row, place);
            value.ifPresent(found -> attributes.put(column.column().name(), found));
        });
        return attributes;
    }

    private static List<String> several(String cell) {
        return SEVERAL.splitAsStream(cell)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static void refuse(List<Row> bad, String key, String name) {
        if (!bad.isEmpty()) {
            throw new Problem(key, name, lines(bad.stream().map(Row::line).toList()));
        }
    }

    private static void checkNames(List<Row> rows, int casePlace, String name) {
        var byName = new HashMap<String, List<Row>>();
        for (Row row : rows) {
            String plain = name(row, casePlace).toLowerCase(Locale.ROOT);
            byName.computeIfAbsent(plain, key -> new ArrayList<>()).add(row);
        }
        var twice = new TreeMap<Integer, String>();
        for (List<Row> same : byName.values()) {
            if (same.size() > 1) {
                List<Integer> at = same.stream().map(Row::line).toList();
                twice.put(at.getFirst(), name(same.getFirst(), casePlace) + " (" + lines(at) + ")");
            }
        }
        if (!twice.isEmpty()) {
            throw new Problem("cases.twice", name, String.join(", ", twice.values()));
        }
    }

    /// A name is written with one blank between its words.
    private static String name(Row row, int casePlace) {
        return BLANKS.matcher(row.cell(casePlace)).replaceAll(" ");
    }

    private static String lines(List<Integer> lines) {
        String named = lines.stream().limit(MOST_LINES).map(String::valueOf).collect(Collectors.joining(", "));
        return lines.size() > MOST_LINES ? named + ", …" : named;
    }
}

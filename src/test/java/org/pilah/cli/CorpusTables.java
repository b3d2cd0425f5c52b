package org.pilah.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A corpus in the shape of `make_corpus.py`, and counts made from its own tables alone: rows are read with
/// `split`, everything is counted one row at a time. The tables hold no quotation marks.
final class CorpusTables {
    private final Path folder;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Map<String, String>> cases = new LinkedHashMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    CorpusTables(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.list(texts())) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file));
            }
        }
        for (Map<String, String> line : table(caseTable())) {
            cases.put(line.getOrDefault("case", ""), line);
        }
        for (Map<String, String> line : table(codingTable())) {
            rows.add(new Row(
                    line.getOrDefault("document", ""),
                    Integer.parseInt(line.getOrDefault("start", "")),
                    Integer.parseInt(line.getOrDefault("end", "")),
                    line.getOrDefault("code", ""),
                    line.getOrDefault("coder", ""),
                    line.getOrDefault("case", "")));
        }
    }

    /// One row of the codings table.
    record Row(String source, int start, int end, String code, String coder, String owner) {
        String segment() {
            return source + " " + start + " " + end;
        }

        boolean meets(Row other) {
            return source.equals(other.source) && start < other.end && other.start < end;
        }
    }

    /// What a cell counts, from the rows that fall into it.
    enum Counted {
        COUNT,
        SEGMENTS,
        CASES;

        long of(List<Row> rows) {
            return switch (this) {
                case COUNT -> rows.size();
                case SEGMENTS -> rows.stream().map(Row::segment).distinct().count();
                case CASES ->
                    rows.stream()
                            .map(Row::owner)
                            .filter(owner -> !owner.isEmpty())
                            .distinct()
                            .count();
            };
        }
    }

    Path texts() {
        return folder.resolve("txt");
    }

    Path caseTable() {
        return folder.resolve("cases.csv");
    }

    Path codingTable() {
        return folder.resolve("coding.csv");
    }

    List<Row> rows() {
        return rows;
    }

    Map<String, Map<String, String>> cases() {
        return cases;
    }

    Set<String> sources() {
        return texts.keySet();
    }

    String quote(Row row) {
        return texts.getOrDefault(row.source, "").substring(row.start, row.end);
    }

    /// All codes of the table with those above them, by their paths.
    Set<String> codes() {
        var codes = new TreeSet<String>();
        rows.forEach(row -> codes.addAll(withParents(row.code)));
        return codes;
    }

    /// Where a row falls on an axis that is named as on the command line: codes by their paths, with those above
    /// unless `own`, all else by name.
    Set<String> places(Row row, String axis, boolean own) {
        if (axis.startsWith("attribute:")) {
            return Set.of(cases.getOrDefault(row.owner, Map.of()).getOrDefault(axis.substring(10), ""));
        }
        return switch (axis) {
            case "code" -> own ? Set.of(row.code) : withParents(row.code);
            case "case" -> Set.of(row.owner);
            case "source" -> Set.of(row.source);
            case "coder" -> Set.of(row.coder);
            case "speaker" -> Set.of(speaker(row));
            default -> throw new IllegalArgumentException(axis);
        };
    }

    List<Row> where(Predicate<Row> wanted) {
        return rows.stream().filter(wanted).toList();
    }

    /// Lines of all texts in which this word stands, whatever the case of its letters.
    long linesWith(String word) {
        return texts.values().stream()
                .flatMap(String::lines)
                .filter(line -> Stream.of(
                                line.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .anyMatch(word::equals))
                .count();
    }

    /// The word before the colon with which the line of the row's first character begins.
    private String speaker(Row row) {
        String before = texts.getOrDefault(row.source, "").substring(0, row.start);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        return line.substring(0, line.indexOf(':'));
    }

    private static Set<String> withParents(String code) {
        var paths = new LinkedHashSet<String>();
        for (int at = code.indexOf(" / "); at >= 0; at = code.indexOf(" / ", at + 1)) {
            paths.add(code.substring(0, at));
        }
        paths.add(code);
        return paths;
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] headings = lines.getFirst().split(",", -1);
        var rows = new ArrayList<Map<String, String>>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < headings.length; i++) {
                row.put(headings[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /// How many segments of which case: the case of a segment is that of its rows.
    Map<String, Long> segmentsByCase() {
        var counts = new HashMap<String, Long>();
        var seen = new HashSet<String>();
        for (Row row : rows) {
            if (seen.add(row.segment())) {
                counts.merge(row.owner, 1L, Long::sum);
            }
        }
        return counts;
    }
}

package org.pilah.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.importer.Heading;
import org.pilah.importer.Remark;
import org.pilah.importer.Table;
import org.pilah.messages.Problem;

/// One row of a table of codes. `path` is empty where it names none, and ends with the code's own name; `parent` is
/// as written, an id, a name or a path, or empty.
record CodebookRow(
        int line, String id, List<String> path, String parent, Map<CodebookRow.Told, String> texts, boolean isRagged) {
    private static final Pattern STEP = Pattern.compile("\\s+/\\s+|\\s*>\\s*");
    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");

    /// What a row may say of its code.
    enum Told {
        DEFINITION(Heading.DEFINITION),
        USE_WHEN(Heading.USE_WHEN),
        LEAVE_OUT_WHEN(Heading.LEAVE_OUT_WHEN),
        EXAMPLE(Heading.EXAMPLE),
        ALIASES(Heading.ALIASES);

        private final Heading heading;

        Told(Heading heading) {
            this.heading = heading;
        }
    }

    CodebookRow {
        path = List.copyOf(path);
        texts = Map.copyOf(texts);
    }

    /// What the row says, or nothing.
    String text(Told told) {
        return texts.getOrDefault(told, "");
    }

    List<String> aliases() {
        return SEVERAL.splitAsStream(text(Told.ALIASES))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    List<String> parentPath() {
        return steps(parent);
    }

    private static List<String> steps(String words) {
        return Arrays.stream(STEP.split(words.strip()))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }

    /// Reads the rows of one table.
    static final class Reader {
        private final Table.Head head;
        private final int name;
        private final int id;
        private final int parent;
        private final Map<Told, Integer> places = new EnumMap<>(Told.class);

        /// @throws Problem when no column holds the codes' names
        Reader(Table.Head head, String file) {
            this.head = head;
            this.name = head.place(Heading.CODE) >= 0 ? head.place(Heading.CODE) : head.place(Heading.NAME);
            this.id = head.place(Heading.ID);
            this.parent = head.place(Heading.PARENT);
            if (name < 0) {
                throw new Problem("codebook.noName", file);
            }
            for (Told told : Told.values()) {
                places.put(told, head.place(told.heading));
            }
        }

        /// How the table was read, and which columns were not.
        List<Remark> remarks() {
            Set<Integer> read = new HashSet<>(places.values());
            read.addAll(List.of(name, id, parent));
            var ignored = new StringBuilder();
            for (int place = 0; place < head.headings().size(); place++) {
                String heading = head.headings().get(place);
                if (!read.contains(place) && !heading.isEmpty()) {
                    ignored.append(ignored.isEmpty() ? "" : ", ").append(heading);
                }
            }
            var remarks = new ArrayList<>(head.remarks());
            if (!ignored.isEmpty()) {
                remarks.add(Remark.of("codings.ignored", ignored.toString()));
            }
            return remarks;
        }

        CodebookRow read(Table.Row row) {
            var texts = new EnumMap<Told, String>(Told.class);
            places.forEach((told, place) -> texts.put(told, row.cell(place)));
            return new CodebookRow(
                    row.line(), row.cell(id), path(row.cell(name)), row.cell(parent), texts, head.isRagged(row));
        }

        /// Where the table says elsewhere which code is meant or where it belongs, a name may hold a `/`.
        private List<String> path(String words) {
            boolean isName = id >= 0 || parent >= 0;
            return isName && !words.isEmpty() ? List.of(words) : steps(words);
        }
    }
}

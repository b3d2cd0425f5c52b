package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilah.exchange.CodebookRow.Told;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.importer.Table;
import org.pilah.messages.Problem;
import org.pilah.model.Bilingual;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Ids;
import org.pilah.model.Language;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Brings codes in from a table, with what they mean and when to use them: one step that can be undone.
///
/// A code is known by its id, else by its path; one that is there takes what the table says of it and keeps the
/// rest. Parents may stand above or below their children in the table.
public final class CodebookIntake {
    private final OpenProject project;

    public CodebookIntake(OpenProject project) {
        this.project = project;
    }

    /// How many codes are new and how many were altered, and what the researcher should know.
    public record Report(long added, long altered, List<Remark> remarks) {
        public Report {
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads the table, whose words are in this language, and takes all its codes in.
    ///
    /// @throws Problem when the table is not sound or could not be saved; then nothing came in
    public Report take(Path file, Language language, ImportOptions options, String by, Progress progress) {
        String name = String.valueOf(file.getFileName());
        var remarks = new ArrayList<Remark>();
        var rows = new ArrayList<CodebookRow>();
        Table.read(file, options, progress, head -> {
            var reader = new CodebookRow.Reader(head, name);
            remarks.addAll(reader.remarks());
            return row -> rows.add(reader.read(row));
        });
        refuse(rows.stream().filter(CodebookRow::isRagged), "codebook.ragged", name);
        refuse(rows.stream().filter(row -> row.path().isEmpty()), "codebook.unnamed", name);
        refuse(rows.stream().filter(row -> !isId(row.id())), "codebook.badId", name);
        var tree = new Tree(project.study(), language, remarks);
        refuse(tree.place(rows).stream(), "codebook.noParent", name);
        refuse(tree.twice.stream(), "codebook.twice", name);
        List<Change> changes = tree.changes();
        project.batch(by, batch -> changes.forEach(batch::apply));
        long added = changes.stream().filter(Change.Add.class::isInstance).count();
        return new Report(added, changes.size() - added, remarks);
    }

    private static boolean isId(String id) {
        return id.isEmpty() || id.equals(Ids.fromName(id, taken -> false));
    }

    private static void refuse(Stream<CodebookRow> bad, String key, String name) {
        String lines = bad.map(row -> String.valueOf(row.line())).collect(Collectors.joining(", "));
        if (!lines.isEmpty()) {
            throw new Problem(key, name, lines);
        }
    }

    /// The codes as they will be.
    private static final class Tree {
        private final Study study;
        private final Language language;
        private final List<Remark> remarks;
        private final Map<CodeId, Code> codes = new LinkedHashMap<>();
        private final Map<String, CodeId> byPath = new HashMap<>();
        private final Map<String, Set<CodeId>> byName = new HashMap<>();
        private final Map<CodeId, String> pathOf = new HashMap<>();
        private final Map<CodeId, Integer> children = new HashMap<>();
        private final Map<CodeId, CodebookRow> told = new HashMap<>();
        private final List<CodebookRow> twice = new ArrayList<>();

        Tree(Study study, Language language, List<Remark> remarks) {
            this.study = study;
            this.language = language;
            this.remarks = remarks;
            for (Code code : study.codes()) {
                codes.put(code.id(), code);
                children.merge(code.parent(), code.position() + 1, Math::max);
                for (Language each : Language.values()) {
                    byPath.putIfAbsent(Names.plain(study.pathName(code.id(), each)), code.id());
                    name(code.name().in(each), code.id());
                }
                pathOf.put(code.id(), study.pathName(code.id(), language));
            }
        }

        /// Puts all rows where they belong and gives those whose parents are nowhere.
        List<CodebookRow> place(List<CodebookRow> rows) {
            List<CodebookRow> waiting = rows;
            while (!waiting.isEmpty()) {
                var left = new ArrayList<CodebookRow>();
                waiting.forEach(row -> {
                    CodeId parent = parent(row);
                    if (parent.isNone() && !row.parent().isEmpty()) {
                        left.add(row);
                    } else {
                        place(row, parent);
                    }
                });
                if (left.size() == waiting.size()) {
                    return left;
                }
                waiting = left;
            }
            return List.of();
        }

        private CodeId parent(CodebookRow row) {
            CodeId atPath = byPath.getOrDefault(Names.plain(joined(row.parentPath())), CodeId.NONE);
            if (row.parent().isEmpty() || !atPath.isNone()) {
                return atPath;
            }
            Set<CodeId> called = byName.getOrDefault(Names.plain(row.parent()), Set.of());
            return codes.keySet().stream()
                    .filter(id -> id.value().equals(row.parent()))
                    .findFirst()
                    .orElse(called.size() == 1 ? called.iterator().next() : CodeId.NONE);
        }

        private void place(CodebookRow row, CodeId start) {
            CodeId parent = start;
            for (String step : row.path().subList(0, row.path().size() - 1)) {
                parent = beneath(parent, step, CodeId.NONE);
            }
            CodeId wanted = row.id().isEmpty() ? CodeId.NONE : new CodeId(row.id());
            boolean known = codes.containsKey(wanted);
            CodeId id = known ? wanted : beneath(parent, row.path().getLast(), wanted);
            Code code = codes.get(id);
            if (code == null || told.put(id, row) != null) {
                twice.add(row);
                return;
            }
            boolean placed = !row.parent().isEmpty() || row.path().size() > 1;
            if (known && placed && !code.parent().equals(parent)) {
                remarks.add(Remark.of("codebook.stays", row.line(), row.path().getLast()));
            }
            codes.put(id, described(code, row, known));
        }

        /// The code of this name beneath that one; it is made if it is not there.
        private CodeId beneath(CodeId parent, String name, CodeId wanted) {
            String path = parent.isNone() ? name : pathOf.getOrDefault(parent, "") + " / " + name;
            CodeId known = byPath.getOrDefault(Names.plain(path), CodeId.NONE);
            if (!known.isNone()) {
                return known;
            }
            CodeId id = wanted.isNone()
                    ? new CodeId(Ids.fromName(path, taken -> codes.containsKey(new CodeId(taken))))
                    : wanted;
            int position = children.merge(parent, 1, Integer::sum) - 1;
            codes.put(id, Code.named(id, parent, position, name));
            byPath.put(Names.plain(path), id);
            pathOf.put(id, path);
            name(name, id);
            return id;
        }

        private void name(String name, CodeId id) {
            byName.computeIfAbsent(Names.plain(name), key -> new HashSet<>()).add(id);
        }

        private Code described(Code code, CodebookRow row, boolean byId) {
            UnaryOperator<String> name = old -> byId ? row.path().getLast() : old;
            return new Code(
                    code.id(),
                    code.parent(),
                    code.framework(),
                    code.position(),
                    told(code.name(), name.apply(code.name().in(language))),
                    told(code.definition(), row.text(Told.DEFINITION)),
                    told(code.useWhen(), row.text(Told.USE_WHEN)),
                    told(code.leaveOutWhen(), row.text(Told.LEAVE_OUT_WHEN)),
                    told(code.example(), row.text(Told.EXAMPLE)),
                    row.aliases().isEmpty() ? code.aliases() : row.aliases(),
                    code.cues(),
                    code.colour(),
                    code.kind());
        }

        /// New words stand in the table's language, and in the other too unless that has words of its own.
        private Bilingual told(Bilingual before, String words) {
            if (words.isEmpty() || words.equals(before.in(language))) {
                return before;
            }
            if (before.indonesian().equals(before.english()) || before.isEmpty()) {
                return Bilingual.same(words);
            }
            return language == Language.INDONESIAN
                    ? new Bilingual(words, before.english())
                    : new Bilingual(before.indonesian(), words);
        }

        List<Change> changes() {
            var changes = new ArrayList<Change>();
            codes.forEach((id, code) -> study.code(id)
                    .ifPresentOrElse(
                            before -> {
                                if (!before.equals(code)) {
                                    changes.add(new Change.Alter(before, code));
                                }
                            },
                            () -> changes.add(new Change.Add(code))));
            return changes;
        }

        private static String joined(List<String> steps) {
            return String.join(" / ", steps);
        }
    }
}

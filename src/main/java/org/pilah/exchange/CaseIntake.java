package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pilah.importer.CasesTable;
import org.pilah.importer.CasesTable.CaseRow;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Value;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Brings cases with their attributes into a study and links them to sources and speakers: one step that can be
/// undone.
///
/// A case that is there already takes the table's attributes and keeps its others.
public final class CaseIntake {
    private final OpenProject project;

    public CaseIntake(OpenProject project) {
        this.project = project;
    }

    /// What came in: new and altered cases, sources and speakers linked, what each column was found to hold,
    /// and what the researcher should know.
    public record Report(long added, long altered, long linked, List<CasesTable.Column> columns, List<Remark> remarks) {
        public Report {
            columns = List.copyOf(columns);
            remarks = List.copyOf(remarks);
        }
    }

    /// Reads the table and takes all its cases in.
    ///
    /// @throws org.pilah.messages.Problem when the table is not sound or could not be saved; then nothing came
    /// in
    public Report take(Path file, ImportOptions options, String by, Progress progress) {
        return take(CasesTable.read(file, options, progress), by, progress);
    }

    /// Takes in all cases of a table that was read already, such as a pasted one.
    ///
    /// @throws org.pilah.messages.Problem when it could not be saved; then nothing came in
    public Report take(CasesTable table, String by, Progress progress) {
        var entry = new Entry(table);
        project.batch(by, batch -> {
            entry.links = new Links(batch.study());
            for (CaseRow row : table.rows()) {
                progress.check();
                entry.take(row, batch);
            }
            entry.links.settle(batch);
        });
        return new Report(entry.added, entry.altered, entry.links.count, table.columns(), entry.remarks);
    }

    private static final class Entry {
        private final List<Remark> remarks;
        private Links links = new Links(List.of());
        private long added;
        private long altered;

        Entry(CasesTable table) {
            remarks = new ArrayList<>(table.remarks());
        }

        void take(CaseRow row, OpenProject.Batch batch) {
            Study study = batch.study();
            Optional<Case> known = Names.knownCase(row.name(), study).flatMap(study::caseWith);
            Case wanted = known.map(one -> merged(one, row))
                    .orElseGet(
                            () -> new Case(Names.newCase(row.name(), study), row.name(), row.type(), row.attributes()));
            if (known.isEmpty()) {
                batch.apply(new Change.Add(wanted));
                added++;
            } else if (!known.get().equals(wanted)) {
                batch.apply(new Change.Alter(known.get(), wanted));
                altered++;
            }
            row.sources().forEach(name -> missed(links.source(name, wanted.id()), "cases.noSource", row, name));
            row.speakers().forEach(label -> missed(links.speaker(label, wanted.id()), "cases.noSpeaker", row, label));
        }

        private void missed(boolean found, String key, CaseRow row, String name) {
            if (!found) {
                remarks.add(Remark.of(key, row.line(), row.name(), name));
            }
        }

        private static Case merged(Case one, CaseRow row) {
            Map<String, Value> attributes = new LinkedHashMap<>(one.attributes());
            attributes.putAll(row.attributes());
            return new Case(one.id(), one.name(), row.type().isEmpty() ? one.type() : row.type(), attributes);
        }
    }

    /// Sources as they will be. Each is altered once, however many cases its speakers belong to.
    private static final class Links {
        private final Map<String, Source> before = new LinkedHashMap<>();
        private final Map<String, Source> after = new HashMap<>();
        private final Map<String, String> keyByName = new HashMap<>();
        private long count;

        Links(Study study) {
            this(study.sources());
        }

        private Links(List<Source> sources) {
            for (Source source : sources) {
                before.put(source.key(), source);
                after.put(source.key(), source);
                keyByName.put(Names.plain(source.name()), source.key());
                keyByName.putIfAbsent(Names.plain(source.file()), source.key());
            }
        }

        boolean source(String name, CaseId owner) {
            String key = keyByName.getOrDefault(Names.plain(name), "");
            if (key.isEmpty()) {
                return false;
            }
            after.computeIfPresent(key, (same, source) -> source.withCase(owner));
            count++;
            return true;
        }

        boolean speaker(String label, CaseId owner) {
            long found = count;
            for (String key : before.keySet()) {
                after.computeIfPresent(key, (same, source) -> owned(source, label, owner));
            }
            return count > found;
        }

        private Source owned(Source source, String label, CaseId owner) {
            if (source.speakers().stream().noneMatch(each -> same(each.label(), label))) {
                return source;
            }
            count++;
            return source.withSpeakers(source.speakers().stream()
                    .map(each ->
                            same(each.label(), label) ? new Source.Speaker(each.label(), each.role(), owner) : each)
                    .toList());
        }

        private static boolean same(String one, String other) {
            return one.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
        }

        void settle(OpenProject.Batch batch) {
            before.forEach((key, source) -> {
                Source linked = after.getOrDefault(key, source);
                if (!linked.equals(source)) {
                    batch.apply(new Change.Alter(source, linked));
                }
            });
        }
    }
}

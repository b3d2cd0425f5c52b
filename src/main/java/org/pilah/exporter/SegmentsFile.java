package org.pilah.exporter;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.pilah.exporter.Walk.Found;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Material;
import org.pilah.model.Study;
import org.pilah.task.Progress;

/// Writes all coded segments as `.csv`, one row a coding, in the order of reading. Callable from any thread.
public final class SegmentsFile {
    /// The facets with columns of their own; others are gathered in one.
    private static final List<String> FACETS = List.of("polarity", "aspect", "evidence", "level", "wave");

    private static final List<String> COLUMNS = List.of(
            "export.column.coding-id",
            "export.column.segment-id",
            "export.column.citation",
            "export.column.case",
            "export.column.speaker",
            "export.column.source",
            "export.column.start",
            "export.column.end",
            "export.column.verbatim",
            "export.column.paraphrase",
            "export.column.path",
            "export.column.code-id");

    private final CsvFile csv;
    private final Words words;
    private final Study study;
    private final Map<CodeId, String> paths = new HashMap<>();

    private SegmentsFile(CsvFile csv, Words words, Study study) {
        this.csv = csv;
        this.words = words;
        this.study = study;
    }

    /// Writes all codings to `target`.
    ///
    /// @throws org.pilah.messages.Problem when the file cannot be written; a former one is then as it was
    public static void write(Path target, Study study, Material material, Messages messages, Progress progress) {
        CsvFile.write(target, csv -> {
            var file = new SegmentsFile(csv, new Words(messages), study);
            file.headings();
            new Walk(study, material, progress).over(file::rows);
        });
    }

    private void headings() {
        COLUMNS.forEach(key -> csv.text(words.text(key)));
        FACETS.forEach(facet -> csv.text(words.facet(facet)));
        csv.text(words.text("export.column.facets"));
        csv.text(words.text("export.column.coder"));
        csv.text(words.text("export.column.coded-on"));
        csv.text(words.text("export.column.memo"));
        csv.endRow();
    }

    private void rows(Found found) {
        String citation = found.citation(study);
        for (Coding coding : found.codings()) {
            csv.text(coding.id().value());
            csv.text(found.segment().id().value());
            csv.text(citation);
            csv.text(name(found.caseId()));
            csv.text(found.speaker());
            csv.text(found.source().name());
            csv.number(found.segment().passage().start());
            csv.number(found.segment().passage().end());
            csv.text(found.quote());
            csv.text(found.segment().paraphrase());
            csv.text(paths.computeIfAbsent(coding.code(), code -> words.path(study, code)));
            csv.text(coding.code().value());
            FACETS.forEach(
                    facet -> csv.text(words.facetValue(facet, coding.facets().getOrDefault(facet, ""))));
            csv.text(others(coding));
            csv.text(coding.coder());
            csv.text(DateTimeFormatter.ISO_LOCAL_DATE.format(coding.at().atOffset(ZoneOffset.UTC)));
            csv.text(found.segment().memo());
            csv.endRow();
        }
    }

    private String name(CaseId owner) {
        return study.caseWith(owner).map(Case::name).orElse("");
    }

    private static String others(Coding coding) {
        var joined = new StringJoiner("; ");
        coding.facets().forEach((name, value) -> {
            if (!FACETS.contains(name)) {
                joined.add(name + "=" + value);
            }
        });
        return joined.toString();
    }
}

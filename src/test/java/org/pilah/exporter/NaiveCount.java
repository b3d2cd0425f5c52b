package org.pilah.exporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pilah.model.Axis;
import org.pilah.model.Case;
import org.pilah.model.Cell;
import org.pilah.model.CellPassages;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;

/// Counts a matrix one coding at a time: codes, cases, sources, coders and facets as rows and columns, no filter.
final class NaiveCount {
    private final Study study;
    private final MatrixSpec spec;
    private final List<CodedSegment> segments = new ArrayList<>();
    private final List<Heading> rows;
    private final List<Heading> columns;

    NaiveCount(Study study, InMemoryMaterial material, MatrixSpec spec) {
        this.study = study;
        this.spec = spec;
        material.segments(segments::add);
        this.rows = headings(spec.rows());
        this.columns = headings(spec.columns());
    }

    static List<CodeCount> codes(Study study, List<CodedSegment> segments) {
        var counts = new ArrayList<CodeCount>();
        for (Code code : study.codes()) {
            Set<CodeId> reach = study.reach(code.id());
            long codings = 0;
            long hits = 0;
            Set<String> cases = new HashSet<>();
            for (CodedSegment segment : segments) {
                long here = segment.codings().stream()
                        .filter(coding -> reach.contains(coding.code()))
                        .count();
                codings += here;
                hits += here > 0 ? 1 : 0;
                if (here > 0) {
                    cases.add(owner(study, segment));
                }
            }
            cases.remove("");
            counts.add(new CodeCount(code.id(), codings, hits, cases.size()));
        }
        return counts;
    }

    Matrix matrix() {
        var cells = new ArrayList<List<Long>>();
        var rowTotals = new ArrayList<Long>();
        for (int i = 0; i < rows.size(); i++) {
            var line = new ArrayList<Long>();
            for (int j = 0; j < columns.size(); j++) {
                line.add(count(i, i + 1, j, j + 1));
            }
            cells.add(line);
            rowTotals.add(count(i, i + 1, 0, columns.size()));
        }
        var columnTotals = new ArrayList<Long>();
        for (int j = 0; j < columns.size(); j++) {
            columnTotals.add(count(0, rows.size(), j, j + 1));
        }
        long total = count(0, rows.size(), 0, columns.size());
        return new Matrix(spec, rows, columns, cells, rowTotals, columnTotals, total, Matrix.Totals.DISTINCT);
    }

    CellPassages passages() {
        var all = new ArrayList<List<List<SegmentId>>>();
        for (Heading row : rows) {
            var line = new ArrayList<List<SegmentId>>();
            for (Heading column : columns) {
                line.add(segments.stream()
                        .filter(segment ->
                                segment.codings().stream().anyMatch(coding -> in(coding, segment, row, column)))
                        .map(segment -> segment.segment().id())
                        .toList());
            }
            all.add(line);
        }
        return new CellPassages(all);
    }

    private long count(int fromRow, int toRow, int fromColumn, int toColumn) {
        long codings = 0;
        long hits = 0;
        for (CodedSegment segment : segments) {
            long here = segment.codings().stream()
                    .filter(coding -> rows.subList(fromRow, toRow).stream()
                            .anyMatch(row -> columns.subList(fromColumn, toColumn).stream()
                                    .anyMatch(column -> in(coding, segment, row, column))))
                    .count();
            codings += here;
            hits += here > 0 ? 1 : 0;
        }
        return spec.cell() == Cell.COUNT ? codings : hits;
    }

    private boolean in(Coding coding, CodedSegment segment, Heading row, Heading column) {
        return in(coding, segment, spec.rows(), row) && in(coding, segment, spec.columns(), column);
    }

    private boolean in(Coding coding, CodedSegment segment, Axis axis, Heading heading) {
        if (axis.dimension() == Axis.Dimension.CODE && spec.reach() == Reach.WITH_DESCENDANTS) {
            return study.reach(new CodeId(heading.id())).contains(coding.code());
        }
        return value(coding, segment, axis).equals(heading.id());
    }

    private String value(Coding coding, CodedSegment segment, Axis axis) {
        return switch (axis.dimension()) {
            case CODE -> coding.code().value();
            case CASE -> owner(study, segment);
            case SOURCE -> segment.segment().passage().source().value();
            case CODER -> coding.coder();
            case FACET -> coding.facets().getOrDefault(axis.name(), "");
            case TECHNIQUE ->
                study.source(segment.segment().passage().source())
                        .map(source -> source.kind().technique())
                        .orElse("");
            case SPEAKER, ROLE, WAVE, ATTRIBUTE -> throw new IllegalArgumentException("not counted here");
        };
    }

    private List<Heading> headings(Axis axis) {
        return switch (axis.dimension()) {
            case CODE ->
                study.codes().stream()
                        .map(code -> new Heading(
                                code.id().value(),
                                code.name().indonesian(),
                                study.pathName(code.id(), Language.INDONESIAN),
                                study.path(code.id()).size() - 1))
                        .toList();
            case CASE -> {
                var all = new ArrayList<Heading>();
                for (Case each : study.cases()) {
                    all.add(new Heading(each.id().value(), each.name(), each.name(), 0));
                }
                all.add(new Heading("", "", "", 0));
                yield all;
            }
            case SOURCE ->
                study.sources().stream()
                        .map(source -> new Heading(source.id().value(), source.name(), source.name(), 0))
                        .toList();
            case SPEAKER, ROLE, TECHNIQUE, WAVE, CODER, FACET, ATTRIBUTE -> values(axis);
        };
    }

    private List<Heading> values(Axis axis) {
        return segments.stream()
                .flatMap(segment -> segment.codings().stream().map(coding -> value(coding, segment, axis)))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(value -> new Heading(value, value, value, 0))
                .toList();
    }

    private static String owner(Study study, CodedSegment segment) {
        return study.source(segment.segment().passage().source())
                .map(Source::caseId)
                .map(Object::toString)
                .orElse("");
    }
}

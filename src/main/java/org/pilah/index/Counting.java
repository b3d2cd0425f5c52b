package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.CellPassages;
import org.pilah.model.CodeId;
import org.pilah.model.CodingSpan;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.SourceId;
import org.pilah.model.Study;

/// Lays codings out: matrices, what stands behind their cells, and how often each code is used.
final class Counting {
    private final Moment moment;
    private final Study study;

    Counting(Moment moment, Study study) {
        this.moment = moment;
        this.study = study;
    }

    Matrix matrix(MatrixSpec spec, Language language) throws IOException {
        Slots rows = new Slots(spec.rows(), study, spec.reach(), language);
        Slots columns = new Slots(spec.columns(), study, spec.reach(), language);
        var pass = new CodingPass(moment, study, List.of(rows, columns));
        int width = columns.size();
        Tally cells = tally(spec.cell(), Math.multiplyExact(rows.size(), width));
        Tally ofRows = tally(spec.cell(), rows.size());
        Tally ofColumns = tally(spec.cell(), width);
        Tally all = tally(spec.cell(), 1);
        pass.over(codings(spec.filter()), (slots, segment, owner) -> {
            all.add(0, segment, owner);
            for (int column : slots[1]) {
                ofColumns.add(column, segment, owner);
            }
            for (int row : slots[0]) {
                ofRows.add(row, segment, owner);
                for (int column : slots[1]) {
                    cells.add(row * width + column, segment, owner);
                }
            }
        });
        int[] shownRows = rows.shown();
        int[] shownColumns = columns.shown();
        return new Matrix(
                spec,
                each(shownRows, rows::heading),
                each(shownColumns, columns::heading),
                each(shownRows, row -> each(shownColumns, column -> cells.at(row * width + column))),
                each(shownRows, ofRows::at),
                each(shownColumns, ofColumns::at),
                all.at(0),
                totals(spec));
    }

    CellPassages passages(MatrixSpec spec, int mostPerCell) throws IOException {
        Slots rows = new Slots(spec.rows(), study, spec.reach(), Language.INDONESIAN);
        Slots columns = new Slots(spec.columns(), study, spec.reach(), Language.INDONESIAN);
        var pass = new CodingPass(moment, study, List.of(rows, columns));
        int width = columns.size();
        var cells = new Tally.Kept(Math.multiplyExact(rows.size(), width));
        pass.over(codings(spec.filter()), (slots, segment, owner) -> {
            for (int row : slots[0]) {
                for (int column : slots[1]) {
                    cells.add(row * width + column, segment, owner);
                }
            }
        });
        var question = new Question(moment, study, Unit.SEGMENT);
        var segments = new Segments(moment, question.passages(spec.filter()), study);
        List<Segments.Segment> inText = segments.between(0, segments.size());
        int[] placeOf = new int[moment.reader().maxDoc()];
        for (int place = 0; place < inText.size(); place++) {
            placeOf[inText.get(place).document()] = place;
        }
        int[] shownColumns = columns.shown();
        return new CellPassages(each(
                rows.shown(),
                row -> each(
                        shownColumns,
                        column -> cells.of(row * width + column)
                                .map(document -> placeOf[document])
                                .sorted()
                                .limit(mostPerCell)
                                .mapToObj(place -> inText.get(place).id())
                                .toList())));
    }

    /// How often each code is used under this filter.
    CodeTotals codes(Query filter) throws IOException {
        var totals = new CodeTotals(study);
        totals.add(moment, codings(filter));
        return totals;
    }

    static void spans(Moment moment, Consumer<CodingSpan> taker) throws IOException {
        var codings = new TermQuery(new Term(Fields.KIND, Unit.SEGMENT.coding()));
        moment.each(codings, ScoreMode.COMPLETE_NO_SCORES, leaf -> {
            SortedDocValues sources = DocValues.getSorted(leaf.reader(), Fields.value(Fields.SOURCE));
            SortedDocValues codes = DocValues.getSorted(leaf.reader(), Fields.value(Fields.CODE));
            NumericDocValues starts = DocValues.getNumeric(leaf.reader(), Fields.START);
            NumericDocValues ends = DocValues.getNumeric(leaf.reader(), Fields.END);
            var sourceOf = new ArrayList<SourceId>();
            for (int ordinal = 0; ordinal < sources.getValueCount(); ordinal++) {
                sourceOf.add(new SourceId(sources.lookupOrd(ordinal).utf8ToString()));
            }
            var codeOf = new ArrayList<CodeId>();
            for (int ordinal = 0; ordinal < codes.getValueCount(); ordinal++) {
                codeOf.add(new CodeId(codes.lookupOrd(ordinal).utf8ToString()));
            }
            return coding -> {
                sources.advanceExact(coding);
                codes.advanceExact(coding);
                starts.advanceExact(coding);
                ends.advanceExact(coding);
                taker.accept(new CodingSpan(
                        sourceOf.get(sources.ordValue()),
                        (int) starts.longValue(),
                        (int) ends.longValue(),
                        codeOf.get(codes.ordValue())));
            };
        });
    }

    private org.apache.lucene.search.Query codings(Query filter) throws IOException {
        return new Question(moment, study, Unit.SEGMENT).codings(filter);
    }

    private static Tally tally(Cell cell, int cells) {
        return switch (cell) {
            case COUNT -> new Tally.Codings(cells);
            case CASES -> new Tally.Cases(cells);
            case SEGMENTS, QUOTES, PARAPHRASES -> new Tally.Segments(cells);
        };
    }

    /// A coding stands in exactly one row and one column unless it stands in its code's parents too.
    private Matrix.Totals totals(MatrixSpec spec) {
        boolean codes = Axis.of(Axis.Dimension.CODE).equals(spec.rows())
                || Axis.of(Axis.Dimension.CODE).equals(spec.columns());
        boolean inParents = codes
                && spec.reach() == Reach.WITH_DESCENDANTS
                && study.codes().stream().anyMatch(code -> !code.parent().isNone());
        return spec.cell() == Cell.COUNT && !inParents ? Matrix.Totals.SUM : Matrix.Totals.DISTINCT;
    }

    private static <T> List<T> each(int[] slots, IntFunction<T> made) {
        return Arrays.stream(slots).mapToObj(made).toList();
    }
}

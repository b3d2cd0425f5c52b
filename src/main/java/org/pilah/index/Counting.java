package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.pilah.model.Cell;
import org.pilah.model.CellPassages;
import org.pilah.model.CodeId;
import org.pilah.model.CodingSpan;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.Spot;
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
            if (slots[0].length == 0 || slots[1].length == 0) {
                return;
            }
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
                totals(spec, rows.isNested() || columns.isNested()));
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
        int[] placeOf = placeOf(inText);
        int[] shownColumns = columns.shown();
        return new CellPassages(each(
                rows.shown(),
                row -> each(
                        shownColumns, column -> first(cells.of(row * width + column), placeOf, inText, mostPerCell))));
    }

    /// The segments behind a number.
    List<SegmentId> behind(MatrixSpec spec, Spot spot) throws IOException {
        Slots rows = new Slots(spec.rows(), study, spec.reach(), Language.INDONESIAN);
        Slots columns = new Slots(spec.columns(), study, spec.reach(), Language.INDONESIAN);
        var pass = new CodingPass(moment, study, List.of(rows, columns));
        IntPredicate row = wanted(rows, rowOf(spot));
        IntPredicate column = wanted(columns, columnOf(spot));
        var found = new FixedBitSet(Math.max(1, moment.reader().maxDoc()));
        pass.over(codings(spec.filter()), (slots, segment, owner) -> {
            if (Arrays.stream(slots[0]).anyMatch(row) && Arrays.stream(slots[1]).anyMatch(column)) {
                found.set(segment);
            }
        });
        var inText = new Segments(moment, InOrder.of(moment, found, study));
        return inText.between(0, inText.size()).stream()
                .map(Segments.Segment::id)
                .toList();
    }

    private static Optional<String> rowOf(Spot spot) {
        return switch (spot) {
            case Spot.At(var row, var column) -> Optional.of(row);
            case Spot.OfRow(var row) -> Optional.of(row);
            case Spot.OfColumn _, Spot.OfAll _ -> Optional.empty();
        };
    }

    private static Optional<String> columnOf(Spot spot) {
        return switch (spot) {
            case Spot.At(var row, var column) -> Optional.of(column);
            case Spot.OfColumn(var column) -> Optional.of(column);
            case Spot.OfRow _, Spot.OfAll _ -> Optional.empty();
        };
    }

    private static IntPredicate wanted(Slots lines, Optional<String> id) {
        int slot = id.map(lines::slotOf).orElse(-1);
        return each -> id.isEmpty() || each == slot;
    }

    /// The first segments behind the cells where these rows and columns meet, named by the ids of their headings.
    CellPassages passages(MatrixSpec spec, List<String> rowIds, List<String> columnIds, int mostPerCell)
            throws IOException {
        Slots rows = new Slots(spec.rows(), study, spec.reach(), Language.INDONESIAN);
        Slots columns = new Slots(spec.columns(), study, spec.reach(), Language.INDONESIAN);
        var pass = new CodingPass(moment, study, List.of(rows, columns));
        int[] rowAt = places(rows, rowIds);
        int[] columnAt = places(columns, columnIds);
        int width = columnIds.size();
        var cells = new Tally.Kept(Math.multiplyExact(rowIds.size(), width));
        var found = new FixedBitSet(Math.max(1, moment.reader().maxDoc()));
        pass.over(codings(spec.filter()), (slots, segment, owner) -> {
            for (int row : slots[0]) {
                for (int column : slots[1]) {
                    if (rowAt[row] >= 0 && columnAt[column] >= 0) {
                        cells.add(rowAt[row] * width + columnAt[column], segment, owner);
                        found.set(segment);
                    }
                }
            }
        });
        var inText = new Segments(moment, InOrder.of(moment, found, study));
        List<Segments.Segment> ordered = inText.between(0, inText.size());
        int[] placeOf = placeOf(ordered);
        return new CellPassages(IntStream.range(0, rowIds.size())
                .mapToObj(row -> IntStream.range(0, width)
                        .mapToObj(column -> first(cells.of(row * width + column), placeOf, ordered, mostPerCell))
                        .toList())
                .toList());
    }

    /// Where each slot stands among these ids, or −1.
    private static int[] places(Slots lines, List<String> ids) {
        int[] places = new int[lines.size()];
        Arrays.fill(places, -1);
        for (int i = 0; i < ids.size(); i++) {
            if (lines.slotOf(ids.get(i)) >= 0) {
                places[lines.slotOf(ids.get(i))] = i;
            }
        }
        return places;
    }

    private int[] placeOf(List<Segments.Segment> ordered) {
        int[] placeOf = new int[moment.reader().maxDoc()];
        for (int place = 0; place < ordered.size(); place++) {
            placeOf[ordered.get(place).document()] = place;
        }
        return placeOf;
    }

    private static List<SegmentId> first(IntStream documents, int[] placeOf, List<Segments.Segment> ordered, int most) {
        return documents
                .map(document -> placeOf[document])
                .sorted()
                .limit(most)
                .mapToObj(place -> ordered.get(place).id())
                .toList();
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
    private static Matrix.Totals totals(MatrixSpec spec, boolean nested) {
        return spec.cell() == Cell.COUNT && !(nested && spec.reach() == Reach.WITH_DESCENDANTS)
                ? Matrix.Totals.SUM
                : Matrix.Totals.DISTINCT;
    }

    private static <T> List<T> each(int[] slots, IntFunction<T> made) {
        return Arrays.stream(slots).mapToObj(made).toList();
    }
}

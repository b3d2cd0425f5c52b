package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.pilah.analysis.Quotation;
import org.pilah.analysis.Quotations;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Turn;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;

/// Makes the rows of the reduction table from what the study holds. Its questions to the whole study are for the
/// background.
final class SheetRows {
    private final Desk desk;

    SheetRows(Desk desk) {
        this.desk = desk;
    }

    ReductionRow.Filled row(int number, Quotation quotation) {
        return ReductionRow.of(number, quotation, desk.study(), desk.language(), desk.coder());
    }

    /// The row of a segment of the open source.
    ReductionRow.Filled row(int number, CodedSegment coded, Source source, Reading.Text text) {
        var passage = coded.segment().passage();
        String words = text.words().substring(passage.start(), passage.end());
        return row(number, Quotation.of(coded, source, text.turns(), words));
    }

    /// The rows of these segments. One that has just gone waits for its row to go too.
    List<ReductionRow> fetch(List<SegmentId> ids, List<Integer> numbers) {
        var found = new Quotations(desk.study(), desk.material()).of(ids);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> {
                    Quotation quotation = found.get(ids.get(i));
                    return quotation == null
                            ? (ReductionRow) new ReductionRow.Waiting(numbers.get(i), ids.get(i))
                            : row(numbers.get(i), quotation);
                })
                .toList();
    }

    /// Segments in order of the text, numbered.
    static RowList.Numbered numbered(List<SegmentId> ids) {
        return new RowList.Numbered(
                ids, IntStream.rangeClosed(1, ids.size()).boxed().toList());
    }

    /// These segments, which are given in order of the text, in another order. Goes through the whole study once.
    RowList.Numbered arranged(List<SegmentId> ids, SheetOrder order, Progress progress) {
        Map<SegmentId, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size() + 1));
        var keys = new ArrayList<SheetOrder.Key>(ids.size());
        Study study = desk.study();
        Material material = desk.material();
        int done = 0;
        for (Source source : study.sources()) {
            progress.check();
            progress.at(source.name(), done++, study.sources().size());
            List<CodedSegment> segments = material.segments(source.id()).stream()
                    .filter(each -> numbers.containsKey(each.segment().id()))
                    .toList();
            if (!segments.isEmpty()) {
                keys(segments, source, order, numbers, keys);
            }
        }
        return order.arranged(keys);
    }

    private void keys(
            List<CodedSegment> segments,
            Source source,
            SheetOrder order,
            Map<SegmentId, Integer> numbers,
            List<SheetOrder.Key> keys) {
        String text = desk.material().text(source.id());
        List<Turn> turns = desk.material().turns(source.id());
        for (CodedSegment each : segments) {
            var passage = each.segment().passage();
            String words =
                    text.substring(Math.min(passage.start(), text.length()), Math.min(passage.end(), text.length()));
            int number = numbers.getOrDefault(each.segment().id(), 0);
            Quotation quotation = Quotation.of(each, source, turns, words);
            keys.add(order.key(number, quotation, () -> row(number, quotation)));
        }
    }
}

package org.pilah.exporter;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.Evidence.Mark;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;

/// Where in the sheet of segments the codings of a matrix cell stand.
final class Blocks {
    private final Evidence evidence;
    private final SegmentsSheet segments;
    private final Table table;
    private final List<Predicate<Mark>> rows;
    private final List<Predicate<Mark>> columns;

    Blocks(Study study, Evidence evidence, SegmentsSheet segments, Table table) {
        this.evidence = evidence;
        this.segments = segments;
        this.table = table;
        this.rows = Membership.ofRows(table.matrix(), study);
        this.columns = Membership.ofColumns(table.matrix(), study);
    }

    /// The rows of this cell: all of them where they stand together, else the first one; none for an empty
    /// cell.
    Optional<String> place(int row, int column) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        int count = 0;
        for (SegmentId id : table.passages().segments().get(row).get(column)) {
            int number = evidence.number(id);
            if (number < 0) {
                continue;
            }
            Line line = evidence.segments().get(number);
            for (int i = line.firstMark(); i < line.firstMark() + line.marks(); i++) {
                Mark mark = evidence.codings().get(i);
                if (rows.get(row).test(mark) && columns.get(column).test(mark)) {
                    first = Math.min(first, segments.position(i));
                    last = Math.max(last, segments.position(i));
                    count++;
                }
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(segments.place(first, last - first + 1 == count ? last : first));
    }
}

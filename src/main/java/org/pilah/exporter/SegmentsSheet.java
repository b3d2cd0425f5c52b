package org.pilah.exporter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.Evidence.Mark;
import org.pilah.exporter.ListSheet.Column;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.task.Progress;

/// The evidence: one row a coding, in such an order that what a matrix cell counts stands together.
final class SegmentsSheet {
    static final int CODING = 0;
    static final int CODE = 11;

    private static final int BETWEEN_CHECKS = 5_000;

    private final Book book;
    private final Evidence evidence;
    private final ListSheet list;
    private final List<String> facets;
    private final List<String> paths;
    private final List<Case> cases;
    private final int[] positions;

    private SegmentsSheet(Book book, Evidence evidence) {
        this.book = book;
        this.evidence = evidence;
        this.facets = evidence.facetNames();
        this.paths = evidence.codes().stream()
                .map(code -> book.words().path(book.study(), code.id()))
                .toList();
        this.cases = book.study().cases();
        this.positions = new int[evidence.codings().size()];
        this.list = book.list(SheetKind.SEGMENTS, columns());
    }

    static SegmentsSheet write(Book book, Evidence evidence, Progress progress) {
        var sheet = new SegmentsSheet(book, evidence);
        int written = 0;
        for (int coding :
                Order.of(evidence, book.content().tables().stream().findFirst()).codings()) {
            if (written++ % BETWEEN_CHECKS == 0) {
                progress.check();
            }
            sheet.add(coding);
        }
        sheet.list.close();
        return sheet;
    }

    /// Where the coding with this place in the evidence stands.
    int position(int coding) {
        return positions[coding];
    }

    /// The rows from one position to another, as links name them.
    String place(int first, int last) {
        return list.place(first, last);
    }

    /// The cells of a column, as formulas name them.
    List<String> ranges(int column) {
        return list.ranges(column);
    }

    private List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                book.column("export.column.coding-id", 15),
                book.column("export.column.segment-id", 15),
                book.column("export.column.citation", 28),
                book.column("export.column.case", 20),
                book.column("export.column.speaker", 18),
                book.column("export.column.source", 24),
                book.numbers("export.column.start", 10),
                book.numbers("export.column.end", 10),
                book.column("export.column.verbatim", 60),
                book.column("export.column.paraphrase", 40),
                book.column("export.column.path", 36),
                book.column("export.column.code-id", 24)));
        facets.forEach(facet -> columns.add(Column.words(book.words().facet(facet), 14)));
        columns.add(book.column("export.column.coder", 14));
        columns.add(book.column("export.column.coded-on", 13));
        columns.add(book.column("export.column.memo", 36));
        return columns;
    }

    private void add(int coding) {
        Mark mark = evidence.codings().get(coding);
        Line line = evidence.segments().get(mark.segment());
        Code code = evidence.codes().get(mark.code());
        Sheet sheet = list.row();
        positions[coding] = list.position();
        sheet.text(Style.KEY, mark.id());
        sheet.text(Style.KEY, line.id().value());
        sheet.label(Style.TEXT, line.citation());
        sheet.label(
                Style.TEXT,
                line.caseNumber() < cases.size() ? cases.get(line.caseNumber()).name() : "");
        sheet.label(Style.TEXT, line.speaker());
        sheet.label(Style.TEXT, line.source().name());
        sheet.number(Style.NUMBER, line.passage().start());
        sheet.number(Style.NUMBER, line.passage().end());
        sheet.text(Style.TEXT, evidence.quote(line));
        sheet.text(Style.TEXT, line.paraphrase());
        sheet.label(Style.TEXT, paths.get(mark.code()));
        sheet.text(Style.KEY, code.id().value());
        for (String facet : facets) {
            sheet.label(Style.TEXT, book.words().facetValue(facet, mark.facets().getOrDefault(facet, "")));
        }
        sheet.label(Style.TEXT, mark.coder());
        sheet.day(Style.DAY, LocalDate.ofInstant(mark.at(), ZoneOffset.UTC));
        sheet.text(Style.TEXT, line.memo());
    }
}

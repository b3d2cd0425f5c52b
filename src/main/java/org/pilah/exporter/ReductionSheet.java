package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.Evidence.Mark;
import org.pilah.model.Case;
import org.pilah.model.Code;

/// The reduction table: one row a segment, from the words to the theme.
final class ReductionSheet {
    static final int NUMBER = 0;
    static final int CASE = 2;

    private final Book book;
    private final Evidence evidence;
    private final ListSheet list;
    private final List<Case> cases;
    private long written;

    ReductionSheet(Book book, Evidence evidence) {
        this.book = book;
        this.evidence = evidence;
        this.cases = book.study().cases();
        this.list = book.list(
                SheetKind.REDUCTION,
                List.of(
                        book.numbers("export.column.number", 7),
                        book.column("export.column.citation", 24),
                        book.column("export.column.case", 16),
                        book.column("export.column.verbatim", 52),
                        book.column("export.column.paraphrase", 40),
                        book.column("export.column.codes", 24),
                        book.column("export.column.category", 20),
                        book.column("export.column.theme", 20),
                        book.column("export.column.memo", 24)));
    }

    void add(Line line) {
        var codes = new ArrayList<Code>();
        var parents = new ArrayList<Code>();
        var roots = new ArrayList<Code>();
        for (Mark mark : evidence.codings(line)) {
            Code code = evidence.codes().get(mark.code());
            List<Code> path = book.study().path(code.id());
            codes.add(code);
            roots.add(path.getFirst());
            if (path.size() > 1) {
                parents.add(path.get(path.size() - 2));
            }
        }
        Sheet sheet = list.row();
        sheet.number(Style.NUMBER, ++written);
        sheet.label(Style.TEXT, line.citation());
        sheet.label(
                Style.TEXT,
                line.caseNumber() < cases.size() ? cases.get(line.caseNumber()).name() : "");
        sheet.text(Style.TEXT, evidence.quote(line));
        sheet.text(Style.TEXT, line.paraphrase());
        sheet.label(Style.TEXT, book.words().joined(codes));
        sheet.label(Style.TEXT, book.words().joined(parents));
        sheet.label(Style.TEXT, book.words().joined(roots));
        sheet.text(Style.TEXT, line.memo());
    }

    void close() {
        list.close();
    }

    /// The cells of a column, as formulas name them.
    List<String> ranges(int column) {
        return list.ranges(column);
    }
}

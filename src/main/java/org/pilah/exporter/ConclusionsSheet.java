package org.pilah.exporter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.analysis.Footing;
import org.pilah.analysis.Tactic;
import org.pilah.exporter.Evidence.Line;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;

/// The conclusions: how each one stands, and below it the passages for and against it, each of which leads to its row
/// on the sheet of segments. A study without conclusions has no such sheet.
final class ConclusionsSheet {
    private static final String FOR = "+";
    private static final String AGAINST = "−";
    private static final int CITATION = 4;
    private static final int COLUMNS = 13;

    /// The letters of a day, `2026-11-22`.
    private static final int DAY = 10;

    private final Book book;
    private final Evidence evidence;
    private final SegmentsSheet segments;
    private final ListSheet list;

    private ConclusionsSheet(Book book, Evidence evidence, SegmentsSheet segments) {
        this.book = book;
        this.evidence = evidence;
        this.segments = segments;
        this.list = book.list(
                SheetKind.CONCLUSIONS,
                List.of(
                        book.column("export.column.number", 7),
                        book.column("export.column.conclusion", 56),
                        book.column("export.column.status", 16),
                        book.column("export.column.side", 7),
                        book.column("export.column.citation", 28),
                        book.column("export.column.supporting", 12),
                        book.column("export.column.opposing", 12),
                        book.column("export.column.sources", 9),
                        book.column("export.column.cases", 9),
                        book.column("export.column.techniques", 9),
                        book.column("export.column.confidence", 11),
                        book.column("export.column.tactics", 40),
                        book.column("export.column.begun", 13)));
    }

    static void write(Book book, Evidence evidence, SegmentsSheet segments) {
        List<Proposition> propositions = Footing.inOrder(book.study().propositions());
        if (propositions.isEmpty()) {
            return;
        }
        var sheet = new ConclusionsSheet(book, evidence, segments);
        int number = 0;
        for (Proposition proposition : propositions) {
            sheet.add(++number, proposition);
        }
        sheet.list.close();
    }

    private void add(int number, Proposition proposition) {
        Footing footing = Footing.of(proposition, origins(proposition));
        Sheet sheet = list.row();
        sheet.number(Style.NUMBER, number);
        sheet.text(Style.STRONG, proposition.text());
        sheet.label(Style.STRONG, status(proposition));
        sheet.empty(Style.TEXT);
        sheet.empty(Style.TEXT);
        sheet.number(Style.NUMBER, footing.supporting());
        sheet.number(Style.NUMBER, footing.opposing());
        sheet.number(Style.NUMBER, footing.sources());
        sheet.number(Style.NUMBER, footing.cases());
        sheet.number(Style.NUMBER, footing.techniques());
        if (proposition.confidence() > 0) {
            sheet.text(Style.VALUE, proposition.confidence() + "/5");
        } else {
            sheet.empty(Style.VALUE);
        }
        sheet.text(Style.TEXT, tactics(proposition));
        String date = proposition.date();
        sheet.text(Style.TEXT, date.substring(0, Math.min(DAY, date.length())));
        proposition.evidence().forEach(id -> add(number, proposition, FOR, id));
        proposition.counterEvidence().forEach(id -> add(number, proposition, AGAINST, id));
    }

    private void add(int number, Proposition proposition, String side, SegmentId id) {
        int place = evidence.number(id);
        Sheet sheet = list.row();
        sheet.number(Style.NUMBER, number);
        if (place < 0) {
            sheet.text(Style.NOTE, book.text("export.conclusions.gone"));
        } else {
            sheet.text(Style.TEXT, evidence.quote(evidence.segments().get(place)));
        }
        sheet.label(Style.TEXT, status(proposition));
        sheet.label(Style.VERDICT, side);
        if (place < 0) {
            sheet.empty(Style.TEXT);
        } else {
            citation(sheet, evidence.segments().get(place));
        }
        for (int column = CITATION + 1; column < COLUMNS; column++) {
            sheet.empty(Style.TEXT);
        }
    }

    /// Only what is coded stands on the sheet of segments.
    private void citation(Sheet sheet, Line line) {
        boolean leads = line.marks() > 0 && sheet.hasRoomForLinks();
        sheet.text(leads ? Style.LINK : Style.TEXT, line.citation());
        if (leads) {
            int row = segments.position(line.firstMark());
            sheet.link(segments.place(row, row));
        }
    }

    private Map<SegmentId, Footing.Origin> origins(Proposition proposition) {
        List<Case> cases = book.study().cases();
        var origins = new HashMap<SegmentId, Footing.Origin>();
        for (List<SegmentId> side : List.of(proposition.evidence(), proposition.counterEvidence())) {
            for (SegmentId id : side) {
                if (evidence.number(id) >= 0) {
                    Line line = evidence.segments().get(evidence.number(id));
                    CaseId owner = line.caseNumber() < cases.size()
                            ? cases.get(line.caseNumber()).id()
                            : CaseId.NONE;
                    origins.put(
                            id,
                            new Footing.Origin(
                                    line.source().id(), owner, line.source().technique()));
                }
            }
        }
        return origins;
    }

    private String status(Proposition proposition) {
        return book.text("proposition.status." + proposition.status());
    }

    private String tactics(Proposition proposition) {
        return String.join(
                "; ",
                proposition.tactics().stream()
                        .map(id -> Tactic.of(id).isPresent() ? book.text("tactic." + id) : id)
                        .toList());
    }
}

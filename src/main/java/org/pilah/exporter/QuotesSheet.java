package org.pilah.exporter;

import java.util.List;
import org.pilah.exporter.Evidence.Line;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.Cell;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.SegmentId;
import org.pilah.task.Progress;

/// A matrix of what people said: the first quotes (or their paraphrases) of every cell, each with where it comes
/// from.
final class QuotesSheet {
    static final int MOST_QUOTES = 3;

    private static final String NOTHING = "–";

    private final Book book;
    private final Evidence evidence;
    private final Table table;

    private QuotesSheet(Book book, Evidence evidence, Table table) {
        this.book = book;
        this.evidence = evidence;
        this.table = table;
    }

    static void write(Book book, Evidence evidence, Table table, int number, Progress progress) {
        Matrix matrix = table.matrix();
        String title = table.title().isEmpty()
                ? SheetKind.QUOTES.title(book.words())
                : book.text("export.sheet.quotes-of", table.title());
        var look = new Grid.Look(title, MatrixSheet.note(book, table), MatrixSheet.corner(book, matrix), 30, 48, 4);
        var sheet = new QuotesSheet(book, evidence, table);
        new Grid(book.file(), SheetKind.QUOTES, number, look, MatrixSheet.columns(book, matrix))
                .write((page, from, to) -> sheet.rows(page, from, to, progress));
    }

    private void rows(Sheet sheet, int from, int to, Progress progress) {
        List<Heading> rows = table.matrix().rows();
        for (int row = 0; row < rows.size(); row++) {
            progress.check();
            sheet.nextRow();
            sheet.label(Style.ofDepth(rows.get(row).depth()), book.words().heading(rows.get(row)));
            for (int column = from; column < to; column++) {
                cell(sheet, table.passages().segments().get(row).get(column));
            }
        }
        sheet.nextRow();
        sheet.nextRow();
        sheet.text(Style.NOTE, book.text("export.quotes.legend", MOST_QUOTES));
    }

    private void cell(Sheet sheet, List<SegmentId> segments) {
        String words = quotes(segments);
        if (words.isEmpty()) {
            sheet.label(Style.COUNT, NOTHING);
        } else {
            sheet.text(Style.TEXT, words);
        }
    }

    private String quotes(List<SegmentId> segments) {
        var words = new StringBuilder();
        int shown = 0;
        for (SegmentId id : segments) {
            int number = evidence.number(id);
            if (number < 0) {
                continue;
            }
            if (shown == MOST_QUOTES) {
                break;
            }
            if (shown++ > 0) {
                words.append("\n\n");
            }
            append(words, evidence.segments().get(number));
        }
        if (segments.size() > shown && shown > 0) {
            words.append("\n\n").append(book.text("export.quotes.more", segments.size() - shown));
        }
        return words.toString();
    }

    private void append(StringBuilder words, Line line) {
        boolean paraphrased = table.matrix().spec().cell() == Cell.PARAPHRASES
                && !line.paraphrase().isEmpty();
        if (paraphrased) {
            words.append(line.paraphrase());
        } else {
            words.append('“').append(evidence.quote(line).strip()).append('”');
        }
        words.append(" (").append(line.citation()).append(')');
    }
}

package org.pilah.exporter;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.SegmentId;
import org.pilah.task.Progress;

/// Writes a study as an `.xlsx`: every matrix with the quotes behind it, the conclusions, the reduction table, the
/// evidence, the codebook, the cases, and checks that hold them against each other. Callable from any thread.
///
/// An unchanged study gives the same bytes. A failure is a `Problem` and leaves a former file as it was.
public final class Workbook {
    private final Book book;
    private final Evidence evidence;
    private final Progress progress;

    private Workbook(Book book, Progress progress) {
        this.book = book;
        this.evidence = new Evidence(book.study(), book.content().material());
        this.progress = progress;
    }

    private interface Filling {
        void writeTo(Book book);
    }

    /// Everything.
    ///
    /// @throws Problem when the file cannot be written
    public static void write(Path target, WorkbookContent content, Messages messages, Progress progress) {
        write(target, content, messages, book -> new Workbook(book, progress).everything());
    }

    /// The tables with their quotes, and of the segments those that stand behind them.
    ///
    /// @throws Problem when the file cannot be written
    public static void writeTables(Path target, WorkbookContent content, Messages messages, Progress progress) {
        write(target, content, messages, book -> new Workbook(book, progress).tables());
    }

    /// The codebook alone.
    ///
    /// @throws Problem when the file cannot be written
    public static void writeCodebook(Path target, WorkbookContent content, Messages messages) {
        write(target, content, messages, CodebookSheet::write);
    }

    private static void write(Path target, WorkbookContent content, Messages messages, Filling filling) {
        TargetFile.write(target, out -> {
            try (var scratch = ScratchFolder.beside(target)) {
                scratch.during(() -> fill(out, content, messages, filling));
            }
        });
    }

    private static void fill(OutputStream out, WorkbookContent content, Messages messages, Filling filling) {
        var words = new Words(messages);
        String title = content.study().details().title();
        Instant changed = content.stand().changed();
        try (var file = new XlsxFile(out, title, changed, SheetKind.ABOUT.title(words))) {
            filling.writeTo(new Book(file, words, content));
            file.finish();
        }
    }

    private void everything() {
        // First, while the texts pass by; the tabs are put into their order at the end.
        var reduction = new ReductionSheet(book, evidence);
        walk().over(found -> reduction.add(evidence.add(found)));
        reduction.close();
        SegmentsSheet segments = SegmentsSheet.write(book, evidence, progress);
        List<MatrixSheet> matrices = matrices(segments);
        CodebookSheet codebook = CodebookSheet.write(book);
        CasesSheet cases = CasesSheet.write(book, evidence);
        TogetherSheet.write(book);
        ConclusionsSheet.write(book, evidence, segments);
        ChecksSheet.write(book, evidence, new ChecksSheet.Sheets(reduction, segments, codebook, cases, matrices));
        AboutSheet.write(book);
    }

    private void tables() {
        Set<SegmentId> wanted = new HashSet<>();
        for (Table table : book.content().tables()) {
            table.passages().segments().forEach(row -> row.forEach(wanted::addAll));
        }
        walk().over(found -> {
            if (wanted.contains(found.segment().id())) {
                evidence.add(found);
            }
        });
        matrices(SegmentsSheet.write(book, evidence, progress));
        AboutSheet.write(book);
    }

    private Walk walk() {
        return new Walk(book.study(), book.content().material(), progress);
    }

    private List<MatrixSheet> matrices(SegmentsSheet segments) {
        var sheets = new ArrayList<MatrixSheet>();
        for (Table table : book.content().tables()) {
            int number = sheets.size();
            sheets.add(MatrixSheet.write(book, table, number, new Blocks(book.study(), evidence, segments, table)));
            QuotesSheet.write(book, evidence, table, number, progress);
        }
        return sheets;
    }
}

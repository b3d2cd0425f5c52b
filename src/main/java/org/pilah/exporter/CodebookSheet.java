package org.pilah.exporter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.Study;

/// The codes in order of their tree: what they mean, when they are used, how often they stand.
final class CodebookSheet {
    static final int ID = 0;
    static final int OWN = 8;
    static final int CODINGS = 9;

    private final Study study;
    private final Map<CodeId, CodeCount> counts = new HashMap<>();
    private final Map<CodeId, Integer> positions = new HashMap<>();
    private final ListSheet list;

    private CodebookSheet(Book book) {
        this.study = book.study();
        book.content().counts().codes().forEach(count -> counts.put(count.code(), count));
        this.list = book.list(
                SheetKind.CODEBOOK,
                List.of(
                        book.column("export.column.id", 24),
                        book.column("export.column.parent", 20),
                        book.column("export.column.code", 26),
                        book.column("export.column.framework", 15),
                        book.column("export.column.definition", 34),
                        book.column("export.column.use-when", 29),
                        book.column("export.column.leave-out-when", 29),
                        book.column("export.column.example", 30),
                        book.numbers("export.column.own-codings", 12),
                        book.numbers("export.column.codings", 12),
                        book.numbers("export.column.segments", 9),
                        book.numbers("export.column.cases", 8)));
    }

    static CodebookSheet write(Book book) {
        var sheet = new CodebookSheet(book);
        for (Code code : book.study().codes()) {
            sheet.add(code, book.words());
        }
        sheet.list.close();
        return sheet;
    }

    CodeCount count(CodeId code) {
        return counts.getOrDefault(code, new CodeCount(code, 0, 0, 0));
    }

    /// Codings with this very code: all that it answers for, less what its children answer for.
    long own(CodeId code) {
        return count(code).codings()
                - study.codesBeneath(code).stream()
                        .mapToLong(child -> count(child.id()).codings())
                        .sum();
    }

    /// One cell of a code's row, as formulas name it.
    String cell(CodeId code, int column) {
        return list.cell(positions.getOrDefault(code, 0), column);
    }

    /// The cells of a column from one code's row to another's.
    String cells(CodeId first, CodeId last, int column) {
        int from = positions.getOrDefault(first, 0);
        int to = positions.getOrDefault(last, 0);
        return list.cells(from, to, column);
    }

    /// The cells of a column, as formulas name them.
    List<String> ranges(int column) {
        return list.ranges(column);
    }

    private void add(Code code, Words words) {
        CodeCount count = count(code.id());
        Sheet sheet = list.row();
        positions.put(code.id(), list.position());
        sheet.text(Style.KEY, code.id().value());
        sheet.text(Style.KEY, code.parent().value());
        sheet.text(Style.ofDepth(study.path(code.id()).size() - 1), words.in(code.name()));
        sheet.label(
                Style.TEXT,
                study.framework(code.framework())
                        .map(framework -> words.in(framework.name()))
                        .orElse(""));
        sheet.text(Style.TEXT, words.in(code.definition()));
        sheet.text(Style.TEXT, words.in(code.useWhen()));
        sheet.text(Style.TEXT, words.in(code.leaveOutWhen()));
        sheet.text(Style.TEXT, words.in(code.example()));
        sheet.number(Style.NUMBER, own(code.id()));
        sheet.number(Style.NUMBER, count.codings());
        sheet.number(Style.NUMBER, count.segments());
        sheet.number(Style.NUMBER, count.cases());
    }
}

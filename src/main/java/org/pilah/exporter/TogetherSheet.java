package org.pilah.exporter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pilah.analysis.CoOccurrence;
import org.pilah.model.Code;

/// Which codes meet in the same words, and how often.
final class TogetherSheet {
    private TogetherSheet() {}

    static void write(Book book) {
        CoOccurrence together = book.content().together();
        var known = Set.copyOf(together.codes());
        List<Code> codes = book.study().codes().stream()
                .filter(code -> known.contains(code.id()))
                .toList();
        List<String> names = names(codes, book);
        var look = new Grid.Look(
                SheetKind.TOGETHER.title(book.words()), book.note(), book.text("export.axis.code"), 44, 13, 14);
        new Grid(book.file(), SheetKind.TOGETHER, 0, look, names).write((sheet, from, to) -> {
            for (Code row : codes) {
                sheet.nextRow();
                sheet.label(Style.STRONG, book.words().path(book.study(), row.id()));
                for (Code column : codes.subList(from, to)) {
                    if (row.equals(column)) {
                        sheet.empty(Style.TOTAL);
                    } else {
                        sheet.number(Style.COUNT, together.count(row.id(), column.id()));
                    }
                }
            }
            if (to > from) {
                sheet.tint(Sheet.range(1, Grid.HEADING_ROW + 1, to - from, sheet.row()));
            }
            sheet.nextRow();
            sheet.nextRow();
            sheet.text(Style.NOTE, book.text("export.together.legend"));
        });
    }

    /// The codes' names; the way to it where several have one name.
    private static List<String> names(List<Code> codes, Book book) {
        Map<String, Long> bearers = codes.stream()
                .collect(Collectors.groupingBy(code -> book.words().in(code.name()), Collectors.counting()));
        return codes.stream()
                .map(code -> bearers.getOrDefault(book.words().in(code.name()), 0L) > 1
                        ? book.words().path(book.study(), code.id())
                        : book.words().in(code.name()))
                .toList();
    }
}

package org.pilah.exporter;

import java.util.List;
import org.pilah.exporter.WorkbookContent.Stand;
import org.pilah.exporter.WorkbookContent.Table;

/// The first sheet: whose data these are, how they were chosen and counted, and what the other sheets are for.
final class AboutSheet {
    private static final int CASES_ROW = 5;
    private static final int SEGMENTS_ROW = 6;
    private static final int CODINGS_ROW = 7;

    private final Book book;
    private final Sheet sheet;

    private AboutSheet(Book book) {
        this.book = book;
        this.sheet = book.file().open(name(book), new Layout(SheetKind.ABOUT, 0, List.of(30, 60), 0, 0, 1));
    }

    /// Writes it as the last sheet, for it names the others.
    static void write(Book book) {
        var about = new AboutSheet(book);
        about.numbers();
        about.study();
        book.content().tables().forEach(about::table);
        about.stand();
        about.sheets();
        book.file().close(about.sheet);
    }

    /// The cell with the number of cases, as formulas name it.
    static String cases(Book book) {
        return cell(book, CASES_ROW);
    }

    static String segments(Book book) {
        return cell(book, SEGMENTS_ROW);
    }

    static String codings(Book book) {
        return cell(book, CODINGS_ROW);
    }

    private static String cell(Book book, int row) {
        return XlsxFile.place(name(book), "$B$" + row);
    }

    private static String name(Book book) {
        return SheetKind.ABOUT.title(book.words());
    }

    /// In rows that formulas know.
    private void numbers() {
        sheet.nextRow(30);
        sheet.text(Style.TITLE, book.study().details().title());
        sheet.nextRow();
        sheet.text(Style.NOTE, book.text("export.about.note"));
        heading("export.about.contents", "export.about.number");
        number("export.about.sources", book.study().sources().size());
        number("export.about.cases", book.study().cases().size());
        number("export.about.segments", book.content().counts().segments());
        number("export.about.codings", book.content().counts().codings());
    }

    private void study() {
        sheet.nextRow();
        heading("export.about.study", "export.about.details");
        List<String> questions = book.study().details().questions();
        for (int i = 0; i < questions.size(); i++) {
            line(book.text("export.about.question", i + 1), questions.get(i));
        }
        line(
                book.text("export.about.coders"),
                String.join(", ", book.content().counts().coders()));
        line(book.text("export.about.citation"), book.text("export.about.citation.rule"));
        line(book.text("export.about.order"), order());
    }

    private String order() {
        List<Table> tables = book.content().tables();
        if (tables.isEmpty()) {
            return book.text("export.order.codes");
        }
        var spec = tables.getFirst().matrix().spec();
        return book.text(
                "export.order.matrix",
                book.words().axis(spec.rows()),
                book.words().axis(spec.columns()));
    }

    private void table(Table table) {
        sheet.nextRow();
        sheet.nextRow();
        sheet.label(Style.HEADING, book.title(table));
        sheet.label(Style.HEADING, MatrixSheet.corner(book, table.matrix()));
        line(
                book.text("export.about.filter"),
                table.filter().isEmpty() ? book.text("export.filter.none") : table.filter());
        line(book.text("export.about.counting"), String.join(" ", book.words().counting(table.matrix())));
        line(book.text("export.about.quotes"), book.text("export.quotes.legend", QuotesSheet.MOST_QUOTES));
    }

    private void stand() {
        Stand stand = book.content().stand();
        sheet.nextRow();
        heading("export.about.version", "export.about.details");
        line(book.text("export.about.changed"), book.changed().toString());
        line(book.text("export.about.revision"), Long.toString(stand.revision().number()));
        sheet.nextRow();
        sheet.label(Style.STRONG, book.text("export.about.hash"));
        sheet.text(Style.KEY, stand.revision().hash());
        line(book.text("export.about.program"), "Pilah " + stand.program());
    }

    private void sheets() {
        sheet.nextRow();
        heading("export.about.sheet", "export.about.purpose");
        line(name(book), SheetKind.ABOUT.purpose(book.words()));
        for (Sheet each : book.file().sheets()) {
            if (each != sheet) {
                sheet.nextRow();
                sheet.text(Style.LINK, each.name());
                sheet.link(XlsxFile.place(each.name(), "A1"));
                sheet.text(Style.TEXT, each.layout().kind().purpose(book.words()));
            }
        }
    }

    private void heading(String left, String right) {
        sheet.nextRow(24);
        sheet.label(Style.HEADING, book.text(left));
        sheet.label(Style.HEADING, book.text(right));
    }

    private void number(String key, long number) {
        sheet.nextRow();
        sheet.label(Style.STRONG, book.text(key));
        sheet.number(Style.FIGURE, number);
    }

    private void line(String what, String words) {
        sheet.nextRow();
        sheet.label(Style.STRONG, what);
        sheet.text(Style.TEXT, words);
    }
}

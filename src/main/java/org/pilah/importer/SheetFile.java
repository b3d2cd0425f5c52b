package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.pilah.messages.Problem;

/// A file with tables: CSV, or a workbook of Excel or LibreOffice. It goes by its content where its name says
/// something else.
final class SheetFile {
    private static final String EXCEL = ".xlsx";
    private static final String OPEN = ".ods";

    private SheetFile() {}

    static void read(Path file, ImportOptions options, RowTaker.Sheets sheets) {
        var clean = new CleanRows(sheets);
        Opening.file(file, () -> {
            rows(file, options, clean);
            return true;
        });
        clean.tell();
    }

    private static void rows(Path file, ImportOptions options, RowTaker.Sheets sheets) throws IOException {
        String name = String.valueOf(file.getFileName());
        String end = name.toLowerCase(Locale.ROOT);
        boolean workbook = end.endsWith(EXCEL) || end.endsWith(OPEN);
        switch (Content.of(file)) {
            case ZIP -> {
                boolean open = OdsFile.isOne(file);
                if (!end.endsWith(open ? OPEN : EXCEL)) {
                    sheets.remark(Remark.of(open ? "table.remark.ods" : "table.remark.xlsx"));
                }
                if (open) {
                    OdsRows.read(file, name, sheets);
                } else {
                    SheetRows.read(file, name, sheets);
                }
            }
            case TEXT -> {
                if (workbook) {
                    sheets.remark(Remark.of("table.remark.csv"));
                }
                CsvRows.read(file, name, options.encoding(), sheets);
            }
            case OLD_OFFICE -> throw OfficeFile.oldFile(file, name);
            default -> throw new Problem("table.notTable", name);
        }
    }
}

package org.pilah.exporter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.pilah.exporter.ListSheet.Column;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.Study;

/// What every sheet is written with: the file, the words of its language, and what it is made of.
record Book(XlsxFile file, Words words, WorkbookContent content) {
    Study study() {
        return content.study();
    }

    String text(String key, Object... arguments) {
        return words.text(key, arguments);
    }

    /// The line under a sheet's title: whose data these are and how they stand.
    String note() {
        return text(
                "export.note",
                study().details().title(),
                changed().toString(),
                Long.toString(content.stand().revision().number()));
    }

    /// The day of the study's last change, by universal time, so that it is the same on every machine.
    LocalDate changed() {
        return LocalDate.ofInstant(content.stand().changed(), ZoneOffset.UTC);
    }

    ListSheet list(SheetKind kind, List<Column> columns) {
        return new ListSheet(file, kind, new ListSheet.Title(kind.title(words), note()), columns, ListSheet.FULL);
    }

    Column column(String key, int width) {
        return Column.words(text(key), width);
    }

    Column numbers(String key, int width) {
        return Column.numbers(text(key), width);
    }

    /// The table's own title, or the plain one.
    String title(Table table) {
        return table.title().isEmpty() ? SheetKind.MATRIX.title(words) : table.title();
    }
}

package org.pilah.exporter;

import java.nio.file.Path;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Matrix.Totals;

/// Writes a matrix as `.csv`: the headings, their codes' paths, the counts, the totals. Callable from any thread.
public final class MatrixFile {
    private MatrixFile() {}

    /// Writes the matrix to `target`.
    ///
    /// @throws org.pilah.messages.Problem when the file cannot be written; a former one is then as it was
    public static void write(Path target, Matrix matrix, Messages messages) {
        var words = new Words(messages);
        CsvFile.write(target, csv -> rows(csv, matrix, words));
    }

    private static void rows(CsvFile csv, Matrix matrix, Words words) {
        String total = words.text(matrix.totals() == Totals.SUM ? "export.total.sum" : "export.total.distinct");
        csv.text(words.text("export.column.id"));
        csv.text(words.axis(matrix.spec().rows()));
        for (Heading column : matrix.columns()) {
            csv.text(name(column, words));
        }
        csv.text(total).endRow();
        for (int row = 0; row < matrix.rows().size(); row++) {
            Heading heading = matrix.rows().get(row);
            csv.text(heading.id()).text(name(heading, words));
            matrix.cells().get(row).forEach(csv::number);
            csv.number(matrix.rowTotals().get(row)).endRow();
        }
        csv.text("").text(total);
        matrix.columnTotals().forEach(csv::number);
        csv.number(matrix.total()).endRow();
    }

    private static String name(Heading heading, Words words) {
        return heading.depth() > 0 ? heading.path() : words.heading(heading);
    }
}

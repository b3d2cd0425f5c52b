package org.pilah.exporter;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A table as `.csv`: UTF-8 with the mark that Excel looks for, a comma between, and no text that Excel would take
/// for a formula.
final class CsvFile {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n\0\uFF1D";

    private final CsvWriter csv;
    private CsvWriter.@Nullable CsvWriterRecord open;

    private CsvFile(CsvWriter csv) {
        this.csv = csv;
    }

    /// What fills the table.
    interface Filling {
        void rows(CsvFile csv);
    }

    /// @throws org.pilah.messages.Problem when the file cannot be written; a former one is then as it was
    static void write(Path target, Filling filling) {
        TargetFile.write(target, out -> fill(out, filling));
    }

    private static void fill(OutputStream out, Filling filling) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        // Not closed: the file is forced to the disk before it is closed.
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(new QuoteGuarded())
                .build(writer);
        filling.rows(new CsvFile(csv));
        csv.flush();
    }

    /// Words of people.
    CsvFile text(String words) {
        boolean dangerous = !words.isEmpty() && FORMULA_BEGINNINGS.indexOf(words.charAt(0)) >= 0;
        return field(dangerous ? "'" + words : words);
    }

    CsvFile number(long number) {
        return field(Long.toString(number));
    }

    void endRow() {
        if (open != null) {
            open.endRecord();
            open = null;
        }
    }

    private CsvFile field(String words) {
        var row = open == null ? csv.writeRecord() : open;
        row.writeField(words);
        open = row;
        return this;
    }

    /// A text that we put an apostrophe before stands in quotation marks, whatever is in it.
    private static final class QuoteGuarded implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String words) {
            return !words.isEmpty() && words.charAt(0) == '\'';
        }
    }
}

package org.pilah.importer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;

/// The rows of a CSV file. Comma, semicolon or tab, whichever the first line that has any has most of.
final class CsvRows {
    private static final String SEPARATORS = ",;\t";
    private static final int FIRST_LINE = 1 << 16;
    /// More control characters than this in the first line, and it is no text.
    private static final int ALIEN = 3;

    private CsvRows() {}

    static void read(Path file, String name, String wanted, RowTaker.Sheets sheets) throws IOException {
        Encoding encoding = Encoding.of(file, wanted);
        encoding.remark(wanted).ifPresent(sheets::remark);
        Optional<RowTaker> begun = sheets.begin("", 1);
        if (begun.isEmpty()) {
            return;
        }
        RowTaker table = begun.get();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(encoding.mark());
            Reader text = reader(channel, encoding.charset());
            rows(text, name, row -> table.take(row, channel.position(), channel.size()));
        } catch (RowTaker.Enough enough) {
            // The rest is not wanted.
        }
    }

    /// As `read`, for a table that was copied in another program: cells parted by tabs, as Excel gives them.
    static void readPasted(String words, String name, RowTaker table) throws IOException {
        rows(new BufferedReader(new StringReader(words), FIRST_LINE), name, row -> table.take(row, 0, 1));
    }

    /// Takes a row; what it is read from may fail.
    private interface Taker {
        void take(Row row) throws IOException;
    }

    private static void rows(Reader text, String name, Taker taker) throws IOException {
        char separator = separator(text, name);
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                var row = new Row(Math.toIntExact(line), record.getFields(), Set.of());
                if (!isSeparatorLine(row)) {
                    taker.take(row);
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Problem(e, "table.damaged", name, line + 1);
        }
    }

    private static Reader reader(FileChannel channel, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), decoder), FIRST_LINE);
    }

    /// Excel may write `sep=;` above the headings.
    private static boolean isSeparatorLine(Row row) {
        return row.line() == 1
                && row.cells().size() <= 2
                && row.cells().getFirst().startsWith("sep=");
    }

    private static char separator(Reader text, String name) throws IOException {
        text.mark(FIRST_LINE);
        String line = firstLine(text);
        text.reset();
        if (line.chars().filter(c -> c < ' ' && c != '\t').count() > ALIEN) {
            throw new Problem("table.notTable", name);
        }
        if (line.startsWith("sep=") && line.length() > 4 && mayPart(line.charAt(4))) {
            return line.charAt(4);
        }
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int at = SEPARATORS.indexOf(c);
            if (at >= 0 && !quoted) {
                counts[at]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /// A quotation mark or a sign of control would make no table of it.
    private static boolean mayPart(char c) {
        return c == '\t' || (c > ' ' && c != '"' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c));
    }

    /// The first line that holds a separator, with line ends inside quotation marks; a title may stand above it.
    /// Without any, the first line that is not empty.
    private static String firstLine(Reader text) throws IOException {
        String first = "";
        var line = new StringBuilder();
        boolean quoted = false;
        int read = 0;
        for (int c = text.read(); c >= 0 && ++read < FIRST_LINE; c = text.read()) {
            quoted ^= c == '"';
            if (quoted || (c != '\n' && c != '\r')) {
                line.append(c == '\n' || c == '\r' ? ' ' : (char) c);
                continue;
            }
            if (line.chars().anyMatch(each -> SEPARATORS.indexOf(each) >= 0)) {
                return line.toString();
            }
            first = first.isEmpty() && !line.toString().isBlank() ? line.toString() : first;
            line.setLength(0);
        }
        return first.isEmpty() || line.chars().anyMatch(each -> SEPARATORS.indexOf(each) >= 0)
                ? line.toString()
                : first;
    }
}

package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// A table in a CSV file or on the first sheet of a workbook: headings, then rows, handed over one after the
/// other, so that its length costs no memory. A title and notes above the headings, each in a cell alone in its row,
/// are passed over. Callable from any thread.
public final class Table {
    private static final int STEP = 1_000;
    /// Titles and notes that may stand above the headings.
    private static final int MOST_ABOVE = 5;

    private final String name;
    private final Progress progress;
    private final Function<Head, Consumer<Row>> reader;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Row> above = new ArrayList<>();
    private Optional<Consumer<Row>> rows = Optional.empty();
    private int width;
    private int count;

    private Table(String name, Progress progress, Function<Head, Consumer<Row>> reader) {
        this.name = name;
        this.progress = progress;
        this.reader = reader;
    }

    /// What is known before the first row: the headings, and what should be known about how the table was read.
    public record Head(List<String> headings, List<Remark> remarks) {
        public Head {
            headings = List.copyOf(headings);
            remarks = List.copyOf(remarks);
        }

        /// The place of the first column of that kind, or −1.
        public int place(Heading heading) {
            for (int place = 0; place < headings.size(); place++) {
                if (Heading.of(headings.get(place)).filter(heading::equals).isPresent()) {
                    return place;
                }
            }
            return -1;
        }

        /// Whether the row has fewer cells than there are headings, or words beyond them.
        public boolean isRagged(Row row) {
            return row.cells().size() != headings.size();
        }
    }

    /// A row as it is in the file: the line it begins on, its cells as text, and which of them, by their place,
    /// the file itself holds as a number or a day. Those are written with a point and as `2026-11-22`.
    public record Row(int line, List<String> cells, Set<Integer> exact) {
        public Row {
            cells = List.copyOf(cells);
            exact = Set.copyOf(exact);
        }

        /// The cell at that place without blanks around it; empty where the row ends before it, or for a
        /// place of −1.
        public String cell(int place) {
            return place >= 0 && place < cells.size() ? cells.get(place).strip() : "";
        }
    }

    /// Reads a table. The reader is given the head and says who takes the rows; rows without any words are left
    /// out. Its encoding, where it has one, is found out unless the options name it.
    ///
    /// @throws Problem when it is no table, or an empty one
    public static void read(Path file, ImportOptions options, Progress progress, Function<Head, Consumer<Row>> reader) {
        var table = new Table(String.valueOf(file.getFileName()), progress, reader);
        SheetFile.read(file, options, table.new FirstSheet());
        table.settle();
        if (table.rows.isEmpty()) {
            throw new Problem("table.empty", table.name);
        }
    }

    /// As `read`, for a table that was copied in another program.
    static void readPasted(String words, String name, Function<Head, Consumer<Row>> reader) {
        var table = new Table(name, Progress.SILENT, reader);
        try {
            CsvRows.readPasted(words, name, table.new FirstSheet());
        } catch (IOException e) {
            throw new IllegalStateException("words in memory can be read", e);
        }
        if (table.rows.isEmpty()) {
            throw new Problem("table.empty", name);
        }
    }

    /// Takes the first sheet, and says so where there are others.
    private final class FirstSheet implements RowTaker.Sheets, RowTaker {
        private boolean begun;

        @Override
        public Optional<RowTaker> begin(String sheet, int count) {
            if (begun) {
                return Optional.empty();
            }
            begun = true;
            if (count > 1) {
                remarks.add(Remark.of("table.remark.sheet", sheet, count));
            }
            return Optional.of(this);
        }

        @Override
        public void remark(Remark remark) {
            remarks.add(remark);
        }

        @Override
        public void take(Row row, long done, long all) {
            Table.this.take(row, done, all);
        }

        @Override
        public int width() {
            return width;
        }
    }

    /// Takes the next row of the file; `done` of `all` steps of the reading are behind.
    private void take(Row row, long done, long all) {
        if (count++ % STEP == 0) {
            progress.check();
            progress.at(name, done, all);
        }
        int end = row.cells().size();
        while (end > width && row.cells().get(end - 1).isBlank()) {
            end--;
        }
        if (end == 0 || row.cells().stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.isPresent()) {
            boolean fits = end == row.cells().size();
            rows.get().accept(fits ? row : new Row(row.line(), row.cells().subList(0, end), row.exact()));
            return;
        }
        if (end == 1 && above.size() < MOST_ABOVE && Heading.of(row.cell(0)).isEmpty()) {
            above.add(row);
            return;
        }
        begin(row, end);
    }

    private void begin(Row row, int end) {
        width = end;
        List<String> headings =
                row.cells().subList(0, end).stream().map(String::strip).toList();
        rows = Optional.of(reader.apply(new Head(headings, remarks)));
    }

    /// Where nothing but single words was met, they are the table.
    private void settle() {
        if (rows.isEmpty() && !above.isEmpty()) {
            begin(above.getFirst(), 1);
            above.stream().skip(1).forEach(row -> rows.ifPresent(each -> each.accept(row)));
        }
    }
}

package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilah.messages.Problem;
import org.pilah.model.Value;
import org.pilah.task.Progress;

/// A sheet of answers: one informant a row, a question or a fact about them a column. What each column is to become
/// is proposed from its heading and all its cells.
public final class AnswersTable {
    /// More informants than any study with open answers has.
    private static final int MOST_ROWS = 20_000;

    private static final long MOST_CHARACTERS = 100_000_000;
    /// What an empty cell counts for: there may be sixteen thousand of them in a row.
    private static final int CELL = 8;

    private static final int STEP = 500;

    private final String sheet;
    private final List<Column> columns;
    private final List<Table.Row> rows;
    private final List<Remark> remarks;
    private final String sha256;

    private AnswersTable(
            String sheet, String sha256, List<Column> columns, List<Table.Row> rows, List<Remark> remarks) {
        this.sheet = sheet;
        this.sha256 = sha256;
        this.columns = List.copyOf(columns);
        this.rows = rows;
        this.remarks = List.copyOf(remarks);
    }

    /// What a column becomes.
    public enum Use {
        /// What the informant is called.
        NAME,
        /// The question and the answers, as text.
        TEXT,
        /// An attribute of the informant's case.
        ATTRIBUTE,
        IGNORED
    }

    /// One column: its heading, how many cells say something, the first of them, and what is proposed.
    public record Column(String heading, int filled, String example, Use proposed) {}

    /// One informant: the line of the file, and the cells by their columns.
    public record Answers(int line, List<String> cells) {
        public Answers {
            cells = List.copyOf(cells);
        }
    }

    /// Reads a sheet. Callable from any thread.
    ///
    /// @param wanted the sheet's name; empty for the first one
    /// @throws Problem when it is no table, has no rows, or more than any study has
    public static AnswersTable read(Path file, String wanted, ImportOptions options, Progress progress) {
        String name = String.valueOf(file.getFileName());
        var remarks = new ArrayList<Remark>();
        var gathered = new ArrayList<Gathering>();
        SheetFile.read(file, options, new RowTaker.Sheets() {
            @Override
            public Optional<RowTaker> begin(String sheet, int count) {
                if (!(wanted.isEmpty() ? gathered.isEmpty() : sheet.equals(wanted))) {
                    return Optional.empty();
                }
                gathered.add(new Gathering(name, sheet, progress));
                return Optional.of(gathered.getLast());
            }

            @Override
            public void remark(Remark remark) {
                remarks.add(remark);
            }
        });
        List<Table.Row> all = gathered.isEmpty() ? List.of() : gathered.getFirst().rows;
        AnswersHead head = AnswersHead.in(all)
                .filter(found -> found.rows() < all.size())
                .orElseThrow(() -> new Problem("table.empty", name));
        List<Table.Row> rows = all.subList(head.rows(), all.size());
        List<Column> columns = AnswersColumn.of(head.headings(), rows).stream()
                .map(each -> new Column(each.heading(), each.filled(), each.example(), each.use()))
                .toList();
        String sha256 = Opening.file(file, () -> SourceImporter.sha256(file));
        return new AnswersTable(gathered.getFirst().sheet, sha256, columns, rows, remarks);
    }

    /// The rows of one sheet as they come.
    private static final class Gathering implements RowTaker {
        private final String name;
        private final String sheet;
        private final Progress progress;
        private final List<Table.Row> rows = new ArrayList<>();
        private long characters;

        Gathering(String name, String sheet, Progress progress) {
            this.name = name;
            this.sheet = sheet;
            this.progress = progress;
        }

        @Override
        public void take(Table.Row row, long done, long all) {
            if (row.cells().stream().allMatch(String::isBlank)) {
                return;
            }
            if (rows.size() % STEP == 0) {
                progress.check();
                progress.at(name, done, all);
            }
            rows.add(row);
            for (String cell : row.cells()) {
                characters += CELL + cell.length();
            }
            if (rows.size() > MOST_ROWS || characters > MOST_CHARACTERS) {
                throw new Problem("answers.tooLong", name, MOST_ROWS);
            }
        }

        @Override
        public int width() {
            return 0;
        }
    }

    public String sheet() {
        return sheet;
    }

    /// The digest of the file's bytes.
    public String sha256() {
        return sha256;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Remark> remarks() {
        return remarks;
    }

    /// How many informants there are.
    public int size() {
        return rows.size();
    }

    /// The informants in their order.
    public List<Answers> answers() {
        return rows.stream().map(row -> new Answers(row.line(), cells(row))).toList();
    }

    private List<String> cells(Table.Row row) {
        var cells = new ArrayList<String>();
        for (int place = 0; place < columns.size(); place++) {
            cells.add(row.cell(place));
        }
        return cells;
    }

    /// The attributes of each informant, in the order of `answers`, from the columns at these places. What a column
    /// holds is found out from all its cells, as in a table of cases.
    public List<Map<String, Value>> attributes(List<Integer> places) {
        var found = new ArrayList<Map<String, Value>>();
        rows.forEach(row -> found.add(new LinkedHashMap<>()));
        for (int place : places) {
            CaseColumn column = CaseColumn.of(columns.get(place).heading(), place, rows);
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Value> attributes = found.get(i);
                column.value(rows.get(i), place)
                        .ifPresent(value -> attributes.put(column.column().name(), value));
            }
        }
        return found;
    }
}

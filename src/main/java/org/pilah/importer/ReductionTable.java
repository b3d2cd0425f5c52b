package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a reduction table, *verbatim | pemadatan fakta | koding | kategori | tema*, row by row: the columns in any
/// order, titles above them and headings repeated within tolerated.
///
/// An empty cell of verbatim, source or informant means what stands above it, and so do category and theme where the
/// whole way up is empty: people merge such cells. Callable from any thread.
public final class ReductionTable {
    /// More rows are no reduction by hand.
    private static final int MOST_ROWS = 200_000;

    private static final int STEP = 500;
    private static final Pattern SEVERAL = Pattern.compile("[;\\n]");
    private static final Pattern BULLET = Pattern.compile("^(?:[-•*–]\\s+|\\d{1,2}[.)]\\s+)");

    private final String name;
    private final Progress progress;
    private final Consumer<Entry> taker;
    private Optional<Table.Row> before = Optional.empty();
    private Optional<ReductionHead> head = Optional.empty();
    private Entry above = Entry.NONE;
    private String category = "";
    private String theme = "";
    private boolean fresh;
    private int count;
    private int rows;
    private int filledDown;
    private int unpaired;

    private ReductionTable(String name, Progress progress, Consumer<Entry> taker) {
        this.name = name;
        this.progress = progress;
        this.taker = taker;
    }

    /// One code of a row: its way from the theme down, each step named once, and all names in the row's cells of
    /// category and theme: where there are not as many as codes, which belongs to which is not sure.
    public record Way(List<String> steps, Set<String> around) {
        public Way {
            steps = List.copyOf(steps);
            around = Set.copyOf(around);
        }
    }

    /// One row as it is written, with what stands for empty cells. `memo`, `coder`, `source`, `informant` and
    /// `citation` may be empty.
    public record Entry(
            int line,
            String source,
            String informant,
            String citation,
            String verbatim,
            String paraphrase,
            List<Way> codes,
            String memo,
            String coder) {
        private static final Entry NONE = new Entry(0, "", "", "", "", "", List.of(), "", "");

        public Entry {
            codes = List.copyOf(codes);
        }
    }

    /// What should be known about how the table was read, and the sheet it was read from.
    public record Outcome(String sheet, List<Remark> remarks) {
        public Outcome {
            remarks = List.copyOf(remarks);
        }
    }

    /// Hands over all rows in the order of the file.
    ///
    /// @param sheet the sheet's name; empty for the first that holds a reduction table
    /// @throws Problem when no sheet holds such a table, or it is longer than any person's
    public static Outcome read(
            Path file, String sheet, ImportOptions options, Progress progress, Consumer<Entry> each) {
        var remarks = new ArrayList<Remark>();
        var table = new ReductionTable(String.valueOf(file.getFileName()), progress, each);
        var wanted = new ArrayList<String>();
        SheetFile.read(file, options, new RowTaker.Sheets() {
            @Override
            public Optional<RowTaker> begin(String name, int count) {
                boolean asked = sheet.isEmpty() ? table.head.isEmpty() : name.equals(sheet);
                if (!asked) {
                    return Optional.empty();
                }
                table.before = Optional.empty();
                table.count = 0;
                wanted.clear();
                wanted.add(name);
                return Optional.of(table.new Taker());
            }

            @Override
            public void remark(Remark remark) {
                remarks.add(remark);
            }
        });
        if (table.head.isEmpty()) {
            throw new Problem("reduction.noColumns", table.name);
        }
        if (table.rows == 0) {
            throw new Problem("table.empty", table.name);
        }
        if (table.filledDown > 0) {
            remarks.add(Remark.of("reduction.remark.filled", table.filledDown));
        }
        if (table.unpaired > 0) {
            remarks.add(Remark.of("reduction.remark.unpaired", table.unpaired));
        }
        return new Outcome(wanted.getFirst(), remarks);
    }

    /// Takes the rows of one sheet.
    private final class Taker implements RowTaker {
        @Override
        public void take(Table.Row row, long done, long all) {
            if (count++ % STEP == 0) {
                progress.check();
                progress.at(name, done, all);
            }
            if (row.cells().stream().allMatch(String::isBlank)) {
                return;
            }
            if (head.isEmpty()) {
                seek(row);
            } else if (fresh) {
                fresh = false;
                if (!widened(row)) {
                    entry(row, head.get());
                }
            } else if (!head.get().isRepeatedIn(row)) {
                entry(row, head.get());
            }
        }

        @Override
        public int width() {
            return 0;
        }
    }

    private void seek(Table.Row row) {
        head = ReductionHead.of(before, row);
        fresh = head.isPresent();
        before = Optional.of(row);
        if (head.isEmpty() && count > SheetGuess.LOOKED_AT) {
            throw new RowTaker.Enough();
        }
    }

    /// The row beneath the headings may be their second one.
    private boolean widened(Table.Row row) {
        Optional<ReductionHead> wider = ReductionHead.of(before, row)
                .filter(both -> head.isEmpty() || both.size() > head.get().size());
        wider.ifPresent(both -> head = Optional.of(both));
        return wider.isPresent();
    }

    private void entry(Table.Row row, ReductionHead columns) {
        String written = columns.text(row, ReductionColumn.VERBATIM);
        String citation = columns.text(row, ReductionColumn.CITATION);
        String source = columns.text(row, ReductionColumn.SOURCE);
        // A row that says where it is from says so whole.
        boolean goesOn = citation.isEmpty() && source.isEmpty();
        String informant = or(columns.text(row, ReductionColumn.CASE), goesOn ? above.informant : "");
        source = or(source, citation.isEmpty() ? above.source : "");
        List<Way> codes = codes(row, columns);
        String paraphrase = columns.text(row, ReductionColumn.PARAPHRASE);
        String memo = columns.text(row, ReductionColumn.MEMO);
        boolean nothing = written.isEmpty() && codes.isEmpty() && paraphrase.isEmpty() && memo.isEmpty();
        if (nothing || (written.isEmpty() && above.verbatim.isEmpty())) {
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new Problem("reduction.tooLong", name, MOST_ROWS);
        }
        filledDown += written.isEmpty() ? 1 : 0;
        above = new Entry(
                row.line(),
                source,
                informant,
                written.isEmpty() ? or(citation, above.citation) : citation,
                or(written, above.verbatim),
                paraphrase,
                codes,
                memo,
                columns.text(row, ReductionColumn.CODER));
        taker.accept(above);
    }

    /// The ways from the theme down to each code of the row.
    private List<Way> codes(Table.Row row, ReductionHead columns) {
        String codeCell = columns.text(row, ReductionColumn.CODE);
        String categoryCell = columns.text(row, ReductionColumn.CATEGORY);
        String themeCell = columns.text(row, ReductionColumn.THEME);
        if (themeCell.isEmpty() && !(codeCell.isEmpty() && categoryCell.isEmpty())) {
            boolean above = columns.has(ReductionColumn.THEME) && !theme.isEmpty();
            if (categoryCell.isEmpty() && columns.has(ReductionColumn.CATEGORY)) {
                categoryCell = category;
                filledDown += category.isEmpty() ? 0 : 1;
            } else {
                filledDown += above ? 1 : 0;
            }
            themeCell = above ? theme : "";
        }
        theme = or(themeCell, theme);
        category = themeCell.isEmpty() ? or(categoryCell, category) : categoryCell;
        List<String> leaves = parts(codeCell);
        List<String> middles = parts(categoryCell);
        List<String> roots = parts(themeCell);
        int count = Math.max(leaves.size(), leaves.isEmpty() ? Math.max(middles.size(), roots.size()) : 0);
        unpaired += isUnpaired(middles.size(), count) || isUnpaired(roots.size(), count) ? 1 : 0;
        var around = new HashSet<String>(middles);
        around.addAll(roots);
        var ways = new ArrayList<Way>();
        for (int i = 0; i < count; i++) {
            var way = new ArrayList<String>();
            step(way, roots, i);
            step(way, middles, i);
            step(way, leaves, i);
            ways.add(new Way(way, around));
        }
        return ways;
    }

    private static boolean isUnpaired(int size, int count) {
        return size > 1 && size != count;
    }

    /// One way's step; a theme that is its own category is one code.
    private static void step(List<String> way, List<String> names, int at) {
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(Math.min(at, names.size() - 1));
        if (way.isEmpty() || !way.getLast().equalsIgnoreCase(name)) {
            way.add(name);
        }
    }

    private static List<String> parts(String cell) {
        return SEVERAL.splitAsStream(cell)
                .map(String::strip)
                .map(part -> BULLET.matcher(part).replaceFirst(""))
                .filter(part -> !part.isEmpty() && !part.matches("[-–—]+"))
                .distinct()
                .toList();
    }

    private static String or(String written, String otherwise) {
        return written.isEmpty() ? otherwise : written;
    }
}

package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Matrix.Totals;
import org.pilah.model.MatrixSpec.Reach;

/// A matrix of counts: tinted by height, every number leading to its rows among the segments.
final class MatrixSheet {
    private static final int FIRST_ROW = Grid.HEADING_ROW + 1;

    private final Book book;
    private final Table table;
    private final Matrix matrix;
    private final Grid grid;

    private MatrixSheet(Book book, Table table, int number) {
        this.book = book;
        this.table = table;
        this.matrix = table.matrix();
        var columns = new ArrayList<>(columns(book, matrix));
        columns.add(total(book, matrix));
        var look = new Grid.Look(book.title(table), note(book, table), corner(book, matrix), 44, 13, 14);
        this.grid = new Grid(book.file(), SheetKind.MATRIX, number, look, columns);
    }

    static MatrixSheet write(Book book, Table table, int number, Blocks blocks) {
        var sheet = new MatrixSheet(book, table, number);
        sheet.grid.write((page, from, to) -> sheet.rows(page, from, to, blocks));
        return sheet;
    }

    Table table() {
        return table;
    }

    /// The cell with the total of all.
    String total() {
        return grid.cell(FIRST_ROW + matrix.rows().size(), matrix.columns().size());
    }

    /// The rows that together hold everything once: the roots only, where a row answers for the codes beneath
    /// it.
    int[] outermostRows() {
        return outermost(matrix.spec().rows(), matrix.rows());
    }

    int[] outermostColumns() {
        return outermost(matrix.spec().columns(), matrix.columns());
    }

    /// The totals of the outermost rows, as formulas name them.
    List<String> rowTotals() {
        int column = matrix.columns().size();
        return runs(outermostRows())
                .map(run -> grid.column(column, FIRST_ROW + run.first, FIRST_ROW + run.last))
                .toList();
    }

    /// The totals of the outermost columns, as formulas name them.
    List<String> columnTotals() {
        int row = FIRST_ROW + matrix.rows().size();
        return runs(outermostColumns())
                .flatMap(run -> grid.row(row, run.first, run.last).stream())
                .toList();
    }

    /// What the columns are called: codes beneath others with the way to them.
    static List<String> columns(Book book, Matrix matrix) {
        return matrix.columns().stream()
                .map(heading ->
                        heading.depth() > 0 ? heading.path() : book.words().heading(heading))
                .toList();
    }

    static String corner(Book book, Matrix matrix) {
        return book.text(
                "export.matrix.corner",
                book.words().axis(matrix.spec().rows()),
                book.words().axis(matrix.spec().columns()));
    }

    static String note(Book book, Table table) {
        String filter = table.filter().isEmpty() ? book.text("export.filter.none") : table.filter();
        return book.text("export.matrix.note", book.note(), filter);
    }

    private int[] outermost(Axis axis, List<Heading> headings) {
        boolean nested = axis.dimension() == Dimension.CODE && matrix.spec().reach() == Reach.WITH_DESCENDANTS;
        return IntStream.range(0, headings.size())
                .filter(line -> !nested || headings.get(line).depth() == 0)
                .toArray();
    }

    /// Lines that follow each other.
    private record Run(int first, int last) {}

    private static Stream<Run> runs(int[] lines) {
        var runs = new ArrayList<Run>();
        for (int line : lines) {
            if (!runs.isEmpty() && runs.getLast().last == line - 1) {
                runs.add(new Run(runs.removeLast().first, line));
            } else {
                runs.add(new Run(line, line));
            }
        }
        return runs.stream();
    }

    private static String total(Book book, Matrix matrix) {
        return book.text(matrix.totals() == Totals.SUM ? "export.total.sum" : "export.total.distinct");
    }

    private void rows(Sheet sheet, int from, int to, Blocks blocks) {
        int counts = Math.min(to, matrix.columns().size());
        for (int row = 0; row < matrix.rows().size(); row++) {
            Heading heading = matrix.rows().get(row);
            sheet.nextRow();
            sheet.label(Style.ofDepth(heading.depth()), book.words().heading(heading));
            for (int column = from; column < counts; column++) {
                count(sheet, row, column, blocks);
            }
            if (to > counts) {
                sheet.number(Style.TOTAL, matrix.rowTotals().get(row));
            }
        }
        if (counts > from && !matrix.rows().isEmpty()) {
            sheet.tint(Sheet.range(1, FIRST_ROW, counts - from, sheet.row()));
        }
        sheet.nextRow();
        sheet.label(Style.TOTAL_HEADING, total(book, matrix));
        for (int column = from; column < counts; column++) {
            sheet.number(Style.TOTAL, matrix.columnTotals().get(column));
        }
        if (to > counts) {
            sheet.number(Style.TOTAL, matrix.total());
        }
        legend(sheet);
    }

    private void count(Sheet sheet, int row, int column, Blocks blocks) {
        long count = matrix.cells().get(row).get(column);
        Optional<String> place = count > 0 && sheet.hasRoomForLinks() ? blocks.place(row, column) : Optional.empty();
        sheet.number(place.isPresent() ? Style.COUNT_LINK : Style.COUNT, count);
        place.ifPresent(sheet::link);
    }

    private void legend(Sheet sheet) {
        sheet.nextRow();
        for (String line : book.words().counting(matrix)) {
            sheet.nextRow();
            sheet.text(Style.NOTE, line);
        }
        sheet.nextRow();
        sheet.text(Style.NOTE, book.text("export.matrix.legend"));
    }
}

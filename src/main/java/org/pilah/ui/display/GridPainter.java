package org.pilah.ui.display;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix.Heading;
import org.pilah.ui.control.Inks;
import org.pilah.ui.control.Inks.Ink;

/// Draws a table: headings and totals stay where they are, the cells between them move. Draws only what is seen.
final class GridPainter {
    private static final double PALEST = 0.07;
    private static final double STRONGEST = 0.46;

    private final Arrangement table;
    private final GridShape shape;
    private final Inks inks;
    private final Lettering lettering;
    private final Matter matter;
    private final double em;

    /// What is drawn beside the numbers: whether cells are tinted, the colour of a row's code (0 for none), the
    /// words of a cell by ids of row and column, and the language.
    record Matter(
            boolean tinted,
            ToIntFunction<Heading> colour,
            Function<Heading, Function<Heading, Optional<List<String>>>> words,
            Messages messages) {}

    /// How far the cells are moved, how large the window is, and the part of it to draw.
    record View(double scrollX, double scrollY, double width, double height, Rectangle2D part) {
        static View whole(GridShape shape, Rectangle2D part) {
            return new View(0, 0, shape.width(), shape.height(), part);
        }
    }

    GridPainter(Arrangement table, GridShape shape, Inks inks, Lettering lettering, Matter matter) {
        this.table = table;
        this.shape = shape;
        this.inks = inks;
        this.lettering = lettering;
        this.matter = matter;
        this.em = shape.em();
    }

    /// Where the totals begin.
    static double totalsX(GridShape shape, View view) {
        return Math.max(
                shape.headWidth(), Math.min(shape.headWidth() + shape.bodyWidth(), view.width() - shape.totalWidth()));
    }

    static double totalsY(GridShape shape, View view) {
        return Math.max(
                shape.headHeight(),
                Math.min(shape.headHeight() + shape.bodyHeight(), view.height() - shape.totalHeight()));
    }

    void paint(GraphicsContext pen, View view) {
        double right = totalsX(shape, view);
        double bottom = totalsY(shape, view);
        pen.setTextBaseline(VPos.CENTER);
        clipped(pen, shape.headWidth(), shape.headHeight(), right, bottom, () -> cells(pen, view, right, bottom));
        clipped(pen, shape.headWidth(), 0, right, shape.headHeight(), () -> columnHeads(pen, view, right));
        clipped(pen, 0, shape.headHeight(), shape.headWidth(), bottom, () -> rowHeads(pen, view, bottom));
        clipped(
                pen,
                right,
                shape.headHeight(),
                right + shape.totalWidth(),
                bottom,
                () -> rowTotals(pen, view, right, bottom));
        clipped(
                pen,
                shape.headWidth(),
                bottom,
                right,
                bottom + shape.totalHeight(),
                () -> columnTotals(pen, view, right, bottom));
        corners(pen, right, bottom);
        lines(pen, view, right, bottom);
    }

    private static void clipped(
            GraphicsContext pen, double left, double top, double right, double bottom, Runnable painting) {
        if (right <= left || bottom <= top) {
            return;
        }
        pen.save();
        pen.beginPath();
        pen.rect(left, top, right - left, bottom - top);
        pen.clip();
        painting.run();
        pen.restore();
    }

    private int firstRow(View view) {
        double y = Math.max(view.part().getMinY() - shape.headHeight(), 0) + view.scrollY();
        return Math.max(0, (int) (y / shape.rowHeight()));
    }

    /// The row behind the last that is drawn.
    private int endRow(View view, double bottom) {
        double y = Math.min(view.part().getMaxY(), bottom) - shape.headHeight() + view.scrollY();
        return Math.min(table.rows(), (int) Math.ceil(y / shape.rowHeight()));
    }

    private int firstColumn(View view) {
        double x = Math.max(view.part().getMinX() - shape.headWidth(), 0) + view.scrollX();
        return Math.max(0, shape.columnAt(Math.min(x, shape.bodyWidth() - 1)));
    }

    private int endColumn(View view, double right) {
        double x = Math.min(view.part().getMaxX(), right) - shape.headWidth() + view.scrollX();
        int last = shape.columnAt(Math.clamp(x, 0, Math.max(0, shape.bodyWidth() - 0.01)));
        return last + 1;
    }

    private double rowY(View view, int row) {
        return shape.headHeight() + row * shape.rowHeight() - view.scrollY();
    }

    private double columnX(View view, int column) {
        return shape.headWidth() + shape.columnStart(column) - view.scrollX();
    }

    private void cells(GraphicsContext pen, View view, double right, double bottom) {
        pen.setTextAlign(TextAlignment.CENTER);
        int endColumn = endColumn(view, right);
        for (int row = firstRow(view); row < endRow(view, bottom); row++) {
            double y = rowY(view, row);
            for (int column = firstColumn(view); column < endColumn; column++) {
                cell(pen, row, column, columnX(view, column), y);
            }
        }
    }

    private void cell(GraphicsContext pen, int row, int column, double x, double y) {
        long number = table.number(row, column);
        double width = shape.columnWidth(column);
        Optional<List<String>> words =
                number > 0 ? matter.words().apply(table.row(row)).apply(table.column(column)) : Optional.empty();
        if (number > 0 && matter.tinted()) {
            pen.setFill(tint(inks, number, table.highest()));
            pen.fillRect(x, y, width + 0.5, shape.rowHeight());
        }
        if (words.isPresent()) {
            words(pen, words.get(), number, x, y, width);
        } else {
            pen.setFill(inks.of(number == 0 ? Ink.INK_3 : Ink.INK));
            pen.setFont(lettering.plain());
            pen.fillText(number == 0 ? "–" : text(number), x + width / 2, y + shape.rowHeight() / 2);
        }
    }

    /// The accent, the stronger the higher the number.
    static Color tint(Inks inks, long number, long highest) {
        double share = highest <= 0 ? 0 : (double) number / highest;
        return inks.of(Ink.ACCENT, PALEST + (STRONGEST - PALEST) * share);
    }

    private void words(GraphicsContext pen, List<String> words, long number, double x, double y, double width) {
        double line = 1.5 * em;
        double inner = width - 1.23 * em;
        int room = (int) ((shape.rowHeight() - em) / line);
        boolean more = number > words.size() || words.size() > 1;
        int each = Math.max(1, (room - (more ? 1 : 0)) / Math.clamp(words.size(), 1, 2));
        int shown = 0;
        double at = y + 0.62 * em + line / 2;
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(lettering.serif());
        pen.setFill(inks.of(Ink.INK));
        for (String quote : words.subList(0, Math.min(2, words.size()))) {
            for (String text : lettering.lines("“" + quote + "”", lettering.serif(), inner, each)) {
                pen.fillText(text, x + 0.62 * em, at);
                at += line;
            }
            shown++;
        }
        if (number > shown) {
            pen.setFont(lettering.small());
            pen.setFill(inks.of(Ink.INK_2));
            String key = shown == 0 ? "display.cell.none-written" : "display.cell.more";
            pen.fillText(matter.messages().text(key, number - shown), x + 0.62 * em, at);
        }
        pen.setTextAlign(TextAlignment.CENTER);
    }

    private void columnHeads(GraphicsContext pen, View view, double right) {
        pen.setTextAlign(TextAlignment.CENTER);
        for (int column = firstColumn(view); column < endColumn(view, right); column++) {
            Heading heading = table.column(column);
            double x = columnX(view, column);
            double width = shape.columnWidth(column);
            boolean sorted = table.manner().sorting() instanceof Sorting.ByColumn(var id, var direction)
                    && id.equals(heading.id());
            if (table.hasColumnsBeneath(column)) {
                triangle(pen, x + 0.7 * em, 0.8 * em, !table.isColumnFolded(column));
            }
            head(pen, Numbers.label(heading, matter.messages()), x + width / 2, width, sorted);
        }
    }

    private void head(GraphicsContext pen, String label, double middle, double width, boolean sorted) {
        List<String> lines = GridShape.headLines(lettering, label, width, em);
        double y = shape.headHeight() - 1.05 * em - (lines.size() - 1) * GridShape.HEAD_LINE * em;
        pen.setFont(lettering.small());
        pen.setFill(inks.of(sorted ? Ink.ACCENT : Ink.INK_2));
        for (String line : lines) {
            pen.fillText(line, middle, y);
            y += GridShape.HEAD_LINE * em;
        }
        if (sorted) {
            arrow(pen, middle, shape.headHeight() - 0.28 * em, isHighestFirst());
        }
    }

    private boolean isHighestFirst() {
        return switch (table.manner().sorting()) {
            case Sorting.ByColumn(var column, var direction) -> direction == Sorting.Direction.HIGHEST_FIRST;
            case Sorting.ByTotal(var direction) -> direction == Sorting.Direction.HIGHEST_FIRST;
            case Sorting.Given _ -> true;
        };
    }

    private void rowHeads(GraphicsContext pen, View view, double bottom) {
        boolean words = shape.rowHeight() > 4 * em;
        for (int row = firstRow(view); row < endRow(view, bottom); row++) {
            Heading heading = table.row(row);
            double y = rowY(view, row);
            double middle = words ? y + 1.31 * em : y + shape.rowHeight() / 2;
            int colour = matter.colour().applyAsInt(heading);
            if (colour > 0) {
                pen.setFill(inks.of(Ink.ofCode(colour)));
                pen.fillRect(0, y, 0.23 * em, shape.rowHeight());
            }
            double x = 0.77 * em + GridShape.indent(heading.depth(), em);
            if (table.hasRowsBeneath(row)) {
                triangle(pen, x + 0.3 * em, middle, !table.isRowFolded(row));
            }
            x += 1.1 * em;
            Font font = table.hasRowsBeneath(row) && heading.depth() == 0 ? lettering.strong() : lettering.plain();
            pen.setTextAlign(TextAlignment.LEFT);
            pen.setFill(inks.of(heading.label().isEmpty() ? Ink.INK_3 : Ink.INK));
            label(pen, Numbers.label(heading, matter.messages()), font, x, middle);
        }
    }

    /// In one line, else in smaller letters in two; where cells hold words there is room for more.
    private void label(GraphicsContext pen, String label, Font font, double x, double middle) {
        double width = shape.headWidth() - x - 0.46 * em;
        boolean tall = shape.rowHeight() > 4 * em;
        boolean fits = lettering.width(label, font) <= width;
        Font shown = tall || fits ? font : lettering.smaller(font);
        double step = tall ? 1.38 * em : 1.12 * em;
        List<String> lines = lettering.lines(label, shown, width, tall ? 4 : fits ? 1 : 2);
        double y = tall ? middle : middle - (lines.size() - 1) * step / 2;
        pen.setFont(shown);
        for (String line : lines) {
            pen.fillText(line, x, y);
            y += step;
        }
    }

    private void rowTotals(GraphicsContext pen, View view, double right, double bottom) {
        pen.setTextAlign(TextAlignment.RIGHT);
        for (int row = firstRow(view); row < endRow(view, bottom); row++) {
            total(
                    pen,
                    table.number(row, table.columns()),
                    right + shape.totalWidth() - 1.23 * em,
                    rowY(view, row) + shape.rowHeight() / 2);
        }
    }

    private void columnTotals(GraphicsContext pen, View view, double right, double bottom) {
        pen.setTextAlign(TextAlignment.CENTER);
        for (int column = firstColumn(view); column < endColumn(view, right); column++) {
            double x = columnX(view, column) + shape.columnWidth(column) / 2;
            total(pen, table.number(table.rows(), column), x, bottom + shape.totalHeight() / 2);
        }
    }

    private void total(GraphicsContext pen, long number, double x, double y) {
        pen.setFont(lettering.strong());
        pen.setFill(inks.of(number == 0 ? Ink.INK_3 : Ink.INK));
        pen.fillText(text(number), x, y);
    }

    private void corners(GraphicsContext pen, double right, double bottom) {
        Messages messages = matter.messages();
        String kind = messages.text("display.total." + table.matrix().totals().name());
        boolean sorted = table.manner().sorting() instanceof Sorting.ByTotal;
        double edge = right + shape.totalWidth() - 1.23 * em;
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFill(inks.of(sorted ? Ink.ACCENT : Ink.INK_2));
        pen.setFont(lettering.strong());
        pen.fillText("Σ", edge, shape.headHeight() - 2.33 * em);
        pen.setFont(lettering.small());
        pen.fillText(
                lettering.cut(kind, lettering.small(), shape.totalWidth() - 1.5 * em),
                edge,
                shape.headHeight() - 1.05 * em);
        if (sorted) {
            arrow(pen, edge - 0.4 * em, shape.headHeight() - 0.28 * em, isHighestFirst());
        }
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(lettering.strong());
        pen.setFill(inks.of(Ink.INK_2));
        pen.fillText(
                lettering.cut("Σ  " + kind, lettering.strong(), shape.headWidth() - em),
                0.77 * em,
                bottom + shape.totalHeight() / 2);
        pen.setTextAlign(TextAlignment.RIGHT);
        total(pen, table.matrix().total(), right + shape.totalWidth() - 1.23 * em, bottom + shape.totalHeight() / 2);
    }

    /// Hairlines: beneath every row, around what stays.
    private void lines(GraphicsContext pen, View view, double right, double bottom) {
        double edge = Math.min(view.width(), right + shape.totalWidth());
        pen.setStroke(inks.of(Ink.LINE));
        pen.setLineWidth(1);
        line(pen, 0, shape.headHeight(), edge, shape.headHeight());
        for (int row = firstRow(view); row < endRow(view, bottom); row++) {
            double y = rowY(view, row + 1);
            if (y > shape.headHeight() && y <= bottom) {
                line(pen, 0, y, edge, y);
            }
        }
        if (shape.rowHeight() > 4 * em) {
            for (int column = firstColumn(view); column < endColumn(view, right); column++) {
                double x = columnX(view, column);
                if (x >= shape.headWidth() && x < right) {
                    line(pen, x, shape.headHeight(), x, bottom);
                }
            }
        }
        line(pen, 0, bottom, edge, bottom);
        if (view.scrollX() > 0) {
            line(pen, shape.headWidth(), 0, shape.headWidth(), bottom + shape.totalHeight());
        }
        line(pen, right, 0, right, bottom + shape.totalHeight());
    }

    private static void line(GraphicsContext pen, double x, double y, double toX, double toY) {
        boolean level = y == toY;
        double dx = level ? 0 : -0.5;
        double dy = level ? -0.5 : 0;
        pen.strokeLine(Math.round(x) + dx, Math.round(y) + dy, Math.round(toX) + dx, Math.round(toY) + dy);
    }

    private void triangle(GraphicsContext pen, double x, double y, boolean open) {
        double half = 0.31 * em;
        pen.setFill(inks.of(Ink.INK_3));
        if (open) {
            pen.fillPolygon(
                    new double[] {x - half, x + half, x}, new double[] {y - half / 2, y - half / 2, y + half}, 3);
        } else {
            pen.fillPolygon(
                    new double[] {x - half / 2, x - half / 2, x + half}, new double[] {y - half, y + half, y}, 3);
        }
    }

    private void arrow(GraphicsContext pen, double x, double y, boolean down) {
        double half = 0.27 * em;
        double tip = down ? half : -half;
        pen.fillPolygon(new double[] {x - half, x + half, x}, new double[] {y - tip / 2, y - tip / 2, y + tip / 2}, 3);
    }

    private String text(long number) {
        return number < 1000 ? Long.toString(number) : matter.messages().text("display.number", number);
    }
}

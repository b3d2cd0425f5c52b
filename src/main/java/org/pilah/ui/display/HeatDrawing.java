package org.pilah.ui.display;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.TextAlignment;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;
import org.pilah.ui.control.Inks.Ink;

/// A field for each cell, the stronger the higher its number, with the number in it.
final class HeatDrawing implements Drawing {
    static final int MOST_ROWS = 80;
    static final int MOST_COLUMNS = 60;

    private static final double SLOPE = Math.toRadians(50);

    private final Arrangement table;
    private final Palette palette;
    private final Charted rows;
    private final Charted columns;
    private final double em;
    private final double labelWidth;
    private final double headHeight;
    private final double field;

    HeatDrawing(Arrangement table, Palette palette, double width) {
        this.table = table;
        this.palette = palette;
        this.rows = Charted.rows(table, MOST_ROWS);
        this.columns = Charted.columns(table, MOST_COLUMNS);
        this.em = palette.inks().letters();
        double widest = 8 * em;
        for (int row : rows.places()) {
            Heading heading = table.row(row);
            widest = Math.max(widest, labelled(heading) + GridShape.indent(heading.depth(), em));
        }
        this.labelWidth = Math.min(widest + em, Math.max(16 * em, width * 0.4));
        double tallest = 0;
        for (int column : columns.places()) {
            tallest = Math.max(tallest, Math.min(16 * em, labelled(table.column(column))));
        }
        this.headHeight = tallest * Math.sin(SLOPE) + 1.6 * em;
        int count = Math.max(1, columns.places().size());
        double spare = width - em - labelWidth - headHeight * 0.75;
        this.field = Math.clamp(spare / count, 2.15 * em, 4.6 * em);
    }

    private double labelled(Heading heading) {
        return palette.lettering()
                .width(
                        Numbers.label(heading, palette.messages()),
                        palette.lettering().plain());
    }

    private double step() {
        return 2.15 * em;
    }

    private double bodyX() {
        return em + labelWidth;
    }

    @Override
    public Dimension2D size() {
        return new Dimension2D(
                bodyX() + columns.places().size() * field + headHeight * 0.75 + em,
                headHeight + rows.places().size() * step() + 4 * em);
    }

    @Override
    public void draw(GraphicsContext pen, Rectangle2D part) {
        pen.setTextBaseline(VPos.CENTER);
        heads(pen);
        for (int i = 0; i < rows.places().size(); i++) {
            double y = headHeight + i * step();
            if (y + step() >= part.getMinY() && y <= part.getMaxY()) {
                row(pen, rows.places().get(i), y);
            }
        }
        scale(pen, headHeight + rows.places().size() * step() + 1.6 * em);
    }

    private void heads(GraphicsContext pen) {
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(palette.lettering().plain());
        pen.setFill(palette.inks().of(Ink.INK_2));
        for (int i = 0; i < columns.places().size(); i++) {
            String label = Numbers.label(table.column(columns.places().get(i)), palette.messages());
            pen.save();
            pen.translate(bodyX() + (i + 0.5) * field, headHeight - 0.7 * em);
            pen.rotate(-Math.toDegrees(SLOPE));
            pen.fillText(palette.lettering().cut(label, palette.lettering().plain(), 16 * em), 0, 0);
            pen.restore();
        }
    }

    private void row(GraphicsContext pen, int row, double y) {
        Heading heading = table.row(row);
        Lettering lettering = palette.lettering();
        String label = Numbers.label(heading, palette.messages());
        double indent = GridShape.indent(heading.depth(), em);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(lettering.plain());
        pen.setFill(palette.inks().of(Ink.INK));
        pen.fillText(
                lettering.cut(label, lettering.plain(), labelWidth - indent - 0.6 * em), em + indent, y + step() / 2);
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setFont(lettering.small());
        for (int i = 0; i < columns.places().size(); i++) {
            long number = table.number(row, columns.places().get(i));
            double x = bodyX() + i * field;
            pen.setFill(
                    number == 0
                            ? palette.inks().of(Ink.FIELD)
                            : GridPainter.tint(palette.inks(), number, table.highest()));
            pen.fillRect(x + 1, y + 1, field - 2, step() - 2);
            pen.setFill(palette.inks().of(number == 0 ? Ink.INK_3 : Ink.INK));
            pen.fillText(number == 0 ? "–" : Long.toString(number), x + field / 2, y + step() / 2);
        }
    }

    /// What a colour means, and what was left out.
    private void scale(GraphicsContext pen, double y) {
        double width = 9 * em;
        double x = bodyX();
        Lettering lettering = palette.lettering();
        pen.setFill(new LinearGradient(
                x,
                0,
                x + width,
                0,
                false,
                CycleMethod.NO_CYCLE,
                List.of(
                        new Stop(0, GridPainter.tint(palette.inks(), 0, 1)),
                        new Stop(1, GridPainter.tint(palette.inks(), 1, 1)))));
        pen.fillRect(x, y - 0.4 * em, width, 0.8 * em);
        pen.setFont(lettering.small());
        pen.setFill(palette.inks().of(Ink.INK_2));
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.fillText("0", x - 0.46 * em, y);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.fillText(palette.messages().text("display.number", table.highest()), x + width + 0.46 * em, y);
        if (rows.left() + columns.left() > 0) {
            pen.fillText(palette.messages().text("display.chart.left", rows.left(), columns.left()), em, y + 1.6 * em);
        }
    }

    private Optional<Arrangement.Place> placeAt(double x, double y) {
        int row = (int) Math.floor((y - headHeight) / step());
        int column = (int) Math.floor((x - bodyX()) / field);
        boolean inside = row >= 0
                && row < rows.places().size()
                && column < columns.places().size();
        if (!inside) {
            return Optional.empty();
        }
        int place = rows.places().get(row);
        return Optional.of(new Arrangement.Place(
                place, column < 0 ? table.columns() : columns.places().get(column)));
    }

    @Override
    public Optional<Spot> spotAt(double x, double y) {
        return placeAt(x, y).map(place -> table.spot(place.row(), place.column()));
    }

    @Override
    public void frame(GraphicsContext pen, Spot spot) {
        table.place(spot).ifPresent(place -> {
            for (int row = 0; row < rows.places().size(); row++) {
                for (int column = 0; column < columns.places().size(); column++) {
                    if (rows.places().get(row) == place.row()
                            && columns.places().get(column) == place.column()) {
                        pen.setStroke(palette.inks().of(Ink.ACCENT));
                        pen.setLineWidth(2);
                        pen.strokeRect(
                                bodyX() + column * field + 1, headHeight + row * step() + 1, field - 2, step() - 2);
                    }
                }
            }
        });
    }

    @Override
    public String wordsAt(double x, double y) {
        return spotAt(x, y)
                .map(spot -> palette.messages()
                        .text(
                                "display.spot.number",
                                Numbers.name(table.matrix(), spot, palette.messages()),
                                Numbers.at(table.matrix(), spot)))
                .orElse("");
    }
}

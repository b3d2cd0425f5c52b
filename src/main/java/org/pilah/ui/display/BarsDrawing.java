package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Spot;
import org.pilah.ui.control.Inks.Ink;

/// A bar for each row's or column's total, lying, with its name before it and its number behind it.
final class BarsDrawing implements Drawing {
    static final int MOST = 60;

    private final Palette palette;
    private final List<Bar> bars = new ArrayList<>();
    private final int left;
    private final double width;
    private final double em;
    private final double labelWidth;
    private long highest;

    /// Of what the bars are the totals.
    enum Side {
        ROWS,
        COLUMNS
    }

    private record Bar(String label, String path, int depth, int colour, long number, Spot spot) {}

    BarsDrawing(Arrangement table, Side side, Palette palette, double width) {
        this.palette = palette;
        this.width = width;
        this.em = palette.inks().letters();
        Charted charted = side == Side.ROWS ? Charted.rows(table, MOST) : Charted.columns(table, MOST);
        for (int place : charted.places()) {
            bars.add(side == Side.ROWS ? row(table, place) : column(table, place));
        }
        this.left = charted.left();
        double widest = 0;
        for (Bar bar : bars) {
            highest = Math.max(highest, bar.number);
            widest = Math.max(
                    widest,
                    palette.lettering().width(bar.label, palette.lettering().plain())
                            + GridShape.indent(bar.depth, em));
        }
        this.labelWidth = Math.min(widest + em, Math.max(14 * em, width * 0.42));
    }

    private Bar row(Arrangement table, int place) {
        Heading heading = table.row(place);
        int colour = palette.rowColour().applyAsInt(heading);
        return bar(heading, colour, table.number(place, table.columns()), table.spot(place, table.columns()));
    }

    private Bar column(Arrangement table, int place) {
        Heading heading = table.column(place);
        int colour = palette.columnColour().applyAsInt(heading);
        return bar(heading, colour, table.number(table.rows(), place), table.spot(table.rows(), place));
    }

    private Bar bar(Heading heading, int colour, long number, Spot spot) {
        String label = Numbers.label(heading, palette.messages());
        return new Bar(label, heading.path(), heading.depth(), colour, number, spot);
    }

    private double step() {
        return 2.9 * em;
    }

    @Override
    public Dimension2D size() {
        return new Dimension2D(width, 1.6 * em + bars.size() * step() + (left > 0 ? 2 * em : 0.6 * em));
    }

    @Override
    public void draw(GraphicsContext pen, Rectangle2D part) {
        pen.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < bars.size(); i++) {
            double y = em + i * step();
            if (y + step() >= part.getMinY() && y <= part.getMaxY()) {
                bar(pen, bars.get(i), y);
            }
        }
        pen.setStroke(palette.inks().of(Ink.LINE));
        pen.setLineWidth(1);
        double axis = Math.round(em + labelWidth) - 0.5;
        pen.strokeLine(axis, 0.5 * em, axis, 1.4 * em + bars.size() * step());
        if (left > 0) {
            pen.setTextAlign(TextAlignment.LEFT);
            pen.setFont(palette.lettering().small());
            pen.setFill(palette.inks().of(Ink.INK_2));
            pen.fillText(palette.messages().text("display.chart.others", left), em, 2.3 * em + bars.size() * step());
        }
    }

    private void bar(GraphicsContext pen, Bar bar, double y) {
        Lettering lettering = palette.lettering();
        double indent = GridShape.indent(bar.depth, em);
        List<String> lines = lettering.lines(bar.label, lettering.plain(), labelWidth - indent - 0.77 * em, 2);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(lettering.plain());
        pen.setFill(palette.inks().of(Ink.INK));
        double text = y + step() / 2 - (lines.size() - 1) * 0.62 * em;
        for (String line : lines) {
            pen.fillText(line, em + indent, text);
            text += 1.24 * em;
        }
        double full = Math.max(1, width - labelWidth - 6 * em);
        double length = highest == 0 ? 0 : full * bar.number / highest;
        double x = em + labelWidth;
        Ink ink = bar.colour > 0 ? Ink.ofCode(bar.colour) : Ink.ACCENT;
        pen.setFill(palette.inks().of(ink, bar.depth > 0 ? 0.55 : 0.85));
        pen.fillRect(x, y + 0.54 * em, length, step() - 1.08 * em);
        pen.setFont(lettering.strong());
        pen.setFill(palette.inks().of(bar.number == 0 ? Ink.INK_3 : Ink.INK));
        pen.fillText(palette.messages().text("display.number", bar.number), x + length + 0.54 * em, y + step() / 2);
    }

    private Optional<Bar> at(double y) {
        int index = (int) Math.floor((y - em) / step());
        return index >= 0 && index < bars.size() ? Optional.of(bars.get(index)) : Optional.empty();
    }

    @Override
    public Optional<Spot> spotAt(double x, double y) {
        return at(y).map(Bar::spot);
    }

    @Override
    public void frame(GraphicsContext pen, Spot spot) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i).spot.equals(spot)) {
                pen.setStroke(palette.inks().of(Ink.ACCENT));
                pen.setLineWidth(2);
                pen.strokeRect(1, em + i * step() + 1, width - 2, step() - 2);
            }
        }
    }

    @Override
    public String wordsAt(double x, double y) {
        return at(y).map(bar -> palette.messages()
                        .text("display.spot.number", bar.path.isEmpty() ? bar.label : bar.path, bar.number))
                .orElse("");
    }
}

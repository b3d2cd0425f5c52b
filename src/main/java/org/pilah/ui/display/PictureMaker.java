package org.pilah.ui.display;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;
import org.pilah.exporter.PictureFile;
import org.pilah.ui.control.Inks;
import org.pilah.ui.control.Inks.Ink;

/// Makes a picture of a whole table or chart, with its name above it and how it was counted beneath, at twice the
/// size of the screen: tile by tile, so that the screen is never held up.
final class PictureMaker {
    /// Points that a picture may have: it must fit into the memory of a small machine.
    private static final double MOST_POINTS = 36_000_000;

    private static final double TILE = 1_000;

    private final Sheet sheet;
    private final Inks inks;
    private final Lettering lettering;
    private final double em;
    private final double width;
    private final double height;
    private final double top;
    private final List<String> legend;

    /// What is drawn: its size, how a part of it is drawn, the name above it and the sentences beneath.
    record Sheet(Dimension2D size, BiConsumer<GraphicsContext, Rectangle2D> draw, String title, String legend) {}

    PictureMaker(Sheet sheet, Inks inks) {
        this.sheet = sheet;
        this.inks = inks;
        this.em = inks.letters();
        this.lettering = new Lettering(em);
        this.width = Math.max(sheet.size().getWidth(), 32 * em) + 2 * em;
        this.legend = lettering.lines(sheet.legend(), lettering.small(), width - 2 * em, 12);
        this.top = 3.4 * em;
        this.height = top + sheet.size().getHeight() + em + legend.size() * 1.4 * em + em;
    }

    /// How many points there are to a pixel of the screen; empty where the picture would be too large.
    Optional<Double> scale() {
        double whole = width * height;
        return whole * 4 <= MOST_POINTS ? Optional.of(2.0) : whole <= MOST_POINTS ? Optional.of(1.0) : Optional.empty();
    }

    /// Draws it on the screen's thread, tile by tile, and hands it over.
    void make(Executor screen, Consumer<PictureFile> done) {
        double scale = scale().orElse(1.0);
        var picture = new PictureFile((int) Math.ceil(width * scale), (int) Math.ceil(height * scale));
        next(0, 0, scale, picture, screen, done);
    }

    private void next(
            double x, double y, double scale, PictureFile picture, Executor screen, Consumer<PictureFile> done) {
        if (y >= height) {
            done.accept(picture);
            return;
        }
        WritableImage tile = tile(new Rectangle2D(x, y, Math.min(TILE, width - x), Math.min(TILE, height - y)), scale);
        int points = (int) tile.getWidth();
        int[] colours = new int[points * (int) tile.getHeight()];
        tile.getPixelReader()
                .getPixels(0, 0, points, (int) tile.getHeight(), PixelFormat.getIntArgbInstance(), colours, 0, points);
        picture.put((int) Math.round(x * scale), (int) Math.round(y * scale), points, colours);
        boolean more = x + TILE < width;
        screen.execute(() -> next(more ? x + TILE : 0, more ? y : y + TILE, scale, picture, screen, done));
    }

    /// The whole as one image.
    WritableImage image() {
        return tile(new Rectangle2D(0, 0, width, height), width * height * 4 <= MOST_POINTS / 4 ? 2 : 1);
    }

    private WritableImage tile(Rectangle2D part, double scale) {
        var canvas = new Canvas(Math.ceil(part.getWidth()), Math.ceil(part.getHeight()));
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(inks.of(Ink.SHEET));
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.translate(-part.getMinX(), -part.getMinY());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(inks.of(Ink.INK));
        pen.setFont(lettering.strong());
        pen.fillText(lettering.cut(sheet.title(), lettering.strong(), width - 2 * em), em, 1.7 * em);
        pen.save();
        pen.translate(em, top);
        sheet.draw()
                .accept(
                        pen,
                        new Rectangle2D(
                                Math.max(0, part.getMinX() - em),
                                Math.max(0, part.getMinY() - top),
                                part.getWidth() + em,
                                part.getHeight() + top));
        pen.restore();
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        pen.setFill(inks.of(Ink.INK_2));
        pen.setFont(lettering.small());
        double y = top + sheet.size().getHeight() + 1.6 * em;
        for (String line : legend) {
            pen.fillText(line, em, y);
            y += 1.4 * em;
        }
        var parameters = new SnapshotParameters();
        parameters.setFill(inks.of(Ink.SHEET));
        parameters.setTransform(Transform.scale(scale, scale));
        return canvas.snapshot(parameters, null);
    }
}

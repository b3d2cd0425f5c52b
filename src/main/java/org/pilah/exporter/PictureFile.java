package org.pilah.exporter;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.pilah.messages.Problem;

/// A picture on its way into a `.png`, made of tiles. Callable from any thread, by one at a time.
public final class PictureFile {
    private final BufferedImage image;

    public PictureFile(int width, int height) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /// Puts a tile of opaque points (`0xFFRRGGBB`, row by row) with its upper left corner there. What does not fit
    /// is cut off.
    public void put(int x, int y, int width, int[] points) {
        int fitting = Math.min(width, image.getWidth() - x);
        int rows = Math.min(points.length / width, image.getHeight() - y);
        image.setRGB(x, y, fitting, rows, points, 0, width);
    }

    /// Writes the picture to this place.
    ///
    /// @throws Problem when the file cannot be written; a former one is then as it was
    public void write(Path target) {
        TargetFile.write(target, out -> {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("no writer for PNG");
            }
        });
    }
}

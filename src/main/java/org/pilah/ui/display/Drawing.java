package org.pilah.ui.display;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import org.pilah.model.Spot;

/// A picture of numbers that can be drawn whole or in part. For the screen's thread only.
interface Drawing {
    /// How large the whole is, in pixels.
    Dimension2D size();

    /// Draws what lies in this part of the whole, in the coordinates of the whole.
    void draw(GraphicsContext pen, Rectangle2D part);

    /// What stands at this point of the whole.
    Optional<Spot> spotAt(double x, double y);

    /// Draws a frame around this number, if it is in the picture.
    void frame(GraphicsContext pen, Spot spot);

    /// What is said of this point of the whole when the mouse rests on it; empty for nothing.
    String wordsAt(double x, double y);
}

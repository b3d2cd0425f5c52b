package org.pilah.ui.display;

import java.util.function.ToIntFunction;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix.Heading;
import org.pilah.ui.control.Inks;

/// What charts are drawn with: colours, letters, words, and the colour of the code that a line stands for (0 for
/// none).
record Palette(
        Inks inks,
        Lettering lettering,
        Messages messages,
        ToIntFunction<Heading> rowColour,
        ToIntFunction<Heading> columnColour) {}

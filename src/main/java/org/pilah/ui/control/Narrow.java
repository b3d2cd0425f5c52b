package org.pilah.ui.control;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// Tells when there is little room beside the size of the letters: a small window, or large letters in any window.
/// For the screen's thread only.
public final class Narrow {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private Narrow() {}

    /// Gives a region the pseudo-class `narrow` while it is narrower than that.
    ///
    /// @param letters whose letters are measured by
    /// @param ems the least width that is not narrow, in sizes of the letters
    public static void mark(Region region, Labeled letters, double ems) {
        watch(region, letters, ems, narrow -> region.pseudoClassStateChanged(NARROW, narrow));
    }

    /// Tells each time a region becomes narrow, or wide again. One that has no width yet is neither.
    ///
    /// @param letters whose letters are measured by
    /// @param ems the least width that is not narrow, in sizes of the letters
    public static void watch(Region region, Labeled letters, double ems, Consumer<Boolean> told) {
        var last = new Object() {
            boolean narrow;
        };
        Runnable measure = () -> {
            boolean narrow = region.getWidth() > 0
                    && region.getWidth() < ems * letters.getFont().getSize();
            if (narrow != last.narrow) {
                last.narrow = narrow;
                told.accept(narrow);
            }
        };
        region.widthProperty().subscribe(measure);
        letters.fontProperty().subscribe(measure);
    }
}

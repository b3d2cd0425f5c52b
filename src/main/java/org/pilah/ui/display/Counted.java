package org.pilah.ui.display;

import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;

/// A table as it was counted last: what was asked, its numbers, the filter as a plain sentence (empty for none), and
/// whether anything is coded in the study at all.
record Counted(Choice choice, MatrixSpec spec, Matrix matrix, String sentence, Coded coded) {
    /// Whether there is anything to count.
    enum Coded {
        SOMETHING,
        NOTHING
    }
}

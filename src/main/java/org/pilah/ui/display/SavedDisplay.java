package org.pilah.ui.display;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pilah.model.ItemId;
import org.pilah.model.Matrix;

/// A display in the list: its name, what it lays out, whether it is saved as it is, and a small picture of its
/// numbers once they were counted.
record SavedDisplay(ItemId id, String name, String axes, State state, Optional<Picture> picture) {
    /// Whether the study has it so.
    enum State {
        SAVED,
        CHANGED,
        NEVER_SAVED
    }

    /// The numbers of a table in a few fields, by row, from 0 (none) to 1 (the highest).
    record Picture(List<List<Double>> fields) {
        private static final int ROWS = 4;
        private static final int COLUMNS = 6;

        /// Each field is as strong as the highest number it stands for.
        static Picture of(Matrix matrix) {
            int rows = Math.min(ROWS, matrix.rows().size());
            int columns = Math.min(COLUMNS, matrix.columns().size());
            long[][] highest = new long[rows][columns];
            long most = 1;
            for (int row = 0; row < matrix.rows().size(); row++) {
                for (int column = 0; column < matrix.columns().size(); column++) {
                    int y = row * rows / matrix.rows().size();
                    int x = column * columns / matrix.columns().size();
                    highest[y][x] =
                            Math.max(highest[y][x], matrix.cells().get(row).get(column));
                    most = Math.max(most, highest[y][x]);
                }
            }
            double scale = most;
            return new Picture(Arrays.stream(highest)
                    .map(row -> Arrays.stream(row)
                            .mapToObj(number -> number / scale)
                            .toList())
                    .toList());
        }
    }
}

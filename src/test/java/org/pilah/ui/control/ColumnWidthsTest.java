package org.pilah.ui.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final double[] NO_LIMIT = {5_000, 5_000, 5_000};

    @Test
    void roomIsSharedInTheProportionsWished() {
        double[] widths = ColumnWidths.shares(new double[] {10, 20, 30}, new double[] {0, 0, 0}, NO_LIMIT, 600);

        assertArrayEquals(new double[] {100, 200, 300}, widths);
    }

    @Test
    void columnThatWouldBecomeTooNarrowKeepsItsLeastWidth() {
        double[] widths = ColumnWidths.shares(new double[] {10, 20, 30}, new double[] {150, 0, 0}, NO_LIMIT, 600);

        assertArrayEquals(new double[] {150, 180, 270}, widths);
    }

    @Test
    void columnThatWouldBecomeTooWideGivesToTheOthers() {
        double[] most = {60, 5_000, 5_000};

        double[] widths = ColumnWidths.shares(new double[] {10, 20, 30}, new double[] {0, 0, 0}, most, 600);

        assertArrayEquals(new double[] {60, 216, 324}, widths);
    }

    @Test
    void whereTheLeastWidthsNeedMoreThanThereIsTheyStay() {
        double[] widths = ColumnWidths.shares(new double[] {10, 20, 30}, new double[] {100, 110, 120}, NO_LIMIT, 200);

        assertArrayEquals(new double[] {100, 110, 120}, widths);
    }

    @Test
    void lastColumnTakesWhatRoundingLeaves() {
        double[] widths = ColumnWidths.shares(new double[] {1, 1, 1}, new double[] {0, 0, 0}, NO_LIMIT, 100);

        assertArrayEquals(new double[] {33, 33, 34}, widths);
    }
}

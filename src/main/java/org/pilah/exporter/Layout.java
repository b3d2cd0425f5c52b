package org.pilah.exporter;

import java.util.Comparator;
import java.util.List;

/// What Excel must know of a sheet before its first cell: its kind and its place among others of its kind, the
/// widths of its columns in characters, how many rows and columns stay in view (the last of the rows and all of
/// the columns are printed on every page), and how many pages it may be wide.
record Layout(SheetKind kind, int number, List<Integer> widths, int headRows, int headColumns, int pagesWide) {
    /// A column may be this many characters wide: beyond it lines become hard to read.
    static final int WIDEST = 60;

    /// Characters that can be read across an upright page.
    private static final int UPRIGHT = 110;

    /// In order of the tabs: the quotes of a matrix follow that matrix.
    static final Comparator<Layout> BY_TAB = Comparator.<Layout, SheetKind>comparing(
                    layout -> layout.kind == SheetKind.QUOTES ? SheetKind.MATRIX : layout.kind)
            .thenComparingInt(Layout::number)
            .thenComparing(Layout::kind);

    Layout {
        widths = widths.stream().map(width -> Math.min(width, WIDEST)).toList();
    }

    /// Whether it is too wide for an upright page of A4.
    boolean isWide() {
        return widths.stream().mapToInt(width -> width).sum() > UPRIGHT;
    }
}

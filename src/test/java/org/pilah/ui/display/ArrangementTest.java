package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Matrix.Totals;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.Spot;

class ArrangementTest {
    /// air 5 (iuran 1, sumur 4), jalan 7 (aspal 7), sepi 0; columns wati, joko, nobody.
    static final Matrix MATRIX = new Matrix(
            new MatrixSpec(
                    Axis.of(Dimension.CODE),
                    Axis.of(Dimension.CASE),
                    Cell.COUNT,
                    new Query.All(),
                    Reach.WITH_DESCENDANTS),
            List.of(row("air", 0), row("iuran", 1), row("sumur", 1), row("jalan", 0), row("aspal", 1), row("sepi", 0)),
            List.of(row("wati", 0), row("=joko", 0), row("nobody", 0)),
            List.of(
                    List.of(2L, 3L, 0L),
                    List.of(0L, 1L, 0L),
                    List.of(2L, 2L, 0L),
                    List.of(6L, 1L, 0L),
                    List.of(6L, 1L, 0L),
                    List.of(0L, 0L, 0L)),
            List.of(5L, 1L, 4L, 7L, 7L, 0L),
            List.of(8L, 4L, 0L),
            12,
            Totals.DISTINCT);

    @Test
    void foldedRowsHideWhatIsBeneathThem() {
        Arrangement table = Arrangement.of(MATRIX, Manner.USUAL.turned("air"));

        assertEquals(List.of("air", "jalan", "aspal", "sepi"), rows(table));
        assertTrue(table.isRowFolded(0));
        assertTrue(table.hasRowsBeneath(0));
        assertFalse(table.hasRowsBeneath(3));
        assertEquals(Optional.empty(), table.place(new Spot.At("iuran", "wati")));
        assertEquals(
                rows(Arrangement.of(MATRIX, Manner.USUAL)),
                rows(Arrangement.of(MATRIX, table.manner().turned("air"))));
    }

    @Test
    void emptyRowsAndColumnsAreLeftOutOnDemand() {
        Arrangement table = Arrangement.of(MATRIX, Manner.USUAL.with(Manner.Empty.LEFT_OUT));

        assertEquals(List.of("air", "iuran", "sumur", "jalan", "aspal"), rows(table));
        assertEquals(2, table.columns());
        assertEquals(12, table.number(table.rows(), table.columns()));
    }

    @Test
    void siblingsAreSortedAmongThemselves() {
        Arrangement byTotal =
                Arrangement.of(MATRIX, Manner.USUAL.with(new Sorting.ByTotal(Sorting.Direction.HIGHEST_FIRST)));
        Arrangement byJoko = Arrangement.of(
                MATRIX, Manner.USUAL.with(new Sorting.ByColumn("=joko", Sorting.Direction.LOWEST_FIRST)));

        assertEquals(List.of("jalan", "aspal", "air", "sumur", "iuran", "sepi"), rows(byTotal));
        assertEquals(List.of("sepi", "jalan", "aspal", "air", "iuran", "sumur"), rows(byJoko));
        assertEquals(6, byTotal.number(1, 0));
    }

    @Test
    void sortingGoesFromHighestToLowestAndBack() {
        Sorting first = Sorting.next(new Sorting.Given(), "wati");
        Sorting second = Sorting.next(first, "wati");

        assertEquals(new Sorting.ByColumn("wati", Sorting.Direction.HIGHEST_FIRST), first);
        assertEquals(new Sorting.ByColumn("wati", Sorting.Direction.LOWEST_FIRST), second);
        assertEquals(new Sorting.Given(), Sorting.next(second, "wati"));
        assertEquals(first, Sorting.next(Sorting.nextByTotal(second), "wati"));
    }

    @Test
    void everyPlaceIsFoundBySpot() {
        Arrangement table = Arrangement.of(
                MATRIX,
                Manner.USUAL
                        .folded(Set.of("jalan"), Set.of())
                        .with(new Sorting.ByTotal(Sorting.Direction.HIGHEST_FIRST)));

        for (int row = 0; row <= table.rows(); row++) {
            for (int column = 0; column <= table.columns(); column++) {
                Spot spot = table.spot(row, column);
                assertEquals(Optional.of(new Arrangement.Place(row, column)), table.place(spot));
                assertEquals(Numbers.at(MATRIX, spot), table.number(row, column));
            }
        }
        assertEquals(6, table.highest());
    }

    @Test
    void copiedCellsCarryTheirHeadingsAndNoFormula() {
        Arrangement table = Arrangement.of(MATRIX, Manner.USUAL);

        GridCopy copy = GridCopy.of(table, new MatrixGrid.Cursor(3, 3, 2, 1), Messages.indonesian());

        assertEquals("\t'=joko\tnobody\tΣ tanpa ganda\r\nsumur\t2\t0\t4\r\njalan\t1\t0\t7\r\n", copy.lines());
        assertTrue(copy.html().contains("style='mso-number-format:\"\\@\"'>=joko</td>"), copy.html());
        assertTrue(copy.html().contains("<td>7</td>"), copy.html());
    }

    @Test
    void chartsLeaveOutTheLowestWhereThereAreTooMany() {
        Charted charted = Charted.rows(Arrangement.of(MATRIX, Manner.USUAL), 3);

        assertEquals(List.of(0, 3, 4), charted.places());
        assertEquals(3, charted.left());
    }

    @Test
    void pictureIsAsStrongAsTheHighestNumberOfEachField() {
        List<List<Double>> fields = SavedDisplay.Picture.of(MATRIX).fields();

        assertEquals(4, fields.size());
        assertEquals(List.of(2 / 6.0, 3 / 6.0, 0.0), fields.getFirst());
        assertEquals(List.of(1.0, 1 / 6.0, 0.0), fields.get(2));
    }

    private static Heading row(String id, int depth) {
        return new Heading(id, id, id, depth);
    }

    private static List<String> rows(Arrangement table) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.row(row).id())
                .toList();
    }
}

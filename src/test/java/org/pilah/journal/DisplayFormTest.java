package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.Display;
import org.pilah.model.FrameworkId;
import org.pilah.model.ItemId;
import org.pilah.model.MatrixSpec.Reach;

class DisplayFormTest {
    private final ItemJson json = new ItemJson();

    @Test
    void displayOfABranchKeepsItsLimitsAndItsReach() {
        var display = new Display(
                new ItemId("d1"),
                "Tahap",
                Axis.codesOf(new FrameworkId("adi-stages")),
                Axis.codesFrom(new CodeId("hambatan")),
                Cell.SEGMENTS,
                "kasus:wati",
                Map.of(),
                Reach.OWN);

        assertEquals(display, json.read(json.write(display)));
    }

    @Test
    void displayWrittenBeforeThereWasAReachCountsAllBeneathACode() {
        String old = "{\"display\":{\"id\":\"d1\",\"name\":\"Tahap\",\"rows\":{\"dimension\":\"code\"},"
                + "\"columns\":{\"dimension\":\"case\"},\"cell\":\"count\"}}";

        var expected = new Display(
                new ItemId("d1"),
                "Tahap",
                Axis.of(Dimension.CODE),
                Axis.of(Dimension.CASE),
                Cell.COUNT,
                "",
                Map.of(),
                Reach.WITH_DESCENDANTS);
        assertEquals(expected, json.read(old));
    }

    @Test
    void usualReachIsNotWritten() {
        var display = new Display(
                new ItemId("d1"),
                "Tahap",
                Axis.of(Dimension.CODE),
                Axis.of(Dimension.CASE),
                Cell.COUNT,
                "",
                Map.of(),
                Reach.WITH_DESCENDANTS);

        assertFalse(json.write(display).contains("reach"), json.write(display));
    }

    @Test
    void axisIsLimitedByACodeOrAFrameworkOnly() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(Dimension.CODE, "wati"));
        assertThrows(IllegalArgumentException.class, () -> new Axis(Dimension.CODE, "code:"));
        assertThrows(IllegalArgumentException.class, () -> new Axis(Dimension.CASE, "code:a"));
    }
}

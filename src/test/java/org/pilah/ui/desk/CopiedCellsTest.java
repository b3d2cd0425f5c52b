package org.pilah.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiedCellsTest {
    @Test
    void cellsComeBackAsTheyWere() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        String signs = "ab \t\n\"'=+-@;,<>&é";
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < 200; row++) {
            var cells = new ArrayList<String>();
            for (int column = 0; column < 1 + random.nextInt(4); column++) {
                var words = new StringBuilder("x".repeat(random.nextInt(2)));
                for (int i = random.nextInt(6); i > 0; i--) {
                    words.append(signs.charAt(random.nextInt(signs.length())));
                }
                cells.add(words.toString());
            }
            rows.add(cells);
        }
        // An apostrophe before a sign that begins a formula is our own mark.
        rows.replaceAll(row -> row.stream()
                .map(words -> words.matches("(?s)'[=+\\-@\\t\\n].*") ? words.substring(1) : words)
                .toList());

        CopiedCells read = CopiedCells.read(new CopiedCells(rows).plain());

        assertEquals(rows, read.rows(), "seed " + seed);
    }

    @Test
    void whatPeopleSaidIsNoFormulaElsewhere() {
        var cells = new CopiedCells(List.of(List.of("=1+1", "-2 ekor", "biasa")));

        assertEquals("'=1+1\t'-2 ekor\tbiasa\r\n", cells.plain());
        assertTrue(cells.html().contains("mso-number-format:\"\\@\""), cells.html());
    }

    @Test
    void wordsAreNoMarkupInTheTable() {
        String html = new CopiedCells(List.of(List.of("<b>&\nlalu"))).html();

        assertTrue(html.contains("&lt;b&gt;&amp;<br"), html);
    }

    @Test
    void cellsOfExcelAreReadWithTheirLineEnds() {
        var cells = CopiedCells.read("satu\t\"dua\r\nbaris \"\"besar\"\"\"\r\ntiga\t\r\n");

        assertEquals(List.of(List.of("satu", "dua\r\nbaris \"besar\""), List.of("tiga", "")), cells.rows());
    }

    @Test
    void quotationMarkAtTheBeginningOfProseIsPartOfIt() {
        var cells = CopiedCells.read("\"Air\" kata Ibu\nlalu");

        assertEquals(List.of(List.of("\"Air\" kata Ibu"), List.of("lalu")), cells.rows());
    }
}

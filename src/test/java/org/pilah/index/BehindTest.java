package org.pilah.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Spot;

/// What stands behind single numbers of a matrix, and matrices of some codes only, over random codings.
class BehindTest {
    private static final long SEED = new Random().nextLong();
    private static final List<String> CODES = List.of("a", "a-1", "a-2", "a-2-x", "b", "b-1");

    private final Fieldwork field = new Fieldwork();
    private WordIndex index = WordIndex.inMemory();

    @BeforeEach
    void make() {
        System.out.println("BehindTest seed " + SEED);
        var random = new Random(SEED);
        CODES.forEach(code -> field.code(code, code.length() == 1 ? "" : code.substring(0, code.lastIndexOf('-'))));
        for (int number = 0; number < 3; number++) {
            field.person("p" + number, Map.of());
            String id = "w" + number;
            String text = "P: air desa sumur jalan.\nSri: air lagi dan lagi.\n".repeat(10);
            field.source(
                    new Source(
                            new SourceId(id),
                            id,
                            Source.Kind.INTERVIEW,
                            "",
                            "",
                            "",
                            "",
                            Language.INDONESIAN,
                            new CaseId("p" + number),
                            List.of(),
                            text.length(),
                            "",
                            ""),
                    text);
            for (int s = 0; s < 20; s++) {
                int start = random.nextInt(text.length() - 40);
                var segment = new Segment(
                        new SegmentId(id + "s" + s),
                        new Passage(new SourceId(id), start, start + 1 + random.nextInt(30)),
                        "",
                        CaseId.NONE,
                        0,
                        "",
                        "");
                String[] codings = new String[random.nextInt(4)];
                for (int c = 0; c < codings.length; c++) {
                    codings[c] = CODES.get(random.nextInt(CODES.size())) + " siti"
                            + List.of("", " polarity=helps").get(random.nextInt(2));
                }
                field.put(segment, codings);
            }
        }
        index.close();
        index = field.index();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void behindEveryNumberStandTheSegmentsOfItsCells(Reach reach) {
        var spec = spec(Axis.of(Dimension.CODE), reach);
        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);
        List<List<List<SegmentId>>> cells =
                index.passages(spec, field.study, Integer.MAX_VALUE).segments();

        for (int row = 0; row < matrix.rows().size(); row++) {
            var inRow = new LinkedHashSet<SegmentId>();
            for (int column = 0; column < matrix.columns().size(); column++) {
                var spot = new Spot.At(
                        matrix.rows().get(row).id(),
                        matrix.columns().get(column).id());
                List<SegmentId> behind = index.behind(spec, field.study, spot);
                assertEquals(cells.get(row).get(column), behind);
                assertEquals(matrix.cells().get(row).get(column), behind.size());
                inRow.addAll(behind);
            }
            // Columns are cases in the order of the sources here, so that the cells of a row are in order of the text.
            var ofRow = new Spot.OfRow(matrix.rows().get(row).id());
            assertEquals(List.copyOf(inRow), index.behind(spec, field.study, ofRow));
        }
        assertEquals(
                matrix.total(),
                index.behind(spec, field.study, new Spot.OfAll()).size());
        for (int column = 0; column < matrix.columns().size(); column++) {
            var ofColumn = new Spot.OfColumn(matrix.columns().get(column).id());
            assertEquals(
                    matrix.columnTotals().get(column),
                    index.behind(spec, field.study, ofColumn).size());
        }
    }

    @Test
    void nothingStandsBehindALineThatIsNotThere() {
        var spec = spec(Axis.of(Dimension.CODE), Reach.OWN);

        assertEquals(List.of(), index.behind(spec, field.study, new Spot.At("a", "nobody")));
        assertEquals(List.of(), index.behind(spec, field.study, new Spot.OfRow("nothing")));
    }

    @Test
    void windowOnPassagesHoldsWhatTheWholeHoldsThere() {
        var spec = spec(Axis.of(Dimension.CODE), Reach.WITH_DESCENDANTS);
        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);
        List<List<List<SegmentId>>> all = index.passages(spec, field.study, 2).segments();

        List<List<List<SegmentId>>> window = index.passages(
                        spec, field.study, List.of("b", "a-2"), List.of("p2", "p0", "gone"), 2)
                .segments();

        var expected = new ArrayList<List<List<SegmentId>>>();
        for (String row : List.of("b", "a-2")) {
            expected.add(List.of(
                    all.get(place(matrix.rows(), row)).get(place(matrix.columns(), "p2")),
                    all.get(place(matrix.rows(), row)).get(place(matrix.columns(), "p0")),
                    List.of()));
        }
        assertEquals(expected, window);
    }

    @ParameterizedTest
    @EnumSource(Reach.class)
    void matrixOfABranchCountsNothingElse(Reach reach) {
        Matrix whole = index.count(spec(Axis.of(Dimension.CODE), reach), field.study, Language.INDONESIAN);

        Matrix branch = index.count(spec(Axis.codesFrom(new CodeId("a-2")), reach), field.study, Language.INDONESIAN);

        assertEquals(
                List.of("a-2", "a-2-x"), branch.rows().stream().map(Heading::id).toList());
        assertEquals(List.of(0, 1), branch.rows().stream().map(Heading::depth).toList());
        assertEquals(whole.cells().subList(2, 4), branch.cells());
        Matrix all =
                index.count(spec(Axis.of(Dimension.CODE), Reach.WITH_DESCENDANTS), field.study, Language.INDONESIAN);
        assertEquals(all.cells().get(2), branch.columnTotals());
        assertEquals(all.rowTotals().get(2), branch.total());
    }

    @Test
    void matrixOfABranchWithoutLevelsIsASum() {
        var spec = new MatrixSpec(
                Axis.codesFrom(new CodeId("b-1")),
                Axis.of(Dimension.CASE),
                Cell.COUNT,
                new Query.All(),
                Reach.WITH_DESCENDANTS);

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        assertEquals(Matrix.Totals.SUM, matrix.totals());
        assertEquals(matrix.cells().getFirst(), matrix.columnTotals());
    }

    @Test
    void facetsThatSomeCodingCarriesAreKnown() {
        assertEquals(List.of("polarity"), index.facets());
        assertEquals(List.of(), new Fieldwork().index().facets());
    }

    private static int place(List<Heading> lines, String id) {
        return lines.stream().map(Heading::id).toList().indexOf(id);
    }

    private static MatrixSpec spec(Axis rows, Reach reach) {
        return new MatrixSpec(rows, Axis.of(Dimension.CASE), Cell.SEGMENTS, new Query.All(), reach);
    }
}

package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Spot;
import org.pilah.query.QueryParser;
import org.pilah.task.Progress;
import org.pilah.ui.Desks;
import org.pilah.ui.desk.Place;

class TableViewModelTest {
    @TempDir
    private Path folder;

    private Desks at;
    private TableViewModel table;
    private PassagesViewModel passages;

    @BeforeEach
    void sitDown() {
        at = Field.in(folder);
        table = new TableViewModel(at.desk());
        passages = new PassagesViewModel(at.desk(), table);
        table.open(Choice.USUAL);
    }

    @AfterEach
    void leave() {
        at.close();
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                Arguments.of(Choice.USUAL),
                Arguments.of(Choice.USUAL.turned()),
                Arguments.of(Choice.USUAL.withReach(Reach.OWN).withCell(Cell.SEGMENTS)),
                Arguments.of(
                        Choice.USUAL.withRows(Axis.codesFrom(new CodeId("air"))).withCell(Cell.CASES)),
                Arguments.of(
                        Choice.USUAL.withColumns(Axis.of(Dimension.SPEAKER)).withFilter("kasus:wati")),
                Arguments.of(Choice.USUAL
                        .withRows(new Axis(Dimension.ATTRIBUTE, "Umur"))
                        .withColumns(Axis.of(Dimension.CODER))
                        .withCell(Cell.QUOTES)));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatIsShownIsWhatTheIndexCounts(Choice choice) {
        table.open(choice);

        Query filter = choice.filter().isEmpty()
                ? new Query.All()
                : QueryParser.parse(choice.filter(), at.desk().study());
        Matrix expected = at.desk()
                .project()
                .words(Progress.SILENT)
                .count(choice.spec(filter), at.desk().language());
        Counted counted = table.countedProperty().get().orElseThrow();
        assertEquals(expected, counted.matrix());
        assertEquals(expected, table.arrangementProperty().get().orElseThrow().matrix());
        assertEquals(choice, counted.choice());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void behindEveryNumberAreAsManyPassagesAsItSays(Choice choice) {
        table.open(choice.withCell(Cell.SEGMENTS));
        Arrangement arrangement = table.arrangementProperty().get().orElseThrow();

        for (int row = 0; row <= arrangement.rows(); row++) {
            for (int column = 0; column <= arrangement.columns(); column++) {
                table.chosenProperty().set(Optional.of(arrangement.spot(row, column)));
                assertEquals(
                        arrangement.number(row, column), passages.segments().size());
                assertEquals(passages.segments(), shown());
            }
        }
    }

    @Test
    void numbersFollowWhatIsCodedMeanwhile() {
        table.chosenProperty().set(Optional.of(new Spot.At("air", "joko")));
        assertEquals(List.of("iuran mahal"), quotes());

        at.segment("w2", "air keruh", "air");

        assertEquals(2, Numbers.at(matrix(), new Spot.At("air", "joko")));
        assertEquals(List.of("air keruh", "iuran mahal"), quotes());
        at.desk().saving().undo();
        assertEquals(List.of("iuran mahal"), quotes());
    }

    @Test
    void passageIsOpenedInItsTranscript() {
        table.chosenProperty().set(Optional.of(new Spot.OfRow("jalan")));

        passages.openFirst();

        assertEquals(List.of(new Place.Quote(new SegmentId("w1-1"))), at.places());
        ShownPassage first = passages.quotations().getFirst();
        assertEquals("iuran naik", first.words());
        assertEquals("Ibu Wati · w1:2", first.citation());
        assertEquals("menit 01:00", first.time());
        assertEquals(at.desk().study().colourOf(new CodeId("jalan")), first.colour());
    }

    @Test
    void codingsAreMoreThanTheirPassages() {
        at.segment("w2", "Joko: Jalan", "jalan", "air");
        table.chosenProperty().set(Optional.of(new Spot.OfAll()));

        assertEquals(
                "8 pengodean pada 6 kutipan",
                passages.headingProperty().get().orElseThrow().count());
    }

    @Test
    void filterSaysWhatItMeans() {
        table.filter().type("kasus:wati -kode:iuran");

        var understood = assertInstanceOf(
                FilterViewModel.Reading.Understood.class, table.filter().state());
        assertTrue(understood.sentence().contains("Ibu Wati"), understood.sentence());
        assertEquals("kasus:wati -kode:iuran", table.choice().filter());
        assertEquals(2, matrix().total());
    }

    @Test
    void mistakeInTheFilterIsPointedAtAndTheTableStays() {
        table.filter().type("kasus:wati");
        Matrix before = matrix();

        table.filter().type("kasus:wati kode:(air");

        var mistaken = assertInstanceOf(
                FilterViewModel.Reading.Mistaken.class, table.filter().state());
        assertEquals(16, mistaken.position());
        assertEquals(1, mistaken.length());
        assertEquals("Setelah bidang ini hanya boleh satu nilai, bukan kelompok dalam kurung.", mistaken.sentence());
        assertEquals(before, matrix());
        assertEquals("kasus:wati", table.choice().filter());
    }

    @Test
    void filterThatCannotBeReadAnyMoreShowsNoNumbers() {
        table.open(Choice.USUAL.withFilter("kode:hilang"));

        assertEquals(Optional.empty(), table.countedProperty().get());
        assertEquals(
                Showing.FILTER_UNREAD,
                Showing.of(
                        table.countedProperty().get(),
                        table.arrangementProperty().get(),
                        table.filter().state()));
        table.filter().type("");
        assertEquals(6, matrix().total());
    }

    @Test
    void rowsAndColumnsAreOfferedAsTheyOccur() {
        List<String> names = table.offers().stream().map(AxisOffer::name).toList();

        assertEquals(
                List.of("Semua kode", "Kasus", "Sumber", "Penutur", "Peran", "Teknik", "Pengode", "Umur", "Air"),
                names);
    }

    private Matrix matrix() {
        return table.countedProperty().get().orElseThrow().matrix();
    }

    private List<String> quotes() {
        return passages.quotations().stream().map(ShownPassage::words).toList();
    }

    private List<SegmentId> shown() {
        return passages.quotations().stream().map(ShownPassage::segment).toList();
    }
}

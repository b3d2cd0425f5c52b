package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.Matrix;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Inks;
import org.pilah.ui.desk.Place;

class ExportsTest {
    private static final Choice BRANCH =
            Choice.USUAL.withRows(Axis.codesFrom(new CodeId("air"))).withCell(Cell.SEGMENTS);

    @TempDir
    private Path folder;

    private Desks at;
    private DisplayViewModel screen;

    @BeforeEach
    void sitDown() {
        at = Field.in(folder);
        screen = new DisplayViewModel(at.desk());
        screen.go(new Place.Room(Place.Workspace.DISPLAY));
        screen.table().choose(BRANCH);
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void workbookHoldsTheNumbersOnTheScreen() throws IOException {
        Path file = folder.resolve("air.xlsx");
        screen.rename(screen.currentProperty().get().orElseThrow().id(), "Air di kampung");

        screen.exports().workbook(file, shown -> {});

        try (InputStream in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in)) {
            var sheet = book.getSheetAt(1);
            assertEquals("Air di kampung", sheet.getRow(0).getCell(0).getStringCellValue());
            var read = new ArrayList<List<Long>>();
            for (int row = 3; row <= 3 + matrix().rows().size(); row++) {
                read.add(numbers(sheet.getRow(row)));
            }
            assertEquals(withTotals(), read);
        }
        assertEquals("Tersimpan: " + file, at.told().getLast());
    }

    @Test
    void csvHoldsTheNumbersOnTheScreen() throws IOException {
        Path file = folder.resolve("air.csv");

        screen.exports().csv(file, shown -> {});

        var read = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> cells.subList(2, cells.size()).stream()
                        .map(Long::valueOf)
                        .toList())
                .toList();
        assertEquals(withTotals(), read);
        assertFalse(Files.readString(file).contains(",=Pak"), "a name that Excel takes for a formula");
    }

    @Test
    void csvOfQuotesIsRefusedWithWhatToDo() {
        Path file = folder.resolve("air.csv");
        screen.table().choose(BRANCH.withCell(Cell.QUOTES));

        screen.exports().csv(file, shown -> {});

        assertEquals("display.csv-words", at.problems().getLast().key());
        assertFalse(Files.exists(file));
    }

    @Test
    void pictureIsMadeOfTilesWithoutSeams() throws IOException {
        Path file = folder.resolve("gambar.png");

        Screens.run(() -> {
            var sheet = new PictureMaker.Sheet(
                    new Dimension2D(1_300, 1_100),
                    (pen, part) -> {
                        pen.setFill(Color.RED);
                        pen.fillRect(0, 0, 1_300, 1_100);
                    },
                    "Judul",
                    "Keterangan");
            new PictureMaker(sheet, new Inks(() -> {}))
                    .make(Runnable::run, made -> screen.exports().picture(made, file, shown -> {}));
        });

        BufferedImage image = Optional.ofNullable(ImageIO.read(file.toFile())).orElseThrow();
        assertEquals(2 * (1_300 + 26), image.getWidth());
        int top = 2 * 60;
        for (int x = 40; x < image.getWidth() - 40; x += 7) {
            for (int y = top; y < top + 2_000; y += 11) {
                assertEquals(0xFFFF0000, image.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void fileIsNamedAfterTheDisplay() {
        screen.rename(screen.currentProperty().get().orElseThrow().id(), "Air: apa / siapa?");

        assertEquals("Air- apa - siapa-.xlsx", screen.exports().fileName(".xlsx"));
    }

    private Matrix matrix() {
        return screen.table().countedProperty().get().orElseThrow().matrix();
    }

    private List<List<Long>> withTotals() {
        var all = new ArrayList<List<Long>>();
        for (int row = 0; row < matrix().rows().size(); row++) {
            var line = new ArrayList<>(matrix().cells().get(row));
            line.add(matrix().rowTotals().get(row));
            all.add(line);
        }
        var totals = new ArrayList<>(matrix().columnTotals());
        totals.add(matrix().total());
        all.add(totals);
        return all;
    }

    private static List<Long> numbers(Row row) {
        var numbers = new ArrayList<Long>();
        row.forEach(cell -> {
            if (cell.getCellType() == CellType.NUMERIC) {
                numbers.add((long) cell.getNumericCellValue());
            }
        });
        return numbers;
    }
}

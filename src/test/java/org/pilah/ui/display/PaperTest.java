package org.pilah.ui.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.ui.Answers;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;

class PaperTest {
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    private Path folder;

    @Test
    void picturesForPapersAreLightWhateverTheWindowLooksLike() {
        Screens.start();
        try (Desks at = Field.in(folder)) {
            for (TableViewModel.View view : TableViewModel.View.values()) {
                int[] light = picture(at, view, Look.LIGHT);
                int[] dark = picture(at, view, Look.DARK);

                assertArrayEquals(light, dark, view.name());
                assertEquals(WHITE, light[0], view.name());
                assertTrue(Arrays.stream(light).distinct().count() > 20, view.name());
            }
        }
    }

    private static int[] picture(Desks at, TableViewModel.View view, Look look) {
        DisplayViewModel model = Screens.on(() -> new DisplayViewModel(at.desk()));
        Stage stage = Screens.show(() -> new DisplayView(model, new Answers()), 1200, 700, look);
        Screens.run(() -> {
            model.go(new Place.Room(Place.Workspace.DISPLAY));
            model.table().viewProperty().set(view);
        });
        Screens.frame();
        int[] points = Screens.on(() -> {
            var pane = (TablePane) stage.getScene().getRoot().lookup(".display-table");
            return points(pane.picture("Air").orElseThrow().image());
        });
        Screens.run(stage::hide);
        return points;
    }

    private static int[] points(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        return points;
    }
}

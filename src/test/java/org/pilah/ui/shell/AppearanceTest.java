package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Settings;

/// Light or dark, and the size of letters.
class AppearanceTest {
    @TempDir
    Path folder;

    @Test
    void lookAndSizeComeBack() {
        var first = new Appearance(new Settings(folder));
        first.choose(Look.DARK);
        first.choose(150);

        var second = new Appearance(new Settings(folder));

        assertEquals(Look.DARK, second.lookProperty().get());
        assertEquals(150, second.sizeProperty().get());
    }

    @Test
    void lettersGrowAndShrinkBetweenTheirLimits() {
        var appearance = new Appearance(new Settings(folder));

        appearance.smaller();
        int least = appearance.sizeProperty().get();
        for (int i = 0; i < 20; i++) {
            appearance.larger();
        }

        assertEquals(100, least);
        assertEquals(200, appearance.sizeProperty().get());
    }

    @Test
    void aSizeThatIsNoneOfOursIsTheUsualOne() {
        var settings = new Settings(folder);
        settings.put("size", 9000);

        assertEquals(100, new Appearance(settings).sizeProperty().get());
    }
}

package org.pilah.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.ui.desk.Settings.Recent;

/// What is remembered of a person's way of working.
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereAfterARestart() {
        new Settings(folder).put("look", "dark");

        assertEquals("dark", new Settings(folder).text("look", "light"));
    }

    @Test
    void whatWasNotedIsOnTheDiskOnlyOnceItWasSaved() {
        var settings = new Settings(folder);
        settings.note("window.width", "1200.0");
        double before = new Settings(folder).number("window.width", 0);

        settings.save();

        assertEquals(0, before);
        assertEquals(1200, new Settings(folder).number("window.width", 0));
    }

    @Test
    void studiesAreRememberedTheLastOneFirstAndEachOnce() {
        var settings = new Settings(folder);
        Recent first = recent("satu");
        Recent second = recent("dua");

        settings.opened(first);
        settings.opened(second);
        settings.opened(first);

        assertEquals(List.of(first, second), new Settings(folder).recent());
    }

    @Test
    void aForgottenStudyLeavesNoTrace() throws IOException {
        var settings = new Settings(folder);
        settings.opened(recent("satu"));

        settings.forget(recent("satu").file());

        assertEquals(List.of(), new Settings(folder).recent());
        assertEquals(
                List.of(),
                Files.readAllLines(folder.resolve("settings.properties")).stream()
                        .filter(line -> line.contains("satu"))
                        .toList());
    }

    @Test
    void onlySoManyStudiesAreRemembered() {
        var settings = new Settings(folder);

        IntStream.range(0, 30).forEach(i -> settings.opened(recent("studi " + i)));

        List<Recent> kept = new Settings(folder).recent();
        assertEquals(12, kept.size());
        assertEquals(recent("studi 29"), kept.getFirst());
    }

    @Test
    void anUnreadableFileMeansTheUsualValues() throws IOException {
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xff, '\\', 'u', 'z', 0, '=', 1});

        var settings = new Settings(folder);

        assertEquals(1440, settings.number("window.width", 1440));
        assertEquals(List.of(), settings.recent());
    }

    @Test
    void aFolderThatCannotBeWrittenDisturbsNobody() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        var settings = new Settings(file.resolve("beneath"));

        settings.put("look", "dark");

        assertEquals("dark", settings.text("look", "light"));
    }

    private Recent recent(String name) {
        return new Recent(folder.resolve(name + ".pilah"), "Judul " + name, Samples.TIME);
    }
}

package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.StudyId;

/// The settings forget a study, and nothing else.
class MentionsTest {
    private static final StudyId STUDY = new StudyId("a0dwzea1xvry");

    @TempDir
    Path folder;

    @Test
    void whatSpeaksOfTheFileGoesAndTheRestStays() throws IOException {
        Path file = Files.writeString(folder.resolve("desa.pilah"), "");
        Path other = Files.writeString(folder.resolve("kota.pilah"), "");
        var settings = settings(
                "look",
                "dark",
                "open",
                file.toString(),
                "recent.0",
                other.toString(),
                "recent.0.title",
                "Kota",
                "recent.1",
                file.toString(),
                "recent.1.title",
                "Desa",
                "recent.1.opened",
                "2026-11-26T00:00:00Z",
                "recent.10",
                folder.resolve("lain.pilah").toString());

        Mentions.remove(settings, file);

        assertEquals(
                settings(
                        "look",
                        "dark",
                        "recent.0",
                        other.toString(),
                        "recent.0.title",
                        "Kota",
                        "recent.10",
                        folder.resolve("lain.pilah").toString()),
                settings);
    }

    @Test
    void whereTheStudyLayBeforeItWasMovedGoesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("desa.pilah"), "");
        Path namesake = Files.writeString(folder.resolve("desa-lain.pilah"), "");
        var settings = settings(
                "recent.0",
                file.toString(),
                "recent.0.title",
                "Desa",
                "recent.1",
                folder.resolve("dahulu.pilah").toString(),
                "recent.1.title",
                "Desa",
                "recent.2",
                namesake.toString(),
                "recent.2.title",
                "Desa");

        Mentions.remove(settings, file);

        assertEquals(settings("recent.2", namesake.toString(), "recent.2.title", "Desa"), settings);
    }

    @Test
    void whatBearsTheStudyInItsNameGoes() {
        var settings = settings("workspace." + STUDY, "DISPLAY", "workspace.b0dwzea1xvry", "COLLECT");

        Mentions.remove(settings, STUDY);

        assertEquals(settings("workspace.b0dwzea1xvry", "COLLECT"), settings);
    }

    @Test
    void removingTheTracesOfAStudyCleansTheSettingsOnTheDisk() throws IOException {
        var folders = new Folders(folder.resolve("cache"), Files.createDirectories(folder.resolve("data")));
        Path file = folder.resolve("desa.pilah");
        OpenProject.create(file, "Desa", folders, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .close();
        Path place = folders.data().resolve("settings.properties");
        Files.writeString(
                place, "look=dark\nrecent.0=" + file.toString().replace("\\", "\\\\") + "\nrecent.0.title=Desa\n");

        Traces.remove(file, folders);

        var kept = new Properties();
        try (var reader = Files.newBufferedReader(place)) {
            kept.load(reader);
        }
        assertEquals(settings("look", "dark"), kept);
    }

    private static Properties settings(String... pairs) {
        var values = new TreeMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        var settings = new Properties();
        settings.putAll(values);
        return settings;
    }
}

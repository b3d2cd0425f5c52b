package org.pilah.project;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.pilah.messages.Problem;
import org.pilah.model.StudyId;

/// What the settings of this computer say of a study: that its file was open, how it is titled, where one was in it.
/// Such lines bear the file as their value or the study in their name; all beneath the same name belong to them.
/// Callable from any thread.
public final class Mentions {
    private static final String TITLE = ".title";

    private Mentions() {}

    /// Where the settings lie in the program's own folder.
    public static Path settingsIn(Path data) {
        return data.resolve("settings.properties");
    }

    /// Brings the settings to the disk, whole or not at all.
    public static void write(Properties settings, Path place) throws IOException {
        Path draft = place.resolveSibling("settings.new");
        try (Writer writer = Files.newBufferedWriter(draft)) {
            settings.store(writer, null);
        }
        Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Takes out what speaks of that file, and of files with its title that are not there any more: the study was
    /// moved.
    public static void remove(Properties settings, Path file) {
        Path place = file.toAbsolutePath().normalize();
        for (String name : named(settings, place.toString())) {
            String title = settings.getProperty(name + TITLE, "");
            if (!title.isEmpty()) {
                named(settings, title).stream()
                        .filter(other -> other.endsWith(TITLE))
                        .map(other -> other.substring(0, other.length() - TITLE.length()))
                        .filter(other -> !Files.exists(Path.of(settings.getProperty(other, ""))))
                        .forEach(other -> removeAll(settings, other));
            }
            removeAll(settings, name);
        }
    }

    /// Takes out what bears the study in its name.
    public static void remove(Properties settings, StudyId study) {
        settings.stringPropertyNames().stream()
                .filter(name -> name.endsWith("." + study.value()))
                .forEach(settings::remove);
    }

    /// The same in the settings that lie in this folder, if there are any.
    static void remove(Path data, Path file, StudyId study) {
        Path place = settingsIn(data);
        if (!Files.exists(place)) {
            return;
        }
        var settings = new Properties();
        try {
            try (Reader reader = Files.newBufferedReader(place)) {
                settings.load(reader);
            }
            int before = settings.size();
            remove(settings, file);
            remove(settings, study);
            if (settings.size() < before) {
                write(settings, place);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(e, "traces.cannot-remove", place);
        }
    }

    private static List<String> named(Properties settings, String value) {
        var names = new ArrayList<String>();
        for (String name : settings.stringPropertyNames()) {
            if (settings.getProperty(name, "").equals(value)) {
                names.add(name);
            }
        }
        return names;
    }

    private static void removeAll(Properties settings, String name) {
        settings.stringPropertyNames().stream()
                .filter(other -> other.equals(name) || other.startsWith(name + "."))
                .forEach(settings::remove);
    }
}

package org.pilah.ui.desk;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// What the program remembers of how a person works: language, theme, window, panes, studies. Nothing of a study's
/// content. A lost or unreadable file means the usual values. For the screen's thread only.
public final class Settings {
    private static final int MOST_RECENT = 12;
    private static final String RECENT = "recent.";

    private final Path file;
    private final Properties values = new Properties();

    /// @param folder the program's own folder of this user; made when something is first remembered
    public Settings(Path folder) {
        this.file = folder.resolve("settings.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    public String text(String name, String usual) {
        return values.getProperty(name, usual);
    }

    public double number(String name, double usual) {
        try {
            return Double.parseDouble(text(name, String.valueOf(usual)));
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /// Remembers a value, also across a crash. A folder that cannot be written is no reason to disturb somebody.
    public void put(String name, String value) {
        if (!value.equals(values.getProperty(name))) {
            values.setProperty(name, value);
            save();
        }
    }

    public void put(String name, double value) {
        put(name, String.valueOf(value));
    }

    /// Studies that were open, the last one first, and only those that are still there.
    public List<Path> recent() {
        return remembered().filter(Files::isRegularFile).toList();
    }

    /// The study was opened just now.
    public void opened(Path study) {
        var studies = new ArrayList<>(remembered().toList());
        studies.remove(study);
        studies.addFirst(study);
        keep(studies);
    }

    /// The study shall not be offered any more.
    public void forget(Path study) {
        var studies = new ArrayList<>(remembered().toList());
        studies.remove(study);
        keep(studies);
    }

    private void keep(List<Path> studies) {
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < studies.size()) {
                values.setProperty(RECENT + i, studies.get(i).toString());
            } else {
                values.remove(RECENT + i);
            }
        }
        save();
    }

    private Stream<Path> remembered() {
        return Stream.iterate(0, i -> i + 1)
                .limit(MOST_RECENT)
                .map(i -> text(RECENT + i, ""))
                .filter(name -> !name.isEmpty())
                .flatMap(name -> path(name).stream());
    }

    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private boolean save() {
        Path draft = file.resolveSibling("settings.new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(draft)) {
                values.store(writer, null);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

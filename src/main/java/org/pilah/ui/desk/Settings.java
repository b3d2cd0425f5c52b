package org.pilah.ui.desk;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.pilah.model.StudyId;
import org.pilah.project.Mentions;

/// What the program remembers of how a person works: language, theme, window, panes, studies. Nothing of a study's
/// content. A lost or unreadable file means the usual values. For the screen's thread only.
public final class Settings {
    private static final int MOST_RECENT = 12;
    private static final String RECENT = "recent.";
    private static final String TITLE = ".title";
    private static final String TIME = ".opened";

    private final Path file;
    private final Properties values = new Properties();

    /// @param folder the program's own folder of this user; made when something is first remembered
    public Settings(Path folder) {
        this.file = Mentions.settingsIn(folder);
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
            note(name, value);
            save();
        }
    }

    public void put(String name, double value) {
        put(name, String.valueOf(value));
    }

    /// Takes down a value that changes often, such as a window's width; it is on the disk with the next `put` or
    /// `save`.
    public void note(String name, String value) {
        values.setProperty(name, value);
    }

    /// A study that was open here: its file, its title and when it was opened last.
    public record Recent(Path file, String title, Instant opened) {}

    /// Studies that were open, the last one first. Whether they are still there, nobody has looked.
    public List<Recent> recent() {
        var found = new ArrayList<Recent>();
        for (int i = 0; i < MOST_RECENT; i++) {
            int place = i;
            path(text(RECENT + i, ""))
                    .ifPresent(file -> found.add(new Recent(
                            file,
                            text(RECENT + place + TITLE, String.valueOf(file.getFileName())),
                            time(text(RECENT + place + TIME, "")))));
        }
        return found;
    }

    /// The study was opened just now.
    public void opened(Recent study) {
        List<Recent> studies = without(study.file());
        studies.addFirst(study);
        keep(studies);
    }

    /// The study shall not be offered any more.
    public void forget(Path study) {
        Mentions.remove(values, study);
        keep(recent());
    }

    /// Nothing of the study is remembered any more.
    public void forget(Path file, StudyId study) {
        Mentions.remove(values, study);
        forget(file);
    }

    private List<Recent> without(Path study) {
        var studies = new ArrayList<>(recent());
        studies.removeIf(each -> each.file().equals(study));
        return studies;
    }

    private void keep(List<Recent> studies) {
        for (int i = 0; i < MOST_RECENT; i++) {
            if (i < studies.size()) {
                Recent study = studies.get(i);
                values.setProperty(RECENT + i, study.file().toString());
                values.setProperty(RECENT + i + TITLE, study.title());
                values.setProperty(RECENT + i + TIME, study.opened().toString());
            } else {
                int place = i;
                Stream.of("", TITLE, TIME).forEach(end -> values.remove(RECENT + place + end));
            }
        }
        save();
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Takes what was noted to the disk.
    ///
    /// @return whether the disk took it; where it did not, the values hold until the program ends
    public boolean save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Mentions.write(values, file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

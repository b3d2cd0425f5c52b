package org.pilah.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.task.Background;
import org.pilah.ui.desk.Settings;

/// The start page's mind: the studies that were open here.
public final class StartViewModel {
    private final Messages messages;
    private final Settings settings;
    private final ObservableList<Entry> recent = FXCollections.observableArrayList();
    private final ObservableList<Entry> shownRecent = FXCollections.unmodifiableObservableList(recent);

    /// Looks in the background which of them are still there: a folder of a network may take its time.
    public StartViewModel(Messages messages, Background background, Settings settings) {
        this.messages = messages;
        this.settings = settings;
        show(Set.of());
        List<Path> files = recent.stream().map(Entry::file).toList();
        background.ask(
                () -> files.stream().filter(file -> !Files.exists(file)).collect(Collectors.toSet()), this::show);
    }

    /// A study that was open here, and whether its file is gone.
    public record Entry(Path file, String title, String folder, String opened, Presence presence) {}

    /// Whether the file is where it was.
    public enum Presence {
        THERE,
        MISSING
    }

    public ObservableList<Entry> recent() {
        return shownRecent;
    }

    public Messages messages() {
        return messages;
    }

    /// The study shall not be offered any more. Its file stays.
    public void forget(Entry entry) {
        settings.forget(entry.file());
        recent.remove(entry);
    }

    private void show(Set<Path> missing) {
        List<Entry> entries = settings.recent().stream()
                .map(each -> new Entry(
                        each.file(),
                        each.title(),
                        String.valueOf(each.file().toAbsolutePath().getParent()),
                        time(each.opened()),
                        missing.contains(each.file()) ? Presence.MISSING : Presence.THERE))
                .toList();
        if (!recent.equals(entries)) {
            recent.setAll(entries);
        }
    }

    private String time(Instant instant) {
        return instant.equals(Instant.EPOCH)
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(messages.locale())
                        .format(instant.atZone(ZoneId.systemDefault()));
    }
}

package org.pilah;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pilah.cli.Surroundings;
import org.pilah.cli.Surroundings.Asker;
import org.pilah.cli.Surroundings.Terminal;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.task.Background;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.ShellViewModel;

/// Constructs the long-lived objects from what the system says.
final class Wiring {
    private static final int USUAL_WIDTH = 100;
    private static final int BUFFER = 1 << 16;
    private static final Pattern WIDTH = Pattern.compile("[1-9]\\d{0,3}");

    private Wiring() {}

    static Surroundings surroundings(BooleanSupplier stopped) {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                terminal(environment),
                new Asker(
                        environment.getOrDefault("PILAH_USER", System.getProperty("user.name")), language(environment)),
                Folders.ofUser(),
                Clock.system(ZoneId.systemDefault()),
                Path.of(System.getProperty("pilah.home", ".")),
                stopped);
    }

    /// Whether there is a display to open a window on. Windows and macOS always have one.
    static boolean hasScreen() {
        boolean needsNoServer = !System.getProperty("os.name").startsWith("Linux")
                || System.getProperty("glass.platform", "").equals("Headless");
        return needsNoServer
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(
                                name -> !System.getenv().getOrDefault(name, "").isEmpty());
    }

    /// The words of the person's language, before anything else is known.
    static Messages messages() {
        return language(System.getenv()) == Language.INDONESIAN ? Messages.indonesian() : Messages.english();
    }

    /// The window's mind, with the screen's thread given.
    static ShellViewModel shell(Executor screen) {
        Map<String, String> environment = System.getenv();
        Folders folders = Folders.ofUser();
        var house = new House(
                folders,
                Clock.system(ZoneId.systemDefault()),
                Path.of(System.getProperty("pilah.home", ".")),
                new Settings(folders.data()),
                new House.Person(
                        environment.getOrDefault("PILAH_USER", System.getProperty("user.name")),
                        language(environment),
                        documents()));
        return new ShellViewModel(house, failed -> Background.started(screen, failed));
    }

    /// Where this person keeps documents, as far as it can be told.
    private static Path documents() {
        Path home = Path.of(System.getProperty("user.home"));
        return Stream.of("Documents", "Dokumen")
                .map(home::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home);
    }

    private static Terminal terminal(Map<String, String> environment) {
        boolean watched = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        String width = environment.getOrDefault("COLUMNS", "");
        // Files and pipes get UTF-8 everywhere; a terminal gets what it can show.
        Charset charset = watched ? System.out.charset() : StandardCharsets.UTF_8;
        return new Terminal(
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                !watched ? 0 : WIDTH.matcher(width).matches() ? Integer.parseInt(width) : USUAL_WIDTH);
    }

    /// What the person set for Pilah, else for the terminal, else for the system.
    private static Language language(Map<String, String> environment) {
        String wanted = Stream.of("PILAH_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(System.getProperty("user.language", ""))
                .toLowerCase(Locale.ROOT);
        boolean indonesian = wanted.startsWith("id") || wanted.startsWith("in");
        return indonesian ? Language.INDONESIAN : Language.ENGLISH;
    }
}

package org.pilah.ui.control;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.pilah.messages.Problem;
import org.pilah.ui.desk.Desk;

/// Shows a file in the system's own window of folders, or opens it in its program. For the screen's thread only.
public final class Folder {
    private Folder() {}

    /// Opens the window; where the system has none, the person is told where the file is.
    public static void show(Desk desk, Path file) {
        desk.background().ask(() -> open(file), done -> {});
    }

    /// Opens the file in the program the system has for it.
    public static void open(Desk desk, Supplier<Path> file) {
        desk.background().ask(() -> start(file.get()), done -> {});
    }

    private static boolean start(Path file) {
        String whole = file.toAbsolutePath().toString();
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String opener = system.contains("win") ? "explorer.exe" : system.contains("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, whole).start();
            return true;
        } catch (IOException e) {
            throw new Problem(e, "control.no-program", whole);
        }
    }

    private static boolean open(Path file) {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), file, folder)).start();
            return true;
        } catch (IOException e) {
            throw new Problem(e, "control.no-folder-window", folder.toString());
        }
    }

    private static List<String> command(String system, Path file, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of("explorer.exe", "/select,", file.toAbsolutePath().toString());
        }
        return name.contains("mac")
                ? List.of("open", "-R", file.toAbsolutePath().toString())
                : List.of("xdg-open", folder.toString());
    }
}

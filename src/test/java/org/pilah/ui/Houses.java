package org.pilah.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.pilah.Samples;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.ShellViewModel;

/// The program on a machine of its own, beneath one folder.
public final class Houses {
    public static final Clock CLOCK = Clock.fixed(Samples.TIME, ZoneOffset.UTC);

    private Houses() {}

    public static House in(Path folder) {
        return new House(
                folders(folder),
                CLOCK,
                Path.of("."),
                new Settings(folders(folder).data()),
                new House.Person("siti", Language.INDONESIAN, folder.resolve("dokumen")));
    }

    public static Folders folders(Path folder) {
        return new Folders(folder.resolve("cache"), folder.resolve("data"));
    }

    /// A window in which everything happens at once.
    public static ShellViewModel windowIn(Path folder) {
        return new ShellViewModel(in(folder), Background::immediate);
    }

    /// A study on the disk, closed.
    public static Path study(Path folder, String name, String title) {
        Path file = folder.resolve(name + ".pilah");
        OpenProject.create(file, title, folders(folder), CLOCK).close();
        return file;
    }
}

package org.pilah;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pilah.model.Access;
import org.pilah.model.StudyId;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// A folder with a study file, and beside it the cache and the data folder that the program has on that machine.
public record Workplace(Path home) {
    public static final String BY = "siti";
    public static final Clock CLOCK = Clock.fixed(Samples.TIME, ZoneOffset.UTC);

    public Path file() {
        return home.resolve("studi.pilah");
    }

    public Folders folders() {
        return new Folders(home.resolve("cache"), home.resolve("data"));
    }

    public OpenProject create() {
        return OpenProject.create(file(), Samples.TITLE, folders(), CLOCK);
    }

    public OpenProject open() {
        return open(Access.WRITE);
    }

    public OpenProject open(Access access) {
        return OpenProject.open(file(), access, folders(), CLOCK, Progress.SILENT);
    }

    /// The cache folder of this study.
    public Path cacheOf(StudyId study) {
        return folders().cache().resolve(study.value());
    }

    /// The data folder of this study.
    public Path dataOf(StudyId study) {
        return folders().data().resolve(study.value());
    }

    /// All files in this folder and below.
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    public static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// Puts a copy of a folder in the place of another one.
    public static void replace(Path folder, Path with) throws IOException {
        delete(folder);
        for (Path file : files(with)) {
            Path target = folder.resolve(with.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}

package org.pilah.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.pilah.model.Access;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// A folder with one study and all that Pilah keeps beside it, apart from the user's own.
record Bed(Path folder) {
    /// Names the bed to the processes in which an open study is measured.
    static final String PROPERTY = "bench.bed";

    /// The bed this process measures on.
    static Bed current() {
        return new Bed(Path.of(System.getProperty(PROPERTY)));
    }

    Path study() {
        return folder.resolve("study.pilah");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    Path data() {
        return folder.resolve("data");
    }

    OpenProject open(Access access) {
        var folders = new Folders(cache(), data());
        return OpenProject.open(study(), access, folders, Clock.systemUTC(), Progress.SILENT);
    }

    /// The same study in a folder of its own, for those who change it.
    Bed copied() {
        var copy = new Bed(folder.resolve("copy"));
        delete(copy.folder);
        for (Path file : files(folder)) {
            Path target = copy.folder.resolve(folder.relativize(file));
            try {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    /// The same study file beside an empty cache.
    Bed withoutCache() {
        var copy = new Bed(folder.resolve("copy"));
        delete(copy.folder);
        try {
            Files.createDirectories(copy.folder);
            Files.copy(study(), copy.study());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    /// How many bytes those files beneath this path hold that are wanted.
    static long bytes(Path path, Predicate<Path> wanted) {
        return files(path).stream()
                .filter(wanted)
                .mapToLong(file -> file.toFile().length())
                .sum();
    }

    static void delete(Path folder) {
        try (Stream<Path> tree = Files.exists(folder) ? Files.walk(folder) : Stream.of()) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

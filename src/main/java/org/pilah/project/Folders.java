package org.pilah.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.pilah.messages.Problem;
import org.pilah.model.StudyId;

/// Where the program keeps what is its own: `cache` may be deleted at any moment, `data` holds safety copies.
public record Folders(Path cache, Path data) {
    /// The usual folders of this system, or those that `PILAH_CACHE` and `PILAH_DATA` name.
    public static Folders ofUser() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Folders of(Map<String, String> environment, String system, Path home) {
        Path cache;
        Path data;
        if (system.startsWith("Windows")) {
            Path local = Path.of(environment.getOrDefault(
                    "LOCALAPPDATA", home.resolve("AppData/Local").toString()));
            cache = local.resolve("pilah/cache");
            data = local.resolve("pilah/data");
        } else if (system.startsWith("Mac")) {
            cache = home.resolve("Library/Caches/pilah");
            data = home.resolve("Library/Application Support/pilah");
        } else {
            cache = xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("pilah");
            data = xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share"))
                    .resolve("pilah");
        }
        return new Folders(named(environment, "PILAH_CACHE", cache), named(environment, "PILAH_DATA", data));
    }

    private static Path xdg(Map<String, String> environment, String name, Path usual) {
        Path named = named(environment, name, usual);
        return named.isAbsolute() ? named : usual;
    }

    private static Path named(Map<String, String> environment, String name, Path usual) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? usual : Path.of(value);
    }

    /// The study's cache folder, made for this user alone.
    Path cacheOf(StudyId study) {
        return privateFolder(cache.resolve(study.value()));
    }

    /// The study's folder for safety copies, made for this user alone.
    Path dataOf(StudyId study) {
        return privateFolder(data.resolve(study.value()));
    }

    static Path privateFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw new Problem(e, "project.no-folder", folder);
        }
    }
}

package org.pilah.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.pilah.messages.Problem;
import org.pilah.model.Digest;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.task.Progress;

/// The files that sources came from, kept unchanged beside the study as `<name>.files/<sha256>.<ending>`. The study
/// works without them; undoing an import leaves them, so that redoing it finds them. Callable from any thread.
public final class OriginalFiles {
    private static final String STUDY = ".pilah";
    private static final Pattern ENDING = Pattern.compile("[a-z0-9]{1,10}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern KEPT = Pattern.compile("\\.?[0-9a-f]{64}(\\.[a-z0-9]{1,10})?(\\.part)?");
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    private OriginalFiles(Path folder) {
        this.folder = folder;
    }

    /// Those of the study in that file.
    public static OriginalFiles of(Path study) {
        String name = String.valueOf(study.getFileName());
        String bare = name.endsWith(STUDY) ? name.substring(0, name.length() - STUDY.length()) : name;
        return new OriginalFiles(study.toAbsolutePath().resolveSibling(bare + ".files"));
    }

    /// The original of the source, unchanged.
    ///
    /// @throws Problem when it is not there, or is another one by now
    public Path find(Source source) {
        Path kept = place(source)
                .filter(Files::isRegularFile)
                .orElseThrow(() -> new Problem("original.missing", source.file(), folder.getFileName()));
        try {
            if (!digest(kept, Progress.SILENT).equals(source.sha256())) {
                throw new Problem("original.altered", source.file(), folder.getFileName());
            }
        } catch (IOException e) {
            throw new Problem(e, "original.unreadable", source.file(), folder.getFileName());
        }
        return kept;
    }

    /// The sources whose original should be there and is not.
    public List<Source> missing(Study study) {
        return study.sources().stream()
                .filter(source -> place(source)
                        .filter(place -> !Files.isRegularFile(place))
                        .isPresent())
                .toList();
    }

    /// Whether that is the folder they lie in.
    boolean isFolder(Path file) {
        return file.toAbsolutePath().equals(folder);
    }

    /// Removes all that were kept, and nothing else.
    void remove() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path file : kept.filter(OriginalFiles::isKept).toList()) {
                Files.delete(file);
            }
        }
        try (Stream<Path> others = Files.list(folder)) {
            if (others.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private static boolean isKept(Path file) {
        return KEPT.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Where the original of a source lies; nowhere for one that came from no file.
    private Optional<Path> place(Source source) {
        boolean known =
                !source.file().isEmpty() && DIGEST.matcher(source.sha256()).matches();
        return known ? Optional.of(folder.resolve(source.sha256() + ending(source.file()))) : Optional.empty();
    }

    private static String ending(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return file.indexOf('.') >= 0 && ENDING.matcher(ending).matches() ? "." + ending : "";
    }

    /// Keeps a copy of the file the source came from: written beside its place, checked, then moved there.
    ///
    /// @throws Problem when it cannot be kept; nothing is left behind then
    void keep(Path file, Source source, Progress progress) {
        Optional<Path> place = place(source);
        if (place.isEmpty()) {
            return;
        }
        Path kept = place.get();
        Path beside = kept.resolveSibling("." + kept.getFileName() + ".part");
        try {
            if (Files.isRegularFile(kept) && Files.size(kept) == Files.size(file)) {
                return;
            }
            Files.createDirectories(folder);
            try {
                if (!copy(file, beside, progress).equals(source.sha256())) {
                    throw new Problem("original.changed", source.file());
                }
                Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new Problem(e, "original.notKept", source.file(), folder.getFileName());
        }
    }

    /// Returns the digest of what was written. A copy that a power cut tears is found out by it when it is opened.
    private static String copy(Path file, Path target, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            return digest(file, progress, out);
        }
    }

    private static String digest(Path file, Progress progress) throws IOException {
        return digest(file, progress, OutputStream.nullOutputStream());
    }

    private static String digest(Path file, Progress progress, OutputStream copy) throws IOException {
        MessageDigest digest = Digest.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                progress.check();
                digest.update(buffer, 0, read);
                copy.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

package org.pilah.project;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.pilah.journal.Copies;
import org.pilah.messages.Problem;
import org.pilah.model.StudyId;

/// The checked copies of one study that are kept on this machine, for the day on which its file cannot be used.
/// Callable from any thread.
public final class SafetyCopies {
    private static final String ENDING = ".pilah";

    private final Path study;
    private final Copies copies;

    private SafetyCopies(Path study, Copies copies) {
        this.study = study;
        this.copies = copies;
    }

    /// The newest copy: when it was made, and the revision at which the study stood then.
    public record Newest(Instant made, long revision) {}

    /// Those of a study whose file can be read.
    public static SafetyCopies of(StudyId id, Path study, Folders folders) {
        return new SafetyCopies(
                study, new Copies(folders.data().resolve(id.value()).resolve("copies")));
    }

    /// Those of a study whose file does not even tell which study it is: found by where the file lay when it was
    /// last whole.
    public static Optional<SafetyCopies> of(Path study, Folders folders) {
        try (DirectoryStream<Path> studies = Files.newDirectoryStream(folders.data(), Files::isDirectory)) {
            for (Path each : studies) {
                if (Files.exists(LastSeen.fileOf(each, study))) {
                    return Optional.of(new SafetyCopies(study, new Copies(each.resolve("copies"))));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Optional<Newest> newest() {
        return copies.all().stream().findFirst().map(copy -> new Newest(copy.made(), copy.revision()));
    }

    /// Puts the newest copy beside the study, as a file of this name or, if it is taken, of the name with a number.
    ///
    /// @throws Problem when there is none or the folder cannot be written
    public Path putBeside(String name) {
        Path copy = copies.all().stream()
                .findFirst()
                .map(Copies.Copy::path)
                .orElseThrow(() -> new Problem("copies.none", study));
        Path target = beside(name);
        for (int number = 2; Files.exists(target); number++) {
            target = beside(name + " " + number);
        }
        try {
            return Files.copy(copy, target);
        } catch (IOException e) {
            throw new Problem(e, "journal.cannot-create", target);
        }
    }

    private Path beside(String name) {
        return study.toAbsolutePath().resolveSibling(name + ENDING);
    }
}

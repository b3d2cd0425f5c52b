package org.pilah.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.pilah.journal.Journal;
import org.pilah.messages.Problem;
import org.pilah.model.Digest;
import org.pilah.model.Revision;

/// Where a study stood when it was last closed on this machine: so that a file that came back shorter is noticed.
///
/// Three lines: revision, hash, bytes. A missing or unreadable record means that nothing is known.
final class LastSeen {
    private final Path file;

    /// @param study the study's file: a copy of it elsewhere has a record of its own, or none
    LastSeen(Path folder, Path study) {
        this.file = fileOf(folder, study);
    }

    /// Where the record of this study's file lies, if there is one.
    static Path fileOf(Path folder, Path study) {
        return folder.resolve(
                "last-seen-" + Digest.ofWords(study.toAbsolutePath().normalize().toString()));
    }

    /// What was last seen, if the file at hand does not contain it.
    Optional<Revision> missingFrom(Journal journal) {
        try {
            List<String> lines = Files.readAllLines(file);
            var last = new Revision(Long.parseLong(lines.get(0)), lines.get(1));
            boolean contained = journal.passes(last.hash(), Long.parseLong(lines.get(2)));
            return contained ? Optional.empty() : Optional.of(last);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void remember(Journal journal) {
        Revision now = journal.revision();
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(draft, now.number() + "\n" + now.hash() + "\n" + journal.size() + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "project.no-folder", file);
        }
    }
}

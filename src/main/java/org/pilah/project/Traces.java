package org.pilah.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.pilah.journal.Copies;
import org.pilah.journal.Journal;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Condition;
import org.pilah.model.StudyId;

/// What this computer keeps of a study outside its file: tables and index, the checked copies, and in the settings that
/// the study was open here. It holds words of transcripts, so it can be removed before a computer is handed on.
/// Callable from any thread.
public record Traces(int copies, long bytes) {
    /// What is kept of the study at the moment.
    public static Traces of(StudyId study, Folders folders) {
        return new Traces(
                new Copies(folders.data().resolve(study.value()).resolve("copies"))
                        .all()
                        .size(),
                places(study, folders).stream()
                        .flatMap(place -> within(place).stream())
                        .filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum());
    }

    /// Removes it all; the study itself stays. Gives what was removed.
    ///
    /// @throws Problem when the study is open somewhere, or its file is not sound: the copies may then be all that
    /// is whole
    public static Traces remove(Path file, Folders folders) {
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            StudyId study = journal.header().study();
            boolean older = new LastSeen(folders.data().resolve(study.value()), journal.path())
                    .missingFrom(journal)
                    .isPresent();
            if (older || journal.condition() instanceof Condition.Damaged) {
                throw new Problem("traces.needed", file);
            }
            Traces traces = of(study, folders);
            places(study, folders).forEach(Traces::delete);
            Mentions.remove(folders.data(), journal.path(), study);
            return traces;
        }
    }

    private static List<Path> places(StudyId study, Folders folders) {
        return List.of(folders.cache().resolve(study.value()), folders.data().resolve(study.value()));
    }

    private static void delete(Path folder) {
        for (Path each : within(folder).reversed()) {
            try {
                Files.deleteIfExists(each);
            } catch (IOException e) {
                throw new Problem(e, "traces.cannot-remove", each);
            }
        }
    }

    /// The folder and all that is in it, each folder before what it holds.
    private static List<Path> within(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException e) {
            throw new Problem(e, "traces.cannot-remove", folder);
        }
    }
}

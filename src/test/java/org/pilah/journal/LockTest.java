package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Access;

class LockTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeStudy() {
        file = folder.resolve("s.pilah");
        StudyFiles.write(file, Samples.changes());
    }

    @Test
    void secondWriterInTheSameProgramIsToldAtOnce() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.pilah"), file);
        try (Journal first = Journal.open(file, Access.WRITE)) {
            assertEquals("journal.open-elsewhere", StudyFiles.problem(() -> Journal.open(file, Access.WRITE)));
            assertEquals("journal.open-elsewhere", StudyFiles.problem(() -> Journal.open(link, Access.WRITE)));
            StudyFiles.append(first, Samples.changes().getFirst());
        }

        Journal.open(link, Access.WRITE).close();
    }

    @Test
    void secondWriterInAnotherProgramIsToldAtOnce() throws IOException {
        try (Journal first = Journal.open(file, Access.WRITE);
                OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
            assertEquals("journal.open-elsewhere", other.word());
            StudyFiles.append(first, Samples.changes().getFirst());
        }
    }

    @Test
    void studyThatAnotherProgramWritesToIsRefusedUntilThatOneIsGone() throws IOException {
        try (OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
            assertEquals("open", other.word());
            assertEquals("journal.open-elsewhere", StudyFiles.problem(() -> Journal.open(file, Access.WRITE)));
        }

        Journal.open(file, Access.WRITE).close();
    }

    @Test
    void readersAreWelcome() throws IOException {
        try (Journal writer = Journal.open(file, Access.WRITE);
                Journal reader = Journal.open(file, Access.READ);
                OtherProgram other = OtherProgram.holding(file, Access.READ)) {
            assertEquals("open", other.word());
            assertEquals(Samples.changes(), StudyFiles.changes(reader));
            assertEquals("journal.read-only", StudyFiles.problem(() -> reader.batch(Samples.TIME, "siti", 0)));
            StudyFiles.append(writer, Samples.changes().getFirst());
        }
    }

    /// Some systems drop all locks of a process on a file as soon as it closes any handle on it.
    @Test
    void readerThatIsDoneDoesNotTakeTheWritersLockAlong() throws IOException {
        Journal early = Journal.open(file, Access.READ);
        try (Journal writer = Journal.open(file, Access.WRITE)) {
            early.close();
            Journal.open(file, Access.READ).close();
            StudyFiles.problem(() -> Journal.open(file, Access.WRITE));
            try (OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
                assertEquals("journal.open-elsewhere", other.word());
            }
            StudyFiles.append(writer, Samples.changes().getFirst());
        }
        try (OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
            assertEquals("open", other.word());
        }
    }

    /// The system's window for choosing files reads those it lists, to find out what they are.
    @Test
    void lockThatSomethingElseInTheProgramDroppedIsThereAgainAfterTheNextAction() throws IOException {
        try (Journal first = Journal.open(file, Access.WRITE)) {
            Files.readAllBytes(file);
            StudyFiles.append(first, Samples.changes().getFirst());
            try (OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
                assertEquals("journal.open-elsewhere", other.word());
            }
        }
    }

    @Test
    void whoCameInWhileTheLockWasDroppedKeepsTheFileUntilItIsDone() throws IOException {
        try (Journal first = Journal.open(file, Access.WRITE)) {
            Files.readAllBytes(file);
            try (OtherProgram other = OtherProgram.holding(file, Access.WRITE)) {
                String answer = other.word();
                // Only some systems drop the lock.
                if (answer.equals("open")) {
                    assertEquals("journal.open-elsewhere", StudyFiles.problem(first::hold));
                    assertEquals(
                            "journal.open-elsewhere",
                            StudyFiles.problem(() ->
                                    StudyFiles.append(first, Samples.changes().getFirst())));
                } else {
                    assertEquals("journal.open-elsewhere", answer);
                }
            }
            StudyFiles.append(first, Samples.changes().getFirst());
        }
    }

    @Test
    void fileThatWasExchangedOrChangedOutsideIsNotWrittenTo() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            Path other = Files.write(folder.resolve("other"), before);
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            assertEquals(
                    "journal.changed-outside",
                    StudyFiles.problem(
                            () -> StudyFiles.append(journal, Samples.changes().getFirst())));
        }
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            Files.writeString(file, "more", StandardOpenOption.APPEND);
            assertEquals("journal.changed-outside", StudyFiles.problem(() -> journal.batch(Samples.TIME, "siti", 0)));
        }
        try (Journal journal = Journal.open(file, Access.WRITE)) {
            Files.delete(file);
            assertEquals(
                    "journal.not-saved",
                    StudyFiles.problem(
                            () -> StudyFiles.append(journal, Samples.changes().getFirst())));
        }
    }
}

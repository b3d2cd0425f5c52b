package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.ChosenFiles.Reason;
import org.pilah.importer.ChosenFiles.Skipped;
import org.pilah.messages.Messages;

class FilesTest {
    private final SourceImporter importer = new SourceImporter();

    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsFilesInNaturalOrder() throws IOException {
        Path tenth = file("wawancara 10.txt");
        Path second = file("Wawancara 2.docx");
        Path inner = file("zona/wawancara 1.TXT");

        ChosenFiles chosen = importer.files(List.of(folder));

        assertEquals(new ChosenFiles(List.of(second, tenth, inner), List.of()), chosen);
    }

    @Test
    void whatIsPassedOverIsReportedWithItsReason() throws IOException {
        Path read = file("a.docx");
        Path lock = file("~$a.docx");
        Path otherLock = file(".~lock.a.odt#");
        Path hidden = file(".catatan.txt");
        file(".git/b.txt");
        Path hiddenFolder = folder.resolve(".git");
        Path picture = file("foto.png");

        ChosenFiles chosen = importer.files(List.of(folder));

        assertEquals(
                new ChosenFiles(
                        List.of(read),
                        List.of(
                                new Skipped(hidden, Reason.HIDDEN),
                                new Skipped(hiddenFolder, Reason.HIDDEN),
                                new Skipped(otherLock, Reason.LOCK),
                                new Skipped(picture, Reason.KIND),
                                new Skipped(lock, Reason.LOCK))),
                chosen);
        assertEquals(
                "foto.png bukan jenis berkas yang dibaca Pilah dan dilewati.",
                chosen.skipped().get(3).sentence(Messages.indonesian()));
    }

    @Test
    void aChosenFileIsKeptWhateverItIsAndOnlyOnce() throws IOException {
        Path picture = file("foto.png");
        Path text = file("a.txt");

        ChosenFiles chosen = importer.files(List.of(picture, text, folder));

        assertEquals(List.of(picture, text), chosen.files());
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolve("..").normalize());
        return Files.writeString(file, "isi");
    }
}

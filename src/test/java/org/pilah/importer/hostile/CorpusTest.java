package org.pilah.importer.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.SourceImporter;
import org.pilah.task.Progress;

@Timeout(300)
class CorpusTest {
    private static final int FEWEST = 150;
    private static final int CHANGES = 1_000;

    private final SourceImporter importer = new SourceImporter();

    @TempDir
    Path folder;

    /// What the libraries log of a damaged file is not for people; the program is silent about it too.
    @BeforeAll
    static void beSilent() {
        LogManager.getLogManager().reset();
    }

    @Test
    void theCorpusIsLargeAndNoNameStandsForTwoFiles() {
        List<Hostile> files = Corpus.all();

        assertTrue(files.size() >= FEWEST, files.size() + " files");
        assertEquals(
                files.size(), new HashSet<>(files.stream().map(Hostile::name).toList()).size());
    }

    @TestFactory
    Stream<DynamicTest> everyFileGetsWhatIsDueToIt() {
        return Corpus.all().stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    @Test
    void aByteChangedAtAThousandPlacesIsReadOrRefusedInASentence() throws IOException {
        long seed = System.nanoTime();
        int each = CHANGES / BrokenFiles.KINDS.size() + 1;
        for (Hostile hostile : BrokenFiles.oneByteChanged(seed, each)) {
            try {
                check(hostile);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + hostile, e);
            }
        }
    }

    private void check(Hostile hostile) throws IOException {
        Path file = hostile.write(folder);
        Became.check(hostile, Became.of(file, importer, Progress.SILENT));
        Files.delete(file);
    }
}

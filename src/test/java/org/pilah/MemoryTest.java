package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Too little memory is said in one sentence, and nothing is lost.
class MemoryTest {
    private static final int LINES = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void aTextThatIsTooLargeForTheMemoryIsRefusedAndTheStudyStaysAsItWas() throws IOException, InterruptedException {
        Packaged.assumeThere();
        var pilah = new Packaged(folder);
        String study = folder.resolve("desa.pilah").toString();
        pilah.run("new", study);
        pilah.run(
                "import",
                study,
                Files.writeString(folder.resolve("siti.txt"), "Siti: Airnya lancar.\n")
                        .toString());
        String before = Files.readString(Path.of(study));
        Path large = folder.resolve("besar.txt");
        try (BufferedWriter writer = Files.newBufferedWriter(large)) {
            for (int i = 0; i < LINES; i++) {
                writer.write("Siti: Air bersih sekarang lancar sekali di dusun kami.\n");
            }
        }

        var answer = pilah.run(List.of(), List.of("-Xmx48m"), "import", study, large.toString());

        assertEquals(
                new Packaged.Answer(
                        1,
                        "There was not enough memory for this. Close other programs, or do it in smaller parts; what"
                                + " was saved is unharmed.\n"),
                answer);
        assertEquals(before, Files.readString(Path.of(study)));
        assertEquals(0, pilah.run("check", study).code());
    }
}

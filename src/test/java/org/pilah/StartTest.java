package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, started as a person starts it.
class StartTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("pilah.folder", "target/pilah"), "bin", "pilah");

    @TempDir
    Path folder;

    @Test
    void theLauncherStartsTheProgramInSilence() throws IOException, InterruptedException {
        assumePackaged();

        var answer = run(List.of(LAUNCHER.toString(), "--version"));

        assertEquals("Pilah 0.1.0\n", answer.out());
        assertEquals("", answer.err());
        assertEquals(0, answer.code());
    }

    @Test
    void aSearchSaysNothingBesideItsAnswer() throws IOException, InterruptedException {
        assumePackaged();
        String study = folder.resolve("a.pilah").toString();
        String transcript = Files.writeString(folder.resolve("a.txt"), "Peneliti: Airnya?\nSiti: Lancar.\n")
                .toString();

        run(List.of(LAUNCHER.toString(), "new", study));
        run(List.of(LAUNCHER.toString(), "import", study, transcript));
        var answer = run(List.of(LAUNCHER.toString(), "search", study, "lancar", "--limit", "0"));

        assertEquals("", answer.err());
        assertEquals(0, answer.code());
    }

    @Test
    void withoutAJavaThatIsNewEnoughOnePlainSentenceSaysSo() throws IOException, InterruptedException {
        assumePackaged();
        Path nowhere = Files.createDirectories(folder.resolve("nowhere"));
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho started\n");
        assumeTrue(java.toFile().setExecutable(true));
        // The usual folders of this machine hold a good Java, so the script is tried with others in their place.
        String script = Files.readString(LAUNCHER).replaceAll("/usr/lib/jvm/\\*.*\\\\", nowhere + "/* \\\\");
        Path launcher = Files.writeString(
                Files.createDirectories(folder.resolve("p/bin")).resolve("pilah"), script);

        var answer = run(List.of(
                "env",
                "JAVA_HOME=" + old,
                "HOME=" + nowhere,
                "PATH=" + old.resolve("bin") + ":/usr/bin:/bin",
                "sh",
                launcher.toString(),
                "--version"));

        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertEquals("""
            Pilah memerlukan Java 25 atau yang lebih baru; pasanglah, misalnya dari https://adoptium.net.
            Pilah needs Java 25 or newer; install it, for instance from https://adoptium.net.
            """, answer.err());
    }

    private static void assumePackaged() {
        assumeTrue(Files.isExecutable(LAUNCHER), "not packaged yet");
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "a script for Unix");
    }

    private record Answer(int code, String out, String err) {}

    private Answer run(List<String> command) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command);
        builder.environment().put("PILAH_CACHE", folder.resolve("cache").toString());
        builder.environment().put("PILAH_DATA", folder.resolve("data").toString());
        int code = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err));
    }
}

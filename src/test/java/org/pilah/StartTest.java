package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, started as a person starts it.
class StartTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("pilah.folder", "target/pilah"), "bin", "pilah");

    private static final int PATIENCE_SECONDS = 60;

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
    void withoutADisplayOnePlainSentenceSaysSo() throws IOException, InterruptedException {
        assumePackaged();

        var answer =
                run(List.of("env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", "PILAH_LANG=en", LAUNCHER.toString()));

        assertEquals(1, answer.code());
        assertEquals("", answer.out());
        assertEquals(
                "There is no display to open a window on; commands such as pilah --help still work.\n", answer.err());
    }

    @Test
    void theWindowOpensAStudyInSilenceAndLeavesItWhole() throws IOException, InterruptedException {
        assumePackaged();
        Path study = folder.resolve("desa.pilah");
        run(List.of(LAUNCHER.toString(), "new", study.toString(), "--title", "Desa Kita"));

        Process window = process(
                        List.of(
                                "env",
                                "JDK_JAVA_OPTIONS=-Dglass.platform=Headless -Dprism.order=sw",
                                LAUNCHER.toString(),
                                study.toString()),
                        folder.resolve("window"))
                .start();
        boolean opened = isOpened("Desa Kita", window);
        window.destroy();
        boolean ended = window.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);

        assertTrue(opened && ended, Files.readString(folder.resolve("window")));
        assertEquals(
                "NOTE: Picked up JDK_JAVA_OPTIONS: -Dglass.platform=Headless -Dprism.order=sw\n",
                Files.readString(folder.resolve("window")));
        assertEquals(
                0, run(List.of(LAUNCHER.toString(), "check", study.toString())).code());
    }

    /// The program remembers a study as soon as it is on the desk.
    private boolean isOpened(String title, Process window) throws IOException, InterruptedException {
        Path settings = folder.resolve("data/settings.properties");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && window.isAlive()) {
            if (Files.exists(settings) && Files.readString(settings).contains(title)) {
                return true;
            }
            if (window.waitFor(100, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
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
        int code = process(command, out)
                .redirectErrorStream(false)
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err));
    }

    private ProcessBuilder process(List<String> command, Path out) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("PILAH_CACHE", folder.resolve("cache").toString());
        builder.environment().put("PILAH_DATA", folder.resolve("data").toString());
        return builder.redirectOutput(out.toFile()).redirectErrorStream(true);
    }
}

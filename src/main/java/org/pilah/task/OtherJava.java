package org.pilah.task;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A Java beside this one, for work whose memory and time this one could not hold to limits. It runs a main class of
/// the program with a heap of its own; the two talk over its input and output, and nothing else of it is kept.
///
/// For one thread at a time. It ends when its input ends, when it is ended, or with this Java.
public final class OtherJava implements AutoCloseable {
    /// What a Java that ran out of memory ends with.
    public static final int OUT_OF_MEMORY = 3;

    private static final int STEP_MILLISECONDS = 5;
    private static final int LAST_WORD_MILLISECONDS = 2_000;

    private final Process process;

    private OtherJava(Process process) {
        this.process = process;
    }

    /// Starts one, or tells by being empty that there is no `java` to start.
    public static Optional<OtherJava> started(Class<?> main, int megabytes) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path windows = java.resolveSibling("java.exe");
        Path found = Files.isExecutable(windows) ? windows : java;
        if (!Files.isExecutable(found)) {
            return Optional.empty();
        }
        var command = new ArrayList<>(List.of(
                found.toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djdk.serialFilter=!*",
                "-Djava.awt.headless=true",
                "-Xlog:disable"));
        Path ready = Path.of(System.getProperty("pilah.home", "."), "lib", "pilah.aot");
        if (Files.isReadable(ready)) {
            command.add("-XX:AOTCache=" + ready);
        }
        command.addAll(List.of("-cp", classPath(), main.getName()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.of(new OtherJava(process));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// For the other Java's main method: it ends when the Java that started it has ended, however that came.
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is left to do when it has ended
    public static void endWithStarter() {
        ProcessHandle.current()
                .parent()
                .ifPresent(starter ->
                        starter.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }

    /// For the other Java: whether something came in within so many seconds.
    public static boolean isAsked(InputStream in, int seconds) throws IOException {
        long since = System.nanoTime();
        while (in.available() == 0) {
            if (System.nanoTime() - since > TimeUnit.SECONDS.toNanos(seconds)) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this wait", e);
            }
        }
        return true;
    }

    /// The folders and libraries of the program, none of which depends on where it was started.
    private static String classPath() {
        var entries = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                entries.add(Path.of(entry).toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// What it reads.
    public OutputStream input() {
        return process.getOutputStream();
    }

    /// What it writes. Reading waits, and while it waits asks whether the work was stopped.
    ///
    /// @throws Progress.Stopped from its `read`, when it was
    /// @throws Silent from its `read`, when nothing came for so many seconds
    public InputStream output(Progress progress, int seconds) {
        return new Watched(process.getInputStream(), progress, seconds);
    }

    /// What it ended with, once its output has ended; empty if it goes on all the same.
    public Optional<Integer> end() {
        return waited(LAST_WORD_MILLISECONDS) ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /// Ends it at once.
    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean waited(int milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this wait", e);
        }
    }

    /// It said nothing for too long.
    public static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Silent() {
            super("silent", null, false, false);
        }
    }

    /// A stream that never waits without looking at the wish to stop.
    private final class Watched extends InputStream {
        private final InputStream in;
        private final Progress progress;
        private final long patience;

        Watched(InputStream in, Progress progress, int seconds) {
            this.in = in;
            this.progress = progress;
            this.patience = TimeUnit.SECONDS.toNanos(seconds);
        }

        @Override
        public int read() throws IOException {
            await();
            return in.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            await();
            return in.read(into, from, Math.clamp(in.available(), 1, length));
        }

        private void await() throws IOException {
            long since = System.nanoTime();
            while (in.available() == 0) {
                progress.check();
                if (waited(STEP_MILLISECONDS)) {
                    return;
                }
                if (System.nanoTime() - since > patience) {
                    throw new Silent();
                }
            }
        }
    }
}

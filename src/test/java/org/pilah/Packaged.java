package org.pilah;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The packaged program with a folder of its own for everything it writes: its caches, its data, a person's home and
/// the folder for temporary files.
record Packaged(Path folder) {
    private static final Path PROGRAM =
            Path.of(System.getProperty("pilah.folder", "target/pilah")).toAbsolutePath();

    record Answer(int code, String out) {}

    /// Tests of the packaged program are left out where it is not packaged.
    static void assumeThere() {
        assumeTrue(Files.exists(PROGRAM.resolve("lib/pilah.jar")), "not packaged yet");
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "with commands of Unix");
    }

    /// Runs a command of the program to its end.
    Answer run(String... words) throws IOException, InterruptedException {
        return run(List.of(), List.of(), words);
    }

    /// As `run`, with a command before it and options of Java after its own.
    Answer run(List<String> before, List<String> options, String... words) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        int code = start(out, before, options, words).waitFor();
        return new Answer(code, Files.readString(out));
    }

    /// Starts the program; what it says goes into the file.
    Process start(Path out, List<String> before, List<String> options, String... words) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + PROGRAM.resolve("bin/java.options"),
                "-Dpilah.home=" + PROGRAM,
                "-Duser.home=" + Files.createDirectories(folder.resolve("home")),
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(options);
        command.addAll(List.of("-jar", PROGRAM.resolve("lib/pilah.jar").toString()));
        command.addAll(Stream.of(words).toList());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("PILAH_CACHE", folder.resolve("cache").toString());
        builder.environment().put("PILAH_DATA", folder.resolve("data").toString());
        builder.environment().put("PILAH_LANG", "en");
        return builder.start();
    }
}

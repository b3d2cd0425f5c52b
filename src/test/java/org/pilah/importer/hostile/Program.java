package org.pilah.importer.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program in a Java of its own, started with the options it is shipped with; how much memory it and the Javas
/// beside it take is watched while it runs, where the system tells.
record Program(Path home) {
    private static final Path OPTIONS = Path.of("installer", "files", "bin", "java.options");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int STEP_MILLISECONDS = 50;
    private static final int KILO = 1024;

    /// What came of a command: megabytes are 0 where nobody tells them.
    record Answer(int code, String out, String err, long megabytes, long besideMegabytes, long milliseconds) {}

    Path study() {
        return home.resolve("studi.pilah");
    }

    Answer run(List<String> arguments) throws IOException, InterruptedException {
        Path out = home.resolve("keluaran");
        Path err = home.resolve("galat");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + OPTIONS.toAbsolutePath(),
                "-Dpilah.home=" + home,
                "-cp",
                classPath(),
                "org.pilah.Main"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("PILAH_LANG", "id");
        builder.environment().put("PILAH_CACHE", home.resolve("cache").toString());
        builder.environment().put("PILAH_DATA", home.resolve("data").toString());
        long since = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        long beside = 0;
        boolean ended = false;
        while (!ended) {
            peak = Math.max(peak, megabytes(process.pid()));
            try (Stream<ProcessHandle> others = process.descendants()) {
                beside = Math.max(
                        beside,
                        others.mapToLong(each -> megabytes(each.pid())).max().orElse(0));
            }
            ended = process.waitFor(STEP_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        return new Answer(
                process.exitValue(), Files.readString(out), Files.readString(err), peak, beside, milliseconds);
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
    }

    private static long megabytes(long process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", String.valueOf(process), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) / KILO : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

package org.pilah.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lets the Jazzer engine loose on the readers, each in a Java of its own, and tells what it found. What it learnt
/// stays in `target/fuzz/<reader>/learnt` for the next time; what made a reader stumble lies in
/// `target/fuzz/<reader>/found`.
public final class FuzzRun {
    private static final Path HOME = Path.of("target", "fuzz");
    private static final Pattern DONE = Pattern.compile("Done (\\d+) (?:runs )?in");
    private static final Pattern COVERED = Pattern.compile("#(\\d+).* cov: (\\d+) .*");
    private static final String OURS = "org.pilah.**";
    private static final String LIBRARIES = OURS + ":org.apache.**:org.jsoup.**:org.commonmark.**"
            + ":com.rtfparserkit.**:de.siegmar.**:com.fasterxml.**";

    private final List<Fuzzed> readers;
    private final Path home;
    private final String watched;

    private FuzzRun(List<Fuzzed> readers, String name, String watched) {
        this.readers = readers;
        this.watched = watched;
        this.home = HOME.resolve(name);
    }

    /// One run on one reader.
    static FuzzRun of(Fuzzed reader) {
        return new FuzzRun(List.of(reader), reader.tag(), LIBRARIES);
    }

    /// One run on all of them at once, in which only our own branches are watched: that begins sooner.
    static FuzzRun ofAll() {
        return new FuzzRun(List.of(Fuzzed.values()), "all", OURS);
    }

    /// What came of a run: how many inputs were tried, how many branches they reached, what was found, and the last
    /// words of the engine.
    record Result(long runs, long covered, List<Path> found, String log) {}

    /// `FuzzRun seconds reader…`; all readers one after the other for `all`, or if none is named.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = Integer.parseInt(arguments[0]);
        List<Fuzzed> wanted = Arrays.stream(arguments)
                .skip(1)
                .filter(name -> !name.equals("all"))
                .map(name -> Fuzzed.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        PrintStream out = System.out;
        boolean fine = true;
        for (Fuzzed reader : wanted.isEmpty() ? List.of(Fuzzed.values()) : wanted) {
            Result result = of(reader).run(seconds);
            out.printf(
                    "%-6s %,12d inputs %,8d branches %3d findings%n",
                    reader.tag(), result.runs, result.covered, result.found.size());
            result.found.forEach(file -> out.println("       " + file));
            fine &= result.found.isEmpty() && result.runs > 0;
        }
        System.exit(fine ? 0 : 1);
    }

    Result run(int seconds) throws IOException, InterruptedException {
        Path seeds = home.resolve("seeds");
        Path found = Files.createDirectories(home.resolve("found"));
        Path learnt = Files.createDirectories(home.resolve("learnt"));
        Seeds.write(readers, seeds);
        Path log = home.resolve("log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1000m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args="
                        + String.join(" ", readers.stream().map(Enum::name).toList()),
                "--instrumentation_includes=" + watched,
                "--keep_going=30",
                "--reproducer_path=" + home,
                "-artifact_prefix=" + found + File.separator,
                "-max_total_time=" + seconds,
                "-timeout=60",
                "-report_slow_units=60",
                // The heap is held above; what the fuzzer itself takes beside it is not the readers'.
                "-rss_limit_mb=0",
                "-max_len=40000",
                "-print_final_stats=0",
                learnt.toString(),
                seeds.toString()));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return result(log, found);
    }

    private static Result result(Path log, Path found) throws IOException {
        long runs = 0;
        long covered = 0;
        List<String> lines = Files.readAllLines(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String line : lines) {
            Matcher step = COVERED.matcher(line);
            Matcher done = DONE.matcher(line);
            if (step.matches()) {
                runs = Long.parseLong(step.group(1));
                covered = Long.parseLong(step.group(2));
            } else if (done.find()) {
                runs = Long.parseLong(done.group(1));
            }
        }
        try (Stream<Path> files = Files.list(found)) {
            String end = String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
            return new Result(runs, covered, files.sorted().toList(), end);
        }
    }
}

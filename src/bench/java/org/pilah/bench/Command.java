package org.pilah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One command of the packaged program, run as a process of its own: its wall time and the most memory it held.
/// `resident` is 0 where the system does not tell.
record Command(double milliseconds, double heapMegabytes, double residentMegabytes) {
    private static final Pattern BEFORE_COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(");
    private static final Pattern AT_EXIT = Pattern.compile(" total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    /// Runs it to its end.
    ///
    /// @throws Unready when it fails, since nothing after it would mean anything
    static Command run(Path program, Bed bed, List<String> words) throws IOException, InterruptedException {
        Path said = bed.folder().resolve("said.log");
        Path collected = bed.folder().resolve("gc.log");
        Files.deleteIfExists(collected);
        var builder = new ProcessBuilder(
                Stream.concat(Stream.of(program.toString()), words.stream()).toList());
        builder.environment().put("PILAH_CACHE", bed.cache().toString());
        builder.environment().put("PILAH_DATA", bed.data().toString());
        builder.environment().put("JDK_JAVA_OPTIONS", "-Xlog:gc,gc+exit:file=\"" + collected + "\"");
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        long began = System.nanoTime();
        Process process = builder.start();
        double resident = 0;
        // The system forgets a process's peak with the process, so it is asked until there is none.
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process.pid()));
        }
        double milliseconds = (System.nanoTime() - began) / 1e6;
        if (process.exitValue() != 0) {
            throw new Unready("pilah " + String.join(" ", words) + " failed; what it says stands in " + said + ".");
        }
        return new Command(milliseconds, heap(Files.readAllLines(collected)), resident);
    }

    private static double resident(long process) {
        try {
            Path status = Path.of("/proc", Long.toString(process), "status");
            return number(RESIDENT, Files.readString(status)).orElse(0L) / 1024.0;
        } catch (IOException e) {
            // Ended in this moment, or a system without such files.
            return 0;
        }
    }

    /// The fullest the heap was: before a collection, or at the end.
    private static double heap(List<String> log) {
        long collected = log.stream()
                .map(line -> number(BEFORE_COLLECTION, line))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long kilobytesAtExit = log.stream()
                .map(line -> number(AT_EXIT, line))
                .flatMap(Optional::stream)
                .mapToLong(Long::longValue)
                .sum();
        return Math.max((double) collected, kilobytesAtExit / 1024.0);
    }

    private static Optional<Long> number(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}

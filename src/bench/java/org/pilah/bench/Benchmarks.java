package org.pilah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/// Measures Pilah on the sizes that were asked for, and leaves one table: `mvn -Pbench package exec:exec@bench`.
public final class Benchmarks {
    private final Path program = Path.of(System.getProperty("pilah.folder"));
    private final Path folder = Path.of(System.getProperty("bench.folder"));
    private final int rounds = Integer.getInteger("bench.rounds", 3);
    private final Table table = new Table();

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        try {
            new Benchmarks()
                    .run(List.of(System.getProperty("bench.sizes", "S,M").split(",")));
        } catch (Unready e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> sizes) throws IOException, InterruptedException, RunnerException {
        Files.createDirectories(folder);
        String ready = System.getProperty("bench.corpora", "");
        for (String size : sizes) {
            measure(ready.isEmpty() ? Corpus.made(size, folder) : Corpus.ready(size, Path.of(ready)));
        }
        Path file = folder.resolve("table.md");
        Files.writeString(file, table.markdown());
        System.out.println(table.markdown());
        System.out.println(file);
    }

    private void measure(Corpus corpus) throws IOException, InterruptedException, RunnerException {
        table.size(corpus.size(), corpus.characters());
        var commands = new CommandRounds(program.resolve("bin/pilah"), corpus, folder.resolve("run-" + corpus.size()));
        Bed bed = commands.run(rounds);
        inside(bed, corpus.size());
        commands.fill(table);
        disk(bed, corpus);
    }

    private void inside(Bed bed, String size) throws IOException, RunnerException {
        Path log = folder.resolve("jmh-" + size + ".log");
        System.out.println(size + ": the open study; the log is " + log);
        var options = new OptionsBuilder()
                .include("org\\.pilah\\.bench\\.")
                .jvmArgs(javaOptions(bed))
                .shouldFailOnError(true)
                .output(log.toString())
                .build();
        for (RunResult result : new Runner(options).run()) {
            String name = sentence(result.getPrimaryResult().getLabel());
            Statistics times = result.getPrimaryResult().getStatistics();
            table.put(name + ", ms", size, times.getPercentile(50));
            if (result.getParams().getMode() == Mode.SingleShotTime && times.getN() >= 100) {
                table.put(name + ", worst of " + times.getN() + ", ms", size, times.getMax());
            }
        }
        Bed.delete(bed.folder().resolve("copy"));
    }

    /// The program's own options, but for the one by which JMH could not talk to its processes.
    private String[] javaOptions(Bed bed) throws IOException {
        var options = new ArrayList<String>();
        for (String line : Files.readAllLines(program.resolve("bin/java.options"))) {
            if (line.startsWith("-") && !line.startsWith("-Djdk.serialFilter")) {
                options.add(line);
            }
        }
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("-D" + Bed.PROPERTY + "=" + bed.folder());
        return options.toArray(String[]::new);
    }

    /// `openWithoutCache` reads *open without cache*.
    private static String sentence(String method) {
        return method.replaceAll("(\\p{Lu})", " $1").toLowerCase(Locale.ROOT);
    }

    private void disk(Bed bed, Corpus corpus) {
        double study = bed.study().toFile().length() / 1e6;
        // Tables lie in the study's folder, the index in one beneath it.
        double tables =
                Bed.bytes(bed.cache(), file -> bed.cache().relativize(file).getNameCount() == 2) / 1e6;
        double index =
                Bed.bytes(bed.cache(), file -> bed.cache().relativize(file).getNameCount() > 2) / 1e6;
        double texts = Bed.bytes(corpus.plainTexts(), file -> true) / 1e6;
        table.put("disk: the texts themselves, MB", corpus.size(), texts);
        table.put("disk: study file, MB", corpus.size(), study);
        table.put("disk: tables, MB", corpus.size(), tables);
        table.put("disk: index, MB", corpus.size(), index);
        table.put("disk: all three, times the texts", corpus.size(), (study + tables + index) / texts);
    }
}

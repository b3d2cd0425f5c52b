package org.pilah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Carries a corpus from files to a workbook by commands, several times over, each time in new folders.
final class CommandRounds {
    private final Path program;
    private final Corpus corpus;
    private final Path folder;
    private final Map<String, List<Command>> runs = new LinkedHashMap<>();

    CommandRounds(Path program, Corpus corpus, Path folder) {
        this.program = program.toAbsolutePath();
        this.corpus = corpus;
        this.folder = folder.toAbsolutePath();
    }

    /// Runs that often and gives the study of the last round.
    Bed run(int rounds) throws IOException, InterruptedException {
        for (int round = 1; round <= rounds; round++) {
            System.out.printf("%s: commands, round %d of %d%n", corpus.size(), round, rounds);
            fromWordFiles(fresh("docx"));
            fromPlainTexts(fresh("txt"));
        }
        return new Bed(folder.resolve("txt"));
    }

    /// Medians of all rounds.
    void fill(Table table) {
        runs.forEach((name, each) ->
                table.put("pilah " + name + ", ms", corpus.size(), median(each, Command::milliseconds)));
        runs.forEach((name, each) ->
                table.put("pilah " + name + ", peak heap MB", corpus.size(), median(each, Command::heapMegabytes)));
        double resident = runs.values().stream()
                .mapToDouble(each -> median(each, Command::residentMegabytes))
                .max()
                .orElse(0);
        if (resident > 0) {
            table.put("largest command, peak resident MB", corpus.size(), resident);
        }
    }

    private Bed fresh(String name) throws IOException {
        Path fresh = folder.resolve(name);
        Bed.delete(fresh);
        return new Bed(Files.createDirectories(fresh));
    }

    private void fromWordFiles(Bed bed) throws IOException, InterruptedException {
        String study = bed.study().toString();
        // Not counted: it warms the disk's cache for the one that is.
        Command.run(program, bed, List.of("new", study, "--quiet"));
        run("import docx", bed, "import", study, corpus.wordFiles().toString());
    }

    private void fromPlainTexts(Bed bed) throws IOException, InterruptedException {
        String study = bed.study().toString();
        run("new", bed, "new", study);
        run("import txt", bed, "import", study, corpus.plainTexts().toString());
        run("search, the first after import", bed, "search", study, "keluarga OR family");
        run("cases", bed, "cases", study, "--import", corpus.cases().toString());
        run("code", bed, "code", study, "--import", corpus.codings().toString(), "--create-codes");
        run("search, the first after coding", bed, "search", study, "keluarga OR family");
        run("search", bed, "search", study, "keluarga OR family");
        run("matrix", bed, "matrix", study, "--rows", "code", "--columns", "case");
        run("export xlsx", bed, "export", study, "--out", out(bed, "study.xlsx"));
        run("export csv", bed, "export", study, "--out", out(bed, "study.csv"));
    }

    private static String out(Bed bed, String name) {
        return bed.folder().resolve(name).toString();
    }

    private void run(String name, Bed bed, String... words) throws IOException, InterruptedException {
        var given = new ArrayList<>(Arrays.asList(words));
        given.add("--quiet");
        runs.computeIfAbsent(name, key -> new ArrayList<>()).add(Command.run(program, bed, given));
    }

    private static double median(List<Command> commands, ToDoubleFunction<Command> value) {
        double[] sorted = commands.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

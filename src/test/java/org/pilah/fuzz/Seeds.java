package org.pilah.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pilah.importer.TestBook;

/// What the engine starts from: the samples of the importers, a few lines of each kind of text, and everything that
/// was ever found.
final class Seeds {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "org", "pilah");
    private static final Path SAMPLES = RESOURCES.resolve("importer");
    /// One folder for each reader, with seeds written by hand.
    private static final Path SEEDS = RESOURCES.resolve("fuzz").resolve("seeds");
    /// One folder for each reader, with what stumbled once.
    private static final Path FOUND = RESOURCES.resolve("fuzz").resolve("found");

    private static final int LONGEST_LINE = 4_000;

    private Seeds() {}

    /// One input with the name it is told apart by.
    record Seed(String name, Supplier<byte[]> content) {
        byte[] bytes() {
            return content.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// All seeds of one reader, what was found last.
    static List<Seed> of(Fuzzed fuzzed) {
        var seeds = new ArrayList<Seed>();
        for (Path sample : filesIn(SAMPLES)) {
            if (sample.toString().endsWith("." + fuzzed.tag())) {
                seeds.add(seed(sample, fuzzed));
            }
        }
        switch (fuzzed) {
            case XLSX -> seeds.add(book());
            case LINE -> lines().forEach(line -> seeds.add(new Seed("line " + seeds.size(), () -> line)));
            case STUDY -> seeds.add(new Seed("study", Seeds::study));
            default -> {
                // Its samples are files.
            }
        }
        for (Path folder : List.of(SEEDS, FOUND)) {
            filesIn(folder.resolve(fuzzed.tag()))
                    .forEach(file -> seeds.add(new Seed(file.toString(), () -> bytes(file))));
        }
        return seeds;
    }

    private static Seed seed(Path sample, Fuzzed fuzzed) {
        byte[] bytes = bytes(sample);
        try {
            byte[] content = fuzzed.isPacked() ? Parts.open(bytes) : bytes;
            return new Seed(sample.toString(), () -> content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lines of a study file, without their seals.
    private static List<byte[]> lines() {
        return goldenLines()
                .map(line -> (line + "}").getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] study() {
        return String.join("\n", goldenLines().limit(3).toList()).getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<String> goldenLines() {
        return Stream.of("golden-1.pilah", "golden-1-coded.pilah", "golden-1-review.pilah", "golden-1-correct.pilah")
                .map(name -> bytes(RESOURCES.resolve("journal").resolve(name)))
                .flatMap(bytes ->
                        new String(bytes, StandardCharsets.UTF_8).lines().skip(1))
                .filter(line -> line.length() < LONGEST_LINE)
                .map(line -> line.substring(0, line.lastIndexOf(",\"hash\"")));
    }

    private static Seed book() {
        try {
            Path folder = Files.createTempDirectory("pilah-seeds");
            Path file = new TestBook()
                    .sheet(
                            "Reduksi",
                            List.of(
                                    List.of("No", "Verbatim", "Pemadatan fakta", "Koding", "Kategori", "Tema"),
                                    List.of("1", "Kami takut didata.", "Takut didata", "Takut", "Emosi", "Stigma"),
                                    List.of("2", "Bantuannya telat.", "Telat", "Keterlambatan", "Layanan", "")),
                            "A5:B5")
                    .sheet(
                            "Jawaban",
                            List.of(List.of("Nama", "Usia"), List.of("Bu S", "41"), List.of("", "2026-03-01")))
                    .write(folder.resolve("buku.xlsx"));
            try {
                byte[] content = Parts.open(bytes(file));
                return new Seed("buku.xlsx", () -> content);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the seeds of these readers into a folder, each headed by the letter of its reader if there are
    /// several.
    static void write(List<Fuzzed> all, Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        for (Fuzzed fuzzed : all) {
            for (Seed seed : of(fuzzed)) {
                byte[] head = all.size() > 1
                        ? Character.toString('A' + all.indexOf(fuzzed)).getBytes(StandardCharsets.US_ASCII)
                        : new byte[0];
                byte[] whole = new byte[head.length + seed.bytes().length];
                System.arraycopy(head, 0, whole, 0, head.length);
                System.arraycopy(seed.bytes(), 0, whole, head.length, seed.bytes().length);
                Files.write(folder.resolve(fuzzed.tag() + number++), whole);
            }
        }
    }
}

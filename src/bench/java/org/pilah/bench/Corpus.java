package org.pilah.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Invented interviews with their cases and codings, in the size `S`, `M` or `L`.
record Corpus(String size, Path folder, long characters) {
    private static final Path GENERATOR = Path.of("../shared/bench/make_corpus.py");

    /// The corpus of this size in a folder of ready-made ones.
    static Corpus ready(String size, Path corpora) {
        Path folder = corpora.resolve(size);
        Path manifest = folder.resolve("manifest.json");
        if (!Files.isRegularFile(manifest)) {
            throw new Unready("There is no corpus " + size + " in " + corpora.toAbsolutePath()
                    + ": make it there with make_corpus.py, or name another folder with -Dbench.corpora.");
        }
        try {
            long characters = new ObjectMapper()
                    .readTree(manifest.toFile())
                    .path("characters")
                    .asLong();
            return new Corpus(size, folder, characters);
        } catch (IOException e) {
            throw new Unready("The corpus " + size + " cannot be read: " + manifest, e);
        }
    }

    /// The corpus of this size, made where it is not there yet.
    static Corpus made(String size, Path corpora) throws IOException, InterruptedException {
        if (!Files.isRegularFile(corpora.resolve(size).resolve("manifest.json"))) {
            generate(size, corpora.resolve(size));
        }
        return ready(size, corpora);
    }

    private static void generate(String size, Path folder) throws IOException, InterruptedException {
        if (!Files.isRegularFile(GENERATOR)) {
            throw new Unready("The benchmark needs " + GENERATOR
                    + ", or a folder with the corpora S, M and L named by -Dbench.corpora.");
        }
        Files.createDirectories(folder);
        Process python;
        try {
            python = new ProcessBuilder("python3", GENERATOR.toString(), size, folder.toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new Unready("The benchmark needs python3 to make its corpora.", e);
        }
        if (python.waitFor() != 0) {
            throw new Unready("The corpus " + size + " could not be made; what python3 says stands above.");
        }
    }

    Path plainTexts() {
        return folder.resolve("txt");
    }

    Path wordFiles() {
        return folder.resolve("docx");
    }

    Path cases() {
        return folder.resolve("cases.csv");
    }

    Path codings() {
        return folder.resolve("coding.csv");
    }
}

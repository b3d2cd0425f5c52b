package org.pilah.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.LogManager;
import java.util.stream.Stream;

/// What the Jazzer engine calls, again and again, with what it has thought up: one reader, or several, of which the
/// first letter of the input chooses one. The engine keeps nothing but this class, so what it needs is static.
public final class FuzzTarget {
    private static List<Fuzzed> readers = List.of();
    private static Path folder = Path.of(".");

    private FuzzTarget() {}

    /// Called once, with the names of the readers.
    public static void fuzzerInitialize(String[] arguments) throws IOException {
        LogManager.getLogManager().reset();
        readers = Stream.of(arguments).map(Fuzzed::valueOf).toList();
        Path memory = Path.of("/dev/shm");
        folder = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "pilah-fuzz")
                : Files.createTempDirectory("pilah-fuzz");
        folder.toFile().deleteOnExit();
        readers.forEach(reader -> folder.resolve("uji." + reader.tag()).toFile().deleteOnExit());
    }

    /// Called for each input.
    public static void fuzzerTestOneInput(byte[] input) {
        if (readers.size() == 1) {
            readers.getFirst().take(input, folder);
        } else if (input.length > 0) {
            int chosen = Math.floorMod(input[0] - 'A', readers.size());
            readers.get(chosen).take(Arrays.copyOfRange(input, 1, input.length), folder);
        }
    }
}

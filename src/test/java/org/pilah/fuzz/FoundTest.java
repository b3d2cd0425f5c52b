package org.pilah.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All seeds, and everything that ever made a reader stumble, once more.
@Timeout(120)
class FoundTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Fuzzed.class)
    void whatStumbledOnceStumblesNoMore(Fuzzed reader) {
        List<Seeds.Seed> seeds = Seeds.of(reader);

        assertFalse(seeds.isEmpty());
        for (Seeds.Seed seed : seeds) {
            try {
                reader.take(seed.bytes(), folder);
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                throw new AssertionError(seed.name(), e);
            }
        }
    }
}

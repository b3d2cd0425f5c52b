package org.pilah.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A few seconds of the Jazzer engine on all readers at once, in a Java of its own; the long run is `FuzzRun`.
@Timeout(300)
class ShortFuzzTest {
    private static final int SECONDS = 6;

    @Test
    void aFewSecondsOfFuzzingFindNothing() throws IOException, InterruptedException {
        FuzzRun.Result result = FuzzRun.ofAll().run(SECONDS);

        assertEquals(List.of(), result.found(), result.log());
        assertTrue(result.runs() > 0, result.log());
    }
}

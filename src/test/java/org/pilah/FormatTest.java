package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everyFileIsLaidOutTheOneWay() throws IOException {
        var crooked = new ArrayList<Path>();
        for (Path file : Formatting.files()) {
            String text = Files.readString(file);
            if (!Formatting.format(text, file).equals(text)) {
                crooked.add(file);
            }
        }

        assertEquals(List.of(), crooked, "run: mvn test-compile exec:exec@format");
    }
}

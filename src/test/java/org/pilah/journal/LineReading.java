package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pilah.messages.Problem;
import org.pilah.model.Access;

/// Reads lines of a study file as somebody may have made them up, seals and all.
public final class LineReading {
    private LineReading() {}

    /// A line on its own is one of a study or refused; one that is read is written and read as the same.
    public static void line(byte[] bytes) {
        Line line;
        try {
            line = LineJson.read(bytes, bytes.length, 0);
        } catch (IllegalArgumentException refused) {
            return;
        }
        byte[] once;
        try {
            once = LineJson.line(line.rev(), line.at(), line.by(), line.undoes(), line.batch(), line.content());
        } catch (IllegalArgumentException tooLong) {
            return;
        }
        byte[] whole = (new String(once, StandardCharsets.UTF_8) + "}").getBytes(StandardCharsets.UTF_8);
        Line again = LineJson.read(whole, whole.length, 0);
        byte[] twice =
                LineJson.line(again.rev(), again.at(), again.by(), again.undoes(), again.batch(), again.content());
        assertArrayEquals(once, twice);
    }

    /// A study whose first line is sound and whose others are these, each with the right seal: it opens, or is said
    /// to be none.
    public static void study(byte[] bytes, Path file) throws IOException {
        byte[] header = LineJson.header(Verification.VERSION, StudyFiles.HEADER);
        try (OutputStream out = Files.newOutputStream(file)) {
            String hash = LineBytes.hash("", header, header.length);
            out.write(header);
            out.write(LineBytes.seal(hash));
            for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
                byte[] content = line.getBytes(StandardCharsets.ISO_8859_1);
                hash = LineBytes.hash(hash, content, content.length);
                out.write(content);
                out.write(LineBytes.seal(hash));
            }
        }
        try (Journal journal = Journal.open(file, Access.READ)) {
            journal.read(0, line -> {});
        } catch (Problem refused) {
            // It is no study, and says so.
        }
    }
}

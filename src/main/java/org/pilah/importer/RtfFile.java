package org.pilah.importer;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads rich text (`.rtf`): RTF Parser Kit takes the file apart into commands and words, `RtfBody` makes lines of
/// them.
final class RtfFile {
    /// The parser holds a few commands back; these push them out of it, and change nothing.
    private static final String FLUSH = "\\plain".repeat(50) + " ";

    private RtfFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        var text = new DocumentText(name, progress);
        var body = new RtfBody(text, name);
        long size = Files.size(file);
        try (InputStream in = new CountedStream(new BufferedInputStream(Files.newInputStream(file)), read -> {
            progress.check();
            progress.at(name, read, size);
        })) {
            parse(in, body, name);
        }
        if (body.isCut()) {
            text.remark("import.remark.cut");
        }
        return text.document();
    }

    /// The parser refuses a file whose braces do not close; what came before the missing end is read all the same.
    private static void parse(InputStream in, RtfBody body, String name) throws IOException {
        var behind = new ByteArrayInputStream(FLUSH.getBytes(StandardCharsets.US_ASCII));
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new SequenceInputStream(in, behind)), body);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            if (behind.available() == FLUSH.length()) {
                throw new Problem(e, "import.damaged", name);
            }
            body.processDocumentEnd();
        }
    }
}

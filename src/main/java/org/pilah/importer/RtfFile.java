package org.pilah.importer;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads rich text (`.rtf`): RTF Parser Kit takes the file apart into commands and words, `RtfBody` makes lines of
/// them.
final class RtfFile {
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
            new StandardRtfParser().parse(new RtfStreamSource(in), body);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Problem(e, "import.damaged", name);
        }
        if (body.isCut()) {
            text.remark("import.remark.cut");
        }
        return text.document();
    }
}

package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a plain text file, of any size, as a stream.
final class TextFile {
    /// Where more than this share of the characters, one in ten, belongs to no text, the file is none.
    private static final int ALIEN = 10;

    private TextFile() {}

    /// The text as it stands in the file.
    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        String wanted = options.encoding();
        Encoding encoding = Encoding.of(file, wanted);
        long size = Files.size(file);
        var text = new TextCollector(name);
        Decoder.Losses losses;
        try (InputStream in = encoding.open(file)) {
            losses = Decoder.decode(in, encoding.charset(), (buffer, from, to) -> {
                progress.check();
                text.characters(buffer, from, to);
                progress.at(name, Math.min(text.length(), size), size);
            });
        }
        if ((text.controls() + losses.broken()) * ALIEN > text.length()) {
            throw new Problem("import.notText", name);
        }
        var remarks = new ArrayList<Remark>();
        encoding.remark(wanted).ifPresent(remarks::add);
        long replaced = losses.broken() + text.zeros();
        if (replaced > 0) {
            remarks.add(Remark.of("import.remark.replaced", replaced));
        }
        return new Document(Lines.of(text.pieces()), encoding.charset().name(), List.of(), remarks);
    }

    /// As `read`; a text in which a machine wrote a span of time before each line is joined to turns.
    static Document readTranscript(Path file, ImportOptions options, Progress progress) throws IOException {
        Document plain = read(file, options, progress);
        List<Cue> cues = SpanLines.cues(plain.lines());
        if (cues.isEmpty()) {
            return plain;
        }
        var text = new DocumentText(String.valueOf(file.getFileName()), progress);
        CueJoin.join(cues, text);
        text.remarkCount("import.remark.cuesJoined", cues.size());
        return text.document(plain.encoding()).after(plain.remarks());
    }
}

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

    /// The text as it was read.
    record Text(Lines lines, String encoding, List<Remark> remarks) {}

    static Text read(Path file, String name, String wanted, Progress progress) throws IOException {
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
        return new Text(Lines.of(text.pieces()), encoding.charset().name(), remarks);
    }
}

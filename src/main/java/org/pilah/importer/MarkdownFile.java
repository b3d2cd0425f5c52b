package org.pilah.importer;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads Markdown (`.md`): commonmark-java understands it, `MarkdownBody` makes lines of it without its signs.
final class MarkdownFile {
    private static final int DEEPEST = 100;
    /// The parts that take long: reading the file, finding blocks, what is inside them, and making lines of it.
    private static final int PARTS = 4;

    private static final int STEP = 1 << 16;

    private MarkdownFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        Document plain = TextFile.read(file, options, progress.part(0, PARTS));
        var text = new DocumentText(name, progress);
        String words = String.join("", plain.lines().pieces());
        try {
            Progress inside = progress.part(2, PARTS);
            Parser parser = Parser.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .maxOpenBlockParsers(DEEPEST)
                    .maxInlineNesting(DEEPEST)
                    .inlineParserFactory(context -> new MarkdownInlines(context, name, words.length(), inside))
                    .build();
            Node root = parser.parseReader(new Told(words, name, progress.part(1, PARTS)));
            new MarkdownBody(text, name, progress.part(PARTS - 1, PARTS), words.length()).blocks(root);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", name);
        }
        return text.document(plain.encoding()).after(plain.remarks());
    }

    /// The words, of which is told how far they are read.
    private static final class Told extends StringReader {
        private final String name;
        private final long all;
        private final Progress progress;
        private long done;
        private long told;

        Told(String words, String name, Progress progress) {
            super(words);
            this.name = name;
            this.all = words.length();
            this.progress = progress;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            done += Math.max(read, 0);
            if (done - told >= STEP) {
                told = done;
                progress.check();
                progress.at(name, done, all);
            }
            return read;
        }
    }
}

package org.pilah.importer;

import java.io.IOException;
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
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private MarkdownFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        Document plain = TextFile.read(file, options, progress);
        var text = new DocumentText(name, progress);
        try {
            Node root = PARSER.parse(String.join("", plain.lines().pieces()));
            new MarkdownBody(text, name).blocks(root);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", name);
        }
        return text.document(plain.encoding()).after(plain.remarks());
    }
}

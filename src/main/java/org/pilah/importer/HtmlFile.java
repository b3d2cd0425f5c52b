package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads web pages: jsoup understands them as browsers do, and never looks outside them.
final class HtmlFile {
    /// How deep elements may lie in one another; deeper ones are read as if they lay there.
    private static final int DEEPEST = 500;

    private static final int HEAD = 4_096;
    private static final Pattern DECLARED = Pattern.compile("(?i)charset\\s*=|encoding\\s*=");
    private static final Pattern WIDE = Pattern.compile("(?i)(charset|encoding)\\s*=\\s*[\"']?utf-?(16|32)");

    private HtmlFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        var text = new DocumentText(name, progress);
        var body = new HtmlBody(text, name);
        String encoding;
        try (InputStream in = Files.newInputStream(file)) {
            var page = new Page(in, Files.size(file), name, progress);
            encoding = page(page, charset(file, options.encoding()), body);
        }
        body.end();
        return text.document(encoding);
    }

    /// One page: its bytes, about how many they are, the name of its file, and who hears how far it is read.
    record Page(InputStream in, long size, String name, Progress progress) {
        /// The same bytes, of which is told how far they are read.
        private InputStream counted() {
            Progress reading = progress.part(0, 2);
            return new CountedStream(in, read -> {
                reading.check();
                reading.at(name, read, size);
            });
        }
    }

    /// Goes through one page in that encoding, or if none is given in the one it names itself. Returns its
    /// encoding.
    static String page(Page page, @Nullable String charset, HtmlBody body) throws IOException {
        return page(page, charset, Parser.htmlParser(), body);
    }

    /// As `page`, for one that is written by the rules of XML.
    static String strictPage(Page page, HtmlBody body) throws IOException {
        return page(page, null, Parser.xmlParser(), body);
    }

    private static String page(Page page, @Nullable String charset, Parser parser, HtmlBody body) throws IOException {
        try {
            var read = Jsoup.parse(page.counted(), charset, "", parser.setMaxDepth(DEEPEST));
            Node root = read;
            root.traverse(new Watched(body, page));
            return read.charset().name();
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", page.name());
        }
    }

    /// Goes through a page, and tells how far it is by what its nodes take up in the file.
    private static final class Watched implements NodeVisitor {
        private static final int STEP = 1 << 10;
        private static final int TAGS = 7;

        private final HtmlBody body;
        private final String name;
        private final long size;
        private final Progress progress;
        private long nodes;
        private long seen;

        Watched(HtmlBody body, Page page) {
            this.body = body;
            this.name = page.name();
            this.size = page.size();
            this.progress = page.progress().part(1, 2);
        }

        @Override
        public void head(Node node, int depth) {
            seen += node instanceof TextNode words ? words.getWholeText().length() : TAGS;
            nodes++;
            if (nodes % STEP == 0) {
                progress.check();
                progress.at(name, seen, size);
            }
            body.head(node, depth);
        }

        @Override
        public void tail(Node node, int depth) {
            body.tail(node, depth);
        }
    }

    private static @Nullable String charset(Path file, String wanted) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        // One that could be read as ASCII up to here is not UTF-16, whatever it says.
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        boolean declared =
                DECLARED.matcher(begin).find() && !WIDE.matcher(begin).find();
        return declared && wanted.isEmpty()
                ? null
                : Encoding.of(file, wanted).charset().name();
    }
}

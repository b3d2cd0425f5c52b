package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
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
            encoding = page(in, charset(file, options.encoding()), name, body);
        }
        body.end();
        return text.document(encoding);
    }

    /// Goes through one page in that encoding, or if none is given in the one it names itself. Returns its
    /// encoding.
    static String page(InputStream in, @Nullable String charset, String name, HtmlBody body) throws IOException {
        return page(in, charset, Parser.htmlParser(), name, body);
    }

    /// As `page`, for one that is written by the rules of XML.
    static String strictPage(InputStream in, String name, HtmlBody body) throws IOException {
        return page(in, null, Parser.xmlParser(), name, body);
    }

    private static String page(InputStream in, @Nullable String charset, Parser parser, String name, HtmlBody body)
            throws IOException {
        try {
            var page = Jsoup.parse(in, charset, "", parser.setMaxDepth(DEEPEST));
            Node root = page;
            root.traverse(body);
            return page.charset().name();
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", name);
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

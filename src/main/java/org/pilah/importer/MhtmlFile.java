package org.pilah.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a web page saved whole (`.mhtml`): a mail whose first page is the text and whose other parts are its
/// pictures. Apache Mime4j takes the mail apart.
final class MhtmlFile {
    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(1_000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(1L << 30)
            .build();

    private MhtmlFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        var text = new DocumentText(name, progress);
        var body = new HtmlBody(text, name);
        String encoding = "";
        long size = Files.size(file);
        var inPage = new AtomicBoolean();
        try (InputStream in = new CountedStream(new BufferedInputStream(Files.newInputStream(file)), read -> {
            progress.check();
            // The page itself tells how far it is.
            if (!inPage.get()) {
                progress.at(name, read, size);
            }
        })) {
            var mail = new MimeTokenStream(LIMITS);
            mail.parse(in);
            for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
                if (state == EntityState.T_BODY) {
                    BodyDescriptor part = mail.getBodyDescriptor();
                    boolean page = part.getMimeType().equals("text/html")
                            || part.getMimeType().equals("application/xhtml+xml");
                    if (page && encoding.isEmpty()) {
                        var first = new HtmlFile.Page(mail.getDecodedInputStream(), size, name, progress);
                        inPage.set(true);
                        encoding = HtmlFile.page(first, charset(part), body);
                        inPage.set(false);
                    } else {
                        leaveOut(part.getMimeType().toLowerCase(Locale.ROOT), text);
                    }
                }
            }
        } catch (MimeException e) {
            throw new Problem(e, "import.damaged", name);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Problem(e, "import.damaged", name);
        }
        body.end();
        return text.document(encoding);
    }

    private static @Nullable String charset(BodyDescriptor part) {
        @Nullable String charset = part.getCharset();
        boolean said = charset != null && !charset.equalsIgnoreCase("us-ascii");
        try {
            return said && Charset.isSupported(charset) ? charset : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void leaveOut(String type, DocumentText text) {
        if (type.startsWith("image/")) {
            text.leaveOut(Kind.PICTURES);
        } else if (!type.equals("text/css")) {
            text.leaveOut(Kind.EMBEDDED);
        }
    }
}

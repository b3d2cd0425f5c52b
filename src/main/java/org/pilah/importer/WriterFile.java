package org.pilah.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a text document of LibreOffice and its kin (`.odt`, or `.fodt` in one file). Its XML is read as a stream,
/// as that of Word is: the libraries there are either hold all of it as a tree or lose the marks of lists, and what
/// was deleted or commented comes in as if it were said.
final class WriterFile {
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String CONTENT = "content.xml";

    private WriterFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        var text = new DocumentText(name, progress);
        var looks = new WriterLooks(text);
        OfficeFile.PartReader body = xml -> new WriterBody(xml, looks, text, name).read();
        if (Content.of(file) != Content.ZIP) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                SafeXml.read(in, name, body);
            }
            return text.document();
        }

        try (PackedFile packed = PackedFile.open(file, name)) {
            packed.readXml(
                    MANIFEST,
                    xml -> xml.children(root -> xml.descendants(element -> {
                        if (element.equals("encryption-data")) {
                            throw new Problem("import.word.encrypted", name);
                        }
                    })));
            packed.readXml("styles.xml", looks::read);
            if (!packed.readXml(CONTENT, body)) {
                throw new Problem("import.damaged", name);
            }
            text.leaveOut(Kind.MACROS, packed.count("Basic/") + packed.count("Scripts/") > 0 ? 1 : 0);
        }
        return text.document();
    }
}

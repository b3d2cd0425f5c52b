package org.pilah.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.pilah.messages.Problem;

/// A workbook of LibreOffice (ods) open for reading. Its zip is held to POI's limits; entry names that could reach
/// outside, or occur twice, are refused.
///
/// Around POI's own calls every runtime exception is caught: on a damaged file it throws whatever it stumbles on.
final class OdsFile implements Closeable {
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    private final String name;
    private final ZipSecureFile zip;

    private OdsFile(String name, ZipSecureFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /// Whether a zip says that it is one.
    static boolean isOne(Path file) {
        try (var zip = new ZipSecureFile(file.toFile())) {
            ZipArchiveEntry type = zip.getEntry("mimetype");
            if (type == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(type)) {
                return new String(in.readNBytes(TYPE.length()), StandardCharsets.US_ASCII).equals(TYPE);
            }
        } catch (IOException | RuntimeException e) {
            // Whoever reads it says what is wrong with it.
            return false;
        }
    }

    static OdsFile open(Path file, String name) {
        try {
            var opened = new OdsFile(name, new ZipSecureFile(file.toFile()));
            opened.check();
            return opened;
        } catch (IOException | RuntimeException e) {
            throw problem(e, name);
        }
    }

    private void check() throws IOException {
        try {
            EntryNames.checked(Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName), name);
        } catch (Problem problem) {
            zip.close();
            throw problem;
        }
        var locked = new boolean[1];
        read(
                "META-INF/manifest.xml",
                xml -> xml.children(root -> xml.descendants(element -> {
                    locked[0] |= element.equals("encryption-data");
                })));
        if (locked[0]) {
            zip.close();
            throw new Problem("import.word.encrypted", name);
        }
    }

    /// Reads one part, if it is there.
    void read(String part, OfficeFile.PartReader reader) {
        try {
            ZipArchiveEntry entry = zip.getEntry(part);
            if (entry == null) {
                return;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                reader.read(new SafeXml(in));
            }
        } catch (RowTaker.Enough enough) {
            throw enough;
        } catch (XMLStreamException | IOException e) {
            throw problem(e, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Problem problem(Exception failure, String name) {
        return OfficeFile.problem(failure, name);
    }
}

package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a document of Word 97 to 2003 (`.doc`) with POI, which holds all of it in memory and trusts its numbers; so
/// it is read apart.
final class OldWordFile {
    /// Where in the main stream the flags of the file stand.
    private static final int FLAGS = 10;

    private OldWordFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (var packed = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = packed.getRoot();
            refuseOthers(root, name);
            var text = new DocumentText(name, progress);
            countOthers(root, text);
            try (var document = new HWPFDocument(root)) {
                new OldWordBody(document, text, name, progress).read();
            }
            return text.document();
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new Problem(e, "import.word.encrypted", name);
        } catch (OldWordFileFormatException e) {
            throw new Problem(e, "import.word.ancient", name);
        } catch (IOException | RuntimeException e) {
            throw new Problem(e, "import.word.damaged", name);
        }
    }

    private static void refuseOthers(DirectoryNode root, String name) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Problem("import.word.encrypted", name);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            throw new Problem("import.word.workbook", name);
        }
        if (!root.hasEntryCaseInsensitive("WordDocument")) {
            throw new Problem("import.word.none", name);
        }
        if (isLocked(root)) {
            throw new Problem("import.word.encrypted", name);
        }
    }

    /// Whether the head of the main stream says that the rest is enciphered. POI tries to decipher it first, and
    /// calls the file damaged where it does not know the cipher.
    private static boolean isLocked(DirectoryNode root) throws IOException {
        if (!(root.getEntryCaseInsensitive("WordDocument") instanceof DocumentEntry stream)) {
            return false;
        }
        try (InputStream in = root.createDocumentInputStream(stream)) {
            byte[] head = in.readNBytes(FLAGS + 2);
            return head.length == FLAGS + 2 && (head[FLAGS + 1] & 1) == 1;
        }
    }

    private static void countOthers(DirectoryNode root, DocumentText text) throws IOException {
        text.leaveOut(Kind.MACROS, root.hasEntryCaseInsensitive("Macros") ? 1 : 0);
        if (root.hasEntryCaseInsensitive("ObjectPool")
                && root.getEntryCaseInsensitive("ObjectPool") instanceof DirectoryEntry pool) {
            text.leaveOut(Kind.EMBEDDED, pool.getEntryCount());
        }
    }
}

package org.pilah.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;

/// A document packed as a zip (odt, epub), open for reading. Entries that could reach outside, occur twice, are too
/// many or grow beyond measure are refused; nothing is ever written by an entry's name.
final class PackedFile implements Closeable {
    private static final long LONGEST = 1L << 30;
    private static final int MOST_GROWTH = 100;
    /// Below this size growth is no attack: a page of blanks packs well.
    private static final int HARMLESS = 1 << 20;

    private final String name;
    private final ZipFile zip;
    private long unpacked;

    private PackedFile(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static PackedFile open(Path file, String name) {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new Problem(e, "import.damaged", name);
        }
        var packed = new PackedFile(name, zip);
        try {
            packed.checkEntries();
            return packed;
        } catch (Problem problem) {
            packed.close();
            throw problem;
        }
    }

    private void checkEntries() {
        EntryNames.checked(zip.stream().map(ZipEntry::getName), name);
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    /// How many entries lie in that folder.
    int count(String folder) {
        return (int) zip.stream()
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .count();
    }

    /// What is done with an entry.
    interface EntryReader {
        void read(InputStream in) throws IOException;
    }

    /// Reads one entry; whatever is wrong with it becomes a problem. Empty if it is not there.
    boolean read(String entry, EntryReader reader) {
        @Nullable ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            return false;
        }
        try (InputStream in = new Bounded(zip.getInputStream(found), found.getCompressedSize())) {
            reader.read(in);
            return true;
        } catch (IOException e) {
            throw new Problem(e, "import.damaged", name);
        }
    }

    /// Reads one entry as XML.
    boolean readXml(String entry, OfficeFile.PartReader reader) {
        return read(entry, in -> SafeXml.read(in, name, reader));
    }

    /// The entry whole, if it is there.
    Optional<byte[]> bytes(String entry) {
        var bytes = new byte[1][];
        boolean there = read(entry, in -> bytes[0] = in.readAllBytes());
        return there ? Optional.of(bytes[0]) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Problem(e, "import.unreadable", name);
        }
    }

    /// Stops where unpacking would never end.
    private final class Bounded extends CountingStream {
        private final long packed;
        private long own;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(packed, 1);
        }

        @Override
        void count(int more) {
            own += more;
            unpacked += more;
            if (unpacked > LONGEST || (own > HARMLESS && own / packed > MOST_GROWTH)) {
                throw new Problem("import.word.bomb", name);
            }
        }
    }
}

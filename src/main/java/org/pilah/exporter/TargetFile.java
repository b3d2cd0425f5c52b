package org.pilah.exporter;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.pilah.messages.Problem;
import org.pilah.model.Ids;

/// A file that is replaced whole or not at all: written beside its place, forced to the disk, then moved.
final class TargetFile {
    private static final int BUFFER = 1 << 16;

    private TargetFile() {}

    /// What fills the file. It may throw `UncheckedIOException`, and must not close the stream.
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// @throws Problem when the disk does not let us; a former file is then as it was, and nothing else is
    /// left behind
    static void write(Path target, Body body) {
        Path place = target.toAbsolutePath();
        Path folder = place.getParent();
        if (folder == null || Files.isDirectory(place)) {
            throw new Problem("export.is-folder", target.toString());
        }
        if (!Files.isDirectory(folder)) {
            throw new Problem("export.no-folder", folder.toString());
        }
        if (Files.exists(place) && !Files.isWritable(place)) {
            throw new Problem("export.denied", target.toString());
        }
        Path beside = folder.resolve("." + Ids.next() + ".part");
        try {
            fill(beside, target, body);
            move(beside, place);
        } catch (RuntimeException | Error e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException unremoved) {
                e.addSuppressed(unremoved);
            }
            throw e;
        }
        force(folder);
    }

    private static void fill(Path beside, Path target, Body body) {
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            body.writeTo(out);
            out.flush();
            channel.force(true);
        } catch (AccessDeniedException e) {
            throw new Problem(e, "export.denied", target.toString());
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, "export.not-written", target.toString());
        }
    }

    private static void move(Path beside, Path place) {
        try {
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Problem(e, "export.in-use", place.toString());
        }
    }

    /// So that the new name survives a power cut. Windows cannot open folders and does not need it.
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is safe; where folders cannot be forced there is nothing to be done about the name.
            return;
        }
    }
}

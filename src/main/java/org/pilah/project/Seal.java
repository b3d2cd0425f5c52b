package org.pilah.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.pilah.messages.Problem;

/// Vouches for the tables in a slot while they are closed. The database finds few damages of its file by itself and
/// answers with wrong words instead, so what was closed in order must be byte for byte what is opened again.
///
/// Tables that a crash left open have no seal: where they stand, they tell themselves.
final class Seal {
    private static final int PIECE = 1 << 20;

    private final Path tables;
    private final Path seal;

    Seal(Path slot) {
        this.tables = slot.resolve("tables.mv.db");
        this.seal = slot.resolve("tables.seal");
    }

    /// Whether there is a seal that the tables do not have any more.
    boolean isBroken() {
        try {
            return Files.exists(seal) && !Files.readString(seal).equals(sum());
        } catch (IOException e) {
            return true;
        }
    }

    /// Takes the seal off, before the tables are opened.
    void takeOff() {
        try {
            Files.deleteIfExists(seal);
        } catch (IOException e) {
            throw new Problem(e, "project.no-folder", seal);
        }
    }

    /// Puts the seal on, once the tables are closed.
    void putOn() {
        try {
            Files.writeString(seal, sum());
        } catch (IOException e) {
            // Without a seal, or with a part of one, the tables are as good as after a crash, or filled anew.
            return;
        }
    }

    private String sum() throws IOException {
        if (!Files.exists(tables)) {
            return "";
        }
        var sum = new CRC32C();
        var bytes = ByteBuffer.allocateDirect(PIECE);
        try (FileChannel file = FileChannel.open(tables, StandardOpenOption.READ)) {
            while (file.read(bytes.clear()) >= 0) {
                sum.update(bytes.flip());
            }
            return file.size() + " " + sum.getValue() + "\n";
        }
    }
}

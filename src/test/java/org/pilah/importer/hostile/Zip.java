package org.pilah.importer.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Packs a zip by hand, so that it may have what no library writes: names that occur twice or reach outside.
final class Zip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int UTF_8 = 1 << 11;
    private static final int VERSION = 20;
    private static final int DEFLATED = 8;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, byte[] content) {}

    /// An entry as it lies in the file.
    private record Packed(byte[] name, int sum, int size, byte[] bytes, int method, int place) {}

    Zip with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] content) {
        entries.add(new Entry(name, content));
        return this;
    }

    /// With another content under a name that is there.
    Zip replacing(String name, String content) {
        entries.replaceAll(
                each -> each.name.equals(name) ? new Entry(name, content.getBytes(StandardCharsets.UTF_8)) : each);
        return this;
    }

    String content(String name) {
        return entries.stream()
                .filter(each -> each.name.equals(name))
                .map(each -> new String(each.content, StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            Packed packed = packed(entry, out.size());
            out.write(head(packed, LOCAL));
            out.write(packed.name);
            out.write(packed.bytes);
            directory.write(head(packed, CENTRAL));
            directory.write(packed.name);
        }
        int place = out.size();
        out.write(directory.toByteArray());
        out.write(room(22).putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(place)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static Packed packed(Entry entry, int place) throws IOException {
        var sum = new CRC32();
        sum.update(entry.content);
        byte[] bytes = entry.content;
        // OpenDocument and e-books begin with their kind, unpacked.
        int method = entry.name.equals("mimetype") || bytes.length == 0 ? 0 : DEFLATED;
        if (method == DEFLATED) {
            var packed = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, true))) {
                out.write(entry.content);
            }
            bytes = packed.toByteArray();
        }
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        return new Packed(name, (int) sum.getValue(), entry.content.length, bytes, method, place);
    }

    private static byte[] head(Packed packed, int kind) {
        ByteBuffer head = room(kind == LOCAL ? 30 : 46).putInt(kind);
        if (kind == CENTRAL) {
            head.putShort((short) VERSION);
        }
        head.putShort((short) VERSION)
                .putShort((short) UTF_8)
                .putShort((short) packed.method)
                .putInt(0x00210000)
                .putInt(packed.sum)
                .putInt(packed.bytes.length)
                .putInt(packed.size)
                .putShort((short) packed.name.length)
                .putShort((short) 0);
        if (kind == CENTRAL) {
            head.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(packed.place);
        }
        return head.array();
    }

    private static ByteBuffer room(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}

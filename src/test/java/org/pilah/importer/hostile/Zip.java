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

    private static final class Entry {
        private final String name;
        private final byte[] content;

        Entry(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }
    }

    /// An entry as it lies in the file.
    private static final class Packed {
        private final Entry entry;
        private final byte[] name;
        private final byte[] bytes;
        private final int method;
        private final int place;

        Packed(Entry entry, byte[] bytes, int method, int place) {
            this.entry = entry;
            this.name = entry.name.getBytes(StandardCharsets.UTF_8);
            this.bytes = bytes;
            this.method = method;
            this.place = place;
        }

        int sum() {
            var sum = new CRC32();
            sum.update(entry.content);
            return (int) sum.getValue();
        }
    }

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
        byte[] end = new byte[22];
        over(end)
                .putInt(END)
                .putInt(0)
                .putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(place)
                .putShort((short) 0);
        out.write(end);
        return out.toByteArray();
    }

    private static Packed packed(Entry entry, int place) throws IOException {
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
        return new Packed(entry, bytes, method, place);
    }

    private static byte[] head(Packed packed, int kind) {
        byte[] bytes = new byte[kind == LOCAL ? 30 : 46];
        ByteBuffer head = over(bytes).putInt(kind);
        if (kind == CENTRAL) {
            head.putShort((short) VERSION);
        }
        head.putShort((short) VERSION)
                .putShort((short) UTF_8)
                .putShort((short) packed.method)
                .putInt(0x00210000)
                .putInt(packed.sum())
                .putInt(packed.bytes.length)
                .putInt(packed.entry.content.length)
                .putShort((short) packed.name.length)
                .putShort((short) 0);
        if (kind == CENTRAL) {
            head.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt(packed.place);
        }
        return bytes;
    }

    private static ByteBuffer over(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}

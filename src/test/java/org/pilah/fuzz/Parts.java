package org.pilah.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A packed document laid open, so that what is changed in it is its words and elements and not its packing: its
/// entries one behind the other, each headed by a line `@@ name`.
final class Parts {
    private static final String HEAD = "@@ ";

    private Parts() {}

    /// One entry.
    record Part(String name, String content) {}

    /// The entries as one text; pictures and the like, which nobody reads, stay outside.
    static byte[] open(byte[] zip) throws IOException {
        var text = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (!entry.isDirectory() && !entry.getName().matches(".*\\.(png|jpg|bin|ttf)")) {
                    text.append(HEAD)
                            .append(entry.getName())
                            .append('\n')
                            .append(content)
                            .append('\n');
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Packs them again. What is no list of entries is a file as it stands.
    static byte[] pack(byte[] text) throws IOException {
        String whole = new String(text, StandardCharsets.ISO_8859_1);
        if (!whole.startsWith(HEAD)) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        var names = new HashSet<String>();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Part part : parts(whole)) {
                // Java writes no entry twice; names of more than this it refuses.
                if (part.name().length() < 1_000 && names.add(part.name())) {
                    put(zip, part);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static List<Part> parts(String whole) {
        var parts = new ArrayList<Part>();
        for (String each : ("\n" + whole).split("\n" + HEAD, -1)) {
            int end = each.indexOf('\n');
            if (!each.isEmpty()) {
                parts.add(new Part(end < 0 ? each : each.substring(0, end), end < 0 ? "" : each.substring(end + 1)));
            }
        }
        return parts;
    }

    private static void put(ZipOutputStream zip, Part part) throws IOException {
        byte[] content = part.content().getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(content);
        var entry = new ZipEntry(part.name());
        entry.setTime(0);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

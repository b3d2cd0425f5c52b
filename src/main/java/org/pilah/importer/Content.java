package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a file is by its first bytes, whatever its name says.
enum Content {
    TEXT(""),
    ZIP("PK\u0003\u0004"),
    EMPTY_ZIP("PK\u0005\u0006"),
    OLD_OFFICE("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("%PDF-"),
    RTF("{\\rtf");

    private static final int LONGEST = 8;

    /// One character a byte.
    private final String sign;

    Content(String sign) {
        this.sign = sign;
    }

    static Content of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST);
        }
        String begin = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(content -> content != TEXT && begin.startsWith(content.sign))
                .findFirst()
                .orElse(TEXT);
    }
}

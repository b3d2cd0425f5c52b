package org.pilah.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Writes the XML of a workbook as UTF-8. One thread.
///
/// Whatever people wrote goes through `text`, which lets nothing out that XML or Excel would read as something
/// else.
final class XmlOut {
    private static final int ROOM = 1 << 16;
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final byte[] UNDERSCORE = "_x005F_".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AMPERSAND = "&amp;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LESS = "&lt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GREATER = "&gt;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUOTE = "&quot;".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RETURN = "&#13;".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[ROOM];
    private int size;

    XmlOut(OutputStream out) {
        this.out = out;
    }

    /// Our own markup in plain ASCII.
    XmlOut raw(String markup) {
        int length = markup.length();
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, ROOM / 2);
            room(part);
            for (int i = 0; i < part; i++) {
                buffer[size++] = (byte) markup.charAt(done + i);
            }
            done += part;
        }
        return this;
    }

    /// Markup that is UTF-8 already.
    XmlOut raw(byte[] markup, int length) {
        room(length);
        if (length > ROOM) {
            try {
                out.write(markup, 0, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return this;
        }
        System.arraycopy(markup, 0, buffer, size, length);
        size += length;
        return this;
    }

    XmlOut number(long number) {
        if (number < 0) {
            return raw(Long.toString(number));
        }
        room(20);
        int digits = 1;
        for (long rest = number; rest > 9; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = digits - 1; i >= 0; i--) {
            buffer[size + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /// Words of people, escaped: for the content of an element and for a value in quotation marks.
    XmlOut text(String words) {
        int length = words.length();
        for (int i = 0; i < length; i++) {
            if (size + 16 > ROOM) {
                flush();
            }
            char c = words.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                ascii(c, words, i);
            } else if (c < 0x800) {
                control(c);
            } else if (!Character.isSurrogate(c)) {
                if (c >= 0xFFFE) {
                    put(REPLACEMENT);
                } else {
                    three(c);
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(words.charAt(i + 1))) {
                four(Character.toCodePoint(c, words.charAt(++i)));
            } else {
                put(REPLACEMENT);
            }
        }
        return this;
    }

    /// Hands all on to the stream, which stays open.
    void flush() {
        try {
            out.write(buffer, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        size = 0;
    }

    private void ascii(char c, String words, int at) {
        switch (c) {
            case '&' -> put(AMPERSAND);
            case '<' -> put(LESS);
            case '>' -> put(GREATER);
            case '"' -> put(QUOTE);
            case '_' -> {
                if (looksEscaped(words, at)) {
                    put(UNDERSCORE);
                } else {
                    buffer[size++] = '_';
                }
            }
            default -> buffer[size++] = (byte) c;
        }
    }

    private void control(char c) {
        if (c == '\t' || c == '\n') {
            buffer[size++] = (byte) c;
        } else if (c == '\r') {
            put(RETURN);
        } else if (c < ' ') {
            put(REPLACEMENT);
        } else if (c == 0x7F) {
            buffer[size++] = 0x7F;
        } else {
            buffer[size++] = (byte) (0xC0 | (c >> 6));
            buffer[size++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void three(char c) {
        buffer[size++] = (byte) (0xE0 | (c >> 12));
        buffer[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        buffer[size++] = (byte) (0x80 | (c & 0x3F));
    }

    private void four(int point) {
        buffer[size++] = (byte) (0xF0 | (point >> 18));
        buffer[size++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        buffer[size++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        buffer[size++] = (byte) (0x80 | (point & 0x3F));
    }

    private void put(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    private void room(int bytes) {
        if (size + bytes > ROOM) {
            flush();
        }
    }

    /// Excel reads `_x0041_` as the letter A; the underscore before it must then be written as `_x005F_`.
    private static boolean looksEscaped(String words, int at) {
        if (at + 6 >= words.length() || words.charAt(at + 1) != 'x' || words.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(words.charAt(i), 16) < 0 || words.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}

package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/// Turns bytes into characters piece by piece. What cannot be decoded becomes U+FFFD and is counted.
final class Decoder {
    static final char REPLACEMENT = '\uFFFD';
    private static final int ROOM = 1 << 16;
    /// So many bytes of UTF-8 hold half of a surrogate pair, which UTF-8 must not hold.
    private static final int HALF_PAIR = 3;

    private Decoder() {}

    /// Takes the characters; the buffer is used again afterwards.
    interface Sink {
        void characters(char[] buffer, int from, int to) throws IOException;
    }

    /// How many places could not be decoded, and how many of these were halves of surrogate pairs written as
    /// UTF-8.
    record Losses(long broken, long halves) {}

    static Losses decode(InputStream in, Charset charset, Sink sink) throws IOException {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(ROOM);
        CharBuffer chars = CharBuffer.allocate(ROOM);
        // Behind half a pair, the decoder of UTF-16 would throw away the next character too.
        int longest = charset.name().startsWith("UTF-16") ? 2 : Integer.MAX_VALUE;
        long broken = 0;
        long halves = 0;
        boolean ended = false;
        while (!ended) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result;
            do {
                result = decoder.decode(bytes, chars, ended);
                hand(chars, sink);
                if (result.isError()) {
                    bytes.position(bytes.position() + Math.min(result.length(), longest));
                    chars.put(REPLACEMENT);
                    broken++;
                    halves += result.length() == HALF_PAIR ? 1 : 0;
                }
            } while (!result.isUnderflow());
            bytes.compact();
        }
        decoder.flush(chars);
        hand(chars, sink);
        return new Losses(broken, halves);
    }

    private static void hand(CharBuffer chars, Sink sink) throws IOException {
        sink.characters(chars.array(), 0, chars.position());
        chars.clear();
    }
}

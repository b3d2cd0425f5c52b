package org.pilah.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.h2.tools.CompressTool;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// Parts of texts as rows: cut into pieces and packed as the database itself packs and unpacks.
final class Pieces {
    /// UTF-16 units: longer ones pack little better, and more would be unpacked for a quote.
    private static final int LONGEST = 1 << 14;

    /// Half the time of the usual level for four hundredths more bytes.
    private static final String HOW = "DEFLATE l 3";

    private static final byte[] NOTHING = {};

    private Pieces() {}

    /// A stretch of a part, not packed yet.
    record Piece(TextPart part, int from, int to) {
        /// As a row of the table of texts, which takes its time. One of `packed` and `words` is empty.
        Object[] row(int source) {
            byte[] packed = packed(part.text(), from, to);
            String words = packed.length == 0 ? part.text().substring(from, to) : "";
            byte[] turns = from == 0 ? packed(Turns.write(part.turns()).getBytes(StandardCharsets.UTF_8)) : NOTHING;
            return new Object[] {source, part.start(), part.start() + from, part.start() + to, packed, words, turns};
        }
    }

    static List<Piece> of(TextPart part) {
        var pieces = new ArrayList<Piece>();
        String text = part.text();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(new Piece(part, from, to));
            from = to;
        } while (from < text.length());
        return pieces;
    }

    private static byte[] packed(String text, int from, int to) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text, from, to));
            var plain = new byte[bytes.remaining()];
            bytes.get(plain);
            return packed(plain);
        } catch (CharacterCodingException e) {
            // Half a character, which only words as such can hold.
            return NOTHING;
        }
    }

    static String words(byte[] packed, String words) {
        return packed.length == 0 ? words : unpacked(packed);
    }

    static List<Turn> turns(byte[] packed) {
        return packed.length == 0 ? List.of() : Turns.read(unpacked(packed));
    }

    private static byte[] packed(byte[] bytes) {
        return CompressTool.getInstance().compress(bytes, HOW);
    }

    private static String unpacked(byte[] packed) {
        return new String(CompressTool.getInstance().expand(packed), StandardCharsets.UTF_8);
    }
}

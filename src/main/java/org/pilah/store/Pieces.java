package org.pilah.store;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// A row. One of `packed` and `words` is empty.
    record Piece(int start, int end, byte[] packed, String words, byte[] turns) {}

    static List<Piece> of(TextPart part) {
        String text = part.text();
        byte[] turns = packed(Turns.write(part.turns()).getBytes(StandardCharsets.UTF_8));
        var pieces = new ArrayList<Piece>();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + LONGEST);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(piece(part.start(), text, from, to, from == 0 ? turns : NOTHING));
            from = to;
        } while (from < text.length());
        return pieces;
    }

    private static Piece piece(int place, String text, int from, int to, byte[] turns) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text, from, to));
            byte[] packed = packed(Arrays.copyOf(bytes.array(), bytes.limit()));
            return new Piece(place + from, place + to, packed, "", turns);
        } catch (CharacterCodingException e) {
            return new Piece(place + from, place + to, NOTHING, text.substring(from, to), turns);
        }
    }

    static String words(byte[] packed, String words) {
        return packed.length == 0 ? words : unpacked(packed);
    }

    static List<Turn> turns(byte[] packed) {
        return Turns.read(unpacked(packed));
    }

    private static byte[] packed(byte[] bytes) {
        return CompressTool.getInstance().compress(bytes, HOW);
    }

    private static String unpacked(byte[] packed) {
        return new String(CompressTool.getInstance().expand(packed), StandardCharsets.UTF_8);
    }
}

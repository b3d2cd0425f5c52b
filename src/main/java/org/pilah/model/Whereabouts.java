package org.pilah.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/// What words a source has and where everything lies in them, summed up as one number that does not depend on order:
/// 64 bits of it, taken from SHA-256, of the source's length, of each part of its text with its turns, and of the
/// place of each segment. Numbers are added with overflow, so that what comes adds its own and what goes takes it away.
///
/// Study files hold such sums: what is added up here is never altered.
public final class Whereabouts {
    private Whereabouts() {}

    /// Of a source by its length only.
    public static long of(Source source) {
        return number("source", source.key(), source.characters());
    }

    /// Of a part of its text: where it begins, its turns and its words.
    public static long of(TextPart part) {
        var turns = new StringBuilder();
        for (Turn turn : part.turns()) {
            turns.append(turn.start()).append(' ').append(turn.body()).append(' ');
            turns.append(turn.end()).append(' ').append(turn.seconds()).append(' ');
            turns.append(turn.speaker()).append('\n');
        }
        return number("text", part.source().value(), part.start(), turns, part.text());
    }

    /// Of a segment by its place only.
    public static long of(Segment segment) {
        Passage passage = segment.passage();
        return number("segment", segment.key(), passage.source().value(), passage.start(), passage.end());
    }

    /// The sum as it stands in a study file.
    static String write(long sum) {
        return HexFormat.of().toHexDigits(sum);
    }

    /// @throws IllegalArgumentException when it is none
    static long read(String digits) {
        if (digits.length() != 2 * Long.BYTES) {
            throw new IllegalArgumentException("no sum of whereabouts");
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }

    /// The first eight bytes over the words, each ended by a line break.
    private static long number(Object... words) {
        MessageDigest digest = Digest.sha256();
        for (Object word : words) {
            digest.update(word.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        byte[] hash = digest.digest();
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | (hash[i] & 0xFF);
        }
        return number;
    }
}

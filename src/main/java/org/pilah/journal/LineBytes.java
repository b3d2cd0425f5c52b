package org.pilah.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.pilah.model.Digest;

/// How a line is sealed with its hash and how the seal is checked.
final class LineBytes {
    /// A line longer than this is not one of ours: the longest text part, escaped, with a turn on every letter.
    static final int LONGEST = 64 << 20;

    private static final byte[] BEFORE = ",\"hash\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 64;
    static final int SEAL = BEFORE.length + DIGITS + AFTER.length;

    private LineBytes() {}

    /// The hash of a line whose bytes before the seal are `content[0, length)`.
    static String hash(String previous, byte[] content, int length) {
        MessageDigest digest = Digest.sha256();
        digest.update(previous.getBytes(StandardCharsets.US_ASCII));
        digest.update(content, 0, length);
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What stands between a line's content and the next line.
    static byte[] seal(String hash) {
        return (",\"hash\":\"" + hash + "\"}\n").getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether `line[0, length)`, without its line end, carries the right hash; if so, that hash, else empty.
    static String verified(String previous, byte[] line, int length) {
        int content = length - SEAL;
        if (content < 1
                || length > LONGEST
                || !Arrays.equals(line, content, content + BEFORE.length, BEFORE, 0, BEFORE.length)
                || !Arrays.equals(line, length - AFTER.length, length, AFTER, 0, AFTER.length)) {
            return "";
        }
        String claimed = new String(line, content + BEFORE.length, DIGITS, StandardCharsets.US_ASCII);
        return claimed.equals(hash(previous, line, content)) ? claimed : "";
    }
}

package org.pilah.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import org.pilah.messages.Problem;
import org.pilah.model.Revision;
import org.pilah.model.StudyId;

/// Checks every line's seal and finds out where the acknowledged part of a study file ends.
///
/// `soundEnd` is the byte after the last whole action. `rest` tells what follows: nothing, an action that was never
/// acknowledged, or damage.
record Verification(Header header, Revision revision, long soundEnd, Rest rest, long firstBadLine, long firstBadPlace) {
    /// The version of the file's form that this program writes.
    static final int VERSION = 1;

    enum Rest {
        NOTHING,
        UNACKNOWLEDGED,
        DAMAGE
    }

    /// @throws Problem when it is not a study file, or one of a newer version
    static Verification of(FileChannel file, String name) throws IOException {
        long size = file.size();
        var scan = new Scan(file, 0, size);
        Header header = header(scan, name);
        String hash = LineBytes.verified("", scan.bytes(), scan.length());
        if (hash.isEmpty() || !scan.ended()) {
            throw new Problem("journal.header-damaged", name);
        }
        return new Verification.Walk(scan, header, hash, scan.start() + scan.length() + 1, size).verification();
    }

    private static Header header(Scan scan, String name) throws IOException {
        if (!scan.next()) {
            throw new Problem("journal.empty", name);
        }
        if (scan.length() > LineBytes.LONGEST || scan.bytes()[0] != '{') {
            throw new Problem("journal.not-a-study", name);
        }
        try {
            JsonNode tree = ItemJson.MAPPER.readTree(scan.bytes(), 0, scan.length());
            if (!tree.path("pilah").isInt()) {
                throw new Problem("journal.not-a-study", name);
            }
            if (tree.path("pilah").asInt() > VERSION) {
                throw new Problem("journal.newer", name, tree.path("pilah").asInt(), VERSION);
            }
            return new Header(
                    new StudyId(tree.path("study").asText("")),
                    tree.path("title").asText(""),
                    Instant.parse(tree.path("created").asText("")));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new Problem(e, "journal.not-a-study", name);
        }
    }

    /// The walk over all lines after the first. A batch counts from its closing line on.
    private static final class Walk {
        private static final byte[] BATCH = ascii(",\"batch\":\"");
        private static final byte[] CLOSES = ascii(",\"closes\":");
        private static final byte[] DO = ascii(",\"do\":");

        private final Scan scan;
        private final Header header;
        private final long size;
        private Revision last;
        private Revision acknowledged;
        private long soundEnd;
        private long lines = 1;

        Walk(Scan scan, Header header, String hash, long end, long size) {
            this.scan = scan;
            this.header = header;
            this.size = size;
            this.last = new Revision(0, hash);
            this.acknowledged = last;
            this.soundEnd = end;
        }

        Verification verification() throws IOException {
            while (scan.next()) {
                lines++;
                String hash = scan.ended() ? LineBytes.verified(last.hash(), scan.bytes(), scan.length()) : "";
                if (hash.isEmpty()) {
                    return broken();
                }
                last = new Revision(last.number() + 1, hash);
                if (!inHead(BATCH) || inHead(CLOSES)) {
                    acknowledged = last;
                    soundEnd = scan.start() + scan.length() + 1;
                }
            }
            Rest rest = soundEnd < size ? Rest.UNACKNOWLEDGED : Rest.NOTHING;
            return new Verification(header, acknowledged, soundEnd, rest, 0, 0);
        }

        /// The line at hand is not whole. It and what follows never were acknowledged unless a line among
        /// them says otherwise: a machine that lost its power may have kept any block of what was not yet
        /// forced, and the blocks it lost read as zeros, which no line of ours holds.
        private Verification broken() throws IOException {
            long badLine = lines;
            long badPlace = scan.start();
            boolean damage = vouches();
            while (!damage && scan.next()) {
                damage = vouches();
            }
            Rest rest = damage ? Rest.DAMAGE : Rest.UNACKNOWLEDGED;
            return new Verification(header, acknowledged, soundEnd, rest, badLine, badPlace);
        }

        /// Whether the line at hand could only come to stand there after all before it was forced.
        private boolean vouches() throws IOException {
            return scan.ended() && !scan.holdsZero() && (!inHead(BATCH) || inHead(CLOSES));
        }

        /// Whether the line says so of itself: before what was done, where a quote within a text is always
        /// escaped.
        private boolean inHead(byte[] wanted) {
            int head = indexOf(DO, Math.min(scan.length(), scan.bytes().length));
            return indexOf(wanted, head) < head;
        }

        /// Where the bytes stand before `end`, else `end`.
        private int indexOf(byte[] wanted, int end) {
            for (int at = 0; at + wanted.length <= end; at++) {
                if (Arrays.equals(scan.bytes(), at, at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
            return end;
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}

package org.pilah.importer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pilah.messages.Problem;
import org.pilah.model.TextPart;

/// Gathers the text of one source in pieces of at most `TextPart.LONGEST`, cut at line ends, else at blanks, never
/// inside a surrogate pair. Every kind of line end becomes `\n`, NUL and half a pair become U+FFFD; nothing else is
/// altered.
final class TextCollector implements Decoder.Sink {
    /// As many characters as a source may have: its offsets and its copies must stay within what a laptop
    /// holds.
    static final int LIMIT = 300_000_000;

    private static final int FIRST_ROOM = 1 << 15;
    /// How far from the end of a full piece a blank is looked for.
    private static final int NEAR = 1_000;

    private final String name;
    private final List<String> pieces = new ArrayList<>();
    private char[] room = new char[FIRST_ROOM];
    private int used;
    private int lineStart;
    private int before;
    private boolean afterReturn;
    private int zeros;
    private int controls;

    TextCollector(String name) {
        this.name = name;
    }

    void add(String text) {
        char[] all = text.toCharArray();
        for (int at = alien(text, 0); at < all.length; at = alien(text, at + 1)) {
            all[at] = Decoder.REPLACEMENT;
            zeros++;
        }
        characters(all, 0, all.length);
    }

    /// Where from there on the first NUL or half of a pair stands; the length if there is none.
    static int alien(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return at;
            }
        }
        return text.length();
    }

    @Override
    public void characters(char[] buffer, int from, int to) {
        int at = from;
        while (at < to) {
            int run = at;
            while (run < to && buffer[run] >= ' ') {
                run++;
            }
            if (run > at) {
                copy(buffer, at, run);
                afterReturn = false;
            }
            if (run < to) {
                control(buffer[run]);
            }
            at = run + 1;
        }
    }

    /// How long the text is so far.
    int length() {
        return before + used;
    }

    /// How many NULs and halves of pairs were replaced.
    int zeros() {
        return zeros;
    }

    /// How many characters no text has: a measure of whether this is one.
    int controls() {
        return controls;
    }

    /// The pieces; the collector is not used afterwards.
    List<String> pieces() {
        if (used > 0) {
            pieces.add(new String(room, 0, used));
            used = 0;
        }
        return List.copyOf(pieces);
    }

    private void copy(char[] buffer, int from, int to) {
        int at = from;
        while (at < to) {
            makeRoom();
            int count = Math.min(to - at, room.length - used);
            System.arraycopy(buffer, at, room, used, count);
            used += count;
            at += count;
        }
    }

    private void control(char c) {
        boolean secondHalf = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (secondHalf) {
            return;
        }
        makeRoom();
        if (c == '\n' || c == '\r') {
            room[used++] = '\n';
            lineStart = used;
            return;
        }
        zeros += c == 0 ? 1 : 0;
        controls += c == '\t' || c == '\f' || c == '\u000B' ? 0 : 1;
        room[used++] = c == 0 ? Decoder.REPLACEMENT : c;
    }

    private void makeRoom() {
        if (used < room.length) {
            return;
        }
        if (room.length < TextPart.LONGEST) {
            room = Arrays.copyOf(room, room.length * 2);
            return;
        }
        int cut = lineStart > 0 ? lineStart : blankNearEnd();
        pieces.add(new String(room, 0, cut));
        System.arraycopy(room, cut, room, 0, used - cut);
        used -= cut;
        before += cut;
        lineStart = 0;
        if (before > LIMIT) {
            throw new Problem("import.tooLong", name, LIMIT);
        }
    }

    private int blankNearEnd() {
        for (int at = used; at > used - NEAR; at--) {
            if (room[at - 1] == ' ') {
                return at;
            }
        }
        return Character.isHighSurrogate(room[used - 1]) ? used - 1 : used;
    }
}

package org.pilah.model;

/// One turn of a speaker, or one paragraph where nobody is named: UTF-16 offsets into the source's text.
///
/// `start` to `body` is the label and time mark as written ("[00:01:12] Ketua: "), `body` to `end` are the words.
/// `speaker` is empty where nobody is named, `seconds` is −1 where no time is given.
public record Turn(int start, int body, int end, String speaker, int seconds) {
    public static final int NO_TIME = -1;

    public Turn {
        if (start < 0 || body < start || end < body || end == start) {
            throw new IllegalArgumentException("a turn out of order: " + start + ", " + body + ", " + end);
        }
    }
}

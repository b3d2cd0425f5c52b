package org.pilah.importer;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The lines of a text held in pieces, with what a document tells of them: `labelled` are the places where a line
/// begins with a name in bold, `headings` where a heading begins, `voices` those where the document itself says who
/// speaks.
record Lines(List<String> pieces, BitSet labelled, BitSet headings, Map<Integer, Voice> voices) {
    /// How much of a line's beginning is looked at: room for a time mark, a number and a label.
    private static final int HEAD = 160;
    /// How much of its end: room for a closing time mark.
    private static final int TAIL = 24;

    static Lines of(List<String> pieces) {
        return new Lines(pieces, new BitSet(), new BitSet(), Map.of());
    }

    Lines withVoices(Map<Integer, Voice> others) {
        return new Lines(pieces, labelled, headings, others);
    }

    /// Who speaks a line: its words begin at `body`; `speaker` is empty for nobody, `seconds` may be
    /// `Turn.NO_TIME`.
    record Voice(int body, String speaker, int seconds) {}

    /// A line that is not blank: from its first character to behind its last one, blanks not counted. `piece`
    /// is the one in which it begins, `head` its first characters, `tail` its last.
    record Line(int piece, int start, int end, String head, String tail) {
        boolean isWhole() {
            return head.length() == end - start;
        }
    }

    /// Hands over every line that is not blank.
    void each(Consumer<Line> visitor) {
        int before = 0;
        Line open = new Line(0, 0, 0, "", "");
        boolean goesOn = false;
        for (int number = 0; number < pieces.size(); number++) {
            String piece = pieces.get(number);
            for (int at = 0; at < piece.length(); ) {
                int newline = piece.indexOf('\n', at);
                int stop = newline < 0 ? piece.length() : newline;
                Line line = line(number, before, at, stop);
                open = goesOn && open.end() > open.start() ? joined(open, line) : line;
                goesOn = newline < 0;
                if (!goesOn) {
                    hand(open, visitor);
                }
                at = stop + 1;
            }
            before += piece.length();
        }
        if (goesOn) {
            hand(open, visitor);
        }
    }

    /// Hands over every line whole, blank ones too, without its end.
    void everyLine(Consumer<String> visitor) {
        var open = new StringBuilder();
        for (String piece : pieces) {
            int at = 0;
            for (int newline = piece.indexOf('\n'); newline >= 0; newline = piece.indexOf('\n', at)) {
                visitor.accept(open.append(piece, at, newline).toString());
                open.setLength(0);
                at = newline + 1;
            }
            open.append(piece, at, piece.length());
        }
        if (!open.isEmpty()) {
            visitor.accept(open.toString());
        }
    }

    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    /// How many blanks a line begins with.
    static int firstWord(String line) {
        int at = 0;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private Line line(int number, int before, int from, int to) {
        String piece = pieces.get(number);
        int start = from;
        while (start < to && isBlank(piece.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(piece.charAt(end - 1))) {
            end--;
        }
        String head = piece.substring(start, Math.min(end, start + HEAD));
        String tail = piece.substring(Math.max(start, end - TAIL), end);
        return new Line(number, before + start, before + end, head, tail);
    }

    private static Line joined(Line first, Line rest) {
        return rest.end() == rest.start()
                ? first
                : new Line(first.piece(), first.start(), rest.end(), first.head(), rest.tail());
    }

    private static void hand(Line line, Consumer<Line> visitor) {
        if (line.end() > line.start()) {
            visitor.accept(line);
        }
    }
}

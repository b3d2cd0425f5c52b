package org.pilah.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a line begins: perhaps with a time, perhaps with something that may be a speaker's label.
///
/// If there is no label, the words begin at `words` and the time is `leading`; if there is one, they begin at
/// `body` and the time, which may stand beside the label, is `seconds`. Whether `label` is one only the whole text
/// can tell; it is empty where nothing looks like one.
record LineStart(int leading, int words, String label, int body, int seconds, Form form) {
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)][ \\t]+|\\[\\d{1,3}][ \\t]*|[•\\-–*][ \\t]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NOTE = Pattern.compile("\\[\\d{1,3}] .*", Pattern.DOTALL);
    /// The page of a PDF, as `PdfFile` names it.
    private static final Pattern PAGE = Pattern.compile("\\[(?:hlm\\.|p\\.) \\d{1,6}] ");
    private static final Pattern LETTER = Pattern.compile("[A-Z]\\d{0,2}\\.[ \\t]+");
    private static final String IN_NAMES = ".-'’/&,_";

    /// How a label is set off from the words.
    enum Form {
        NONE,
        COLON,
        TAB,
        POINT,
        /// A footnote, `[3] …`: its words are nobody's.
        NOTE
    }

    static LineStart of(String line) {
        Matcher page = PAGE.matcher(line);
        int at = page.lookingAt() ? page.end() : 0;
        int seconds = -1;
        Optional<TimeMark> time = TimeMark.at(line, at);
        if (time.isPresent()) {
            seconds = time.get().seconds();
            at = afterTime(line, time.get().end());
        }
        int words = at;
        Matcher number = NUMBER.matcher(line).region(at, line.length());
        int name = number.lookingAt() ? number.end() : at;
        LineStart start = label(line, name, seconds, words);
        boolean note = start.form == Form.NONE && NOTE.matcher(line).matches();
        return note ? new LineStart(seconds, words, "", words, seconds, Form.NOTE) : start;
    }

    private static LineStart label(String line, int from, int seconds, int words) {
        var nothing = new LineStart(seconds, words, "", words, seconds, Form.NONE);
        if (from >= line.length() || !Character.isLetter(line.charAt(from))) {
            return nothing;
        }
        Matcher letter = LETTER.matcher(line).region(from, line.length());
        if (letter.lookingAt()) {
            String label = line.substring(from, line.indexOf('.', from));
            return new LineStart(seconds, words, label, letter.end(), seconds, Form.POINT);
        }
        int nameEnd = -1;
        int time = seconds;
        int at = from;
        while (at < line.length() && at - from <= LONGEST + 20) {
            char c = line.charAt(at);
            Optional<TimeMark> inner = c == '[' || c == '(' ? TimeMark.at(line, at) : Optional.empty();
            if (inner.isPresent()) {
                nameEnd = at;
                time = inner.get().seconds();
                at = inner.get().end();
            } else if (c == ':' || c == '\t') {
                return ended(line, from, nameEnd < 0 ? at : nameEnd, at, time, nothing);
            } else if (c == ' ' || (nameEnd < 0 && isInName(c))) {
                at++;
            } else {
                return nothing;
            }
        }
        return nothing;
    }

    private static LineStart ended(String line, int from, int nameEnd, int at, int inner, LineStart nothing) {
        int time = inner;
        int colon = skipBlanks(line, at);
        boolean hasColon = colon < line.length() && line.charAt(colon) == ':';
        String label = line.substring(from, nameEnd).strip();
        if (label.length() > LONGEST || BLANKS.splitAsStream(label).count() > MOST_WORDS) {
            return nothing;
        }
        if (!hasColon) {
            return new LineStart(nothing.leading, nothing.words, label, colon, time, Form.TAB);
        }
        boolean address = line.startsWith("//", colon + 1);
        boolean clock = Character.isDigit(line.charAt(colon - 1))
                && colon + 1 < line.length()
                && Character.isDigit(line.charAt(colon + 1));
        if (address || clock) {
            return nothing;
        }
        int body = skipBlanks(line, colon + 1);
        Optional<TimeMark> after = TimeMark.at(line, body);
        if (after.isPresent()) {
            body = afterTime(line, after.get().end());
            time = after.get().seconds();
        }
        return new LineStart(nothing.leading, nothing.words, label, body, time, Form.COLON);
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '('
                || c == ')'
                || c == '\u00A0'
                || IN_NAMES.indexOf(c) >= 0;
    }

    private static int afterTime(String line, int end) {
        int at = skipBlanks(line, end);
        boolean dash = at + 1 < line.length()
                && (line.charAt(at) == '-' || line.charAt(at) == '–')
                && line.charAt(at + 1) == ' ';
        return dash ? skipBlanks(line, at + 1) : at;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && Lines.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }
}

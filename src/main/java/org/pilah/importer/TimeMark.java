package org.pilah.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as transcripts write it, and where it ends: `[00:12:33]`, `[12:33]`, `(00:12:33)`, `00:12:33`,
/// `#00:12:33-1#`, or a span of two such times, whose first one counts.
record TimeMark(int seconds, int end) {
    private static final String TIME = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?";
    private static final String SPAN = TIME + "(?:\\s*[-–>]+\\s*[\\d:.,]+)?";
    private static final Pattern BRACKETS = Pattern.compile("[\\[(<{]\\s*" + SPAN + "\\s*[\\])>}]");
    private static final Pattern HASHES = Pattern.compile("#" + TIME + "(?:-\\d+)?#");
    /// Without brackets only with hours: `10:30` alone is a time of day in a sentence.
    private static final Pattern BARE = Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})(?:[.,]\\d{1,3})?(?=\\s|$)");

    private static final Pattern ALONE = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,]\\d{1,3})?");
    private static final Pattern CLOSING = Pattern.compile("\\s*#" + TIME + "(?:-\\d+)?#$");

    /// The mark that begins exactly there.
    static Optional<TimeMark> at(String line, int from) {
        if (from >= line.length()) {
            return Optional.empty();
        }
        char first = line.charAt(from);
        Pattern pattern;
        if (first == '[' || first == '(' || first == '<' || first == '{') {
            pattern = BRACKETS;
        } else if (first == '#') {
            pattern = HASHES;
        } else if (first >= '0' && first <= '9') {
            pattern = BARE;
        } else {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(line).region(from, line.length());
        return matcher.lookingAt() ? Optional.of(new TimeMark(seconds(matcher), matcher.end())) : Optional.empty();
    }

    /// The mark at the very end of a line; `end` is where the words before it end.
    static Optional<TimeMark> closing(String tail) {
        if (!tail.endsWith("#")) {
            return Optional.empty();
        }
        Matcher matcher = CLOSING.matcher(tail);
        return matcher.find() ? Optional.of(new TimeMark(seconds(matcher), matcher.start())) : Optional.empty();
    }

    /// The seconds of a time alone, `[h:]m:ss[.sss]`; 0 for what is none.
    static int seconds(String time) {
        Matcher matcher = ALONE.matcher(time);
        return matcher.matches() ? seconds(matcher) : 0;
    }

    private static int seconds(Matcher matcher) {
        String hours = matcher.group(1);
        int whole = hours == null ? 0 : Integer.parseInt(hours);
        return (whole * 60 + Integer.parseInt(matcher.group(2))) * 60 + Integer.parseInt(matcher.group(3));
    }
}

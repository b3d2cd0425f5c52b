package org.pilah.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.Lines.Line;
import org.pilah.importer.Lines.Voice;
import org.pilah.model.Turn;

/// Recognises, in texts and documents, the ways in which machines set off who speaks and when:
///
/// - a name and a time on a line of their own, the words below (Teams, Otter, Google, Zoom);
/// - a time alone on a line, the words below (YouTube, and the first form of Teams, where the name follows);
/// - Zoom's record of messages, `10:02:15 From Siti to Everyone: …`.
///
/// The text stays as it is; only who speaks and when is read from it.
final class MachineText {
    private static final int RECURS = 2;
    /// At least every so-manieth line must be such a one.
    private static final int SHARE = 12;

    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    private static final String TIME = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,]\\d{1,3})?";
    private static final Pattern NAME_TIME = Pattern.compile("(?:\\[([^\\]\\n"
            + "]{1,60})]|([\\p{L}][^\\n"
            + "\\t:\\[(]{0,60}?|[\\p{L}][^\\n"
            + "\\t:]{0,60}? ?\\([^)\\n"
            + "]{1,30}\\)))([ \\u00A0\\t]*[\\[(]|[ \\u00A0\\t]+)"
            + TIME + "([\\])]?)(?: ?[AaPp][Mm])?");
    private static final Pattern TIME_ALONE = Pattern.compile("[\\[(]?" + TIME + "[\\])]?");
    private static final Pattern SPAN_ALONE = Pattern.compile(
            "\\d{1,2}:\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})? ?--> ?\\d{1,2}:\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,3})?");
    private static final Pattern MESSAGE = Pattern.compile(
            "(\\d{2}):(\\d{2}):(\\d{2})\\s+(?:From|Dari)\\s+(.{1,60}?)(?:\\s+(?:to|To|kepada|Kepada|ke)\\s+.{1,60}?)?\\s*:(?:\\s+.*)?",
            Pattern.DOTALL);

    private final List<Header> names = new ArrayList<>();
    private final List<Header> times = new ArrayList<>();
    private final List<Header> spans = new ArrayList<>();
    private final List<Header> messages = new ArrayList<>();
    /// The lines below spans of time, by where these begin, and how often each of them stands there.
    private final Map<Integer, Line> following = new HashMap<>();

    private final Map<String, Integer> below = new HashMap<>();
    private int lineCount;
    private int lastStart = -1;

    /// A line that may say who speaks, or when. Its words begin at `body`.
    private record Header(Line line, int body, String name, int seconds, boolean apart) {}

    private MachineText() {}

    /// The lines, with what was recognised.
    static Lines recognised(Lines lines) {
        if (!lines.voices().isEmpty()) {
            return lines;
        }
        var machine = new MachineText();
        lines.each(machine::look);
        Map<Integer, Voice> voices = machine.voices();
        return voices.isEmpty() ? lines : lines.withVoices(voices);
    }

    private void look(Line line) {
        lineCount++;
        if (lastStart >= 0) {
            following.put(lastStart, line);
            below.merge(low(line.head()), 1, Integer::sum);
        }
        lastStart = -1;
        String head = line.head();
        Matcher message = MESSAGE.matcher(head);
        if (message.matches()) {
            int colon = message.end(4) + head.substring(message.end(4)).indexOf(':') + 1;
            int body = Math.min(line.start() + colon + Lines.firstWord(head.substring(colon)), line.end());
            messages.add(new Header(line, body, message.group(4).strip(), seconds(message, 1), true));
        } else if (line.isWhole()) {
            whole(line, head);
        }
    }

    private void whole(Line line, String head) {
        Matcher alone = TIME_ALONE.matcher(head);
        Matcher span = SPAN_ALONE.matcher(head);
        Matcher named = NAME_TIME.matcher(head);
        if (alone.matches()) {
            times.add(new Header(line, line.end(), "", seconds(alone, 1), true));
        } else if (span.matches()) {
            String begin = head.substring(0, head.indexOf('-')).strip();
            int seconds = TimeMark.seconds(begin);
            spans.add(new Header(line, line.end(), "", seconds, true));
            lastStart = line.start();
        } else if (named.matches()) {
            boolean bracketed = named.group(1) != null;
            String name = (bracketed ? named.group(1) : named.group(2)).strip();
            boolean apart =
                    bracketed || !named.group(3).equals(" ") || named.group(7).equals(")");
            if (isName(name, apart)) {
                names.add(new Header(line, line.end(), name, seconds(named, 4), apart));
            }
        }
    }

    private static boolean isName(String name, boolean apart) {
        String[] words = name.split("[ \\u00A0]+", -1);
        boolean plain = name.length() <= LONGEST_NAME && words.length <= MOST_WORDS && !Label.isNever(name);
        if (!plain || apart) {
            return plain;
        }
        for (String word : words) {
            if (word.isEmpty() || Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private Map<Integer, Voice> voices() {
        var voices = new HashMap<Integer, Voice>();
        if (isStyle(names)) {
            names.forEach(header -> put(voices, header));
        } else if (isStyle(spans)) {
            spans.forEach(header -> named(voices, header));
        } else if (isStyle(times)) {
            times.forEach(header -> put(voices, header));
        }
        if (messages.size() >= RECURS) {
            messages.forEach(header -> put(voices, header));
        }
        return voices;
    }

    private boolean isStyle(List<Header> headers) {
        return headers.size() >= RECURS && headers.size() * SHARE >= lineCount;
    }

    private static void put(Map<Integer, Voice> voices, Header header) {
        voices.put(header.line().start(), new Voice(header.body(), header.name(), header.seconds()));
    }

    /// Below a span of time stands a name, if it recurs there.
    private void named(Map<Integer, Voice> voices, Header header) {
        put(voices, header);
        @Nullable Line line = following.get(header.line().start());
        if (line != null
                && line.isWhole()
                && isName(line.head(), false)
                && below.getOrDefault(low(line.head()), 0) >= RECURS) {
            voices.put(line.start(), new Voice(line.end(), line.head(), Turn.NO_TIME));
        }
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static int seconds(Matcher time, int group) {
        int hours = time.group(group) == null ? 0 : Integer.parseInt(time.group(group));
        return (hours * 60 + Integer.parseInt(time.group(group + 1))) * 60 + Integer.parseInt(time.group(group + 2));
    }
}

package org.pilah.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pilah.importer.LineStart.Form;
import org.pilah.importer.Lines.Line;
import org.pilah.importer.Lines.Voice;
import org.pilah.importer.VoiceRule.Frame;
import org.pilah.model.Turn;

/// Says of each line who speaks it, by a rule the researcher chose or by a frame around names that recurs.
final class VoiceLines {
    private static final Set<String> LETTERS =
            Set.of("Q", "A", "T", "J", "P", "N", "I", "S", "R", "Q1", "A1", "P1", "P2", "I1", "I2", "N1", "N2");
    /// Frames that people set names in without a colon.
    private static final List<Frame> USUAL = List.of(
            new Frame("[", "]"),
            new Frame("<", ">"),
            new Frame("(", ")"),
            new Frame("", " -"),
            new Frame("", " –"),
            new Frame("", " —"),
            new Frame("", "—"),
            new Frame("", "="));
    /// Two names recur, and every fifth line begins with one.
    private static final int RECURS = 2;

    private static final int SHARE = 5;

    private VoiceLines() {}

    /// The lines with what the rule says; as they are where it is to be found out.
    static Lines told(Lines lines, VoiceRule rule) {
        return switch (rule.style()) {
            case DETECT -> lines;
            case COLON -> read(lines, VoiceLines::colon);
            case QUESTION_ANSWER -> read(lines, VoiceLines::letter);
            case EXAMPLES -> read(lines, line -> framed(line, rule.frames()));
            case NONE -> read(lines, line -> Optional.empty());
        };
    }

    /// The lines by the frame that recurs most, if there is one.
    static Optional<Lines> framed(Lines lines) {
        Frame best = USUAL.getFirst();
        int most = 0;
        for (Frame frame : USUAL) {
            int labelled = labelled(lines, frame);
            if (labelled > most) {
                most = labelled;
                best = frame;
            }
        }
        List<Frame> frames = List.of(best);
        return most == 0 ? Optional.empty() : Optional.of(read(lines, line -> framed(line, frames)));
    }

    /// How many lines begin with a name in this frame; 0 where that looks like chance.
    private static int labelled(Lines lines, Frame frame) {
        var times = new HashMap<String, Integer>();
        var count = new int[1];
        lines.each(line -> {
            count[0]++;
            framed(line, List.of(frame))
                    .filter(voice -> !Label.isNever(voice.speaker()))
                    .ifPresent(voice -> times.merge(low(voice.speaker()), 1, Integer::sum));
        });
        times.values().removeIf(each -> each < RECURS);
        int labelled = times.values().stream().mapToInt(each -> each).sum();
        return times.size() >= RECURS && labelled * SHARE >= count[0] ? labelled : 0;
    }

    /// Whose words a line begins.
    private interface Reader {
        Optional<Voice> voice(Line line);
    }

    /// A line without a name goes on with the voice before it.
    private static Lines read(Lines lines, Reader reader) {
        var voices = new LinkedHashMap<Integer, Voice>();
        var last = new ArrayList<String>(List.of(""));
        var first = new HashMap<String, String>();
        lines.each(line -> {
            Optional<TimeMark> time = TimeMark.at(line.head(), 0);
            Voice voice = reader.voice(line)
                    .map(found -> new Voice(
                            found.body(),
                            first.computeIfAbsent(low(found.speaker()), key -> found.speaker()),
                            found.seconds()))
                    .orElseGet(() -> new Voice(
                            line.start(),
                            last.getFirst(),
                            time.map(TimeMark::seconds).orElse(Turn.NO_TIME)));
            last.set(0, voice.speaker());
            voices.put(line.start(), voice);
        });
        return lines.withVoices(voices);
    }

    private static Optional<Voice> colon(Line line) {
        LineStart start = LineStart.of(line.head());
        boolean label = start.form() == Form.COLON && Label.isNameLike(start.label()) && !Label.isNever(start.label());
        return label ? Optional.of(voice(line, start)) : Optional.empty();
    }

    private static Optional<Voice> letter(Line line) {
        LineStart start = LineStart.of(line.head());
        boolean label = (start.form() == Form.COLON || start.form() == Form.POINT || start.form() == Form.TAB)
                && LETTERS.contains(start.label().toUpperCase(Locale.ROOT));
        return label ? Optional.of(voice(line, start)) : Optional.empty();
    }

    private static Voice voice(Line line, LineStart start) {
        return new Voice(line.start() + start.body(), start.label(), start.seconds());
    }

    private static Optional<Voice> framed(Line line, List<Frame> frames) {
        String head = line.head();
        Optional<TimeMark> time = TimeMark.at(head, 0);
        int at = time.map(TimeMark::end).orElse(0);
        while (at < head.length() && Lines.isBlank(head.charAt(at))) {
            at++;
        }
        for (Frame frame : frames) {
            Optional<int[]> found = frame.in(head, at);
            if (found.isPresent()) {
                int[] place = found.get();
                return Optional.of(new Voice(
                        line.start() + place[2],
                        head.substring(place[0], place[1]).strip(),
                        time.map(TimeMark::seconds).orElse(Turn.NO_TIME)));
            }
        }
        return Optional.empty();
    }

    private static String low(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}

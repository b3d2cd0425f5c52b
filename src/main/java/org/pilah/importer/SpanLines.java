package org.pilah.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Recognises a text each line of which begins with a span of time, as Whisper writes it:
/// `[00:00.000 --> 00:05.000]  Selamat pagi.`
final class SpanLines {
    private static final int FEWEST = 3;
    /// At most every fifth line may be another one; it belongs to the cue above.
    private static final int OTHERS = 5;

    /// Within so many characters the first span is met.
    private static final int BEGINNING = 2_000;

    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
    private static final Pattern LINE =
            Pattern.compile("\\s*[\\[(]?" + TIME + "\\s*-{1,2}>\\s*" + TIME + "[\\])]?:?\\s+(\\S.*)", Pattern.DOTALL);

    private final List<Cue> cues = new ArrayList<>();
    private int others;

    private SpanLines() {}

    /// The cues, or none if it is no such text.
    static List<Cue> cues(Lines lines) {
        String first = lines.pieces().isEmpty() ? "" : lines.pieces().getFirst();
        if (!first.substring(0, Math.min(first.length(), BEGINNING)).contains("->")) {
            return List.of();
        }
        var reader = new SpanLines();
        lines.everyLine(reader::line);
        boolean few = reader.cues.size() < FEWEST || reader.others * OTHERS > reader.cues.size() - reader.others;
        return few ? List.of() : reader.cues;
    }

    private void line(String line) {
        if (line.isBlank()) {
            return;
        }
        Matcher span = line.contains("->") ? LINE.matcher(line) : LINE.matcher("");
        if (span.matches()) {
            long begin = CueReader.milliseconds(span, 1);
            cues.add(new Cue(
                    begin,
                    CueReader.milliseconds(span, 5),
                    "",
                    List.of(span.group(9).strip())));
            return;
        }
        others++;
        long begin = cues.isEmpty() ? 0 : cues.getLast().begin();
        long end = cues.isEmpty() ? 0 : cues.getLast().end();
        cues.add(new Cue(begin, end, "", List.of(line.strip())));
    }
}

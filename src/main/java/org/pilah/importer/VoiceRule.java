package org.pilah.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a transcript says who speaks: found out, or told by the researcher. `examples` are beginnings of lines as they
/// stand in the text, such as `[Rini]` or `RINI -`; a name in the same frame begins a turn, too.
public record VoiceRule(Style style, List<String> examples) {
    /// It is found out.
    public static final VoiceRule DETECT = new VoiceRule(Style.DETECT, List.of());

    private static final int MOST_EXAMPLES = 20;

    /// The ways to mark who speaks.
    public enum Style {
        DETECT,
        /// A name and a colon.
        COLON,
        /// One letter for who asks and one for who answers: `Q:` `A:`, `T.` `J.`.
        QUESTION_ANSWER,
        /// By examples.
        EXAMPLES,
        /// Nobody is named; every line is a paragraph.
        NONE
    }

    public VoiceRule {
        examples = examples.stream()
                .map(String::strip)
                .filter(example -> !example.isEmpty())
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
    }

    public static VoiceRule of(Style style) {
        return new VoiceRule(style, List.of());
    }

    public static VoiceRule of(List<String> examples) {
        return new VoiceRule(Style.EXAMPLES, examples);
    }

    /// The frames of the examples, each once.
    List<Frame> frames() {
        var frames = new ArrayList<Frame>();
        for (String example : examples) {
            Frame.of(example).filter(frame -> !frames.contains(frame)).ifPresent(frames::add);
        }
        return frames;
    }

    /// What stands before and behind a name at the beginning of a line: `[` and `]`, or nothing and ` -`.
    record Frame(String before, String behind) {
        private static final int LONGEST_NAME = 40;
        private static final int MOST_WORDS = 5;

        /// What begins with a name itself needs something behind it, else every line would begin with a name.
        static Optional<Frame> of(String example) {
            int first = 0;
            while (first < example.length() && !isOfName(example.charAt(first))) {
                first++;
            }
            int last = example.length();
            while (last > first && !isOfName(example.charAt(last - 1))) {
                last--;
            }
            boolean name = last > first;
            String behind = example.substring(last);
            return name && !behind.isBlank()
                    ? Optional.of(new Frame(example.substring(0, first), behind))
                    : Optional.empty();
        }

        private static boolean isOfName(char c) {
            return Character.isLetterOrDigit(c);
        }

        /// Where the name in this frame begins and ends in the line, from `at` on, if there is one: begin, end,
        /// and where the words begin.
        Optional<int[]> in(String line, int at) {
            if (!line.startsWith(before, at)) {
                return Optional.empty();
            }
            int from = at + before.length();
            int to = line.indexOf(behind, from + 1);
            if (to < 0
                    || to - from > LONGEST_NAME
                    || !isName(line.substring(from, to).strip())) {
                return Optional.empty();
            }
            int body = to + behind.length();
            // `Rini - …`, but not `Rini -nya`; a closing bracket may be followed at once.
            boolean open = body >= line.length()
                    || Lines.isBlank(line.charAt(body))
                    || !before.isEmpty()
                    || !Character.isLetterOrDigit(line.charAt(body));
            if (!open) {
                return Optional.empty();
            }
            while (body < line.length() && (Lines.isBlank(line.charAt(body)) || line.charAt(body) == ':')) {
                body++;
            }
            return Optional.of(new int[] {from, to, body});
        }

        private static boolean isName(String name) {
            return !name.isEmpty()
                    && name.split("\\s+", -1).length <= MOST_WORDS
                    && Character.isLetterOrDigit(name.charAt(0))
                    && !Character.isLowerCase(name.charAt(0))
                    && name.chars().anyMatch(Character::isLetter);
        }
    }
}

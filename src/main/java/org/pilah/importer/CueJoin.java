package org.pilah.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilah.model.Turn;

/// Makes turns of cues. Cues of one speaker that follow one another become one turn with the time of the first; a
/// long one is divided where a sentence ends, and where nobody is named also where there is a pause. Nothing is
/// lost: cues that overlap, or go back in time, stay in the order of the file and are told.
final class CueJoin {
    /// From this length on a turn ends with the next sentence, and at the second one in any case.
    private static final int LONG = 600;

    private static final int LONGEST = 1_500;
    private static final long PAUSE = 2_000;
    /// Cues that overlap by less do so by rounding.
    private static final long OVERLAP = 100;
    /// Where every third cue begins with the end of the one before, lines roll over the screen.
    private static final int ROLLING = 3;

    private static final int RECURS = 2;
    private static final Pattern BRACKETED = Pattern.compile("\\[([\\p{L}_][\\p{L}\\d _.-]{0,40})\\]:?\\s+(.*)");
    private static final Pattern CHANGE = Pattern.compile("(?:>>+|[-–—])\\s+(.*)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.?!…。][\"”’')\\]]*");

    private final DocumentText text;
    private final StringBuilder words = new StringBuilder();
    private String shown = "";
    private String speaker = "";
    private int seconds = Turn.NO_TIME;
    private long last;

    private CueJoin(DocumentText text) {
        this.text = text;
    }

    static void join(List<Cue> all, DocumentText text) {
        List<Cue> unrolled = unrolled(all, text);
        tellTimes(unrolled, unrolled.size() == all.size(), text);
        List<Cue> cues = named(unrolled, text);
        var join = new CueJoin(text);
        cues.forEach(join::add);
        join.flush();
    }

    private void add(Cue cue) {
        boolean other = !cue.speaker().isEmpty() && !cue.speaker().equals(speaker);
        Matcher change = CHANGE.matcher(cue.words());
        boolean marked = cue.speaker().isEmpty() && change.matches();
        if (other || marked || isFull(cue)) {
            flush();
        }
        if (other) {
            speaker = cue.speaker();
            shown = speaker + ": ";
        }
        if (marked) {
            // Somebody else begins, but nobody says who.
            speaker = "";
            shown = "";
        }
        seconds = words.isEmpty() ? cue.seconds() : seconds;
        words.append(words.isEmpty() ? "" : " ")
                .append(marked && cue.words().startsWith(">") ? change.group(1) : cue.words());
        last = Math.max(cue.end(), cue.begin());
    }

    private boolean isFull(Cue cue) {
        if (words.length() >= LONGEST) {
            return true;
        }
        boolean ended = SENTENCE_END
                .matcher(words.substring(Math.max(0, words.length() - 8)))
                .matches();
        boolean pause = speaker.isEmpty() && cue.begin() - last >= PAUSE;
        return ended && (pause || words.length() >= LONG);
    }

    private void flush() {
        if (words.isEmpty()) {
            return;
        }
        String time = "[%02d:%02d:%02d] ".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
        text.spoken(time + shown, words.toString(), speaker, seconds);
        words.setLength(0);
        shown = "";
    }

    /// `Name: …` at the beginning of a cue names who speaks, if such a name is a usual one or recurs.
    private static List<Cue> named(List<Cue> cues, DocumentText text) {
        Map<String, Integer> times = new HashMap<>();
        int done = 0;
        for (Cue cue : cues) {
            text.step(done++, 2L * cues.size());
            Matcher bracketed = BRACKETED.matcher(cue.words());
            if (bracketed.matches()) {
                times.merge("[" + low(bracketed.group(1)), 1, Integer::sum);
            }
            LineStart start = LineStart.of(cue.words());
            if (start.form() == LineStart.Form.COLON) {
                times.merge(low(start.label()), 1, Integer::sum);
            }
        }
        var named = new ArrayList<Cue>();
        for (Cue cue : cues) {
            text.step(done++, 2L * cues.size());
            named.add(named(cue, times));
        }
        return named;
    }

    private static Cue named(Cue cue, Map<String, Integer> times) {
        if (!cue.speaker().isEmpty()) {
            return cue;
        }
        String words = cue.words();
        Matcher bracketed = BRACKETED.matcher(words);
        if (bracketed.matches()
                && isSpeaker(bracketed.group(1).strip())
                && times.getOrDefault("[" + low(bracketed.group(1)), 0) >= RECURS) {
            return new Cue(cue.begin(), cue.end(), bracketed.group(1).strip(), List.of(bracketed.group(2)));
        }
        LineStart start = LineStart.of(words);
        boolean recurs = times.getOrDefault(low(start.label()), 0) >= RECURS;
        boolean named = start.form() == LineStart.Form.COLON
                && (Label.isKnown(start.label())
                        || (recurs && Label.isNameLike(start.label()) && !Label.isNever(start.label())));
        return named && start.body() < words.length()
                ? new Cue(cue.begin(), cue.end(), start.label(), List.of(words.substring(start.body())))
                : cue;
    }

    /// `[musik]` and `[tertawa]` are no speakers; `[SPEAKER_00]` and `[Siti]` may be.
    private static boolean isSpeaker(String label) {
        return Character.isUpperCase(label.charAt(0)) && !Label.isNever(label) && !Label.isSound(label);
    }

    /// Takes away what the cue before showed already, where lines roll.
    private static List<Cue> unrolled(List<Cue> cues, DocumentText text) {
        int repeats = 0;
        for (int i = 1; i < cues.size(); i++) {
            repeats += repeated(cues.get(i - 1), cues.get(i)) > 0 ? 1 : 0;
        }
        if (repeats < 2 || repeats * ROLLING < cues.size()) {
            return cues;
        }
        var kept = new ArrayList<Cue>();
        int dropped = 0;
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            int known = i == 0 ? 0 : repeated(cues.get(i - 1), cue);
            dropped += known;
            if (known < cue.lines().size()) {
                kept.add(cue.withLines(cue.lines().subList(known, cue.lines().size())));
            }
        }
        text.remarkCount("import.remark.rolling", dropped);
        return kept;
    }

    /// How many lines at the beginning of a cue are those at the end of the one before.
    private static int repeated(Cue before, Cue cue) {
        for (int n = Math.min(before.lines().size(), cue.lines().size()); n > 0; n--) {
            int size = before.lines().size();
            if (before.lines().subList(size - n, size).equals(cue.lines().subList(0, n))) {
                return n;
            }
        }
        return 0;
    }

    /// Lines that roll over the screen overlap by nature.
    private static void tellTimes(List<Cue> cues, boolean strict, DocumentText text) {
        int backward = 0;
        int overlapping = 0;
        for (int i = 1; i < cues.size(); i++) {
            Cue before = cues.get(i - 1);
            Cue cue = cues.get(i);
            backward += cue.begin() < before.begin() || cue.end() < cue.begin() ? 1 : 0;
            overlapping += strict && cue.begin() >= before.begin() && cue.begin() + OVERLAP < before.end() ? 1 : 0;
        }
        text.remarkCount("import.remark.timesBackward", backward);
        text.remarkCount("import.remark.timesOverlap", overlapping);
    }

    private static String low(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }
}

package org.pilah.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// Reads the lines of subtitles one after the other. Whatever stands outside a cue (numbers, names, notes, styles)
/// goes; a broken time line is counted and its words are kept with the cue before.
final class CueReader {
    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?";
    private static final Pattern SPAN = Pattern.compile("\\s*" + TIME + "\\s*-{1,2}>\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern BROKEN = Pattern.compile("\\s*\\d[^\\s]*\\s*-->.*");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]{0,80})?\\s+([^>]{1,120})>");
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:c|i|b|u|v|s|em|strong|ruby|rt|lang|font|span)(?:[.\\s][^>]{0,200})?>|<\\d[\\d:.]{3,20}>|\\{\\\\[^}]{0,80}\\}");

    private final Form form;
    private final List<Cue> cues = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private State state = State.BEFORE;
    private long begin;
    private long end;
    private String speaker = "";
    /// A line that may be a cue's number or name, until the next one tells.
    private String held = "";
    private boolean afterBlank;
    private int unread;

    enum Form {
        SRT,
        VTT
    }

    private enum State {
        BEFORE,
        CUE,
        /// A block that holds no words, up to the next empty line.
        ASIDE
    }

    CueReader(Form form) {
        this.form = form;
    }

    /// How many time lines could not be understood.
    int unread() {
        return unread;
    }

    List<Cue> cues() {
        boolean name = held.indexOf(' ') < 0 && held.chars().anyMatch(Character::isDigit);
        if (!held.isEmpty() && !name) {
            words(held);
        }
        close();
        return cues;
    }

    void line(String line) {
        Matcher span = SPAN.matcher(line);
        if (line.contains("->") && span.matches()) {
            held = "";
            close();
            begin = milliseconds(span, 1);
            end = milliseconds(span, 5);
            state = State.CUE;
        } else if (line.contains("-->") && BROKEN.matcher(line).matches()) {
            unread++;
            held = "";
            state = State.CUE;
        } else if (line.isBlank()) {
            state = state == State.ASIDE && !(cues.isEmpty() && open.isEmpty()) ? State.CUE : state;
        } else if (isAside(line)) {
            state = state == State.BEFORE ? State.BEFORE : State.ASIDE;
        } else if (state == State.CUE || (state == State.BEFORE && form == Form.SRT)) {
            inCue(line);
        }
        afterBlank = line.isEmpty();
    }

    private void inCue(String line) {
        if (!held.isEmpty()) {
            words(held);
            held = "";
        }
        boolean number = NUMBER.matcher(line).matches() && (afterBlank || !open.isEmpty() || state == State.BEFORE);
        if (number || (form == Form.VTT && afterBlank)) {
            held = line;
        } else {
            words(line);
        }
    }

    private boolean isAside(String line) {
        return form == Form.VTT
                && (line.startsWith("WEBVTT")
                        || line.equals("NOTE")
                        || line.startsWith("NOTE ")
                        || line.equals("STYLE")
                        || line.equals("REGION"));
    }

    /// One cue may hold the voices of several people; each becomes a cue of its own.
    private void words(String line) {
        Matcher voice = VOICE.matcher(line);
        int from = 0;
        while (voice.find(from)) {
            keep(line.substring(from, voice.start()));
            String name = plain(voice.group(1)).strip();
            if (!name.equals(speaker)) {
                close();
                speaker = name;
            }
            from = voice.end();
        }
        keep(line.substring(from));
    }

    private void keep(String piece) {
        String words = plain(TAG.matcher(piece).replaceAll("")).strip();
        if (!words.isEmpty()) {
            open.add(words);
        }
    }

    private static String plain(String piece) {
        String words = piece.indexOf('&') < 0 ? piece : Parser.unescapeEntities(piece, false);
        return words.replace('\u00A0', ' ');
    }

    private void close() {
        if (!open.isEmpty()) {
            cues.add(new Cue(begin, end, speaker, open));
            open.clear();
        }
        speaker = "";
    }

    static long milliseconds(Matcher time, int group) {
        long hours = time.group(group) == null ? 0 : Long.parseLong(time.group(group));
        long minutes = Long.parseLong(time.group(group + 1));
        long seconds = Long.parseLong(time.group(group + 2));
        String part = time.group(group + 3) == null ? "0" : time.group(group + 3);
        long thousandths = Long.parseLong((part + "00").substring(0, 3));
        return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + thousandths;
    }
}

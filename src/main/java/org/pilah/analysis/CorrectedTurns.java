package org.pilah.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Edit;
import org.pilah.model.Shift;
import org.pilah.model.Turn;

/// What becomes of turns when their text is corrected.
///
/// - What is inserted at the end of a turn or at the beginning of its words belongs to it; what is inserted where it
///   begins, too, unless it ends in a line break: then it stands before it.
/// - Replaced words belong to the turn in which the replaced ones began. A turn of which nothing is left is gone.
/// - A turn joins the one before when neither a line break nor its label is left between them.
/// - The speaker's name follows the correction of the label, so far as it stands there.
/// - Turns that were heard among new words (a corrected file has questions that were missing) divide the turn they
///   stand in, up to its end.
/// - New words that stand in no turn are a turn of nobody, line by line.
///
/// Times stay with their turns.
final class CorrectedTurns {
    private final Shift shift;
    private final CharSequence before;
    private final CharSequence after;
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final List<Turn> turns = new ArrayList<>();

    CorrectedTurns(Shift shift, CharSequence before, CharSequence after) {
        this.shift = shift;
        this.before = before;
        this.after = after;
    }

    /// The speakers whose labels were corrected, with their new names.
    Map<String, String> renamed() {
        return renamed;
    }

    /// The turns after the correction of which these were those before it.
    List<Turn> of(List<Turn> old, List<Turn> heard) {
        int oldEnd = 0;
        int newEnd = 0;
        for (Turn turn : old) {
            int start = Math.max(newEnd, start(turn, oldEnd));
            int body = turn.body() == turn.start() ? start : Math.max(start, body(turn.body()));
            int end = Math.max(body, shift.right(turn.end()));
            boolean touched = turn.start() == oldEnd;
            if (end > start) {
                if (start == newEnd && body == start && !touched && !turns.isEmpty()) {
                    Turn last = turns.removeLast();
                    turns.add(new Turn(last.start(), last.body(), end, last.speaker(), last.seconds()));
                } else {
                    turns.add(new Turn(start, body, end, speaker(turn), turn.seconds()));
                }
                newEnd = end;
            }
            oldEnd = turn.end();
        }
        heard.stream().filter(this::isNew).forEach(this::divide);
        takeLoose();
        return List.copyOf(turns);
    }

    private int start(Turn turn, int endBefore) {
        int next = shift.firstBehind(turn.start());
        if (next < shift.count() && shift.edit(next).start() < turn.start()) {
            Edit over = shift.edit(next);
            return over.start() >= endBefore ? shift.start(next) + breaks(over.words()) : shift.end(next);
        }
        boolean before = next > 0
                && shift.edit(next - 1).isInsertion()
                && shift.edit(next - 1).start() == turn.start()
                && shift.edit(next - 1).words().endsWith("\n");
        return before ? shift.right(turn.start()) : shift.left(turn.start());
    }

    private static int breaks(String words) {
        int breaks = 0;
        while (breaks < words.length() && words.charAt(breaks) == '\n') {
            breaks++;
        }
        return breaks;
    }

    private int body(int place) {
        int next = shift.firstBehind(place);
        boolean inside = next < shift.count() && shift.edit(next).start() < place;
        return inside ? shift.end(next) : shift.left(place);
    }

    private String speaker(Turn turn) {
        String name = turn.speaker();
        int at = name.isEmpty()
                ? -1
                : before.subSequence(turn.start(), turn.body()).toString().indexOf(name);
        if (at < 0) {
            return name;
        }
        int from = shift.left(turn.start() + at);
        int to = shift.right(turn.start() + at + name.length());
        String now = after.subSequence(from, to).toString().strip();
        if (now.isEmpty() || now.equals(name) || now.indexOf('\n') >= 0) {
            return name;
        }
        renamed.put(name, now);
        return now;
    }

    private boolean isNew(Turn heard) {
        return shift.isNew(heard.start()) && (heard.start() == 0 || after.charAt(heard.start() - 1) == '\n');
    }

    private void divide(Turn heard) {
        int number = 0;
        while (number < turns.size() && turns.get(number).end() <= heard.start()) {
            number++;
        }
        if (number == turns.size() || turns.get(number).start() > heard.start()) {
            int limit =
                    number == turns.size() ? after.length() : turns.get(number).start();
            int end = Math.min(heard.end(), limit);
            if (end > heard.start()) {
                turns.add(number, heard(heard, end));
            }
            return;
        }
        Turn whole = turns.get(number);
        if (whole.start() == heard.start()) {
            return;
        }
        int cut = heard.start();
        while (cut > whole.start() && Character.isWhitespace(after.charAt(cut - 1))) {
            cut--;
        }
        turns.remove(number);
        turns.add(number, heard(heard, whole.end()));
        if (cut > whole.start()) {
            turns.add(
                    number,
                    new Turn(whole.start(), Math.min(whole.body(), cut), cut, whole.speaker(), whole.seconds()));
        }
    }

    private static Turn heard(Turn heard, int end) {
        return new Turn(heard.start(), Math.min(heard.body(), end), end, heard.speaker(), heard.seconds());
    }

    private void takeLoose() {
        var all = new ArrayList<Turn>();
        int from = 0;
        for (Turn turn : turns) {
            loose(from, turn.start(), all);
            all.add(turn);
            from = turn.end();
        }
        loose(from, after.length(), all);
        turns.clear();
        turns.addAll(all);
    }

    /// The lines of new words between two turns.
    private void loose(int from, int to, List<Turn> into) {
        int start = -1;
        int end = -1;
        boolean fresh = false;
        for (int at = from; at <= to; at++) {
            if (at == to || after.charAt(at) == '\n') {
                if (fresh) {
                    into.add(new Turn(start, start, end, "", Turn.NO_TIME));
                }
                start = -1;
                fresh = false;
            } else if (!Character.isWhitespace(after.charAt(at))) {
                start = start < 0 ? at : start;
                end = at + 1;
                fresh = fresh || shift.isNew(at);
            }
        }
    }
}

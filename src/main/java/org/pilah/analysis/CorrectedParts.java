package org.pilah.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Change;
import org.pilah.model.Correction;
import org.pilah.model.Edit;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// The parts of a text after its correction. Parts before the first edit stay as they are. A part that an edit lies
/// in has its place still and is altered. Behind it parts begin elsewhere as soon as the length changed, and since a
/// part goes by its beginning, each of them leaves and comes again.
final class CorrectedParts {
    private final Correction correction;
    private final List<TextPart> words;

    CorrectedParts(Correction correction, List<TextPart> before) {
        this.correction = correction;
        this.words = new ArrayList<>();
        int next = 0;
        int start = 0;
        for (int number = 0; number < before.size(); number++) {
            TextPart part = before.get(number);
            int limit = number + 1 == before.size() ? Integer.MAX_VALUE : part.end();
            var inside = new ArrayList<Edit>();
            for (int i = next; i < correction.edits().size(); i++) {
                Edit edit = correction.edits().get(i);
                if (edit.start() >= limit) {
                    break;
                }
                inside.add(within(edit, part));
                next = edit.end() <= part.end() ? i + 1 : i;
            }
            start = add(part, inside, start);
        }
    }

    /// What of an edit lies in this part, counted from its beginning: its words go to the part in which it begins.
    private static Edit within(Edit edit, TextPart part) {
        int from = Math.max(edit.start(), part.start());
        int to = Math.min(edit.end(), part.end());
        String were = edit.were().substring(from - edit.start(), to - edit.start());
        return new Edit(from - part.start(), were, edit.start() >= part.start() ? edit.words() : "");
    }

    private int add(TextPart part, List<Edit> inside, int start) {
        String text = inside.isEmpty() ? part.text() : new Correction(correction.source(), inside).of(part.text());
        int from = 0;
        while (from < text.length()) {
            int to = cut(text, from);
            String piece = from == 0 && to == text.length() ? text : text.substring(from, to);
            words.add(new TextPart(correction.source(), start + from, piece, List.of()));
            from = to;
        }
        return start + text.length();
    }

    /// Where the next part ends: behind a line that is whole, else between two characters.
    private static int cut(String text, int from) {
        int limit = from + TextPart.LONGEST;
        if (text.length() <= limit) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', limit - 1) + 1;
        int to = line > from ? line : limit;
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    /// The words without turns.
    PartedText words() {
        return new PartedText(words);
    }

    /// The parts with their turns, once it is known which there are.
    List<TextPart> after(List<Turn> turns) {
        var after = new ArrayList<TextPart>();
        int next = 0;
        for (TextPart part : words) {
            var inside = new ArrayList<Turn>();
            while (next < turns.size() && turns.get(next).start() < part.end()) {
                inside.add(turns.get(next++));
            }
            after.add(new TextPart(part.source(), part.start(), part.text(), inside));
        }
        return after;
    }

    /// What leaves, what is altered, what comes.
    static List<Change> changes(List<TextPart> before, List<TextPart> now) {
        Map<Integer, TextPart> after = new LinkedHashMap<>();
        now.forEach(part -> after.put(part.start(), part));
        var changes = new ArrayList<Change>();
        before.reversed().stream()
                .filter(part -> !after.containsKey(part.start()))
                .map(Change.Remove::new)
                .forEach(changes::add);
        for (TextPart part : before) {
            TextPart altered = after.remove(part.start());
            if (altered != null && !altered.equals(part)) {
                changes.add(new Change.Alter(part, altered));
            }
        }
        after.values().stream().map(Change.Add::new).forEach(changes::add);
        return changes;
    }
}

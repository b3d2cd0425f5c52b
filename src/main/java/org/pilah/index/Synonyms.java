package org.pilah.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilah.model.Query;
import org.pilah.model.StudyWords;

/// Widens a question by the study's abbreviations and spoken forms, in both directions. Words in quotation marks stay
/// as they are: who sets them means these very words.
final class Synonyms {
    private final Map<String, Set<String>> others;
    private final int longest;

    Synonyms(StudyWords words) {
        this.others = words.others();
        this.longest = others.keySet().stream()
                .mapToInt(each -> each.split(" ", -1).length)
                .max()
                .orElse(0);
    }

    Query wide(Query question) {
        return others.isEmpty() ? question : widened(question);
    }

    private Query widened(Query question) {
        return switch (question) {
            case Query.Word(var word) -> anyOf(question, word);
            case Query.And(var parts) -> and(parts);
            case Query.Or(var parts) ->
                new Query.Or(parts.stream().map(this::widened).toList());
            case Query.Not(var part) -> new Query.Not(widened(part));
            case Query.Near(var first, var second, int distance) ->
                new Query.Near(widened(first), widened(second), distance);
            case Query.InNote(var note, var words) -> new Query.InNote(note, widened(words));
            case Query.Phrase _, Query.Wildcard _, Query.Fuzzy _, Query.All _, Query.Any _ -> question;
            case Query.Coded _, Query.CodedBy _, Query.Facet _, Query.SaidBy _, Query.InCase _ -> question;
            case Query.InRole _, Query.InSource _, Query.OfTechnique _, Query.OfWave _ -> question;
        };
    }

    private Query anyOf(Query question, String word) {
        Set<String> same = others.getOrDefault(StudyWords.fold(word), Set.of());
        if (same.isEmpty()) {
            return question;
        }
        var all = new ArrayList<Query>();
        all.add(question);
        same.forEach(each -> all.add(new Query.Word(each)));
        return new Query.Or(all);
    }

    /// Words side by side may be what an abbreviation stands for; the longest such row counts.
    private Query and(List<Query> parts) {
        var wide = new ArrayList<Query>();
        for (int at = 0; at < parts.size(); ) {
            int length = row(parts, at);
            if (length < 2) {
                wide.add(widened(parts.get(at)));
                at++;
                continue;
            }
            List<Query> row = parts.subList(at, at + length);
            var any = new ArrayList<Query>();
            any.add(new Query.And(row.stream().map(this::widened).toList()));
            others.getOrDefault(words(row), Set.of()).forEach(each -> any.add(new Query.Word(each)));
            wide.add(new Query.Or(any));
            at += length;
        }
        return wide.size() == 1 ? wide.getFirst() : new Query.And(wide);
    }

    private int row(List<Query> parts, int from) {
        int to = from;
        while (to < parts.size() && to - from < longest && parts.get(to) instanceof Query.Word) {
            to++;
        }
        while (to - from > 1 && !others.containsKey(words(parts.subList(from, to)))) {
            to--;
        }
        return to - from;
    }

    private static String words(List<Query> row) {
        var words = new ArrayList<String>();
        for (Query each : row) {
            if (each instanceof Query.Word(var word)) {
                words.add(StudyWords.fold(word));
            }
        }
        return String.join(" ", words);
    }
}

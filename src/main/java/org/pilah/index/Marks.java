package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.pilah.model.Passage;

/// Finds where in a turn the words stand that were asked for. Lucene says which words of the turn match; where
/// these lie is seen by cutting the turn's text into words once more, so the index need not hold it.
final class Marks {
    private final Weight weight;
    private final Texts texts;

    Marks(Moment moment, Query question, Texts texts) throws IOException {
        this.weight = moment.searcher().createWeight(moment.searcher().rewrite(question), ScoreMode.COMPLETE, 1);
        this.texts = texts;
    }

    List<Passage> in(LeafReaderContext leaf, int document, Passage turn) throws IOException {
        List<Words> found = matches(leaf, document);
        if (found.isEmpty()) {
            return List.of();
        }
        String text = texts.text(turn.source(), turn.start(), turn.end());
        var marks = new ArrayList<Passage>();
        try (TokenStream words = Analyzers.exact().tokenStream("", text)) {
            OffsetAttribute offsets = words.addAttribute(OffsetAttribute.class);
            words.reset();
            int position = -1;
            for (Words each : found) {
                while (position < each.first() && words.incrementToken()) {
                    position++;
                }
                if (position < each.first()) {
                    return marks;
                }
                int start = offsets.startOffset();
                while (position < each.last() && words.incrementToken()) {
                    position++;
                }
                marks.add(new Passage(turn.source(), turn.start() + start, turn.start() + offsets.endOffset()));
            }
        }
        return marks;
    }

    /// In order and without overlaps.
    private List<Words> matches(LeafReaderContext leaf, int document) throws IOException {
        var found = new ArrayList<Words>();
        Matches matches = weight.matches(leaf, document);
        if (matches == null) {
            return found;
        }
        for (Unit.Field field : Unit.TURN.words()) {
            MatchesIterator each = matches.getMatches(field.name());
            while (each != null && each.next()) {
                found.add(new Words(each.startPosition(), each.endPosition()));
            }
        }
        found.sort(Comparator.comparingInt(Words::first).thenComparingInt(Words::last));
        var apart = new ArrayList<Words>();
        for (Words each : found) {
            if (!apart.isEmpty() && each.first() <= apart.getLast().last()) {
                Words before = apart.removeLast();
                apart.add(new Words(before.first(), Math.max(before.last(), each.last())));
            } else {
                apart.add(each);
            }
        }
        return apart;
    }

    /// From one word of a turn to another one, both included, counted from 0.
    private record Words(int first, int last) {}
}

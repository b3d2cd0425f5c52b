package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.pilah.messages.Problem;
import org.pilah.model.Language;
import org.pilah.model.Query;

/// A question about words, put to one field. A word, phrase, pattern or near word is first a row of places, each
/// with the terms that may stand there; as a query or as intervals it means the same.
final class WordQuestion {
    /// The most words a pattern may stand for.
    static final int WIDEST = 1_000;

    private final IndexReader reader;
    private final Unit.Field field;

    WordQuestion(IndexReader reader, Unit.Field field) {
        this.reader = reader;
        this.field = field;
    }

    org.apache.lucene.search.Query query(Query question) throws IOException {
        return switch (question) {
            case Query.Near near -> new IntervalQuery(field.name(), intervals(near));
            case Query.And(var parts) -> together(parts, Occur.MUST);
            case Query.Or(var parts) -> together(parts, Occur.SHOULD);
            case Query.Not(var part) ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(query(part), Occur.MUST_NOT)
                        .build();
            default -> query(places(question));
        };
    }

    private org.apache.lucene.search.Query together(List<Query> parts, Occur how) throws IOException {
        var all = new BooleanQuery.Builder();
        for (Query part : parts) {
            all.add(query(part), how);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query query(List<List<String>> places) {
        if (places.isEmpty() || places.stream().anyMatch(List::isEmpty)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (places.size() == 1) {
            var any = new SynonymQuery.Builder(field.name());
            places.getFirst().forEach(term -> any.addTerm(new Term(field.name(), term)));
            return any.build();
        }
        var row = new MultiPhraseQuery.Builder();
        for (List<String> place : places) {
            row.add(place.stream().map(term -> new Term(field.name(), term)).toArray(Term[]::new));
        }
        return row.build();
    }

    private IntervalsSource intervals(Query question) throws IOException {
        return switch (question) {
            case Query.Near(var first, var second, int distance) ->
                Intervals.maxgaps(distance, Intervals.unorderedNoOverlaps(intervals(first), intervals(second)));
            case Query.Or(var parts) -> {
                var any = new ArrayList<IntervalsSource>();
                for (Query part : parts) {
                    any.add(intervals(part));
                }
                yield Intervals.or(any);
            }
            default -> intervals(places(question));
        };
    }

    private IntervalsSource intervals(List<List<String>> places) {
        if (places.isEmpty() || places.stream().anyMatch(List::isEmpty)) {
            return Intervals.noIntervals("no such word");
        }
        IntervalsSource[] row = places.stream()
                .map(terms -> Intervals.or(terms.stream().map(Intervals::term).toArray(IntervalsSource[]::new)))
                .toArray(IntervalsSource[]::new);
        return row.length == 1 ? row[0] : Intervals.phrase(row);
    }

    private List<List<String>> places(Query question) throws IOException {
        return switch (question) {
            case Query.Word(var word) -> forms(word);
            case Query.Phrase(var words) ->
                Analyzers.words(String.join(" ", words)).stream().map(List::of).toList();
            case Query.Wildcard(var pattern) -> List.of(terms(pattern, pattern(Fields.fold(pattern))));
            case Query.Fuzzy(var word, int edits) ->
                List.of(terms(
                        word,
                        new LevenshteinAutomata(Fields.fold(word), true)
                                .toAutomaton(Math.min(edits, LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE))));
            default -> throw new IllegalArgumentException("no question about words: " + question);
        };
    }

    private List<List<String>> forms(String written) throws IOException {
        var places = new ArrayList<List<String>>();
        for (String word : Analyzers.words(written)) {
            // A text in one language may hold passages in the other.
            var all = new LinkedHashSet<String>(Families.of(reader, field.language(), word));
            for (Language other : Language.values()) {
                all.addAll(Families.of(reader, other, word));
            }
            places.add(List.copyOf(all));
        }
        return places;
    }

    private static Automaton pattern(String pattern) {
        var parts = new ArrayList<Automaton>();
        pattern.codePoints().forEach(c -> parts.add(c == '*' ? Automata.makeAnyString() : Automata.makeChar(c)));
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }

    /// The words as written that the automaton accepts.
    private List<String> terms(String asked, Automaton accepted) throws IOException {
        var found = new ArrayList<String>();
        Terms all = MultiTerms.getTerms(reader, field.name());
        if (all == null) {
            return found;
        }
        TermsEnum each = new CompiledAutomaton(accepted, false, true).getTermsEnum(all);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            if (found.size() == WIDEST) {
                throw new Problem("index.query.too-broad", asked, WIDEST);
            }
            found.add(term.utf8ToString());
        }
        return found;
    }
}

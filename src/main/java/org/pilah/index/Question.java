package org.pilah.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.pilah.model.Case;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.StudyWords;
import org.pilah.model.Value;

/// Puts questions of Pilah's query language to Lucene, for one unit and one moment of the study.
///
/// A question made of `CodedBy` and `Facet` alone asks for *a coding* of which it holds: `NOT coder:siti` finds
/// what somebody else coded. Standing in an `And`, it binds to every `Coded` of that `And`, also within an `Or`;
/// where there is none, it asks for any coding. What stands under a `Not` together with words or codes is bound
/// there alone.
final class Question {
    private final Moment moment;
    private final Study study;
    private final Unit unit;
    private final Synonyms synonyms;

    Question(Moment moment, Study study, Unit unit) {
        this.moment = moment;
        this.study = study;
        this.unit = unit;
        this.synonyms = new Synonyms(StudyWords.of(study.details()));
    }

    /// The passages for which the question holds.
    org.apache.lucene.search.Query passages(Query question) throws IOException {
        return found(synonyms.wide(question));
    }

    private org.apache.lucene.search.Query found(Query question) throws IOException {
        try {
            return new BooleanQuery.Builder()
                    .add(asked(question, List.of()), Occur.MUST)
                    .add(kind(unit.passage()), Occur.FILTER)
                    .build();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The codings to be counted under this filter: those of its passages, and of these the ones that it asks
    /// for.
    org.apache.lucene.search.Query codings(Query filter) throws IOException {
        var all = new BooleanQuery.Builder().add(kind(unit.coding()), Occur.FILTER);
        if (!(filter instanceof Query.All)) {
            all.add(counted(synonyms.wide(filter)), Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query counted(Query filter) throws IOException {
        if (isOfCoding(filter)) {
            return coding(List.of(filter));
        }
        var ofPassages = new ToChildBlockJoinQuery(found(filter), moment.blocks());
        if (!picksCodings(filter)) {
            return ofPassages;
        }
        var picked = new BooleanQuery.Builder();
        if (filter instanceof Query.And(var parts)) {
            picked.add(ofPassages, Occur.FILTER);
            for (Query part : parts) {
                if (picksCodings(part)) {
                    picked.add(counted(part), Occur.FILTER);
                }
            }
        } else if (filter instanceof Query.Or(var parts)) {
            for (Query part : parts) {
                picked.add(counted(part), Occur.SHOULD);
            }
        }
        return picked.build();
    }

    private org.apache.lucene.search.Query asked(Query question, List<Query> bound) {
        if (isOfCoding(question)) {
            return silent(someCoding(with(bound, question)));
        }
        if (!bound.isEmpty() && !namesCode(question)) {
            return both(asked(question, List.of()), silent(someCoding(bound)));
        }
        return switch (question) {
            case Query.And(var parts) -> and(parts, bound);
            case Query.Or(var parts) -> or(parts, bound);
            case Query.Coded code -> silent(someCoding(with(bound, code)));
            case Query.Word words -> words(unit.words(), words);
            case Query.Phrase words -> words(unit.words(), words);
            case Query.Wildcard words -> words(unit.words(), words);
            case Query.Fuzzy words -> words(unit.words(), words);
            case Query.Near words -> words(unit.words(), words);
            case Query.InNote(var note, var words) -> silent(words(List.of(Fields.note(note)), words));
            case Query.Not(var part) -> silent(not(asked(part, List.of())));
            case Query.All all -> silent(kind(unit.passage()));
            case Query.Any(var state) -> silent(state == Query.State.CODED ? coded() : not(coded()));
            case Query.SaidBy(var speaker) -> silent(said(speaker));
            case Query.InCase(var owner) -> silent(term(Fields.CASE, owner.value()));
            case Query.InRole(var role) -> silent(role(role));
            case Query.InSource(var source) -> silent(term(Fields.SOURCE, source.value()));
            case Query.OfTechnique(var technique) ->
                silent(sources(source -> Attributes.technique(source).equalsIgnoreCase(technique)));
            case Query.OfWave(var wave) ->
                silent(sources(source -> source.wave().equalsIgnoreCase(wave)));
            case Query.CodedBy ofCoding -> throw new AssertionError(ofCoding);
            case Query.Facet ofCoding -> throw new AssertionError(ofCoding);
        };
    }

    private org.apache.lucene.search.Query and(List<Query> parts, List<Query> bound) {
        var conditions = new ArrayList<>(bound);
        parts.stream().filter(Question::isOfCoding).forEach(conditions::add);
        List<Query> rest = parts.stream().filter(part -> !isOfCoding(part)).toList();
        var all = new BooleanQuery.Builder().add(kind(unit.passage()), Occur.FILTER);
        rest.forEach(part -> all.add(asked(part, namesCode(part) ? conditions : List.of()), Occur.MUST));
        if (!conditions.isEmpty() && rest.stream().noneMatch(Question::namesCode)) {
            all.add(someCoding(conditions), Occur.FILTER);
        }
        return all.build();
    }

    private org.apache.lucene.search.Query or(List<Query> parts, List<Query> bound) {
        var any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(asked(part, bound), Occur.SHOULD));
        return any.build();
    }

    private org.apache.lucene.search.Query someCoding(List<Query> conditions) {
        return new ToParentBlockJoinQuery(coding(conditions), moment.blocks(), ScoreMode.None);
    }

    /// The codings of which all this holds.
    private org.apache.lucene.search.Query coding(List<Query> conditions) {
        var all = new BooleanQuery.Builder().add(kind(unit.coding()), Occur.FILTER);
        for (Query condition : conditions) {
            switch (condition) {
                case Query.Coded(var code) -> all.add(set(Fields.CODE, study.reach(code)), Occur.FILTER);
                case Query.CodedBy(var coder) -> all.add(term(Fields.CODER, Fields.fold(coder)), Occur.FILTER);
                case Query.Facet(var name, var value) ->
                    all.add(term(Fields.facet(name), Fields.fold(value)), Occur.FILTER);
                case Query.Not(var part) -> all.add(coding(List.of(part)), Occur.MUST_NOT);
                case Query.And(var parts) -> all.add(coding(parts), Occur.FILTER);
                case Query.Or(var parts) -> {
                    var any = new BooleanQuery.Builder();
                    parts.forEach(part -> any.add(coding(List.of(part)), Occur.SHOULD));
                    all.add(any.build(), Occur.FILTER);
                }
                default -> throw new AssertionError(condition);
            }
        }
        return all.build();
    }

    private org.apache.lucene.search.Query words(List<Unit.Field> fields, Query question) {
        var any = new BooleanQuery.Builder();
        try {
            for (Unit.Field field : fields) {
                any.add(new WordQuestion(moment.reader(), field).query(question), Occur.SHOULD);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return any.build();
    }

    private org.apache.lucene.search.Query coded() {
        return someCoding(List.of());
    }

    /// Turns with this label, and in sources where it is one of several spellings of a person, those with the
    /// others.
    private org.apache.lucene.search.Query said(String speaker) {
        String wanted = Fields.fold(speaker);
        var any = new BooleanQuery.Builder().add(term(Fields.SPEAKER, wanted), Occur.SHOULD);
        for (Source source : study.sources()) {
            source.speakers().stream()
                    .filter(each -> Fields.fold(each.label()).equals(wanted))
                    .filter(each -> !each.caseId().isNone())
                    .findFirst()
                    .ifPresent(one -> {
                        List<String> same = source.speakers().stream()
                                .filter(each -> each.caseId().equals(one.caseId()))
                                .map(each -> Fields.fold(each.label()))
                                .toList();
                        if (same.size() > 1) {
                            any.add(
                                    new BooleanQuery.Builder()
                                            .add(term(Fields.SOURCE, source.key()), Occur.FILTER)
                                            .add(set(Fields.SPEAKER, same), Occur.FILTER)
                                            .build(),
                                    Occur.SHOULD);
                        }
                    });
        }
        return any.build();
    }

    private org.apache.lucene.search.Query role(String role) {
        List<String> cases = study.cases().stream()
                .filter(each -> Attributes.role(each)
                        .map(Value::plain)
                        .filter(role::equalsIgnoreCase)
                        .isPresent())
                .map(Case::key)
                .toList();
        return new BooleanQuery.Builder()
                .add(set(Fields.CASE, cases), Occur.SHOULD)
                .add(term(Fields.VOICE, Fields.fold(role)), Occur.SHOULD)
                .build();
    }

    private org.apache.lucene.search.Query sources(Predicate<Source> wanted) {
        return set(
                Fields.SOURCE,
                study.sources().stream().filter(wanted).map(Source::key).toList());
    }

    private org.apache.lucene.search.Query not(org.apache.lucene.search.Query part) {
        return new BooleanQuery.Builder()
                .add(kind(unit.passage()), Occur.FILTER)
                .add(part, Occur.MUST_NOT)
                .build();
    }

    private static org.apache.lucene.search.Query both(
            org.apache.lucene.search.Query first, org.apache.lucene.search.Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.MUST)
                .add(second, Occur.MUST)
                .build();
    }

    /// Only words make one passage a better answer than another.
    private static org.apache.lucene.search.Query silent(org.apache.lucene.search.Query question) {
        return new BoostQuery(new ConstantScoreQuery(question), 0);
    }

    private static org.apache.lucene.search.Query kind(String kind) {
        return term(Fields.KIND, kind);
    }

    private static org.apache.lucene.search.Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static org.apache.lucene.search.Query set(String field, Collection<?> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(value.toString())).toList());
    }

    private static boolean isOfCoding(Query question) {
        return switch (question) {
            case Query.CodedBy coder -> true;
            case Query.Facet facet -> true;
            case Query.Not(var part) -> isOfCoding(part);
            case Query.And(var parts) -> !parts.isEmpty() && parts.stream().allMatch(Question::isOfCoding);
            case Query.Or(var parts) -> !parts.isEmpty() && parts.stream().allMatch(Question::isOfCoding);
            default -> false;
        };
    }

    private static boolean namesCode(Query question) {
        return switch (question) {
            case Query.Coded code -> true;
            case Query.And(var parts) -> parts.stream().anyMatch(Question::namesCode);
            case Query.Or(var parts) -> parts.stream().anyMatch(Question::namesCode);
            default -> false;
        };
    }

    private static boolean picksCodings(Query question) {
        return switch (question) {
            case Query.And(var parts) -> parts.stream().anyMatch(Question::picksCodings);
            case Query.Or(var parts) -> parts.stream().anyMatch(Question::picksCodings);
            default -> isOfCoding(question);
        };
    }

    private static List<Query> with(List<Query> bound, Query question) {
        return Stream.concat(bound.stream(), Stream.of(question)).toList();
    }
}

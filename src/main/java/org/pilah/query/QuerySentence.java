package org.pilah.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Vocabulary;

/// Says in a plain sentence what a query asks, so that a researcher sees how it was understood. Callable from any
/// thread.
///
/// Square brackets keep together what belongs together. What is asked of one coding is said in one breath: *diberi
/// kode A oleh pengode siti*.
public final class QuerySentence {
    /// A name with one of these in it is quoted, or it could be taken for two.
    private static final Pattern AMBIGUOUS =
            Pattern.compile("(?iU)[,\\[\\]()]|\\b(and|or|but|by|with|dan|atau|tetapi|oleh|dengan)\\b");

    private static final String AND = "and";
    private static final String OR = "or";
    private static final String HOLDS = "";
    private static final String HOLDS_NOT = ".not";

    private final Study study;
    private final Messages messages;
    private final Language language;

    private QuerySentence(Study study, Messages messages) {
        this.study = study;
        this.messages = messages;
        this.language = Language.of(messages.language()).orElse(Language.ENGLISH);
    }

    /// The sentence in the language of the messages, without a full stop: it stands in titles and captions too.
    public static String of(Query query, Study study, Messages messages) {
        var sentence = new QuerySentence(study, messages);
        return query instanceof Query.All
                ? sentence.say("everything")
                : sentence.say("passages", sentence.claim(plain(query), HOLDS));
    }

    /// Without double negation.
    private static Query plain(Query query) {
        return switch (query) {
            case Query.Not(Query.Not(var part)) -> plain(part);
            case Query.Not(var part) -> new Query.Not(plain(part));
            case Query.And(var parts) ->
                new Query.And(parts.stream().map(QuerySentence::plain).toList());
            case Query.Or(var parts) ->
                new Query.Or(parts.stream().map(QuerySentence::plain).toList());
            case Query.InNote(var note, var words) -> new Query.InNote(note, plain(words));
            default -> query;
        };
    }

    /// What holds of the passage, or does not: *memuat kata air*, *tidak memuat kata air*.
    private String claim(Query query, String sense) {
        return switch (query) {
            case Query.All _ -> say("anything" + sense);
            case Query.Word _, Query.Phrase _, Query.Wildcard _, Query.Fuzzy _, Query.Near _ ->
                say("contain" + sense, words(query));
            case Query.And(var parts) -> sense.isEmpty() ? all(parts) : say("all.not", all(parts));
            case Query.Or(var parts) -> sense.isEmpty() ? any(parts) : say("any.not", any(parts));
            case Query.Not(var part) -> isManner(part) ? say("coded-but", manner(query)) : claim(part, HOLDS_NOT);
            case Query.Coded(var code) -> say("coded" + sense, sense.isEmpty() ? wide(code) : wideDenied(code));
            case Query.CodedBy _, Query.Facet _ -> say("coded-so", manner(query));
            case Query.Any(var state) -> say((state == Query.State.CODED ? "is-coded" : "is-uncoded") + sense);
            case Query.InNote(var note, var words) ->
                say((note == Query.Note.MEMO ? "memo" : "paraphrase") + sense, grouped(words));
            case Query.SaidBy(var speaker) -> say("speaker" + sense, name(speaker));
            case Query.InCase(var id) ->
                say("case" + sense, name(study.caseWith(id).map(Case::name).orElse(id.value())));
            case Query.InRole(var role) -> say("role" + sense, name(Vocabulary.ROLE.nameOf(role, language)));
            case Query.InSource(var id) ->
                say("source" + sense, name(study.source(id).map(Source::name).orElse(id.value())));
            case Query.OfTechnique(var technique) ->
                say("technique" + sense, name(Vocabulary.TECHNIQUE.nameOf(technique, language)));
            case Query.OfWave(var wave) -> say("wave" + sense, name(wave));
        };
    }

    /// The words first, then all else as asked, then the coding, at last what must not be.
    private String all(List<Query> parts) {
        var claims = new ArrayList<String>();
        var denials = new ArrayList<String>();
        List<Query> words = parts.stream().filter(QuerySentence::isWords).toList();
        if (!words.isEmpty()) {
            claims.add(say("contain", nouns(words, AND)));
        }
        for (Query part : parts) {
            if (isWords(part) || isCode(part) || isManner(part)) {
                continue;
            }
            (part instanceof Query.Not ? denials : claims).add(grouped(part));
        }
        List<Query> codes = parts.stream().filter(QuerySentence::isCode).toList();
        List<Query> manners = parts.stream().filter(QuerySentence::isManner).toList();
        if (!codes.isEmpty() || !manners.isEmpty()) {
            claims.add(coding(codes, denied(manners, false)));
            denials.addAll(0, denied(manners, true).stream().map(this::manner).toList());
        }
        return claims.isEmpty()
                ? list(denials, AND)
                : denials.isEmpty() ? list(claims, AND) : say("but", list(claims, AND), list(denials, AND));
    }

    private static List<Query> denied(List<Query> manners, boolean wanted) {
        return manners.stream()
                .filter(manner -> manner instanceof Query.Not == wanted)
                .toList();
    }

    private String any(List<Query> parts) {
        var claims = new ArrayList<String>();
        List<Query> words = parts.stream().filter(QuerySentence::isWords).toList();
        if (!words.isEmpty()) {
            claims.add(say("contain", nouns(words, OR)));
        }
        List<String> codes = parts.stream()
                .filter(Query.Coded.class::isInstance)
                .map(this::code)
                .toList();
        if (!codes.isEmpty()) {
            claims.add(say("coded", list(codes, OR)));
        }
        parts.stream()
                .filter(part -> !isWords(part) && !(part instanceof Query.Coded))
                .map(this::grouped)
                .forEach(claims::add);
        return list(claims, OR);
    }

    /// One coding, or several that are alike in coder and facets.
    private String coding(List<Query> codes, List<Query> manners) {
        if (codes.isEmpty()) {
            return manners.isEmpty() ? say("is-coded") : say("coded-so", manners(manners));
        }
        if (codes.size() == 1 && manners.isEmpty() && codes.getFirst() instanceof Query.Coded(var only)) {
            return say("coded", wide(only));
        }
        String given = list(codes.stream().map(this::code).toList(), AND);
        if (manners.isEmpty()) {
            return say("coded", given);
        }
        return say(codes.size() == 1 ? "coded-and-so" : "coded-each-so", given, manners(manners));
    }

    private String manners(List<Query> manners) {
        return list(manners.stream().map(this::manner).toList(), AND);
    }

    /// Alone, there is room to say what a code includes without brackets.
    private String wide(CodeId code) {
        return say(hasCodesBeneath(code) ? "code.wide" : "code", codeName(code));
    }

    private String wideDenied(CodeId code) {
        return say(hasCodesBeneath(code) ? "code.wide.not" : "code", codeName(code));
    }

    private String code(Query query) {
        return switch (query) {
            case Query.Coded(var code) -> say(hasCodesBeneath(code) ? "code.wide.short" : "code", codeName(code));
            case Query.Or(var parts) ->
                say("group", list(parts.stream().map(this::code).toList(), OR));
            default -> throw new IllegalArgumentException("not about codes: " + query);
        };
    }

    private String manner(Query query) {
        return switch (query) {
            case Query.CodedBy(var coder) -> say("coder", name(coder));
            case Query.Facet(var facet, var value) -> facet(facet, value);
            case Query.Not(var part) -> say("manner.not", manner(part));
            case Query.And(var parts) -> say("group", manners(parts));
            case Query.Or(var parts) ->
                say("group", list(parts.stream().map(this::manner).toList(), OR));
            default -> throw new IllegalArgumentException("not about how something is coded: " + query);
        };
    }

    private String facet(String facet, String value) {
        return Vocabulary.ofFacet(facet)
                .map(values -> say("facet." + facet, name(values.nameOf(value, language))))
                .orElseGet(() -> say("facet", name(facet), name(value)));
    }

    private String nouns(List<Query> parts, String joint) {
        List<String> plain = parts.stream()
                .filter(Query.Word.class::isInstance)
                .map(part -> name(((Query.Word) part).word()))
                .toList();
        var nouns = new ArrayList<String>();
        if (!plain.isEmpty()) {
            nouns.add(say(plain.size() == 1 ? "word" : "words", list(plain, joint)));
        }
        for (Query part : parts) {
            if (!(part instanceof Query.Word)) {
                nouns.add(part instanceof Query.Near && parts.size() > 1 ? say("group", words(part)) : words(part));
            }
        }
        return list(nouns, joint);
    }

    private String words(Query query) {
        return switch (query) {
            case Query.Word(var word) -> say("word", name(word));
            case Query.Phrase(var words) -> say(words.size() == 1 ? "form" : "phrase", String.join(" ", words));
            case Query.Wildcard(var pattern) -> say("pattern", pattern);
            case Query.Fuzzy(var word, var edits) -> say("alike", name(word), edits);
            case Query.Near(var first, var second, var distance) -> say("near", words(first), words(second), distance);
            case Query.Or(var parts) -> say("group", nouns(parts, OR));
            default -> throw new IllegalArgumentException("not about words: " + query);
        };
    }

    private String grouped(Query query) {
        boolean several = query instanceof Query.And || query instanceof Query.Or;
        return several ? say("group", claim(query, HOLDS)) : claim(query, HOLDS);
    }

    private static boolean isWords(Query query) {
        return query instanceof Query.Word
                || query instanceof Query.Phrase
                || query instanceof Query.Wildcard
                || query instanceof Query.Fuzzy
                || query instanceof Query.Near;
    }

    private static boolean isCode(Query query) {
        return query instanceof Query.Coded
                || (query instanceof Query.Or(var parts) && parts.stream().allMatch(QuerySentence::isCode));
    }

    /// Whether it asks how something is coded; then it speaks of a coding, also when it denies.
    private static boolean isManner(Query query) {
        return switch (query) {
            case Query.CodedBy _, Query.Facet _ -> true;
            case Query.Not(var part) -> isManner(part);
            case Query.And(var parts) -> parts.stream().allMatch(QuerySentence::isManner);
            case Query.Or(var parts) -> parts.stream().allMatch(QuerySentence::isManner);
            default -> false;
        };
    }

    private boolean hasCodesBeneath(CodeId code) {
        return !study.codesBeneath(code).isEmpty();
    }

    /// The name; the whole path where another code has the same name.
    private String codeName(CodeId id) {
        return study.code(id)
                .map(code -> code.name().in(language))
                .map(name -> isShared(name) ? study.pathName(id, language) : name)
                .map(this::name)
                .orElse(id.value());
    }

    private boolean isShared(String name) {
        return study.codes().stream()
                        .filter(code -> code.name().in(language).equalsIgnoreCase(name))
                        .count()
                > 1;
    }

    private String name(String name) {
        return AMBIGUOUS.matcher(name).find() ? say("quoted", name) : name;
    }

    private String list(List<String> parts, String joint) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        if (parts.size() == 2) {
            return say(joint, parts.getFirst(), parts.getLast());
        }
        String front = parts.getFirst();
        for (String part : parts.subList(1, parts.size() - 1)) {
            front = say("comma", front, part);
        }
        return say(joint + ".last", front, parts.getLast());
    }

    private String say(String key, Object... arguments) {
        return messages.text("query.sentence." + key, arguments);
    }
}

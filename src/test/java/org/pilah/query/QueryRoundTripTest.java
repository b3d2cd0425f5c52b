package org.pilah.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pilah.model.Case;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.model.Source;

class QueryRoundTripTest {
    private static final int ROUNDS = 5_000;
    private static final List<String> WORDS = List.of("air", "Dana", "guru-guru", "10:30", "jum'at", "dan", "é");
    private static final List<String> SPEAKERS = List.of("Peneliti", "Bu Rina (Bendahara)");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void everyQuestionWrittenAsTextIsReadAsTheSameQuestion() {
        System.out.println("QueryRoundTripTest: seed " + seed);
        for (int round = 0; round < ROUNDS; round++) {
            Query query = question(4);
            String text = text(query, 0);

            Query back = QueryParser.parse(text, Grenpul.STUDY);

            assertEquals(query, back, () -> "seed " + seed + ": " + text);
        }
    }

    private Query question(int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            return random.nextBoolean() ? word() : named();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Query.And(several(() -> question(depth - 1)));
            case 1 -> new Query.Or(several(() -> question(depth - 1)));
            case 2 -> new Query.Not(question(depth - 1));
            case 3 -> near();
            default -> new Query.InNote(pick(List.of(Query.Note.values())), words(depth - 1));
        };
    }

    private Query words(int depth) {
        if (depth == 0) {
            return word();
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Query.And(several(() -> words(depth - 1)));
            case 1 -> new Query.Or(several(() -> words(depth - 1)));
            case 2 -> new Query.Not(words(depth - 1));
            case 3 -> near();
            default -> word();
        };
    }

    private Query near() {
        return new Query.Near(beside(2), beside(2), 1 + random.nextInt(100));
    }

    private Query beside(int depth) {
        return depth > 0 && random.nextInt(3) == 0 ? new Query.Or(several(() -> beside(depth - 1))) : word();
    }

    private Query word() {
        return switch (random.nextInt(4)) {
            case 0 -> new Query.Word(pick(WORDS));
            case 1 -> new Query.Phrase(several(() -> pick(WORDS)));
            case 2 -> new Query.Wildcard(pick(List.of("pember*", "pe*n*", "ke*an")));
            default -> new Query.Fuzzy(pick(List.of("anggaran", "desa", "é")), 1 + random.nextInt(2));
        };
    }

    private Query named() {
        return switch (random.nextInt(10)) {
            case 0 -> new Query.Coded(pick(Grenpul.STUDY.codes()).id());
            case 1 -> new Query.CodedBy(pick(List.of("siti", "arif")));
            case 2 -> new Query.Facet("polarity", pick(List.of("supporting", "inhibiting", "mixed")));
            case 3 -> new Query.Any(pick(List.of(Query.State.values())));
            case 4 -> new Query.SaidBy(pick(SPEAKERS));
            case 5 -> new Query.InCase(pick(Grenpul.STUDY.cases()).id());
            case 6 -> new Query.InRole(pick(List.of("bendahara", "kepala seksi")));
            case 7 -> new Query.InSource(pick(Grenpul.STUDY.sources()).id());
            case 8 -> new Query.OfTechnique(pick(List.of("interview", "observation")));
            default -> new Query.OfWave(pick(List.of("siklus 1", "siklus 2")));
        };
    }

    private <T> List<T> several(Supplier<T> part) {
        var parts = new ArrayList<T>();
        int size = 2 + random.nextInt(2);
        while (parts.size() < size) {
            parts.add(part.get());
        }
        return parts;
    }

    /// `least` is how closely the text must bind so that it needs no brackets.
    private String text(Query query, int least) {
        return switch (query) {
            case Query.Or(var parts) -> bracketed(joined(parts, 2, " OR ", " ATAU "), 1, least);
            case Query.And(var parts) -> bracketed(joined(parts, 3, " ", " AND ", " DAN "), 2, least);
            case Query.Near(var first, var second, var distance) ->
                bracketed(
                        text(first, 4) + pick(List.of(" NEAR/", " DEKAT/")) + distance + " " + text(second, 4),
                        3,
                        least);
            case Query.Not(var part) ->
                bracketed(
                        pick(List.of("NOT ", "BUKAN ", "-"))
                                .concat(text(part, 4))
                                .replace("--", "-NOT "),
                        4,
                        least);
            case Query.Word(var word) -> word;
            case Query.Phrase(var words) ->
                pick(List.of("\"%s\"", "“%s”", "«%s»")).formatted(String.join(" ", words));
            case Query.Wildcard(var pattern) -> pattern;
            case Query.Fuzzy(var word, var edits) -> edits == 2 ? word + "~2" : word + pick(List.of("~", "~1"));
            case Query.InNote(var note, var words) ->
                (note == Query.Note.MEMO ? pick(List.of("memo:", "catatan: ")) : "pemadatan:") + text(words, 5);
            default -> named(query);
        };
    }

    private String named(Query query) {
        return switch (query) {
            case Query.Coded(var id) ->
                field("code", pick(List.of(id.value(), "\"" + Grenpul.STUDY.pathName(id, pick(languages())) + "\"")));
            case Query.CodedBy(var coder) -> field("pengode", coder);
            case Query.Facet(var name, var value) -> field(pick(List.of(name + ":", "facet:" + name + "=")), value);
            case Query.Any(var state) -> field("is", state.name());
            case Query.SaidBy(var speaker) -> field("speaker", quoted(speaker));
            case Query.InCase(var id) ->
                field("kasus", quoted(Grenpul.STUDY.caseWith(id).map(Case::name).orElseThrow()));
            case Query.InRole(var role) -> field("peran", quoted(role));
            case Query.InSource(var id) ->
                field(
                        "sumber",
                        quoted(Grenpul.STUDY.source(id).map(Source::name).orElseThrow()));
            case Query.OfTechnique(var technique) -> field("technique", technique);
            case Query.OfWave(var wave) -> field("wave", quoted(wave));
            default -> throw new IllegalArgumentException("has no name: " + query);
        };
    }

    private static String field(String name, String value) {
        return name.endsWith(":") || name.endsWith("=") ? name + value : name + ":" + value;
    }

    private static List<Language> languages() {
        return List.of(Language.values());
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private String joined(List<Query> parts, int least, String... joints) {
        String joint = pick(List.of(joints));
        return parts.stream().map(part -> text(part, least)).collect(Collectors.joining(joint));
    }

    private String bracketed(String text, int binding, int least) {
        return binding < least || random.nextInt(5) == 0 ? "(" + text + ")" : text;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}

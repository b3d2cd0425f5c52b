package org.pilah.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Vocabulary;

/// What could be written next in a query: the fields, and behind a field's colon the names it knows in this study.
/// Callable from any thread.
public final class Completion {
    private static final int MOST = 50;
    private static final String ENDS = "() \t\n\u00A0";

    private final Study study;
    private final Language language;

    private Completion(Study study, Language language) {
        this.study = study;
        this.language = language;
    }

    /// Writes `text` in the place of what stands from `from` to `to`; `shown` is how a person sees it.
    public record Suggestion(int from, int to, String text, String shown) {}

    /// What could stand where the caret is, the likeliest first.
    public static List<Suggestion> at(String text, int caret, Study study, Language language) {
        var completion = new Completion(study, language);
        String before = text.substring(0, caret);
        int quote = openQuote(before);
        int start = quote < 0 ? wordStart(before, before.length()) : wordStart(before, quote);
        int colon = before.indexOf(':', start);
        boolean valued = colon > 0 && (quote < 0 || colon == quote - 1);
        if (valued) {
            return Field.of(before.substring(start, colon))
                    .map(field -> completion.names(field, before, colon + 1, quote < 0 ? colon + 1 : quote + 1))
                    .orElse(List.of());
        }
        return quote < 0 ? completion.fields(before, start) : List.of();
    }

    private List<Suggestion> fields(String before, int start) {
        String typed = before.substring(start).toLowerCase(Locale.ROOT);
        return Arrays.stream(Field.values())
                .map(field -> field.nameIn(language))
                .filter(name -> name.startsWith(typed))
                .map(name -> new Suggestion(start, before.length(), name + ":", name + ":"))
                .toList();
    }

    private List<Suggestion> names(Field field, String before, int from, int typedFrom) {
        String typed = before.substring(typedFrom).toLowerCase(Locale.ROOT);
        List<String> known = known(field);
        Stream<String> beginning = known.stream().filter(name -> begins(name, typed));
        Stream<String> within = known.stream()
                .filter(name ->
                        !begins(name, typed) && name.toLowerCase(Locale.ROOT).contains(typed));
        return Stream.concat(beginning, within)
                .limit(MOST)
                .map(name -> new Suggestion(from, before.length(), quoted(name), name))
                .toList();
    }

    private static boolean begins(String name, String typed) {
        return name.toLowerCase(Locale.ROOT).startsWith(typed);
    }

    private List<String> known(Field field) {
        return switch (field) {
            case CODE -> codes();
            case SPEAKER ->
                distinct(study.sources(), source -> source.speakers().stream().map(Source.Speaker::label));
            case CASE -> distinct(study.cases(), each -> Stream.of(each.name()));
            case ROLE -> roles();
            case SOURCE -> distinct(study.sources(), source -> Stream.of(source.name()));
            case TECHNIQUE ->
                distinct(
                        study.sources(),
                        source -> Stream.of(
                                source.technique().isBlank() ? source.kind().technique() : source.technique()));
            case WAVE -> distinct(study.sources(), source -> Stream.of(source.wave()));
            case CODER -> study.details().coders();
            case POLARITY, ASPECT, EVIDENCE, LEVEL -> values(Vocabulary.ofFacet(field.firstName()));
            case STATE ->
                language == Language.INDONESIAN ? List.of("terkode", "belum-terkode") : List.of("coded", "uncoded");
            case MEMO, PARAPHRASE, FACET -> List.of();
        };
    }

    /// A name that several codes share is of no use: their paths tell them apart.
    private List<String> codes() {
        var counts = study.codes().stream()
                .collect(Collectors.groupingBy(
                        code -> code.name().in(language).toLowerCase(Locale.ROOT), Collectors.counting()));
        Function<Code, String> name = code -> code.name().in(language);
        return study.codes().stream()
                .map(code -> counts.getOrDefault(name.apply(code).toLowerCase(Locale.ROOT), 1L) > 1
                        ? study.pathName(code.id(), language)
                        : name.apply(code))
                .toList();
    }

    private List<String> roles() {
        Set<String> roles = new LinkedHashSet<>(values(Optional.of(Vocabulary.ROLE)));
        for (Case each : study.cases()) {
            each.attributes().forEach((name, value) -> {
                if (name.equalsIgnoreCase("role") || name.equalsIgnoreCase("peran")) {
                    roles.add(value.plain());
                }
            });
        }
        return List.copyOf(roles);
    }

    private List<String> values(Optional<Vocabulary> vocabulary) {
        return vocabulary.stream()
                .flatMap(values -> values.terms().stream())
                .map(term -> term.name().in(language))
                .toList();
    }

    private static <T> List<String> distinct(Collection<T> things, Function<T, Stream<String>> names) {
        return things.stream()
                .flatMap(names)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static String quoted(String name) {
        boolean plain = name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-_.@".indexOf(c) >= 0);
        return (plain ? name : "\"" + name.replace("\"", "") + "\"") + " ";
    }

    /// Where the quotation mark stands that is open at the end, or −1.
    private static int openQuote(String before) {
        int open = -1;
        for (int i = 0; i < before.length(); i++) {
            if (Lexer.isQuote(before.charAt(i))) {
                open = open < 0 ? i : -1;
            }
        }
        return open;
    }

    private static int wordStart(String before, int end) {
        int start = end;
        while (start > 0 && ENDS.indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        return start < end && before.charAt(start) == '-' ? start + 1 : start;
    }
}

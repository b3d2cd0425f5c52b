package org.pilah.ui.condense;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilah.model.Bilingual;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// Finds codes by what somebody types: each typed word begins a word of the name, another name, the path, the id or
/// the framework. The better the name fits, the further above. Knows one moment of the study.
final class CodeFinder {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingInt(Found::rank).thenComparingInt(Found::length).thenComparingInt(Found::place);

    private final Map<CodeId, Known> codes = new HashMap<>();

    private record Known(
            Code code, int place, String name, List<String> inName, List<String> inAliases, List<String> around) {}

    /// What is typed: its words, and the whole of it.
    private record Question(List<String> words, String whole) {
        Question(String typed) {
            this(CodeFinder.words(typed), plain(typed.strip()));
        }
    }

    private record Found(Code code, int rank, int length, int place) {}

    /// Among the codes of the study.
    CodeFinder(Study study, Language language) {
        this(study, study.codes(), language);
    }

    /// @param outside the code for what fits no framework, in the study or not yet
    CodeFinder(Study study, Code outside, Language language) {
        this(study, with(outside, study), language);
    }

    private CodeFinder(Study study, List<Code> all, Language language) {
        Map<CodeId, List<String>> paths = new HashMap<>();
        for (Code code : all) {
            List<String> inName = words(both(code.name()));
            List<String> above = paths.getOrDefault(code.parent(), List.of());
            var path = new ArrayList<>(above);
            path.addAll(inName);
            paths.put(code.id(), path);
            var around = new ArrayList<>(above);
            around.add(code.id().value().toLowerCase(Locale.ROOT));
            around.addAll(words(code.id().value()));
            study.framework(code.framework()).ifPresent(one -> around.addAll(words(named(one))));
            codes.put(
                    code.id(),
                    new Known(
                            code,
                            codes.size(),
                            plain(code.name().in(language)),
                            inName,
                            words(String.join(" ", code.aliases())),
                            around));
        }
    }

    private static List<Code> with(Code outside, Study study) {
        return study.code(outside.id()).isPresent()
                ? study.codes()
                : Stream.concat(study.codes().stream(), Stream.of(outside)).toList();
    }

    private static String both(Bilingual name) {
        return name.indonesian() + " " + name.english();
    }

    private static String named(Framework framework) {
        return both(framework.name()) + " " + framework.id().value();
    }

    /// The codes that answer, the best first.
    List<Code> find(String typed) {
        var question = new Question(typed);
        var found = new ArrayList<Found>();
        for (Known known : codes.values()) {
            int rank = rank(known, question);
            if (rank >= 0) {
                found.add(new Found(known.code(), rank, known.name().length(), known.place()));
            }
        }
        found.sort(BEST_FIRST);
        return found.stream().map(Found::code).toList();
    }

    /// The codes that answer, in no order.
    Set<CodeId> fitting(String typed) {
        var question = new Question(typed);
        return codes.values().stream()
                .filter(known -> rank(known, question) >= 0)
                .map(known -> known.code().id())
                .collect(Collectors.toSet());
    }

    /// Whether the framework's own name answers.
    static boolean fits(Framework framework, String typed) {
        return begin(words(typed), words(named(framework)));
    }

    /// The code of exactly this name or other name, if there is one.
    Optional<Code> called(String name) {
        String whole = plain(name.strip());
        return codes.values().stream()
                .filter(known -> known.name().equals(whole))
                .map(Known::code)
                .findFirst();
    }

    private static int rank(Known known, Question question) {
        if (question.words().isEmpty() || known.name().equals(question.whole())) {
            return 0;
        }
        if (known.name().startsWith(question.whole())) {
            return 1;
        }
        if (begin(question.words(), known.inName())) {
            return 2;
        }
        if (begin(question.words(), known.inAliases())) {
            return 3;
        }
        for (String word : question.words()) {
            if (!begins(word, known.inName()) && !begins(word, known.inAliases()) && !begins(word, known.around())) {
                return -1;
            }
        }
        return 4;
    }

    private static boolean begin(List<String> wanted, List<String> words) {
        for (String word : wanted) {
            if (!begins(word, words)) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(String start, List<String> words) {
        for (String word : words) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return Arrays.stream(BETWEEN.split(plain(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}

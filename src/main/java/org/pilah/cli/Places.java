package org.pilah.cli;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Study;
import org.pilah.model.Vocabulary;

/// Where a passage stands, on one line for people.
final class Places {
    private Places() {}

    /// The source with the places of the first and behind the last character, who speaks, and for which case.
    static String line(Passage passage, String speaker, String caseName, Study study) {
        var line = new StringJoiner(" · ");
        line.add(SearchCommand.sourceName(passage.source(), study) + " " + passage.start() + "–" + passage.end());
        if (!speaker.isEmpty()) {
            line.add(speaker);
        }
        if (!caseName.isEmpty() && !caseName.equals(speaker)) {
            line.add(caseName);
        }
        return line.toString();
    }

    /// The names of codes, one after the other.
    static String codes(List<CodeId> codes, Study study, Language language) {
        return codes.stream().map(code -> name(code, study, language)).collect(Collectors.joining("; "));
    }

    /// What was coded: the codes, each with what was said about its coding (`Location (inhibiting, problem)`).
    static String codings(List<Coding> codings, Study study, Language language) {
        return codings.stream()
                .map(coding -> {
                    String name = name(coding.code(), study, language);
                    return coding.facets().isEmpty() ? name : name + " (" + facets(coding, language) + ")";
                })
                .collect(Collectors.joining("; "));
    }

    private static String facets(Coding coding, Language language) {
        return coding.facets().entrySet().stream()
                .sorted(Comparator.comparing(facet -> !facet.getKey().equals(Vocabulary.POLARITY.id())))
                .map(facet -> Vocabulary.nameOf(facet.getKey(), facet.getValue(), language))
                .collect(Collectors.joining(", "));
    }

    private static String name(CodeId id, Study study, Language language) {
        return study.code(id).map(code -> code.name().in(language)).orElse(id.value());
    }
}

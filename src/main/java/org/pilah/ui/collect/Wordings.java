package org.pilah.ui.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Value;
import org.pilah.model.Vocabulary;

/// Things of a study as this workspace calls them.
final class Wordings {
    private final Messages messages;

    Wordings(Messages messages) {
        this.messages = messages;
    }

    String kind(Source.Kind kind) {
        return messages.text("collect.kind." + kind);
    }

    String role(Source.Role role) {
        return messages.text("collect.role." + role);
    }

    String language(Language language) {
        return messages.text("collect.language." + language);
    }

    /// The usual techniques have names; any other is called as the researcher calls it. As a heading.
    String technique(String technique) {
        Language language = Language.of(messages.language()).orElse(Language.ENGLISH);
        String name = Vocabulary.TECHNIQUE.nameOf(technique, language);
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(messages.locale()) + name.substring(1);
    }

    /// The technique that somebody writes so.
    static String techniqueCalled(String written) {
        return Vocabulary.TECHNIQUE.idOf(written).orElse(written.strip());
    }

    /// *wawancara · Ibu W · 12 Mei 2021*
    String about(Source source, Study study) {
        String who = String.join(", ", names(source, study));
        return String.join(
                " · ",
                Stream.of(kind(source.kind()), who, Dates.shown(source.date(), messages.locale()))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /// The cases the source and its speakers belong to.
    static List<String> names(Source source, Study study) {
        Stream<CaseId> speakers = source.speakers().stream().map(Source.Speaker::caseId);
        return Stream.concat(Stream.of(source.caseId()), speakers)
                .filter(id -> !id.isNone())
                .distinct()
                .flatMap(id -> study.caseWith(id).stream())
                .map(Case::name)
                .toList();
    }

    /// A case's part in the study: its attribute *peran* or *role*, else its type.
    static String part(Case one) {
        return attribute(one, "peran").or(() -> attribute(one, "role")).orElse(one.type());
    }

    private static Optional<String> attribute(Case one, String name) {
        return one.attributes().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .map(Value::plain)
                .filter(words -> !words.isEmpty())
                .findFirst();
    }
}

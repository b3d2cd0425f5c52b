package org.pilah.model;

import java.util.List;
import java.util.Map;

/// What a study says of itself: its title, its research questions, the coders of the team, and its settings.
///
/// While `coders` is empty anybody may code; once the team is named, `Team` tells.
public record Details(String title, List<String> questions, List<String> coders, Map<String, String> settings)
        implements Item {
    public Details {
        questions = List.copyOf(questions);
        coders = List.copyOf(coders);
        settings = Ordered.copy(settings);
    }

    public static Details titled(String title) {
        return new Details(title, List.of(), List.of(), Map.of());
    }

    public Details withCoders(List<String> names) {
        return new Details(title, questions, names, settings);
    }

    @Override
    public String key() {
        return "study";
    }
}

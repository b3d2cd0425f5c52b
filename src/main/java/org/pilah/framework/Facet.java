package org.pilah.framework;

import java.util.List;
import org.pilah.model.Bilingual;

/// A flat list of values that combines with any code: a facet of codings, an attribute of cases, or a scale of
/// verdicts.
public record Facet(
        String id, String kind, Bilingual name, Bilingual summary, List<String> usedFor, List<Choice> values) {
    /// One value.
    public record Choice(String id, Bilingual name) {}

    public Facet {
        usedFor = List.copyOf(usedFor);
        values = List.copyOf(values);
    }
}

package org.pilah.index;

import java.util.Map;
import java.util.Optional;
import org.pilah.model.Case;
import org.pilah.model.Source;
import org.pilah.model.Value;

/// What cases and sources say of themselves. It is asked of the study, never held in the index.
final class Attributes {
    private Attributes() {}

    /// The case's attribute of this name, written in any case.
    static Optional<Value> of(Case owner, String name) {
        return owner.attributes().entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.plain().isEmpty())
                .findFirst();
    }

    /// The role a case plays in the study: its attribute *peran* or *role*.
    static Optional<Value> role(Case owner) {
        return of(owner, "peran").or(() -> of(owner, "role"));
    }

    static String technique(Source source) {
        return source.technique().isEmpty() ? source.kind().technique() : source.technique();
    }
}

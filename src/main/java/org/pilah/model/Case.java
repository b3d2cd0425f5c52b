package org.pilah.model;

import java.util.Map;

/// Somebody or something the study is about: a person, a village, a stakeholder, a group.
///
/// Owns sources and speakers through the sources that name it, and single segments. Attributes keep the order of
/// the table they came from.
public record Case(CaseId id, String name, String type, Map<String, Value> attributes) implements Item {
    public Case {
        if (id.isNone() || name.isBlank()) {
            throw new IllegalArgumentException("a case needs an id and a name");
        }
        attributes = Ordered.copy(attributes);
    }

    @Override
    public String key() {
        return id.value();
    }
}

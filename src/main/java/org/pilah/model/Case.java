package org.pilah.model;

import java.util.ArrayList;
import java.util.List;
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

    public Case withName(String other) {
        return new Case(id, other, type, attributes);
    }

    public Case withType(String other) {
        return new Case(id, name, other, attributes);
    }

    /// The case with other attributes, in this order.
    public Case withAttributes(Map<String, Value> others) {
        return new Case(id, name, type, others);
    }

    /// The names of all attributes that these cases have, in an order in which each case's own order can be found
    /// again, where their orders agree.
    public static List<String> attributeNames(List<Case> cases) {
        var names = new ArrayList<String>();
        for (Case each : cases) {
            int next = 0;
            for (String name : each.attributes.keySet()) {
                int known = names.indexOf(name);
                if (known < 0) {
                    names.add(next, name);
                }
                next = known < 0 ? next + 1 : known + 1;
            }
        }
        return names;
    }

    @Override
    public String key() {
        return id.value();
    }
}

package org.pilah.model;

import java.util.List;

/// One code of the tree: what it means, when to use it and when not.
///
/// `parent` and `framework` may be `NONE`; `position` orders siblings; `colour` is 1–8 for a colour of its own, 0
/// for
/// its parent's; `kind` is a kind of first- or second-cycle code (`descriptive`, `in-vivo`, `protocol`, `pattern`
/// …) or
/// empty.
public record Code(
        CodeId id,
        CodeId parent,
        FrameworkId framework,
        int position,
        Bilingual name,
        Bilingual definition,
        Bilingual useWhen,
        Bilingual leaveOutWhen,
        Bilingual example,
        List<String> aliases,
        List<String> cues,
        int colour,
        String kind)
        implements Item {
    public Code {
        if (id.isNone() || id.equals(parent) || name.isEmpty() || colour < 0 || colour > 8) {
            throw new IllegalArgumentException("a code needs an id, a name, another parent and a colour from 0 to 8");
        }
        aliases = List.copyOf(aliases);
        cues = List.copyOf(cues);
    }

    /// A code made while working: a name and a place, nothing else yet.
    public static Code named(CodeId id, CodeId parent, int position, String name) {
        return new Code(
                id,
                parent,
                FrameworkId.NONE,
                position,
                Bilingual.same(name),
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                List.of(),
                List.of(),
                0,
                "");
    }

    /// The code at another place among its siblings.
    public Code at(int place) {
        return new Code(
                id,
                parent,
                framework,
                place,
                name,
                definition,
                useWhen,
                leaveOutWhen,
                example,
                aliases,
                cues,
                colour,
                kind);
    }

    @Override
    public String key() {
        return id.value();
    }
}

package org.pilah.model;

import java.util.List;

/// One code of the tree: what it means, when to use it and when not.
///
/// `parent` and `framework` may be `NONE`; `position` orders siblings; `colour` is 1–8 for a colour of its own, 0
/// for its parent's; `kind` is a kind of first- or second-cycle code (`descriptive`, `in-vivo`, `protocol`,
/// `pattern` …) or empty.
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
        return beneath(parent, framework, place);
    }

    /// The code at another place of the tree: beneath a parent, or a root of a framework or of none.
    public Code beneath(CodeId newParent, FrameworkId newFramework, int place) {
        return new Code(
                id,
                newParent,
                newFramework,
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

    /// The code under another name.
    public Code called(Bilingual newName) {
        return explained(newName, definition, useWhen, leaveOutWhen, example);
    }

    /// The code with another name and other words about it.
    public Code explained(
            Bilingual newName,
            Bilingual newDefinition,
            Bilingual newUseWhen,
            Bilingual newLeaveOutWhen,
            Bilingual newExample) {
        return new Code(
                id,
                parent,
                framework,
                position,
                newName,
                newDefinition,
                newUseWhen,
                newLeaveOutWhen,
                newExample,
                aliases,
                cues,
                colour,
                kind);
    }

    /// The code with these other names.
    public Code alsoCalled(List<String> newAliases) {
        return new Code(
                id,
                parent,
                framework,
                position,
                name,
                definition,
                useWhen,
                leaveOutWhen,
                example,
                newAliases,
                cues,
                colour,
                kind);
    }

    /// The code in a colour of its own, 1 to 8, or in its parent's for 0.
    public Code coloured(int newColour) {
        return new Code(
                id,
                parent,
                framework,
                position,
                name,
                definition,
                useWhen,
                leaveOutWhen,
                example,
                aliases,
                cues,
                newColour,
                kind);
    }

    /// The code as one of this kind, such as `in-vivo`; empty for a usual one.
    public Code ofKind(String newKind) {
        return new Code(
                id,
                parent,
                framework,
                position,
                name,
                definition,
                useWhen,
                leaveOutWhen,
                example,
                aliases,
                cues,
                colour,
                newKind);
    }

    @Override
    public String key() {
        return id.value();
    }
}

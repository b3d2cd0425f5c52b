package org.pilah.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilah.model.Bilingual;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.Study;

/// One framework of the catalogue: what it is, its codes in order of the tree, and the shorter lists it is used
/// with.
public record Offer(Framework framework, List<Entry> entries, List<Variant> variants) {
    /// A code with what the catalogue knows of its use.
    ///
    /// `provenance` is `S` (in the study it was taken from), `L` (general literature) or `X` (made to make a
    /// study's analysis operable). `figures` names statistics that go with it; `loopsBackTo` the stages it may
    /// lead back to.
    public record Entry(
            Code code, String provenance, Bilingual figures, List<CodeId> loopsBackTo, List<Printed> printed) {
        public Entry {
            loopsBackTo = List.copyOf(loopsBackTo);
            printed = List.copyOf(printed);
        }
    }

    /// How a published study prints the label, and on which side it stands there.
    public record Printed(String study, String label, String polarity, Bilingual note) {}

    /// The framework without some of its codes.
    public record Variant(String id, Bilingual name, List<CodeId> without) {
        public Variant {
            without = List.copyOf(without);
        }
    }

    public Offer {
        entries = List.copyOf(entries);
        variants = List.copyOf(variants);
    }

    public Optional<Variant> variant(String id) {
        return variants.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Takes the whole framework into a study, behind the codes that are there.
    public Change adoption(Study into) {
        return adoption("", Set.of(), into);
    }

    /// Takes one of its shorter lists into a study.
    public Change adoption(Variant variant, Study into) {
        return adoption(variant.id(), Set.copyOf(variant.without()), into);
    }

    /// What is left out takes what is beneath it along.
    private Change adoption(String variant, Set<CodeId> without, Study into) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.Add(new Framework(
                framework.id(),
                framework.version(),
                framework.name(),
                framework.summary(),
                framework.citation(),
                framework.provenance(),
                framework.mode(),
                framework.exclusive(),
                framework.scale(),
                variant)));
        int first = 1
                + into.codesBeneath(CodeId.NONE).stream()
                        .mapToInt(Code::position)
                        .max()
                        .orElse(-1);
        var left = new HashSet<>(without);
        for (Entry entry : entries) {
            Code code = entry.code();
            if (left.contains(code.parent())) {
                left.add(code.id());
            }
            if (!left.contains(code.id())) {
                changes.add(new Change.Add(code.parent().isNone() ? code.at(first + code.position()) : code));
            }
        }
        return new Change.All(changes);
    }
}
